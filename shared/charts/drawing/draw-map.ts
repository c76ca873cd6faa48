import type { Membership } from '../../domain/hub.ts'
import { sentence } from '../../messages/sentence.ts'
import { nameIn, type ChartData, type Drawn } from '../chart-data.ts'
import type { Drawing, NotDrawn, SpecOf } from '../chart-recipe.ts'
import { boxAround, landAround } from './land-around.ts'
import { notDrawn } from './measure-of.ts'
import { membershipsAt } from './memberships-at.ts'
import { sizedHubs } from './sized-hubs.ts'

/** More places than this cover each other at the width of a page. */
const MAX_PLACES = 1000
const MAX_NAMED = 6

type Place = Drawn['places'][number]

/** Hubs at their places, with lines to their members of the period. A region without a place stands amid its members. */
export function drawMap(spec: SpecOf<'map'>, data: ChartData): Drawing | NotDrawn {
  if (spec.hubs.length === 0) return notDrawn('charts.empty.no-hubs')
  const chosen = new Set(spec.hubs)
  const held = membershipsAt(data.memberships, spec.period).filter(({ hub }) => chosen.has(hub))
  const hubs = [...new Set([...spec.hubs, ...held.map(({ member }) => member)])]
  const known = new Map(hubs.flatMap((hub) => ownPlace(hub, chosen.has(hub), data)))
  const amid = spec.hubs.flatMap((hub) => (known.has(hub) ? [] : amidMembers(hub, held, known, data)))
  const places = [...known.values(), ...amid]
  if (places.length === 0) return notDrawn('charts.empty.no-places-known')
  if (places.length > MAX_PLACES)
    return notDrawn('charts.empty.too-many-points', { count: places.length, limit: MAX_PLACES })
  const placed = new Set(places.map(({ hub }) => hub))
  const { table, periods, series } = sizedHubs(hubs, spec, data)
  const name = (hub: string) => nameIn(data.language, hub, data.hub(hub))
  const unplaced = hubs.filter((hub) => !placed.has(hub)).map(name)
  return {
    kind: 'drawing',
    table,
    periods,
    series: series.filter(({ hub }) => placed.has(hub)),
    ...(table === null ? {} : { withValue: series.map(({ hub }) => hub) }),
    places,
    memberships: held.filter(({ hub, member }) => placed.has(hub) && placed.has(member)).map(drawnMembership),
    land: landAround(data.land ?? [], boxAround(places)),
    warnings: [
      ...(amid.length === 0
        ? []
        : [sentence('charts.warning.amid-members', { hubs: amid.map((place) => place.name) })]),
      ...(unplaced.length === 0
        ? []
        : [
            sentence(
              unplaced.length > MAX_NAMED ? 'charts.warning.no-place-many' : 'charts.warning.no-place',
              {
                hubs: unplaced.slice(0, MAX_NAMED),
                count: unplaced.length,
              },
            ),
          ]),
    ],
  }
}

/** A membership as it is told, without its id. */
export function drawnMembership({
  hub,
  member,
  from,
  until,
  note,
}: Membership): Drawn['memberships'][number] {
  return { hub, member, from, until, note }
}

function ownPlace(hub: string, chosen: boolean, data: ChartData): (readonly [string, Place])[] {
  const known = data.hub(hub)
  if (known === undefined || known.place === null) return []
  const { latitude, longitude } = known.place
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return []
  const name = nameIn(data.language, hub, known)
  return [[hub, { hub, name, type: known.type, latitude, longitude, chosen }]]
}

function amidMembers(
  hub: string,
  held: readonly Membership[],
  known: ReadonlyMap<string, Place>,
  data: ChartData,
): Place[] {
  const members = held.flatMap((one) => (one.hub === hub ? (known.get(one.member) ?? []) : []))
  if (members.length === 0) return []
  const mean = (of: (place: Place) => number) =>
    members.reduce((sum, place) => sum + of(place), 0) / members.length
  return [
    {
      hub,
      name: nameIn(data.language, hub, data.hub(hub)),
      type: data.hub(hub)?.type ?? 'unknown',
      latitude: mean(({ latitude }) => latitude),
      longitude: mean(({ longitude }) => longitude),
      chosen: true,
    },
  ]
}
