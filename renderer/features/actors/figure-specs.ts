import { networkJoins, type ChartSpec } from '#shared/domain/chart.ts'

const every = { hubs: [], altText: null, notes: [], claims: [] }

/** Organisations with the hubs of their sites and the people in them. */
export function networkOf(title: string, organisations: readonly string[]): ChartSpec {
  return {
    kind: 'network',
    ...every,
    title,
    organisations: organisations.slice(0, 300),
    joins: [...networkJoins],
    indicator: null,
    period: null,
    tolerance: 0,
  }
}

/** Plans on a timeline. */
export function timelineOf(title: string, plans: readonly string[]): ChartSpec {
  return {
    kind: 'timeline',
    ...every,
    title,
    plans: plans.slice(0, 300),
    organisations: [],
    indicators: [],
    tracks: ['plans'],
    from: null,
    to: null,
  }
}
