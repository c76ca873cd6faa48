import * as v from 'valibot'
import { ChartSpec, type ChartKind } from '#shared/domain/chart.ts'

type Asked = {
  readonly indicator: string
  readonly vertical: string
  readonly hubs: readonly string[]
  readonly period: string
}

/** The least spec of every kind about the same hubs; a kind that is missing does not compile. */
export function everyKind({
  indicator,
  vertical,
  hubs,
  period,
}: Asked): Readonly<Record<ChartKind, ChartSpec>> {
  const least = { title: 'What the numbers say', altText: null, hubs: [...hubs] }
  const of = (kind: ChartKind, more: object = {}) =>
    v.parse(ChartSpec, { ...least, indicator, kind, ...more })
  return {
    line: of('line', { missing: 'bridge' }),
    bar: of('bar'),
    ranking: of('ranking', { period, top: null }),
    'stacked-bar': of('stacked-bar', { indicator: vertical }),
    slope: of('slope'),
    bump: of('bump', { missing: 'bridge' }),
    scatter: of('scatter', { vertical, size: vertical }),
    'dot-range': of('dot-range'),
    'small-multiples': of('small-multiples', { scales: 'own' }),
    'heat-map': of('heat-map'),
    map: of('map', { indicator: vertical }),
    network: of('network', { indicator: null }),
    timeline: v.parse(ChartSpec, { ...least, kind: 'timeline', indicators: [indicator] }),
    table: of('table'),
  }
}
