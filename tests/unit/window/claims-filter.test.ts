import { describe, expect, it } from 'vitest'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { Claim } from '#shared/domain/claim.ts'
import { reviewOf, type ReviewStatus } from '#shared/domain/review.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { facetValues, NONE, YES, type ClaimFacet } from '#renderer/features/claims/filter/claim-facets.ts'
import { anyClaim, filterClaims, toggled } from '#renderer/features/claims/filter/filter-claims.ts'
import { filterOffers } from '#renderer/features/claims/filter/filter-offers.ts'
import { besideOnBoard, boardColumns, placeOnBoard } from '#renderer/features/claims/board/board-columns.ts'
import { orderClaims, type ClaimColumn } from '#renderer/features/claims/table/order-claims.ts'
import { withTag } from '#renderer/features/claims/states/claim-tags.ts'
import { claim, quotation } from '../../browser/window/story.ts'

const now = Date.parse('2026-06-30T12:00:00Z')
function view(at: number, some: Partial<Claim>, more: Partial<ClaimView> = {}): ClaimView {
  return {
    claim: { ...claim, id: `C${at}-aaaaaa`, ...some },
    quotations: [quotation],
    appearances: [],
    links: [],
    reviews: [],
    origins: { reports: 2, origins: 2, roots: [] },
    check: {
      claim: '',
      outcome: 'confirmed',
      reason: sentence('checks.nothing'),
      observations: [],
      missing: [],
      warnings: [],
    },
    cautions: [],
    judgement: null,
    ...more,
  }
}
const percent = (value: number) =>
  ({ value, unit: 'percent-of-gdp', decimals: 1, qualifier: 'exact', printed: `${value}` }) as const
const yuan = (value: number, unit: string) =>
  ({ value, unit, decimals: 0, qualifier: 'exact', printed: `${value}` }) as const
const valued = (value: ReturnType<typeof percent> | ReturnType<typeof yuan>): Partial<Claim> => ({
  assertion: { kind: 'value', hub: 'beijing', indicator: 'rd', period: '2024', value },
})
const review = (at: number, by: string, status: ReviewStatus) =>
  reviewOf(`C${at}-aaaaaa`, by, { status, at: '2026-06-11T00:00:00Z', note: '' })
const views = [
  view(1, { madeAt: '2026-06-29T12:00:00Z', tags: ['energy'], statement: 'Всё растёт' }),
  view(2, {
    madeAt: '2026-06-10T12:00:00Z',
    status: 'ready',
    assertion: { kind: 'comparison', hub: 'shanghai', other: 'tianjin', indicator: null, period: null, direction: 'above', by: null },
  }, { origins: { reports: 4, origins: 1, roots: ['A'] }, reviews: [review(2, 'B', 'rejected')] }),
  view(3, { madeAt: '2026-01-01T12:00:00Z', verdict: 'V1-aaaaaa', tags: ['energy', 'law'] }, { quotations: [] }),
  view(10, { madeAt: '2026-07-02T12:00:00Z' }, { cautions: [{ kind: 'retracted', source: 'S1-aaaaaa', sentence: sentence('x') }] }),
] // prettier-ignore
const labels = (found: readonly ClaimView[]) => found.map(({ claim: { id } }) => id.split('-')[0])
const found = (...chosen: [ClaimFacet, string][]) =>
  labels(filterClaims(views, { words: '', chosen: chosen.map(([facet, value]) => ({ facet, value })) }, now))

