import type { ChartSpec } from '#shared/domain/chart.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Observation } from '#shared/domain/observation.ts'

let rows = 0
/** A final value of an official source, unless said otherwise. */
export function observation(
  hub: string,
  period: string,
  value: number,
  more: Partial<Observation> = {},
): Observation {
  rows += 1
  return {
    id: `D1-aaaaaa:${rows}`,
    hub,
    indicator: 'rd-intensity',
    period,
    value,
    unit: 'percent-of-gdp',
    status: 'A',
    qualifier: 'exact',
    decimals: 2,
    vintage: null,
    sourceTitle: 'Yearbook',
    sourcePublisher: 'Statistics Bureau',
    sourceUrl: '',
    tier: 'official',
    note: '',
    printed: { hub, indicator: 'R&D intensity', unit: '%', period, value: String(value) },
    ...more,
  }
}

export function hub(id: string, name: string, type: Hub['type'] = 'municipality'): Hub {
  return {
    id,
    type,
    names: { en: name, zh: null, ru: null },
    aliases: { en: [], zh: [], ru: [] },
    parent: null,
    place: null,
    note: null,
  }
}

export const intensity: Indicator = {
  id: 'rd-intensity',
  names: { en: 'R&D intensity', zh: '研发强度', ru: 'интенсивность НИОКР' },
  aliases: { en: [], zh: [], ru: [] },
  definition: null,
  unit: 'percent-of-gdp',
  direction: 'higher',
  series: null,
  methods: [],
}

export const hubs = [
  hub('beijing', 'Beijing'),
  hub('shanghai', 'Shanghai'),
  hub('guangdong', 'Guangdong', 'province'),
  hub('tianjin', 'Tianjin'),
]

type LineSpec = Extract<ChartSpec, { kind: 'line' }>
type RankingSpec = Extract<ChartSpec, { kind: 'ranking' }>
export function lineSpec(ids: readonly string[], more: Partial<LineSpec> = {}): LineSpec {
  return {
    kind: 'line',
    title: 'Beijing leads',
    indicator: 'rd-intensity',
    hubs: [...ids],
    altText: null,
    notes: [],
    claims: [],
    panels: { by: 'none' },
    tolerance: 0,
    from: null,
    to: null,
    told: { kind: 'stated' },
    axis: 'linear',
    missing: 'gap',
    ...more,
  }
}
export function rankingSpec(ids: readonly string[], more: Partial<RankingSpec> = {}): RankingSpec {
  return {
    kind: 'ranking',
    title: 'Beijing leads',
    indicator: 'rd-intensity',
    hubs: [...ids],
    altText: null,
    notes: [],
    claims: [],
    panels: { by: 'none' },
    tolerance: 0,
    period: '2024',
    top: null,
    ...more,
  }
}

/** Three hubs over four years, with a gap, an estimate and a second value for one fact. */
export const story = [
  observation('beijing', '2021', 6.53),
  observation('beijing', '2022', 6.83),
  observation('beijing', '2023', 6.73),
  observation('beijing', '2024', 6.58),
  observation('shanghai', '2021', 4.21),
  observation('shanghai', '2024', 4.35, {
    tier: 'press',
    sourcePublisher: 'News Agency',
    sourceTitle: 'Report',
  }),
  observation('shanghai', '2024', 4.4, { status: 'E', decimals: 1, vintage: '2025-01' }),
  observation('guangdong', '2023', 3.5, { status: 'E', decimals: 1 }),
  observation('guangdong', '2024', 3.6, { decimals: 1 }),
]
