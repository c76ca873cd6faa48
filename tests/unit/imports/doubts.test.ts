import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import type { ImportChoices } from '#shared/dataset/import/import-choices.ts'
import { openDataset, repository } from '../dataset/open-dataset.ts'
import { lines } from './published-tables.ts'

const speak = loadSpeakers(join(repository, 'resources')).en
const speakInCommands = loadSpeakers(join(repository, 'resources'), 'cli').en
let place: Awaited<ReturnType<typeof openDataset>>
beforeAll(async () => (place = await openDataset({ closing: 'by-hand' })))
afterAll(() => place.close())

/** What an import of a text would say, in words. */
async function told(text: string, choices: ImportChoices = {}, name = 'table.csv') {
  const report = await place.importText(text, { name, choices, dryRun: true })
  return {
    added: report.added,
    notices: report.notices.map((notice) => speak(notice)),
    doubted: report.doubted.map(({ row, problem }) => [row, problem.code] as const),
    rejected: report.rejected.map(({ row, problem }) => [row, problem.code] as const),
    words: [...report.doubted, ...report.rejected].map(({ problem }) => speak(problem.sentence)),
    typed: [...report.doubted, ...report.rejected].map(({ problem }) => speakInCommands(problem.sentence)),
    openHubs: [report.openHubs.length, report.openHubsInAll],
  }
}

const percent = (...values: string[]) =>
  lines(
    'Ort;Merkmal;Einheit;Jahr;Wert',
    ...values.map((value, at) => `Berlin;X;Prozent;${2010 + at};${value}`),
  )

describe('a mark that may group thousands or stand before decimals', () => {
  it('is told row by row where nothing else shows what it does', async () => {
    const report = await told(percent('1.234', '2,345', '2,8'))
    expect(report.doubted).toEqual([[2, 'value-grouped']])
    expect(report.words[0]).toContain('1.234 was read as 1,234')
    // Each surface names its own way out.
    expect(report.words[0]).toContain('(beside the header row)')
    expect(report.typed[0]).toContain('(decimals: comma or point in --map)')
    expect(report.notices).toEqual([])
  })
  it('is told once more where the whole file leaves it open', async () => {
    const report = await told(percent('1.234', '2.345'))
    expect(report.doubted).toHaveLength(2)
    expect(report.notices).toEqual([expect.stringContaining('in 2 numbers such as')])
  })
  it.each([[['1.234', '1.234.567']], [['1.234', '12.345,6']]])('is no doubt beside %j', async (values) => {
    expect(await told(percent(...values))).toMatchObject({ doubted: [], notices: [] })
  })
  it('is what a person says it is', async () => {
    const report = await told(percent('1.234', '2.345'), { decimals: 'point' })
    expect(report).toMatchObject({ added: 2, doubted: [], notices: [] })
    await place.importText(percent('1.234'), { choices: { decimals: 'point' } })
    const [row] = await place.dataset.observations.select({ indicator: 'x', hubs: ['berlin'] })
    expect(row?.value).toBe(1.234)
    await place.store.undo()
  })
})

describe('a table of places', () => {
  const places = (names: readonly string[]) =>
    lines('geo,indicator,unit,period,value', ...names.map((name) => `${name},Births,persons,2022,7`))
  const codeNotices = async (names: readonly string[], choices: ImportChoices = {}) =>
    (await told(places(names), choices)).notices.filter((notice) => notice.includes('looks like'))

  it.each([
    ['NUTS', ['DE11', 'UKI', 'FRK2', 'EL30'], 'DE11, UKI, FRK2, and EL30'],
    ['ISO 3166-2', ['FR-11', 'CN-BJ'], 'FR-11 and CN-BJ'],
    ['an office’s own numbers', ['110000', '2A', 'E12000007', '2024-REG-11'], 'E12000007'],
  ])('of %s is told to be one of codes, with the codes', async (_, codes, listed) => {
    const { notices } = await told(places([...codes, 'Berlin', 'DE']))
    expect(notices.join()).toContain(listed)
    expect(notices.join()).toContain(`${codes.length} new hubs are named by what look like codes`)
    expect(notices.join()).toContain('Under Hub names')
  })
  it('names what a person has not decided, and takes no abbreviated name for a code', async () => {
    const choices: ImportChoices = { hubs: { DE11: 'beijing', 'FR-11': 'new', AT13: 'leave-out' } }
    expect(await codeNotices(['DE11', 'FR-11', 'AT13', 'CZ01'], choices)).toEqual([
      expect.stringContaining('of a region: CZ01.'),
    ])
    expect(await codeNotices(['ITMO', 'DESY', 'CERN', 'G20', 'EU27_2020', 'DEU'])).toEqual([])
  })
  it('says how many names it has where more are open than can be listed', async () => {
    const { openHubs } = await told(places(Array.from({ length: 1200 }, (_, at) => `Ville neuve ${at}`)))
    expect(openHubs).toEqual([1000, 1200])
  })
})

