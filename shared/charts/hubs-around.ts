import type { ChartSpec } from '../domain/chart.ts'
import type { Membership } from '../domain/hub.ts'
import type { Site } from '../domain/organisation.ts'

/**
 * Hubs a chart may show: the chosen ones; on a map and in a network also what they belong to and what
 * belongs to them, and where chosen organisations have sites.
 */
export function hubsAround(
  spec: ChartSpec,
  memberships: readonly Membership[],
  sites: readonly Site[] = [],
): readonly string[] {
  if (spec.kind !== 'map' && spec.kind !== 'network') return spec.hubs
  const chosen = new Set(spec.hubs)
  const joined = memberships
    .filter(({ hub, member }) => chosen.has(hub) || chosen.has(member))
    .flatMap(({ hub, member }) => [hub, member])
  const organisations = new Set(spec.kind === 'network' ? spec.organisations : [])
  const own = sites.filter(({ organisation }) => organisations.has(organisation)).map(({ hub }) => hub)
  return [...new Set([...spec.hubs, ...joined, ...own])]
}
