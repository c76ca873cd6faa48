import type { ChartSpec } from '../domain/chart.ts'
import type { Membership } from '../domain/hub.ts'

/** Hubs a chart may show: the chosen ones; on a map and in a network also what they belong to and what belongs to them. */
export function hubsAround(spec: ChartSpec, memberships: readonly Membership[]): readonly string[] {
  if (spec.kind !== 'map' && spec.kind !== 'network') return spec.hubs
  const chosen = new Set(spec.hubs)
  const joined = memberships
    .filter(({ hub, member }) => chosen.has(hub) || chosen.has(member))
    .flatMap(({ hub, member }) => [hub, member])
  return [...new Set([...spec.hubs, ...joined])]
}
