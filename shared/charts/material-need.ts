import type { ChartSpec } from '../domain/chart.ts'
import type { ChartMaterial, MaterialNeed } from '../ipc/answers/charts.ts'
import type { Locale } from '../messages/sentence.ts'
import { indicatorsOf } from './indicators-of.ts'

/** What has to be there before a chart can be drawn; two charts of one need are drawn of the same material. */
export function needOf(spec: ChartSpec, language: Locale, asKnownOn: string | null): MaterialNeed {
  return {
    indicators: [...indicatorsOf(spec)],
    hubs: [...new Set(spec.hubs)],
    organisations: 'organisations' in spec ? [...new Set(spec.organisations)] : [],
    claims: [...new Set(spec.claims)],
    isMap: spec.kind === 'map',
    isTimeline: spec.kind === 'timeline',
    hasAllPlans: spec.kind === 'timeline' && spec.claims.length === 0,
    language,
    asKnownOn,
  }
}

/** Whether a chart of that need can be drawn of what is there. */
export function covers({ had, everyHub }: ChartMaterial, need: MaterialNeed): boolean {
  const holds = (all: readonly string[], some: readonly string[]) => {
    const set = new Set(all)
    return some.every((one) => set.has(one))
  }
  return (
    had.language === need.language &&
    had.asKnownOn === need.asKnownOn &&
    holds(had.indicators, need.indicators) &&
    (everyHub || (holds(had.hubs, need.hubs) && holds(had.organisations, need.organisations))) &&
    holds(had.claims, need.claims) &&
    (had.isMap || !need.isMap) &&
    (had.isTimeline || !need.isTimeline) &&
    (had.hasAllPlans || !need.hasAllPlans)
  )
}