describe('the filter of claims', () => {
  it('holds every word, in statement, tags, speaker, label and quotation, whatever ё and case', () => {
    const typed = (words: string) => labels(filterClaims(views, { words, chosen: [] }, now))
    expect(typed('ВСЕ растет')).toEqual(['C1'])
    expect(typed('energy')).toEqual(['C1', 'C3'])
    expect(typed('law energy')).toEqual(['C3'])
    expect(typed('c10 minister')).toEqual(['C10'])
    expect(typed('beijing spent 6.58')).toEqual(['C1', 'C2', 'C10'])
    expect(filterClaims(views, anyClaim, now)).toBe(views)
  })

  it('widens within a facet and narrows between facets', () => {
    expect(found(['tag', 'energy'], ['tag', NONE])).toEqual(['C1', 'C2', 'C3', 'C10'])
    expect(found(['tag', 'energy'], ['unquoted', YES])).toEqual(['C3'])
    expect(found(['review', 'rejected'], ['review', 'unreviewed'], ['status', 'ready'])).toEqual(['C2'])
  })

  it('knows every facet', () => {
    expect(found(['hub', 'tianjin'])).toEqual(['C2'])
    expect(found(['source', quotation.source])).toEqual(['C1', 'C2', 'C10'])
    expect(found(['kind', 'comparison'])).toEqual(['C2'])
    expect(found(['outcome', 'contradicted'])).toEqual([])
    expect(found(['verdict', 'V1-aaaaaa'])).toEqual(['C3'])
    expect(found(['verdict', NONE])).toEqual(['C1', 'C2', 'C10'])
    expect(found(['caution', YES])).toEqual(['C10'])
    expect(found(['one-origin', YES])).toEqual(['C2'])
    expect(found(['reworded', YES])).toEqual([])
    const reworded = { quotation: quotation.id, was: 'x', by: 'Ann', at: '2026-06-01T12:00:00Z' }
    expect(facetValues(view(1, { reworded }), 'reworded', now)).toEqual([YES])
  })

  it('counts days, and takes a clock ahead of ours for today', () => {
    expect(found(['age', '7'])).toEqual(['C1', 'C10'])
    expect(found(['age', '30'])).toEqual(['C1', 'C2', 'C10'])
    expect(found(['age', '90'])).toEqual(['C1', 'C2', 'C10'])
    expect(found(['age', 'older'])).toEqual(['C3'])
    const edge = [view(1, { madeAt: '2026-06-23T12:00:00Z' })]
    expect(filterClaims(edge, { words: '', chosen: [{ facet: 'age', value: '7' }] }, now)).toEqual([])
  })

  it('takes a choice back when it is made again', () => {
    const once = toggled(anyClaim, { facet: 'tag', value: 'law' })
    expect(once.chosen).toEqual([{ facet: 'tag', value: 'law' }])
    expect(toggled(once, { facet: 'tag', value: 'law' })).toEqual(anyClaim)
  })

  it('offers every value with how many have it', () => {
    const offers = filterOffers(views, [], now)
    expect(offers.filter(({ facet }) => facet === 'tag')).toEqual([
      { facet: 'tag', value: 'energy', count: 2 },
      { facet: 'tag', value: 'law', count: 1 },
      { facet: 'tag', value: NONE, count: 2 },
    ])
    expect(offers.filter(({ facet }) => facet === 'verdict')).toEqual([])
    expect(offers.find(({ facet, value }) => facet === 'review' && value === 'accepted')?.count).toBe(0)
  })
})

describe('a claim on which two reviewers do not say the same', () => {
  const disputed = view(4, {}, { reviews: [review(4, 'A', 'accepted'), review(4, 'B', 'rejected')] })
  const agreed = view(5, {}, { reviews: [review(5, 'A', 'accepted'), review(5, 'B', 'accepted')] })
  it('is found by the disagreement and by what each of them says', () => {
    const all = [...views, disputed, agreed]
    const by = (value: string) =>
      labels(filterClaims(all, { words: '', chosen: [{ facet: 'review', value }] }, now))
    expect(by('disputed')).toEqual(['C4'])
    expect(by('accepted')).toEqual(['C4', 'C5'])
    expect(by('rejected')).toEqual(['C2', 'C4'])
  })

  it('has a column of its own, and stands in the table before what was agreed', () => {
    const columns = boardColumns([disputed, agreed], 'review', [])
    expect(columns.map(({ value, cards }) => [value, labels(cards)])).toEqual([
      ['unreviewed', []],
      ['questioned', []],
      ['accepted', ['C5']],
      ['rejected', []],
      ['disputed', ['C4']],
    ])
  })
})

