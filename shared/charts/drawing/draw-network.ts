import { nameIn, type ChartData } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { drawnMembership } from './draw-map.ts'
import { notDrawn } from './measure-of.ts'
import { membershipsAt } from './memberships-at.ts'
import { sizedHubs } from './sized-hubs.ts'

/** Beyond this many hubs a network is a ball of wool. */
const MAX_NODES = 300

/** Which hubs belong to which in the period: the chosen ones, those they belong to and those that belong to them. */
export function drawNetwork(spec: SpecOf<'network'>, data: ChartData): Drawing | NotDrawn {
  if (spec.hubs.length === 0) return notDrawn('charts.empty.no-hubs')
  const chosen = new Set(spec.hubs)
  const held = membershipsAt(data.memberships, spec.period).filter(
    ({ hub, member }) => chosen.has(hub) || chosen.has(member),
  )
  if (held.length === 0) return notDrawn('charts.empty.no-memberships')
  const joined = held.flatMap(({ hub, member }) => [hub, member])
  const hubs = [...new Set([...spec.hubs, ...joined])]
  if (hubs.length > MAX_NODES)
    return notDrawn('charts.empty.too-many-points', { count: hubs.length, limit: MAX_NODES })
  const { table, periods, series } = sizedHubs(hubs, spec, data)
  return {
    kind: 'drawing',
    table,
    periods,
    series,
    ...(table === null ? {} : { withValue: series.map(({ hub }) => hub) }),
    // A network has no places on earth; the layout finds others.
    places: hubs.map((hub) => ({
      hub,
      name: nameIn(data.language, hub, data.hub(hub)),
      type: data.hub(hub)?.type ?? 'unknown',
      latitude: 0,
      longitude: 0,
      chosen: chosen.has(hub),
    })),
    memberships: held.map(drawnMembership),
  }
}
