import { describe, expect, it } from 'vitest'
import { createExportsService } from '#electron/services/exports/exports-service.ts'
import { knownOf } from '#shared/analysis/standing.ts'
import { openDataset } from '../dataset/open-dataset.ts'
import { exportedBytes } from './exported-bytes.ts'

const INDICATOR = 'rd-expenditure-intensity'
type Place = Awaited<ReturnType<typeof openDataset>>

async function current({ dataset, store }: Place, period = '2019') {
  const rows = await dataset.observations.select({ indicator: INDICATOR, hubs: ['beijing'] })
  return knownOf(rows, store.all('preferences'), 'beijing', period)
}

/** Corrects what speaks for Beijing now. */
async function correct(place: Place, value: number, reason: string) {
  const known = await current(place)
  if (known === null) throw new Error('nothing to correct')
  await place.service.edit({
    as: 'edit',
    reason,
    edits: [
      {
        do: 'revise',
        observation: known.best.id,
        value,
        decimals: 1,
        qualifier: 'exact',
        printed: String(value),
      },
    ],
  })
}

const table = (value: string, publisher = 'BJ Stat') =>
  `hub,indicator,unit,period,value,source_publisher\nBeijing,R&D expenditure intensity,percent,2019,${value},${publisher}\n`

describe.each(['csv', 'xlsx', 'datapackage'] as const)('what was exported as %s', (format) => {
  const name = format === 'datapackage' ? 'x.zip' : `x.${format}`

  it('keeps the order and the reasons of corrections of one day, in an empty workspace and twice', async () => {
    const own = await openDataset()
    await own.importText(table('3.1'))
    await correct(own, 3.2, 'a slip of the pen')
    await correct(own, 3.1, 'it was right')
    await correct(own, 3.3, 'yearbook, table 4')
    await own.importText(table('3.5', 'Xinhua'))
    const rows = await own.dataset.observations.select({ indicator: INDICATOR })
    const chosen = rows.find(({ sourcePublisher }) => sourcePublisher === 'Xinhua')
    await own.service.prefer({ observation: chosen?.id ?? '', reason: '=later, and "final"' })
    const bytes = await exportedBytes(createExportsService(own), format)
    expect(await own.importText(bytes, { name })).toMatchObject({ added: 0, revised: 0, notices: [] })

    const other = await openDataset()
    const report = await other.importText(bytes, { name })
    expect(report).toMatchObject({ added: 5, rejected: [], notices: [] })
    expect((await current(other))?.best).toMatchObject({ value: 3.5, sourcePublisher: 'Xinhua' })
    expect(other.store.all('preferences').map(({ reason }) => reason)).toEqual(['=later, and "final"'])
    const stated = (await other.dataset.observations.select({ indicator: INDICATOR })).filter(
      ({ sourcePublisher }) => sourcePublisher === 'BJ Stat',
    )
    const known = knownOf(stated, [], 'beijing', '2019')
    expect(known?.all.map(({ value }) => value)).toEqual([3.3])
    const reasons = new Map(other.store.all('revisions').map((one) => [one.id, one.reason]))
    const inOrder = stated.toSorted((a, b) => Number(a.id.slice(1, 2)) - Number(b.id.slice(1, 2)))
    expect(inOrder.map(({ value, id }) => [value, reasons.get(id)])).toEqual([
      [3.1, undefined],
      [3.2, 'a slip of the pen'],
      [3.1, 'it was right'],
      [3.3, 'yearbook, table 4'],
    ])
    expect(other.store.all('revisions').map(({ at }) => at)).toEqual(
      own.store.all('revisions').map(({ at }) => at),
    )
    expect(await other.importText(bytes, { name })).toMatchObject({ added: 0, revised: 0 })
    if (format === 'csv') {
      const again = await exportedBytes(createExportsService(other), format)
      const lines = (file: Buffer) => file.toString().split('\r\n').sort()
      expect(lines(again)).toEqual(lines(bytes))
    }
    await other.store.undo()
    expect(other.store.all('revisions')).toEqual([])
    expect(other.store.all('preferences')).toEqual([])
  })
})

