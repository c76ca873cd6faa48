import { zipSync, strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openDataset } from '../dataset/open-dataset.ts'
import { workbook, type Cell } from './workbook.ts'

const error = (name: string): Cell => ({ xml: `<c t="e"><v>${name}</v></c>` })
const formula = (text: string, value: string | null): Cell => ({
  xml: `<c><f>${text}</f>${value === null ? '' : `<v>${value}</v>`}</c>`,
})
const date = (serial: number): Cell => ({ xml: `<c s="1"><v>${serial}</v></c>` })
const percent = (value: number): Cell => ({ xml: `<c s="2"><v>${value}</v></c>` })
const head = ['hub', 'indicator', 'period', 'value', 'unit']
const of = (value: Cell, period: Cell = 2024, unit: Cell = 'percent'): Cell[] => [
  'Beijing',
  'X',
  period,
  value,
  unit,
]

describe('a workbook', () => {
  it('takes a formula by its last result, tells those without one, and errors by name, row by row', async () => {
    const { importText, dataset } = await openDataset()
    const report = await importText(
      workbook([
        {
          name: 'Data',
          rows: [
            head,
            of(formula('A1*2', '3.5')),
            of(formula('A1*2', null), 2023),
            of(error('#DIV/0!'), 2022),
            of('7,5', 2021),
            of(date(45050), 2020),
          ],
        },
        { name: 'Old', rows: [['secret']], hidden: true },
      ]),
      { name: 'a.xlsx' },
    )
    expect(report.rejected.map(({ row, problem }) => [row, problem.code])).toEqual([
      [3, 'value-formula'],
      [4, 'value-error'],
      [6, 'value-date'],
    ])
    expect((await dataset.observations.select({})).map(({ value }) => value)).toEqual([3.5, 7.5])
    expect(report.notices.map(({ key, values }) => [key, values['names']])).toContainEqual([
      'data-import.notice.hidden-sheets',
      ['Old'],
    ])
  })

  it('reads dates for what they stand for, and a percentage with its sign', async () => {
    const { importText, dataset } = await openDataset()
    await importText(
      workbook([
        {
          name: 'D',
          rows: [
            ['hub', 'indicator', 'period', 'value'],
            ['Beijing', 'X', date(45292), percent(0.0658)],
            ['Beijing', 'X', date(44927), percent(0.065)],
          ],
        },
      ]),
      { name: 'a.xlsx' },
    )
    expect(
      (await dataset.observations.select({})).map(({ period, value, unit }) => [period, value, unit]),
    ).toEqual([
      ['2024', 6.58, 'percent'],
      ['2023', 6.5, 'percent'],
    ])
  })

  it('says of day numbers and shortened dates what they may mean, and takes an answer', async () => {
    const { importText } = await openDataset()
    const csv = 'hub,indicator,period,value\nBeijing,X,45292,1\nBeijing,X,Jan-24,2\nBeijing,X,2023,3\n'
    const report = await importText(csv, { dryRun: true })
    expect(report.rejected.map(({ problem }) => problem.code)).toEqual(['period-serial', 'period-shortened'])
    expect(report.rejected[0]?.problem.sentence.values).toMatchObject({ date: '2024-01-01' })
    expect(await importText(csv, { choices: { dates: 'month', columns: {} } })).toMatchObject({
      added: 3,
      rejected: [],
    })
  })

  it('that is a bomb is stopped, and nothing comes in', async () => {
    const { importText, store } = await openDataset()
    const row = `<row>${'<c><v>1</v></c>'.repeat(500)}</row>`
    const part = strToU8(`<worksheet><sheetData>${row.repeat(8000)}</sheetData></worksheet>`)
    const main = workbook([{ name: 'D', rows: [head] }])
    const { unzipSync } = await import('fflate')
    const bomb = zipSync({ ...unzipSync(main), 'xl/worksheets/sheet1.xml': part }, { level: 9 })
    expect(bomb.length).toBeLessThan(part.length / 250)
    await expect(importText(bomb, { name: 'bomb.xlsx' })).rejects.toMatchObject({
      problem: { code: 'table-bomb', sentence: { values: { file: 'bomb.xlsx' } } },
    })
    expect(store.history(5)).toHaveLength(0)
  }, 60_000)

  it('that is cut short says so', async () => {
    const { importText } = await openDataset()
    const whole = workbook([{ name: 'D', rows: [head, of(1)] }])
    await expect(
      importText(whole.subarray(0, whole.length - 30), { name: 'cut.xlsx' }),
    ).rejects.toMatchObject({
      problem: { code: 'table-damaged' },
    })
  })
})

