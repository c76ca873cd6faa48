import type { Hub, Membership } from '../domain/hub.ts'
import { firstDay, holdsOn, sharedDays, type Span } from './dated.ts'
import type { HubIndex } from './hub-index.ts'

/** A stretch of time in which a hub had the same members. No members: it is the place itself. */
export type Extent = Span & { readonly hub: Hub; readonly members: readonly Hub[] }

/**
 * A hub's story as one line: its members over time, and where it was redefined, those of the hub it goes on as. Ask for
 * any hub of the story and the same line comes out. Newest last; empty for a hub nobody knows.
 */
export function storyOf(id: string, hubs: HubIndex): readonly Extent[] {
  const first = beginningOf(id, hubs)
  const eras: (Span & { readonly hub: Hub })[] = []
  const seen = new Set<string>()
  let from: string | null = null
  for (let hub = first; hub !== undefined && !seen.has(hub.id);) {
    seen.add(hub.id)
    const next = hub.redefined ?? null
    eras.push({ hub, from, until: next?.from ?? null })
    from = next?.from ?? null
    hub = next === null ? undefined : hubs.get(next.as)
  }
  return eras.flatMap((era) => extentsOf(era, hubs))
}

/** The hub that a hub's story goes on as on a day: itself, or what it was redefined as by then. */
export function standsFor(id: string, date: string, hubs: HubIndex): Hub | undefined {
  const seen = new Set<string>()
  let hub = hubs.get(id)
  while (hub?.redefined != null && !seen.has(hub.id)) {
    seen.add(hub.id)
    const next = firstDay(hub.redefined.from) <= firstDay(date) ? hubs.get(hub.redefined.as) : undefined
    if (next === undefined) break
    hub = next
  }
  return hub
}

/** Back to where a story begins, as long as one hub alone goes on as this one. */
function beginningOf(id: string, hubs: HubIndex): Hub | undefined {
  const seen = new Set<string>()
  let hub = hubs.get(id)
  while (hub !== undefined && !seen.has(hub.id)) {
    seen.add(hub.id)
    const at = hub.id
    const [before, ...others] = hubs.all().filter(({ redefined }) => redefined?.as === at)
    if (before === undefined || others.length > 0) break
    hub = before
  }
  return hub
}

/** The era cut at every day on which a member joined or left. */
function extentsOf(era: Span & { readonly hub: Hub }, hubs: HubIndex): Extent[] {
  const own = hubs
    .memberships()
    .filter((one) => one.hub === era.hub.id)
    .flatMap((one) => {
      const within = sharedDays(one, era)
      return within === null ? [] : [{ ...within, member: one.member }]
    })
  const cuts = [...new Set(own.flatMap(({ from, until }) => [from, until]))]
    .filter((cut) => cut !== null && cut !== era.from && cut !== era.until)
    .filter((cut) => cut !== null)
    .sort((a, b) => firstDay(a).localeCompare(firstDay(b)))
  const ends = [era.from, ...cuts, era.until]
  const extents = ends.slice(1).map((until, at): Extent => {
    const from = ends[at] ?? null
    const members = own.filter((one) => holdsThrough(one, { from, until }))
    return { hub: era.hub, from, until, members: members.flatMap(({ member }) => hubs.get(member) ?? []) }
  })
  return extents.filter(
    ({ from, until }) => from === null || until === null || firstDay(from) < firstDay(until),
  )
}

function holdsThrough(span: Span, { from, until }: Span): boolean {
  if (from !== null) return holdsOn(span, from)
  // Before the first cut: whoever has belonged from the beginning.
  return (
    span.from === null && (until === null || span.until === null || firstDay(span.until) >= firstDay(until))
  )
}

/** Members joined and left between two extents of one story. */
export function changeBetween(
  before: Extent,
  after: Extent,
): { readonly joined: readonly Hub[]; readonly left: readonly Hub[] } {
  const has = (extent: Extent, id: string) => extentIds(extent).includes(id)
  return {
    joined: after.members.filter(({ id }) => !has(before, id)),
    left: before.members.filter(({ id }) => !has(after, id)),
  }
}

/** A place without members is its own extent: that Beijing is in Beijing-Tianjin-Hebei is no news. */
function extentIds({ hub, members }: Extent): readonly string[] {
  return members.length === 0 ? [hub.id] : members.map(({ id }) => id)
}

/** Memberships of one pair that share a day: one of them cannot stand. */
export function overlapping(membership: Membership, all: readonly Membership[]): Membership | undefined {
  return all.find(
    (other) =>
      other.id !== membership.id &&
      other.hub === membership.hub &&
      other.member === membership.member &&
      sharedDays(other, membership) !== null,
  )
}

/**
 * The hubs through which `membership` would make a hub a member of itself on some day, from its member up; null when it
 * does not. A belonging to B until 2020 and B to A from 2021 is no circle.
 */
export function circleOf(membership: Membership, all: readonly Membership[]): readonly string[] | null {
  if (membership.hub === membership.member) return [membership.member]
  const waiting: { readonly at: string; readonly span: Span; readonly path: readonly string[] }[] = [
    { at: membership.member, span: membership, path: [membership.member] },
  ]
  for (let step = waiting.pop(); step !== undefined; step = waiting.pop()) {
    const { at, span, path } = step
    for (const one of all) {
      if (one.hub !== at || one.id === membership.id || path.includes(one.member)) continue
      const days = sharedDays(one, span)
      if (days === null) continue
      if (one.member === membership.hub) return [...path, one.member]
      waiting.push({ at: one.member, span: days, path: [...path, one.member] })
    }
  }
  return null
}
