import { describe, expect, it } from 'vitest'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { ChainStep } from '#shared/domain/provenance.ts'
import type { SourceMetadata } from '#shared/domain/source.ts'
import { assertionOf, typedOf } from '#renderer/features/claims/assertion-form.ts'
import { countryFor, scopeOf } from '#renderer/features/claims/scope-form.ts'
import { chainOf, emptyStep, moved, stepsOf } from '#renderer/features/sources/chain/chain-form.ts'
import { dateOf, detailsOf, metadataOf } from '#renderer/features/sources/details-form.ts'
import { printTypedDate } from '#renderer/features/sources/typed-date.ts'
import { hubOf, typedHub } from '#renderer/features/hubs/hub-form.ts'

const about = {
  value: 230_000_000,
  unit: 'persons',
  decimals: -6,
  qualifier: 'about',
  printed: '230 million',
} as const
const assertions: readonly Assertion[] = [
  { kind: 'value', hub: 'beijing', indicator: 'rd-intensity', period: '2024', value: about },
  {
    kind: 'comparison',
    hub: 'beijing',
    other: 'shanghai',
    indicator: null,
    period: 'GII 2025',
    direction: 'below',
    by: null,
  },
  {
    kind: 'rank',
    hubs: ['beijing', 'shanghai'],
    indicator: 'rd-intensity',
    period: '2024',
    rank: { within: 3 },
    scope: { kind: 'members-of', parent: 'china', level: 'province', printed: 'in the country' },
    overtakes: null,
    firstTime: true,
  },
  {
    kind: 'change',
    hub: 'beijing',
    indicator: 'gdp',
    from: '2022',
    to: '2024',
    direction: 'up',
    amount: about,
    relative: true,
  },
  { kind: 'membership', hub: 'yrd', members: ['jiangsu'], from: '2026', planned: true },
  { kind: 'plan', due: '2035', hubs: [] },
  {
    kind: 'value',
    hub: 'beijing',
    indicator: 'rd-intensity',
    period: '2023',
    value: { value: 3, upTo: 4.5, unit: 'percent', decimals: 1, qualifier: 'exact', printed: '3 to 4.5' },
    holds: 'by',
  },
  {
    kind: 'plan',
    due: '2030',
    hubs: ['beijing'],
    goal: { indicator: 'rd-intensity', value: about, direction: 'down' },
  },
  { kind: 'event', when: null, hubs: ['beijing'] },
  { kind: 'cause', hubs: ['beijing'] },
  { kind: 'opinion', hubs: [] },
]

describe('an assertion in its form', () => {
  it.each(assertions)('comes out as it went in: $kind', (assertion) => {
    expect(assertionOf(typedOf(assertion))).toEqual({ ok: true, assertion })
  })
  it('takes a number as it is written here, and its precision from what was typed', () => {
    const typed = { ...typedOf(assertions[0] as Assertion), value: '6,58', unit: 'percent' }
    expect(assertionOf(typed)).toMatchObject({
      assertion: { value: { value: 6.58, decimals: 2, unit: 'percent', printed: '6,58' } },
    })
  })
  it('names the field that cannot be read', () => {
    const typed = typedOf(assertions[0] as Assertion)
    expect(assertionOf({ ...typed, value: 'six' })).toEqual({ ok: false, field: 'value' })
    expect(assertionOf({ ...typed, value: '' })).toEqual({ ok: false, field: 'value' })
    expect(assertionOf({ ...typed, period: 'soon' })).toEqual({ ok: false, field: 'period' })
    expect(assertionOf({ ...typed, kind: 'rank', rank: '0' })).toEqual({ ok: false, field: 'rank' })
    expect(assertionOf({ ...typed, kind: 'plan', date: 'some day' })).toEqual({ ok: false, field: 'date' })
  })
  it('drops no half of a goal and no end of a range unsaid', () => {
    const plan = { ...typedOf(assertions[0] as Assertion), kind: 'plan' as const }
    expect(assertionOf({ ...plan, indicator: null })).toMatchObject({
      assertion: { goal: { indicator: null } },
    })
    expect(assertionOf({ ...plan, value: '' })).toEqual({ ok: false, field: 'goal' })
    expect(assertionOf({ ...plan, value: '', indicator: null })).toMatchObject({ ok: true })
    expect(assertionOf({ ...plan, kind: 'change', value: '', upTo: '7' })).toEqual({
      ok: false,
      field: 'value',
    })
  })
  it('keeps what was entered when the kind changes', () => {
    const changed = { ...typedOf(assertions[0] as Assertion), kind: 'rank' as const, rank: '1' }
    expect(assertionOf(changed)).toMatchObject({
      assertion: { hubs: ['beijing'], indicator: 'rd-intensity', period: '2024' },
    })
  })
})

const metadata: SourceMetadata = {
  title: 'Hubs',
  language: 'en',
  publisher: null,
  originalPublisher: null,
  agency: 'Xinhua',
  author: null,
  region: null,
  dateline: { place: 'Beijing', date: 'XXXX-01-16', printed: 'Beijing, January 16 (Xinhua)' },
  published: '2026-01',
  retrieved: '2026-02-01',
  url: null,
  licence: 'CC BY 4.0',
  translatedFrom: 'ru',
  disclaimer: null,
}