describe('a Data Package', () => {
  const described = (path: string) =>
    zipSync({
      'datapackage.json': strToU8(JSON.stringify({ resources: [{ name: 'x', path, format: 'csv' }] })),
      'x.csv': strToU8('hub,indicator,period,value\nBeijing,X,2024,1\n'),
    })
  it.each([
    ['../x.csv', 'package-leads-outside'],
    ['/etc/passwd', 'package-leads-outside'],
    ['C:\\x.csv', 'package-leads-outside'],
    ['a/../../x.csv', 'package-leads-outside'],
    ['https://example.org/x.csv', 'package-remote'],
    ['file:///etc/passwd', 'package-remote'],
    ['y.csv', 'package-file-missing'],
  ])('that names %s is refused', async (path, code) => {
    const { importText, store } = await openDataset()
    await expect(importText(described(path), { name: 'p.zip' })).rejects.toMatchObject({ problem: { code } })
    expect(store.history(5)).toHaveLength(0)
  })
})

describe('names that are not settled', () => {
  it('are made, mapped or left out as a person says, and a name of two hubs waits', async () => {
    const { importText, dataset } = await openDataset()
    const csv = 'hub,indicator,period,value\nBejing,X,2024,1\nAtlantis,X,2024,2\nWonderville,X,2024,3\n'
    const dry = await importText(csv, { dryRun: true })
    expect(dry.openHubs.find(({ name }) => name === 'Bejing')?.candidates).toContain('beijing')
    const report = await importText(csv, {
      choices: { hubs: { Bejing: 'beijing', Atlantis: 'leave-out', Wonderville: 'new' } },
    })
    expect(report).toMatchObject({ added: 2, leftOut: 1, newHubs: ['Wonderville'] })
    expect((await dataset.observations.select({})).map(({ hub }) => hub)).toEqual(['beijing', 'wonderville'])
    // What was decided is remembered for the next table with this header.
    expect(await importText(csv.replaceAll('2024', '2025'))).toMatchObject({ added: 2, leftOut: 1 })
  })
})

describe('rejected rows', () => {
  it('go out with their reason, and come in again once mended', async () => {
    const { importText, imports } = await openDataset()
    const csv = 'Area;2022;2023\nBeijing;1,5;wrong\nShanghai;=A1;2,5\n'
    const { id } = await imports.open({ files: ['wide.csv'] })
    await imports.add({ id, file: 0, base64: Buffer.from(csv).toString('base64') })
    const { mapping } = await imports.inspect({ id, table: null, header: null })
    const tried = await imports.try({ id, mapping, hubs: {} })
    expect(tried).toMatchObject({ added: 2, lists: { rejected: 2 } })
    const file = await imports.rejectedFile({ id, language: 'en' })
    const text = Buffer.from(file.base64, 'base64').toString()
    expect(text).toContain('Area;2022;2023;rejected_because\r\nBeijing;;wrong;wrong is not a number.')
    await imports.store({ id })
    await imports.close({ id })
    const mended = await importText(text.replace('wrong;wrong', '1,75;').replace('=A1', '2,25'), {
      name: 'wide-rejected.csv',
    })
    expect(mended).toMatchObject({ added: 2, revised: 0, rejected: [] })
  })
})

it('a cell of ten megabytes among the first rows is told with its row, and the others come in', async () => {
  const { importText } = await openDataset()
  const long = 'x'.repeat(10_000_000)
  const report = await importText(
    `hub,indicator,unit,period,value\n"${long}",GDP,billion yuan,2023,1\nBeijing,GDP,billion yuan,2023,4376\n`,
  )
  expect(report.added).toBe(1)
  expect(report.rejected.map(({ row, problem }) => [row, problem.code])).toEqual([[2, 'cell-too-long']])
})
