import type { ChartKind } from '#shared/domain/chart.ts'

/** What somebody may choose for a kind of chart. */
export type Need =
  | 'indicator'
  | 'optional-indicator'
  | 'vertical'
  | 'several-indicators'
  | 'range'
  | 'period'
  | 'top'
  | 'tolerance'
  | 'told'
  | 'axis'
  | 'missing'
  | 'order'
  | 'baseline'
  | 'share'
  | 'trail'
  | 'span'
  | 'scales'
  | 'tracks'
  | 'organisations'
  | 'joins'
  | 'plans'
  | 'indicator-panels'
  | 'hub-panels'
  | 'decals'

const of = (...needs: readonly Need[]): ReadonlySet<Need> => new Set(needs)

/** Every kind, once: one that is missing does not compile. */
export const kindNeeds: Readonly<Record<ChartKind, ReadonlySet<Need>>> = {
  line: of('indicator', 'range', 'told', 'axis', 'missing', 'indicator-panels'),
  bar: of('indicator', 'range', 'told', 'order', 'baseline', 'indicator-panels', 'hub-panels', 'decals'),
  ranking: of('indicator', 'period', 'top', 'tolerance', 'indicator-panels'),
  'stacked-bar': of('indicator', 'range', 'share', 'order', 'indicator-panels', 'decals'),
  slope: of('indicator', 'range', 'tolerance', 'told', 'axis', 'indicator-panels'),
  bump: of('indicator', 'range', 'missing', 'indicator-panels'),
  scatter: of('indicator', 'vertical', 'range', 'tolerance', 'trail', 'axis', 'hub-panels'),
  'dot-range': of('indicator', 'range', 'tolerance', 'span', 'axis', 'order', 'indicator-panels'),
  'small-multiples': of('indicator', 'range', 'told', 'axis', 'missing', 'order', 'scales'),
  'heat-map': of('indicator', 'range', 'told', 'order', 'indicator-panels'),
  map: of('optional-indicator', 'period', 'tolerance'),
  network: of('optional-indicator', 'period', 'tolerance', 'organisations', 'joins'),
  timeline: of('several-indicators', 'range', 'tracks', 'organisations', 'plans'),
  table: of('indicator', 'range', 'told', 'order'),
}

/** In the order they are offered. */
export const chartKinds = [
  'line',
  'bar',
  'ranking',
  'stacked-bar',
  'slope',
  'bump',
  'scatter',
  'dot-range',
  'small-multiples',
  'heat-map',
  'map',
  'network',
  'timeline',
  'table',
] as const satisfies readonly ChartKind[]
