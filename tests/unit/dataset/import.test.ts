import { describe, expect, it } from 'vitest'
import type { Hub } from '#shared/domain/hub.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { openDataset } from './open-dataset.ts'

const header = 'hub,indicator,unit,period,value,source_title,source_publisher,source_url,note,tier'
const line = (
  value: string,
  { hub = 'Beijing', period = '2024', publisher = 'Office', unit = 'percent of GDP' } = {},
) =>
  `${hub},R&D expenditure intensity,${unit},${period},${value},Title,${publisher},http://example.org,,official`
const table = (...lines: string[]) => [header, ...lines].join('\n')

describe('importing a table', () => {
  it('adds, revises and leaves alone', async () => {
    const { importText, dataset, store } = await openDataset()
    expect(await importText(table(line('6.5'), line('6.6', { publisher: 'Press' })))).toMatchObject({
      added: 2,
      revised: 0,
      unchanged: 0,
    })
    const second = await importText(table(line('6.58'), line('6.6', { publisher: 'Press' }), line('6.5')))
    expect(second).toMatchObject({ added: 0, revised: 1, unchanged: 2 })
    const rows = await dataset.observations.select({ hubs: ['beijing'] })
    expect(rows.map(({ value, vintage }) => [value, vintage]).sort()).toEqual([
      [6.5, null],
      [6.58, '2026-02-01'],
      [6.6, null],
    ])
    expect(store.history(10).map(({ command }) => command)).toEqual(['dataset.import', 'dataset.import'])
    await store.undo()
    expect((await dataset.observations.select({ hubs: ['beijing'] })).map(({ value }) => value)).toEqual([
      6.5, 6.6,
    ])
  })

  it('takes the same value in another unit for the same', async () => {
    const { importText } = await openDataset()
    const gdp = (value: string, unit: string) =>
      `hub,indicator,period,value,unit\nBeijing,GDP,2024,${value},${unit}`
    await importText(gdp('4984.31', 'billion yuan'))
    expect(await importText(gdp('4.98431', 'trillion yuan'))).toMatchObject({
      added: 0,
      revised: 0,
      unchanged: 1,
    })
    expect(await importText(gdp('4.99', 'trillion yuan'))).toMatchObject({ revised: 1 })
    expect(await importText(gdp('690', 'billion US dollars'))).toMatchObject({ added: 1, revised: 0 })
  })

  it('gives each row it refuses its number, its code and its cells', async () => {
    const { importText } = await openDataset()
    const report = await importText(
      table(
        line('n/a'),
        line('abc'),
        line('6', { period: 'H1, no year'.replace(',', '') }),
        '',
        line('6', { unit: '!!!' }),
        line('6', { hub: '' }),
        `${line('6')},x`,
        line('6', { hub: 'Cambridge' }),
        line('7'),
      ),
    )
    expect(report.rejected.map(({ row, problem }) => [row, problem.code])).toEqual([
      [3, 'value-unreadable'],
      [4, 'period-unreadable'],
      [6, 'unit-unreadable'],
      [7, 'row-incomplete'],
      [8, 'row-too-long'],
    ])
    expect(report.rejected[0]?.cells.slice(0, 5)).toEqual([
      'Beijing',
      'R&D expenditure intensity',
      'percent of GDP',
      '2024',
      'abc',
    ])
    expect(report.added).toBe(2)
  })

  it('adds hubs and indicators nobody knows, in the same step', async () => {
    const { importText, store, dataset } = await openDataset()
    const report = await importText('Entity;Year;Indicator;Value\nWonderville;2024;Rabbit holes;1,5\n')
    expect(report).toMatchObject({
      added: 1,
      newHubs: ['Wonderville'],
      newIndicators: [{ name: 'Rabbit holes', unit: 'unstated' }],
      read: { encoding: 'UTF-8', delimiter: ';', decimals: 'comma' },
    })
    expect(dataset.hubs().get('wonderville')).toMatchObject({ type: 'unknown' })
    expect((await dataset.observations.select({ hubs: ['wonderville'] }))[0]).toMatchObject({
      value: 1.5,
      unit: 'unstated',
    })
    await store.undo()
    expect(dataset.hubs().get('wonderville')).toBeUndefined()
    expect(store.all('indicators')).toHaveLength(0)
  })

  it('refuses a name of two hubs, naming both, and takes no side', async () => {
    const { importText, store } = await openDataset()
    const city = (id: string, en: string): Hub => ({
      id,
      type: 'city',
      names: { en, zh: '泉', ru: null },
      aliases: { en: [], zh: [], ru: [] },
      parent: null,
      place: null,
      note: null,
    })
    await store.change('test', [
      { do: 'put', collection: 'hubs', entity: city('spring-east', 'Spring East') },
      { do: 'put', collection: 'hubs', entity: city('spring-west', 'Spring West') },
    ])
    const report = await importText('hub,indicator,period,value\n泉,X,2024,1\nSpring East,X,2024,2')
    expect(report).toMatchObject({ added: 1, newHubs: [] })
    expect(report.rejected[0]).toMatchObject({
      row: 2,
      problem: {
        code: 'hub-ambiguous',
        sentence: { values: { hubs: [{ en: 'Spring East' }, { en: 'Spring West' }] } },
      },
    })
  })

  it.each([
    [
      'UTF-8 with a mark',
      Buffer.from('\ufeff地区,指标,年份,数值,单位\n北京,研发投入强度,2024年,6.58,%\n'),
      'UTF-8',
    ],
    [
      'UTF-16',
      Buffer.from('\ufeff地区\t指标\t年份\t数值\t单位\n北京\t研发投入强度\t2024年\t6.58\t%\n', 'utf16le'),
      'UTF-16',
    ],
    [
      'GB18030',
      Buffer.from(
        'b5d8c7f82cd6b8b1ea2cc4eab7dd2ccafdd6b52cb5a5cebb0ab1b1beA92cd1d0b7a2cdb6c8ebc7bfb6c82c323032342c362e35382c250a'.toLowerCase(),
        'hex',
      ),
      'GB18030',
    ],
    [
      'Windows-1251',
      Buffer.from(
        [...'Регион;Показатель;Год;Значение;Единица\nПекин;ВВП;2024;4,98;трлн юаней\n'].map((c) =>
          c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x350 : c.charCodeAt(0),
        ),
      ),
      'Windows-1251',
    ],
  ])('reads %s', async (_, bytes, encoding) => {
    const { importText, dataset } = await openDataset()
    expect(await importText(bytes)).toMatchObject({ added: 1, rejected: [], newHubs: [], read: { encoding } })
    expect(await dataset.observations.select({ hubs: ['beijing'] })).toHaveLength(1)
  })

  it('reads mixed line ends, quotes, and a semicolon table that announces itself', async () => {
    const { importText } = await openDataset()
    expect(
      await importText(
        `${header}\r\n${line('1')}\n${line('2', { period: '2023' })}\r${line('3', { period: '2022' })}\r\n\r\n`,
      ),
    ).toMatchObject({ added: 3, rejected: [] })
    const quoted = table(
      '"Beijing","R&D expenditure intensity",%,2021,"6.53","A ""quoted"" title,\nin two lines",Office,,,press',
    )
    expect(await importText(quoted)).toMatchObject({ added: 1, rejected: [] })
    expect(
      await importText('sep=;\nhub;indicator;period;value;unit\nBeijing;GDP;2020;3,6;trillion yuan'),
    ).toMatchObject({ added: 1 })
  })
})

