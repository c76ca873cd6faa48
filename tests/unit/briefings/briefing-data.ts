import { join } from 'node:path'
import { usualBriefing, type Briefing } from '#shared/domain/briefing.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { plainFormat, type FigureInline } from '#shared/domain/briefing-inline.ts'
import type { Chart } from '#shared/domain/chart.ts'
import type { Check, CheckOutcome } from '#shared/domain/check.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { Source } from '#shared/domain/source.ts'
import { reviewOf } from '#shared/domain/review.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { DrawnChart } from '#shared/ipc/answers/charts.ts'
import type { BriefingData } from '#shared/briefings/briefing-data.ts'
import { sentence, type Locale } from '#shared/messages/sentence.ts'
import { loadScales } from '#electron/services/judgements/load-scales.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'

export const resources = join(import.meta.dirname, '../../../resources')
export const speakers = loadSpeakers(resources)

export const observation = (id: string, hub: string, value: number, period = '2024'): Observation => ({
  id,
  hub,
  indicator: 'rd-expenditure-intensity',
  period,
  value,
  unit: 'percent-of-gdp',
  status: 'A',
  qualifier: 'exact',
  decimals: 2,
  vintage: '2026-01-14',
  sourceTitle: 'Regional R&D statistics',
  sourcePublisher: 'National Bureau of Statistics',
  sourceUrl: '',
  tier: 'official',
  note: '',
  printed: {
    hub,
    indicator: 'R&D expenditure intensity',
    unit: 'percent of GDP',
    period,
    value: String(value),
  },
})

export const source: Source = {
  id: 'S3-aaaaaa',
  fileName: 'article.txt',
  format: 'txt',
  metadata: {
    title: 'China plans to expand its innovation hubs',
    language: 'en',
    publisher: 'MIL-OSI',
    originalPublisher: 'State Council News',
    agency: 'Xinhua',
    author: null,
    region: 'Russian Federation',
    dateline: { place: 'Beijing', date: 'XXXX-01-16', printed: 'Beijing, January 16 (Xinhua)' },
    published: null,
    retrieved: null,
    url: null,
    licence: null,
    translatedFrom: 'ru',
    disclaimer: 'Please note: This information is raw content obtained directly from the source.',
  },
  chain: [
    step('speaker', 'Yin Hejun', 'origin', true, null),
    step('agency', 'Xinhua', 'quoted-by', true, 'en'),
    step('edition', 'State Council News, Russian edition', 'edition-of', false, 'ru'),
    step('translator', 'MIL-OSI translation service', 'translated-by', true, 'en'),
    step('republisher', 'MIL-OSI', 'republished-by', true, 'en'),
  ],
  confirmed: [],
  grade: { reliability: 'C', reliabilityReason: '', credibility: '3', credibilityReason: '' },
  descriptor: null,
  disclaimerAnswer: null,
  retraction: null,
  duplicateOf: null,
  currentVersion: 'S3.1-aaaaaa',
  addedAt: '2026-01-20T10:00:00Z',
}

function step(
  role: Source['chain'][number]['role'],
  name: string,
  relation: Source['chain'][number]['relation'],
  proven: boolean,
  language: string | null,
): Source['chain'][number] {
  return { role, name, relation, proven, language, date: null, title: null, url: null, note: null, from: [] }
}

export const sourceText =
  'In 2024, the R&D expenditure intensity in Beijing, Shanghai, and Guangdong Province reached 6.58%, 4.35%, and 3.6%, respectively, making them the top three regions in the country.'

export const quotation = (n: number, exact: string): Quotation => {
  const start = Math.max(sourceText.indexOf(exact), 0)
  return {
    id: `S3:${n}-aaaaaa`,
    source: source.id,
    version: 'S3.1-aaaaaa',
    exact,
    prefix: sourceText.slice(Math.max(start - 32, 0), start),
    suffix: sourceText.slice(start + exact.length, start + exact.length + 32),
    span: { start, end: start + exact.length },
    earlier: [],
    lostIn: null,
  }
}

export function claimView(
  n: number,
  statement: string,
  outcome: CheckOutcome,
  quotations: readonly Quotation[],
  observations: readonly Observation[],
): ClaimView {
  const id = `C${n}-aaaaaa`
  const check: Check = {
    claim: id,
    outcome,
    // Any catalogued sentence serves as a reason here.
    reason: sentence('briefings.origins.none', { reports: 4, origins: 1 }),
    observations,
    missing: [],
    warnings: outcome === 'untestable' ? [sentence('briefings.finding.empty-table')] : [],
  }
  return {
    claim: {
      id,
      statement,
      assertion: {
        kind: 'value',
        hub: 'beijing',
        indicator: 'rd-expenditure-intensity',
        period: '2024',
        value: { value: 6.58, unit: 'percent-of-gdp', decimals: 2, qualifier: 'exact', printed: '6.58%' },
      },
      speaker: 'Yin Hejun',
      stated: null,
      tags: [],
      status: 'ready',
      verdict: null,
      foreign: null,
      because: [],
      suggestion: null,
      madeBy: 'Analyst',
      madeAt: '2026-01-20T10:00:00Z',
    },
    quotations: [...quotations],
    appearances: [],
    links: [],
    reviews: [
      reviewOf(id, 'Reviewer', {
        ...(n % 2 === 0
          ? { status: 'questioned', note: 'Find Tianjin first.' }
          : { status: 'accepted', note: '' }),
        at: '2026-01-21T10:00:00Z',
      }),
    ],
    origins: { reports: 4, origins: 1, roots: ['Yin Hejun'] },
    check,
    cautions: [],
    judgement: null,
  }
}