describe('a publisher that goes back to an earlier value', () => {
  it('revises: what counts is what it states now', async () => {
    const place = await openDataset()
    await place.importText(table('3.1'))
    expect(await place.importText(table('3.2'))).toMatchObject({ revised: 1 })
    const back = await place.importText(table('3.1'))
    expect(back).toMatchObject({ added: 0, revised: 1, unchanged: 0 })
    expect(back.notices.map(({ key }) => key)).toContain('data-import.notice.same-file')
    expect((await current(place))?.all.map(({ value }) => value)).toEqual([3.1])
    expect(await place.importText(table('3.1'))).toMatchObject({ revised: 0, unchanged: 1, notices: [] })
  })

  it('revises in another unit of the same dimension, here and where the export of it comes in', async () => {
    const place = await openDataset()
    const gdp = (value: string, unit: string) =>
      `hub,indicator,unit,period,value,source_publisher\nBeijing,Regional output,${unit},2019,${value},BJ Stat\n`
    await place.importText(gdp('12.3', 'billion yuan'))
    expect(await place.importText(gdp('12400', 'million yuan'))).toMatchObject({ added: 0, revised: 1 })
    expect(await place.importText(gdp('1.8', 'billion US dollars'))).toMatchObject({ added: 1 })
    const knownIn = async ({ dataset }: Place) =>
      knownOf(await dataset.observations.select({ indicator: 'regional-output' }), [], 'beijing', '2019')
    const told = async (where: Place) => {
      const known = await knownIn(where)
      return {
        all: known?.all.map(({ value, unit }) => `${value} ${unit}`).sort(),
        superseded: known?.superseded.map(({ value, unit }) => `${value} ${unit}`),
      }
    }
    const now = { all: ['1.8 billion-us-dollars', '12400 million-yuan'], superseded: ['12.3 billion-yuan'] }
    expect(await told(place)).toEqual(now)
    // What stands now is compared with, whatever unit it stands in.
    expect(await place.importText(gdp('12.4', 'billion yuan'))).toMatchObject({ revised: 0, unchanged: 1 })
    expect(await place.importText(gdp('12.3', 'billion yuan'))).toMatchObject({ revised: 1, unchanged: 0 })
    await place.store.undo()
    const [head] = gdp('', '').split('\n')
    const twice = (value: string) =>
      [
        head,
        'Tokyo,Regional output,billion yen,2019,12.3,T',
        `Tokyo,Regional output,million yen,2019,${value},T`,
      ].join('\n')
    const noticesOf = async (text: string) =>
      (await place.importText(text, { dryRun: true })).notices.map(({ key }) => key)
    expect(await noticesOf(twice('12300'))).toEqual([])
    expect(await noticesOf(twice('12400'))).toEqual(['data-import.notice.contradictions'])
    const other = await openDataset()
    await other.importText(await exportedBytes(createExportsService(place), 'csv'), { name: 'x.csv' })
    expect(await told(other)).toEqual(now)
  })

  it('says nothing new with a table of all its vintages', async () => {
    const place = await openDataset()
    const head = 'hub,indicator,unit,period,value,source_publisher,vintage\n'
    const row = (value: string, vintage: string) =>
      `Beijing,R&D expenditure intensity,percent,2019,${value},BJ Stat,${vintage}\n`
    const all = head + row('3.1', '2020-05') + row('3.2', '2021-05') + row('3.1', '2022-05')
    expect(await place.importText(all)).toMatchObject({ added: 3, notices: [] })
    expect((await current(place))?.all.map(({ vintage }) => vintage)).toEqual(['2022-05'])
    expect(await place.importText(all)).toMatchObject({ added: 0, revised: 0, unchanged: 3 })
    expect(await place.importText(head + row('3.2', '2022-07'))).toMatchObject({ revised: 1 })
    expect(await place.importText(head + row('3.2', '2022-08'))).toMatchObject({ unchanged: 1 })
  })
})
