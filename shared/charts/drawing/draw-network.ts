import { nameIn, type ChartData } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { drawnMembership } from './draw-map.ts'
import { notDrawn } from './measure-of.ts'
import { membershipsAt } from './memberships-at.ts'
import { sizedHubs } from './sized-hubs.ts'
import { actorsOf, tiesAt } from './ties-at.ts'

/** Beyond this many marks a network is a ball of wool. */
const MAX_NODES = 300

/**
 * What is joined in the period: the chosen hubs, those they belong to and those that belong to them; the chosen
 * organisations with the hubs of their sites and the people in them; and organisations with a site in a chosen hub.
 */
export function drawNetwork(spec: SpecOf<'network'>, data: ChartData): Drawing | NotDrawn {
  if (spec.hubs.length === 0 && spec.organisations.length === 0) return notDrawn('charts.empty.no-hubs')
  const ties = tiesAt(spec, data)
  const sited = ties.filter(({ kind }) => kind === 'site').map(({ other }) => other)
  const chosen = new Set(spec.hubs)
  // Hubs of sites are joined to each other, and to no hub that nobody asked for.
  const near = new Set([...spec.hubs, ...sited])
  const held = spec.joins.includes('memberships')
    ? membershipsAt(data.memberships, spec.period).filter(
        ({ hub, member }) => chosen.has(hub) || chosen.has(member) || (near.has(hub) && near.has(member)),
      )
    : []
  if (held.length === 0 && ties.length === 0)
    return notDrawn(spec.joins.includes('sites') ? 'charts.empty.no-sites' : 'charts.empty.no-memberships')
  const joined = held.flatMap(({ hub, member }) => [hub, member])
  const hubs = [...new Set([...spec.hubs, ...joined, ...sited])]
  const actors = actorsOf(spec.organisations, ties, data)
  const count = hubs.length + actors.length
  if (count > MAX_NODES) return notDrawn('charts.empty.too-many-points', { count, limit: MAX_NODES })
  const { table, periods, series } = sizedHubs(hubs, spec, data)
  return {
    kind: 'drawing',
    table,
    periods,
    series,
    ...(table === null ? {} : { withValue: series.map(({ hub }) => hub) }),
    // A network has no places on earth; the layout finds others.
    places: [
      ...hubs.map((hub) => ({
        hub,
        name: nameIn(data.language, hub, data.hub(hub)),
        type: data.hub(hub)?.type ?? ('unknown' as const),
        latitude: 0,
        longitude: 0,
        chosen: chosen.has(hub),
      })),
      ...actors,
    ],
    memberships: held.map(drawnMembership),
    ties,
  }
}