describe('the details of a source in their form', () => {
  it('come out as they went in, but for the printed dateline', () => {
    const read = metadataOf(detailsOf(metadata, 'en-GB'))
    const dateline = { place: 'Beijing', date: 'XXXX-01-16', printed: 'Beijing, 16 January' }
    expect(read).toEqual({ ok: true, metadata: { ...metadata, dateline } })
  })
  it('never fill in a date by guessing', () => {
    expect(metadataOf({ ...detailsOf(metadata, 'en-GB'), published: 'lately' })).toEqual({
      ok: false,
      field: 'published',
    })
    expect(metadataOf({ ...detailsOf(metadata, 'en-GB'), dateline: 'Beijing, lately' })).toMatchObject({
      metadata: { dateline: { place: 'Beijing, lately', date: null } },
    })
    expect(metadataOf({ ...detailsOf(metadata, 'en-GB'), title: '  ' })).toEqual({
      ok: false,
      field: 'title',
    })
  })
})

describe('a provenance chain in its form', () => {
  const base = { language: null, date: null, title: null, url: null, note: null }
  const chain: ChainStep[] = [
    {
      ...base,
      role: 'speaker',
      name: 'Minister',
      relation: 'origin',
      proven: true,
      from: [{ start: 1, end: 4 }],
    },
    { ...base, role: 'agency', name: 'Agency', relation: 'quoted-by', proven: false, from: [] },
  ]
  it('comes out as it went in', () => expect(chainOf(stepsOf(chain, 'en-GB'))).toEqual({ ok: true, chain }))
  it('has its origin first, whoever moves there', () => {
    const read = chainOf(moved(stepsOf(chain, 'en-GB'), 1, -1))
    expect(read).toMatchObject({
      chain: [
        { name: 'Agency', relation: 'origin' },
        { name: 'Minister', relation: 'not-stated' },
      ],
    })
  })
  it('names the step that lacks its name or has no readable date', () => {
    expect(chainOf([...stepsOf(chain, 'en-GB'), emptyStep()])).toEqual({
      ok: false,
      problem: { step: 2, field: 'name' },
    })
    expect(chainOf([{ ...emptyStep(), name: 'X', date: 'x' }])).toEqual({
      ok: false,
      problem: { step: 0, field: 'date' },
    })
  })
})

describe('a hub in its form', () => {
  it('takes its id from the English name, once', () => {
    const typed = { ...typedHub(null), names: { en: 'Chengdu–Chongqing', zh: '成渝', ru: '' } }
    const read = hubOf(typed)
    expect(read).toMatchObject({
      ok: true,
      hub: { id: 'chengdu-chongqing', names: { zh: '成渝', ru: null } },
    })
    expect(hubOf({ ...typed, id: 'kept' })).toMatchObject({ hub: { id: 'kept' } })
  })
  it('takes other names line by line, for a comma may be part of one', () => {
    const typed = {
      ...typedHub(null),
      names: { en: 'A', zh: '', ru: '' },
      aliases: { en: 'Washington, DC\nC\n\nC ', zh: '甲\n乙', ru: '' },
    }
    expect(hubOf(typed)).toMatchObject({
      hub: { aliases: { en: ['Washington, DC', 'C'], zh: ['甲', '乙'] } },
    })
  })
  it('refuses half a place and one that is nowhere', () => {
    const typed = { ...typedHub(null), names: { en: 'A', zh: '', ru: '' } }
    expect(hubOf({ ...typed, latitude: '39,9' })).toEqual({ ok: false, field: 'place' })
    expect(hubOf({ ...typed, latitude: '91', longitude: '0' })).toEqual({ ok: false, field: 'place' })
    expect(hubOf({ ...typed, latitude: '39,9', longitude: '116.4' })).toMatchObject({
      hub: { place: { latitude: 39.9, longitude: 116.4 } },
    })
  })
})

describe('a date without its year', () => {
  it.each([
    ['en-GB', 'XXXX-01-16', '16 January'],
    ['ru', 'XXXX-01-16', '16 января'],
    ['zh-Hans', 'XXXX-01-16', '1月16日'],
    ['en-GB', 'XXXX-02-29', '29 February'],
  ])('is written in words in %s, and read back', (language, date, words) => {
    expect(printTypedDate(date, language)).toBe(words)
    expect(dateOf(words)).toBe(date)
  })
  it.each(['en-GB', 'ru', 'zh-Hans'])('comes back from every month in %s', (language) => {
    for (let month = 1; month <= 12; month += 1) {
      const date = `XXXX-${String(month).padStart(2, '0')}`
      expect(dateOf(printTypedDate(`${date}-02`, language))).toBe(`${date}-02`)
      expect(dateOf(printTypedDate(date, language))).toBe(date)
    }
  })
  it('stays as it is where the year is known', () =>
    expect(printTypedDate('2026-01-16', 'ru')).toBe('2026-01-16'))
})

describe('the scope of a rank', () => {
  const hubs = [
    { id: 'finland', type: 'country', parent: null },
    { id: 'vietnam', type: 'country', parent: null },
    { id: 'central', type: 'region', parent: 'vietnam' },
    { id: 'da-nang', type: 'city', parent: 'central' },
    { id: 'nowhere', type: 'unknown', parent: null },
  ] as const
  it('begins with the country of the hub, or any there is', () => {
    expect(countryFor('da-nang', hubs)).toBe('vietnam')
    expect(countryFor('nowhere', hubs)).toBe('finland')
    expect(countryFor(null, [])).toBeNull()
  })
  it('keeps what was printed, and ranges over all where there is no country', () => {
    const printed = { kind: 'unresolved', printed: 'of its peers' } as const
    expect(scopeOf('members-of', printed, 'vietnam')).toEqual({
      kind: 'members-of',
      parent: 'vietnam',
      level: null,
      printed: 'of its peers',
    })
    expect(scopeOf('members-of', printed, null)).toEqual({ kind: 'all', printed: 'of its peers' })
  })
})