describe('a number in brackets', () => {
  const table = lines('hub,indicator,unit,period,value', 'Beijing,Net migration,persons,2022,(3.5)')
  it('is refused with what it may mean', async () => {
    expect(await told(table)).toMatchObject({ added: 0, rejected: [[2, 'value-bracketed']] })
  })
  it.each([
    ['negative', -3.5, 'A'],
    ['unreliable', 3.5, 'U'],
  ] as const)('is %s where a person says so', async (brackets, value, status) => {
    await place.importText(table, { choices: { brackets } })
    const [row] = await place.dataset.observations.select({ indicator: 'net-migration' })
    expect(row).toMatchObject({ value, status })
    await place.store.undo()
  })
})

describe('a unit', () => {
  it('that most values of a measure do not have is told row by row', async () => {
    const rows = ['4161 bn yuan', '4465 bn yuan', '480 bn dollars', '12 %'].map(
      (value, at) => `Beijing,GRP,${2019 + at},${value}`,
    )
    const report = await told(lines('hub,indicator,period,value', ...rows))
    expect(report.doubted).toEqual([
      [4, 'value-unit-differs'],
      [5, 'value-unit-differs'],
    ])
    expect(report.notices).toEqual([expect.stringContaining('in rows 4 and 5 in')])
  })
  it('of a share is a part of one beside a percentage, and a ranking’s points beside a ranking', async () => {
    await place.importText(
      lines(
        'hub,indicator,unit,period,value',
        'Beijing,R&D expenditure intensity,share,2031,0.0683',
        'Beijing,Nature Index Share,share,2031,3735.2',
        'Beijing,Anything,share,2031,0.5',
      ),
    )
    const rows = await place.dataset.observations.select({ periods: ['2031'] })
    expect(rows.map(({ unit }) => unit).sort()).toEqual(['fraction', 'fraction', 'share-points'])
    await place.store.undo()
    const above = lines('hub,indicator,unit,period,value', 'Beijing,Anything,share,2031,3.1')
    expect((await told(above)).doubted).toEqual([[2, 'value-above-whole']])
  })
})

describe('what nobody tells', () => {
  it('of a measure is taken from the file and said', async () => {
    const report = await told(lines('hub,2021,2022', 'Beijing,3,4'), {}, 'noname.csv')
    expect(report.notices).toEqual([expect.stringContaining('“noname” is taken from the name')])
  })
  it('of a region’s code is asked, unless a hub has it among its other names', async () => {
    const table = lines('hub,indicator,year,value', 'CN-BJ,X,2022,3', 'CN-SH,X,2022,4')
    expect((await told(table)).notices).toEqual([
      expect.stringMatching(/CN-BJ and CN-SH.*A hub that has its code among its other names is found by it/),
    ])
    const beijing = place.dataset.hubs().get('beijing')
    if (beijing === undefined) throw new Error('no hub')
    const aliases = { ...beijing.aliases, en: [...beijing.aliases.en, 'CN-BJ'] }
    await place.hubs.save({ hub: { ...beijing, aliases } })
    expect((await told(table)).notices).toEqual([expect.stringMatching(/^One new hub .* CN-SH\./)])
    await place.store.undo()
  })
  it('of a column is said', async () => {
    const report = await told(lines('hub,indicator,year,value,colour', 'Beijing,X,2022,3,red'))
    expect(report.notices).toEqual(['One column is not used: colour.'])
    // The reason of a row that was rejected, mended and comes again is our own.
    const again = await told(lines('hub,indicator,year,value,rejected_because', 'Beijing,X,2022,3,no number'))
    expect(again.notices).toEqual([])
  })
  it('of a value leaves a gap, told with its row', async () => {
    const report = await told(lines('hub,indicator,year,value', 'Beijing,X,2021,', 'Beijing,X,2022,3'))
    expect(report).toMatchObject({
      added: 1,
      rejected: [],
      notices: [expect.stringMatching(/^Row 2 has no value/)],
    })
  })
  it('of a date’s order is said', async () => {
    const report = await told(
      lines(
        'hub,indicator,period,value',
        'Beijing,X,1/2/2021,3',
        'Beijing,X,25/12/2021,3',
        'Beijing,X,12/26/2021,3',
      ),
    )
    expect(report.added).toBe(2)
    expect(report.words).toEqual([expect.stringContaining('2021-02-01 is clear')])
  })
  it('of a file’s kind by its name is said', async () => {
    const report = await told(lines('hub,indicator,year,value', 'Beijing,X,2021,1'), {}, 'x.xlsx')
    expect(report.notices).toEqual([
      'x.xlsx is named as XLSX and holds Text table; it was read as what it holds.',
    ])
  })
})