export const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 360"><rect width="720" height="360" fill="#fff"/><path d="M60 280 L240 120 L420 150 L640 130" fill="none" stroke="#0d6b66" stroke-width="2"/><text x="650" y="134" font-family="Noto Sans" font-size="13">Beijing 6.58</text></svg>'

export const chart: Chart = {
  id: 'F1-aaaaaa',
  spec: {
    kind: 'line',
    title: 'Beijing spends the largest share of its output on research',
    indicator: 'rd-expenditure-intensity',
    hubs: ['beijing'],
    from: null,
    to: null,
    missing: 'gap',
    notes: [],
    claims: [],
    panels: { by: 'none' },
    tolerance: 0,
    told: { kind: 'stated' },
    axis: 'linear',
    altText: { text: 'Line chart: Beijing rises to 6.58 percent.', of: 'hash-1' },
  },
  madeAt: '2026-01-20T10:00:00Z',
}
export const drawn: Extract<DrawnChart, { kind: 'drawn' }> = {
  kind: 'drawn',
  spec: chart.spec,
  panels: [],
  language: 'en',
  direction: 'higher',
  indicatorName: 'R&D expenditure intensity',
  unit: '% of GDP',
  statedUnit: '% of GDP',
  told: { kind: 'stated' },
  periods: ['2024'],
  series: [],
  more: [],
  claimed: [],
  notes: [],
  places: [],
  memberships: [],
  ties: [],
  events: [],
  land: [],
  vintage: null,
  without: [],
  breaks: [],
  warnings: [sentence('briefings.finding.empty-table')],
  sources: [
    { title: 'Regional R&D statistics', publisher: 'National Bureau of Statistics', tier: 'official' },
  ],
  altTextDraft: 'Drafted description.',
  dataHash: 'hash-1',
}

export const briefing = (blocks: readonly BriefingBlock[], language: Locale = 'en'): Briefing => ({
  id: 'B1-aaaaaa',
  title: 'Hubs become regions',
  subtitle: 'Situation report',
  author: 'A. Analyst',
  language,
  date: '2026-01-20',
  ...usualBriefing,
  template: 'situation',
  schema: 3,
  blocks: [...blocks],
  madeAt: '2026-01-20T10:00:00Z',
})

const byId = <Thing extends { readonly id: string }>(things: readonly Thing[]) =>
  new Map(things.map((thing) => [thing.id, thing]))

export function dataOf(
  blocks: readonly BriefingBlock[],
  views: readonly ClaimView[],
  changes: Partial<BriefingData> & { readonly language?: Locale } = {},
): BriefingData {
  const { language = 'en', ...rest } = changes
  return {
    briefing: briefing(blocks, language),
    claims: new Map(views.map((view) => [view.claim.id, view])),
    sources: byId([source]),
    places: new Map(
      views
        .flatMap((view) => view.quotations)
        .map((quoted) => [
          quoted.id,
          {
            before: quoted.prefix,
            after: quoted.suffix,
            textSha256: 'a'.repeat(64),
            found: 'stands' as const,
            isOlder: false,
          },
        ]),
    ),
    observations: byId(views.flatMap((view) => view.check.observations)),
    charts: new Map([[chart.id, { chart, drawn, svg }]]),
    revised: new Map(),
    references: [],
    pictures: new Map(),
    notYetKnown: new Map(),
    scales: new Map(loadScales(resources).map((scale) => [scale.id, scale])),
    hub: () => undefined,
    indicator: () => undefined,
    overrules: [],
    hubName: (id) => id.charAt(0).toUpperCase() + id.slice(1),
    indicatorName: () => 'R&D expenditure intensity',
    speak: speakers[language],
    ...rest,
  }
}

export const text = (words: string) => ({ type: 'text' as const, text: words })
export const beijing = observation('D1-aaaaaa:2', 'beijing', 6.58)
export const shanghai = observation('D1-aaaaaa:3', 'shanghai', 4.35)

/** A token bound to an observation, written for its value. */
export const figure = (of: Observation): FigureInline => ({
  type: 'figure',
  of: { kind: 'observation', observation: of.id },
  format: plainFormat,
  seen: of.value,
})

/** A briefing with every kind of block that needs nothing but the workspace. */
export const blocks: readonly BriefingBlock[] = [
  { type: 'heading', id: 'b1', level: 1, content: [text('What was announced')] },
  {
    type: 'paragraph',
    id: 'b2',
    content: [
      text('In 2024 Beijing spent '),
      figure(beijing),
      text(' of its output on research'),
      { type: 'citation', claim: 'C1-aaaaaa' },
      text(', Shanghai '),
      figure(shanghai),
      text('. That these are the highest values cannot be tested'),
      { type: 'citation', claim: 'C2-aaaaaa' },
      text(', although it is said again'),
      { type: 'citation', claim: 'C1-aaaaaa' },
      text('. '),
      { ...text('Important.'), bold: true },
    ],
  },
  {
    type: 'heading',
    id: 'b3',
    level: 3,
    content: [text('What the figures say'), { type: 'citation', claim: 'C2-aaaaaa' }],
  },
  { type: 'claim', id: 'b4', claim: 'C2-aaaaaa' },
  { type: 'chart', id: 'b5', chart: chart.id },
  { type: 'claim-table', id: 'b6' },
]
export const views: readonly ClaimView[] = [
  claimView(
    1,
    'Beijing’s R&D intensity was 6.58 % of GDP in 2024',
    'confirmed',
    [quotation(1, '6.58%')],
    [beijing, shanghai],
  ),
  claimView(
    2,
    'Beijing, Shanghai and Guangdong were the top three regions in the country',
    'untestable',
    [quotation(10, 'making them the top three regions in the country')],
    [],
  ),
]
