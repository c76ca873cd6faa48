import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { Claim } from '#shared/domain/claim.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { isMeasured, type Observation } from '#shared/domain/observation.ts'
import { reviewOf, type Review } from '#shared/domain/review.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { Source, Version } from '#shared/domain/source.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { OfferedSuggestion } from '#shared/ipc/answers/suggestions.ts'
import type { SourceOpened } from '#shared/ipc/answers/sources.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Answers } from './speaking-transport.ts'

/** A small workspace: one hostile-looking article, one claim made of it, one suggestion left, two conflicting values. */
export const text =
  'A title\nBeijing spent 6.58 % of its output on R&D in 2024. Shanghai <b>spent</b> 4.35 %.\nPlease note: raw content.'
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
const at = '2026-01-16T10:00:00.000Z'

export const source: Source = {
  id: 'S1-aaaaaa',
  fileName: 'article.txt',
  format: 'txt',
  metadata: {
    title: 'A title',
    language: 'en',
    publisher: null,
    originalPublisher: null,
    agency: 'Agency',
    author: null,
    region: null,
    dateline: null,
    published: '2026-01-16',
    retrieved: null,
    url: null,
    licence: null,
    translatedFrom: 'ru',
    disclaimer: 'Please note: raw content.',
  },
  chain: [
    {
      role: 'agency',
      name: 'Agency',
      relation: 'origin',
      proven: true,
      language: 'ru',
      date: null,
      title: null,
      url: null,
      note: null,
      from: [spanOf('A title')],
    },
    {
      role: 'translator',
      name: 'Translator',
      relation: 'translated-by',
      proven: false,
      language: 'en',
      date: null,
      title: null,
      url: null,
      note: null,
      from: [],
    },
  ],
  confirmed: [],
  grade: { reliability: 'B', reliabilityReason: '', credibility: '2', credibilityReason: '' },
  descriptor: null,
  disclaimerAnswer: null,
  retraction: null,
  duplicateOf: null,
  currentVersion: 'S1.1-aaaaaa',
  addedAt: at,
}
const sha = '0'.repeat(64)
const version: Version = {
  id: 'S1.1-aaaaaa',
  source: source.id,
  made: 'import',
  file: { name: 'article.txt', format: 'txt' },
  note: '',
  bytesSha256: sha,
  textSha256: sha,
  structureSha256: sha,
  words: 19,
  reading: {
    title: { value: 'A title', from: [spanOf('A title')] },
    titleFromLead: false,
    language: null,
    dateline: null,
    agency: null,
    author: null,
    publisher: null,
    originalPublisher: null,
    region: null,
    published: null,
    retrieved: null,
    url: null,
    licence: null,
    translation: null,
    disclaimer: { value: 'Please note: raw content.', from: [spanOf('Please note: raw content.')] },
    chain: [],
  },
  addedAt: at,
}
export const quotation: Quotation = {
  id: 'S1:1-aaaaaa',
  source: source.id,
  version: version.id,
  exact: 'Beijing spent 6.58 % of its output on R&D in 2024.',
  prefix: 'A title ',
  suffix: ' Shanghai <b>',
  span: spanOf('Beijing spent 6.58 % of its output on R&D in 2024.'),
  earlier: [],
  lostIn: null,
}
const percent = (value: number) =>
  ({ value, unit: 'percent-of-gdp', decimals: 2, qualifier: 'exact', printed: `${value} %` }) as const
export const claim: Claim = {
  id: 'C1-aaaaaa',
  statement: 'R&D intensity in Beijing was 6.58 % in 2024.',
  assertion: {
    kind: 'value',
    hub: 'beijing',
    indicator: 'rd-intensity',
    period: '2024',
    value: percent(6.58),
  },
  speaker: 'Minister',
  stated: '2026-01-16',
  tags: [],
  status: 'draft',
  verdict: null,
  foreign: null,
  because: ['6.58 %'],
  suggestion: null,
  madeBy: 'Anna',
  madeAt: at,
}
export const suggestion: OfferedSuggestion = {
  id: 'g-1',
  quote: 'Shanghai <b>spent</b> 4.35 %.',
  span: spanOf('Shanghai <b>spent</b> 4.35 %.'),
  statement: 'R&D intensity in Shanghai was 4.35 %.',
  assertion: {
    kind: 'value',
    hub: 'shanghai',
    indicator: 'rd-intensity',
    period: null,
    value: percent(4.35),
  },
  speaker: null,
  because: ['spent', '4.35 %'],
  n: 2,
  state: 'offered',
}
export const observation = (row: number, some: Partial<Observation>): Observation => ({
  id: `D1-aaaaaa:${row}`,
  hub: 'beijing',
  indicator: 'rd-intensity',
  period: '2024',
  value: 6.58,
  unit: 'percent-of-gdp',
  status: 'A',
  qualifier: 'exact',
  decimals: 2,
  vintage: '2025-09-29',
  sourceTitle: 'Statistics',
  sourcePublisher: 'Bureau',
  sourceUrl: 'https://example.org/?q=<script>',
  tier: 'official',
  note: '',
  printed: { hub: 'Beijing', indicator: 'R&D', unit: '%', period: '2024', value: '6.58' },
  ...some,
})
export const observations = [
  observation(1, {}),
  observation(2, { value: 6.72, sourceTitle: 'A repost', tier: 'weak', vintage: null }),
  observation(3, { hub: 'shanghai', value: 4.35 }),
]
const named = (en: string) => ({ names: { en, zh: null, ru: null }, aliases: { en: [], zh: [], ru: [] } })
const hub = (id: string, en: string): Hub => ({
  id,
  type: 'municipality',
  ...named(en),
  parent: null,
  place: null,
  note: null,
})
const indicator: Indicator = {
  id: 'rd-intensity',
  ...named('R&D intensity'),
  definition: null,
  unit: 'percent-of-gdp',
  direction: 'higher',
  series: null,
  methods: [],
}