describe('a file that is no table', () => {
  it.each([
    ['', 'table-empty'],
    [' \n \n', 'table-empty'],
    [header, 'table-without-rows'],
    ['hub,year,value\nBeijing,2024,1', 'table-columns-missing'],
    ['just some words\nand more', 'table-no-delimiter'],
    ['hub,indicator,period,value,value\nBeijing,X,2024,1,2', 'table-header-twice'],
    [table(line('1'), '"Beijing,never closed,2024,1'), 'table-quotes'],
    [Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'table-damaged'],
    [Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'table-old-spreadsheet'],
    ['{"a":', 'table-json-broken'],
    ['{"a": 1}', 'table-json-unknown'],
    [Buffer.from('%PDF-1.7 …'), 'table-is-binary'],
    [Buffer.from('hub,indicator\0,period,value\n'), 'table-is-binary'],
  ])('%#: is refused as %s', async (content, code) => {
    const { importText, store } = await openDataset()
    const refused = await importText(content).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(ProblemError)
    expect(refused).toMatchObject({
      problem: { code, kind: 'input', sentence: { values: { file: 'table.csv' } } },
    })
    expect(store.history(5)).toHaveLength(0)
  })

  it('names the missing columns and those it found', async () => {
    const { importText } = await openDataset()
    await expect(importText('Region,Sum\nBeijing,much')).rejects.toMatchObject({
      problem: {
        sentence: { values: { missing: ['period'], found: ['Region', 'Sum'] } },
      },
    })
  })
})

describe('a hostile table', () => {
  it('of ten thousand columns', async () => {
    const { importText } = await openDataset()
    const many = Array.from({ length: 10_000 }, (_, at) => `c${at}`)
    const report = await importText(
      `hub,indicator,period,value,${many.join(',')}\nBeijing,GDP,2024,abc,${many.join(',')}\n`,
    )
    expect(report.rejected).toHaveLength(1)
    expect(report.rejected[0]?.cells).toHaveLength(10_004)
  })
  it('with a cell of ten megabytes', async () => {
    const { importText } = await openDataset()
    const huge = '9'.repeat(10 * 1024 * 1024)
    const report = await importText(
      `hub,indicator,period,value,note\nBeijing,GDP,2024,${huge},\nBeijing,GDP,2024,1,${huge}\n${huge},GDP,2024,1,\nBeijing,GDP,2023,1,\n`,
    )
    expect(report.rejected.map(({ problem }) => problem.code)).toEqual([
      'cell-too-long',
      'cell-too-long',
      'cell-too-long',
    ])
    // A cell keeps what a spreadsheet's cell can hold.
    expect(JSON.stringify(report.rejected).length).toBeLessThan(120_000)
    expect(report.added).toBe(1)
  })
  it('that names hubs after what objects inherit', async () => {
    const { importText, dataset } = await openDataset()
    expect(
      await importText(
        'hub,indicator,period,value\n__proto__,constructor,2024,1\ntoString,hasOwnProperty,2024,2',
      ),
    ).toMatchObject({ added: 2 })
    expect(await dataset.observations.select({})).toHaveLength(2)
  })
  it('of two hundred thousand rows', async () => {
    const { importText, dataset } = await openDataset()
    const rows = Array.from(
      { length: 200_000 },
      (_, at) =>
        `Hub ${at % 400},Measure ${at % 20},%,${1900 + (Math.floor(at / 400) % 125)},${at}.5,T${at},P,,,press`,
    )
    expect(await importText(`${header}\n${rows.join('\n')}`)).toMatchObject({ added: 200_000, rejected: [] })
    expect(dataset.observations.count()).toBe(200_000)
  })
})