describe('the board', () => {
  const legal = { id: 'V1-aaaaaa', name: 'Legal', sign: '▲', colour: 'open', meaning: '', order: 0 } as const
  it('has a column for every value, empty or not, and keeps claims whose own state is gone', () => {
    expect(boardColumns(views, 'review', []).map(({ value, cards }) => [value, cards.length])).toEqual([
      ['unreviewed', 3],
      ['questioned', 0],
      ['accepted', 0],
      ['rejected', 1],
    ])
    expect(boardColumns(views, 'verdict', [legal]).map(({ cards }) => labels(cards))).toEqual([
      ['C1', 'C2', 'C10'],
      ['C3'],
    ])
    expect(boardColumns(views, 'verdict', []).map(({ cards }) => cards.length)).toEqual([4])
  })

  it('goes to the nearest column with cards, in the row it can keep', () => {
    const columns = boardColumns(views, 'review', [])
    expect(placeOnBoard(columns, 'C10-aaaaaa')).toEqual({ column: 0, row: 2 })
    expect(placeOnBoard(columns, 'C9-aaaaaa')).toBeNull()
    expect(besideOnBoard(columns, { column: 0, row: 2 }, 1)?.claim.id).toBe('C2-aaaaaa')
    expect(besideOnBoard(columns, { column: 0, row: 2 }, -1)).toBeNull()
  })
})

describe('the table', () => {
  const names = {
    locale: 'en',
    hub: (id: string) => id,
    indicator: (id: string) => id,
    kind: (kind: string) => kind,
    scales: [],
    verdicts: [],
  }
  const ordered = (all: readonly ClaimView[], key: ClaimColumn, descending = false) =>
    labels(orderClaims(all, { key, descending }, names))

  it('counts labels as people do, and puts what says nothing last in either direction', () => {
    expect(ordered(views, 'label')).toEqual(['C1', 'C2', 'C3', 'C10'])
    expect(ordered(views, 'label', true)).toEqual(['C10', 'C3', 'C2', 'C1'])
    expect(ordered(views, 'tags')).toEqual(['C1', 'C3', 'C2', 'C10'])
    expect(ordered(views, 'tags', true)).toEqual(['C3', 'C1', 'C2', 'C10'])
    expect(ordered(views, 'age')).toEqual(['C10', 'C1', 'C2', 'C3'])
  })

  it('compares values of one kind across their units, and never mixes kinds', () => {
    const all = [
      view(1, valued(yuan(2, 'billion-yuan'))),
      view(2, valued(percent(6.5))),
      view(3, valued(yuan(900, 'million-yuan'))),
      view(4, valued(percent(0.5))),
      view(5, { assertion: { kind: 'opinion', hubs: [] } }),
    ]
    const up = ordered(all, 'value')
    expect(up.indexOf('C3')).toBeLessThan(up.indexOf('C1'))
    expect(up.indexOf('C4')).toBeLessThan(up.indexOf('C2'))
    expect(Math.abs(up.indexOf('C3') - up.indexOf('C1'))).toBe(1)
    expect(up.at(-1)).toBe('C5')
    const down = ordered(all, 'value', true)
    expect(down.indexOf('C1')).toBeLessThan(down.indexOf('C3'))
    expect(down.at(-1)).toBe('C5')
  })

  it('orders likelihood by its place between 0 and 100, on whatever scale', () => {
    const scale = (id: string, from: number, to: number) => ({
      id,
      names: { en: id, ru: id, zh: id },
      source: '',
      terms: [{ id: 'likely', from, to, names: { en: 'likely', ru: '', zh: '' } }],
      confidences: [],
    })
    const judged = (at: number, on: string | null) =>
      view(at, {}, on === null ? {} : {
        judgement: { id: 'J1-aaaaaa', claim: '', scale: on, likelihood: 'likely', confidence: null, basis: '', assumptions: [], alternatives: [], gaps: [], changers: [], by: '', at: '2026-01-01T00:00:00Z' },
      }) // prettier-ignore
    const all = [judged(1, null), judged(2, 'wide'), judged(3, 'low')]
    const scales = [scale('wide', 55, 80), scale('low', 10, 20)]
    expect(labels(orderClaims(all, { key: 'likelihood', descending: false }, { ...names, scales }))).toEqual([
      'C3',
      'C2',
      'C1',
    ])
  })

  it('orders ten thousand claims by any column', () => {
    const many = Array.from({ length: 10_000 }, (_, at) => view(at, { statement: `Claim ${at % 97}` }))
    expect(ordered(many, 'statement')).toHaveLength(10_000)
  })
})

it('keeps no tag twice, whatever its case and blanks', () => {
  expect(withTag(['Law'], '  law ')).toEqual(['Law'])
  expect(withTag(['Law'], 'clean   energy')).toEqual(['Law', 'clean energy'])
  expect(withTag(['Law'], '  ')).toEqual(['Law'])
})