export function story(): Answers {
  let reviews: readonly Review[] = []
  let left: OfferedSuggestion[] = [suggestion]
  const view = (): ClaimView => ({
    claim,
    quotations: [quotation],
    appearances: [
      { source: source.id, title: source.metadata.title, date: null, quotations: [quotation.id] },
    ],
    links: [],
    reviews,
    origins: { reports: 4, origins: 1, roots: ['Agency'] },
    check: {
      claim: claim.id,
      outcome: 'confirmed',
      reason: sentence('checks.nothing'),
      observations: observations.slice(0, 2),
      missing: [],
      warnings: [sentence('checks.warning.weak-only')],
    },
    cautions: [],
    judgement: null,
  })
  const opened = (): SourceOpened => ({
    source,
    version,
    versions: [version],
    pages: [],
    openDisclaimer: source.metadata.disclaimer,
    text,
    blocks: [
      { kind: 'heading', level: 1, span: { start: 0, end: 7 } },
      { kind: 'paragraph', level: 0, span: { start: 8, end: text.lastIndexOf('\n') } },
      { kind: 'paragraph', level: 0, span: { start: text.lastIndexOf('\n') + 1, end: text.length } },
    ],
    quotations: [
      {
        ...quotation,
        claims: [claim.id],
        place: { kind: 'exact', rung: 'same-place', score: 1, ...quotation.span },
      },
    ],
  })
  return {
    'workspace.describe': () => ({
      folder: '/home/anna/hubs',
      name: 'Hubs',
      sample: true,
      person: 'Anna',
      host: 'browser',
      counts: { sources: 1, claims: 1, observations: 3, hubs: 2, indicators: 1, charts: 0, briefings: 0 },
      savedAt: at,
      undo: 'claims.mark',
      redo: null,
      notices: [],
    }),
    'workspace.conflicts': () => [],
    'workspace.history': () => [
      { id: 'h1', at, actor: 'anna', command: 'claims.mark', undone: false, entities: [claim.id] },
    ],
    'workspace.undo': () => ({ command: 'claims.mark' }),
    'sources.list': () => [
      {
        source,
        words: 19,
        versions: 1,
        quotations: 1,
        claims: 1,
        suggestionsLeft: left.length,
        sameOriginAs: ['S2-bbbbbb'],
      },
    ],
    'sources.open': opened,
    'suggestions.list': () => left,
    'suggestions.accept': () => {
      left = left.map((one) => ({ ...one, state: 'accepted' }))
      return [{ ...claim, id: 'C2-bbbbbb' }]
    },
    'claims.list': () => [view()],
    'claims.line': () => ({
      view: view(),
      briefings: [],
      sources: [source],
      observations: observations.slice(0, 2),
    }),
    'claims.draft': ({ span }) => ({
      statement: text.slice(span.start, span.end),
      assertion: { kind: 'opinion', hubs: [] },
      speaker: null,
      because: [],
    }),
    'claims.mark': () => claim,
    'claims.review': ({ status, note }) =>
      (reviews = status === 'unreviewed' ? [] : [reviewOf(claim.id, 'Anna', { status, note, at })]),
    'dataset.hubs': () => ({
      hubs: [hub('beijing', 'Beijing'), hub('shanghai', 'Shanghai')].map((one) => ({
        ...one,
        observations: 1,
        ownEntry: false,
      })),
      memberships: [],
    }),
    'dataset.indicators': () => [{ indicator, observations: 3, hubs: 2, periods: ['2024'] }],
    'dataset.observations': () => toColumns(observations),
    'dataset.preferences': () => [],
    'recipes.list': () => [],
    'organisations.list': () => [],
    'people.list': () => [],
    'plans.list': () => [],
    'plans.restingOn': () => [],
    'comparability.find': () => [],
    'hubs.page': ({ hub: id }) => ({
      hub: hub(id, 'Beijing'),
      ownEntry: false,
      members: [{ id: 'm', hub: id, member: 'shanghai', from: '2020', until: '2024-06', note: null }],
      groups: [],
      story: [
        { hub: id, from: null, until: '2020', members: [], joined: [], left: [] },
        { hub: id, from: '2020', until: null, members: ['shanghai'], joined: ['shanghai'], left: [] },
      ],
      measured: [{ indicator: indicator.id, observations: 3, newest: observations.find(isMeasured) ?? null }],
      claims: [{ claim: claim.id, statement: claim.statement, kind: claim.assertion.kind }],
      sites: [],
      charts: [],
      merged: [],
      ambiguous: [{ name: 'Peking', others: ['shanghai'] }],
    }),
    'indicators.page': () => ({
      indicator,
      ownEntry: false,
      observations: 3,
      periods: ['2024'],
      publishers: [{ publisher: 'Statistics', observations: 3 }],
      units: [],
      hubs: [],
      claims: [],
      charts: [],
      regroupings: [],
    }),
    'charts.list': () => [],
    'briefings.list': () => [],
  }
}
