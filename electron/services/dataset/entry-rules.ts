import type { HubIndex } from '#shared/dataset/hub-index.ts'
import type { IndicatorIndex } from '#shared/dataset/indicator-index.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import { slugOf } from '#shared/domain/id.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { refuse } from '#shared/ipc/problem.ts'

type Named = Pick<Hub, 'id' | 'names' | 'aliases'>

/** What a hub must keep to: a known parent that is not below itself, and names that are no other hub's. */
export function checkHub(hub: Hub, hubs: HubIndex): void {
  const name = hub.names.en.trim()
  if (name === '') refuse('hub-without-name', { hub: hub.id })
  if (hub.parent !== null) {
    const parent = hubs.get(hub.parent)
    if (hub.parent === hub.id) refuse('hub-own-parent', { hub: name })
    if (parent === undefined) refuse('hub-parent-unknown', { hub: name, parent: hub.parent })
    if (hubs.ancestorsOf(parent.id).some(({ id }) => id === hub.id))
      refuse('hub-parent-cycle', { hub: name, parent: parent.names.en })
  }
  refuseTakenName(hub, hubs.all(), 'hub-name-taken')
}

/** Both ends known, dates in order, and nothing its own member, however many steps lie between. */
export function checkMembership(membership: Membership, hubs: HubIndex): void {
  const hub = hubs.get(membership.hub)
  const member = hubs.get(membership.member)
  if (hub === undefined) refuse('hub-unknown', { hub: membership.hub })
  if (member === undefined) refuse('hub-unknown', { hub: membership.member })
  const { from, until } = membership
  for (const date of [from, until])
    if (date !== null && !/^\d{4}(?:-\d\d(?:-\d\d)?)?$/.test(date)) refuse('membership-date', { date })
  if (from !== null && until !== null && from >= until)
    refuse('membership-dates', { from, until, member: member.names.en })
  const below = new Map<string, string[]>()
  for (const other of hubs.memberships())
    if (other.id !== membership.id) below.set(other.hub, [...(below.get(other.hub) ?? []), other.member])
  if (reaches(member.id, hub.id, below))
    refuse('membership-cycle', { hub: hub.names.en, member: member.names.en })
}

/** Names that are no other indicator's. */
export function checkIndicator(indicator: Indicator, indicators: IndicatorIndex): void {
  if (indicator.names.en.trim() === '') refuse('indicator-without-name', { indicator: indicator.id })
  refuseTakenName(indicator, indicators.all(), 'indicator-name-taken')
}

/** Only names this entry does not have yet are questioned: hubs may share a printed name, and stay ambiguous. */
function refuseTakenName(entry: Named, all: readonly Named[], code: string): void {
  const before = new Set(
    all
      .filter(({ id }) => id === entry.id)
      .flatMap(namesOf)
      .map(slugOf),
  )
  const others = all.filter(({ id }) => id !== entry.id)
  const owners = new Map(
    others.flatMap((other) => namesOf(other).map((name) => [slugOf(name), other] as const)),
  )
  for (const name of namesOf(entry)) {
    const owner = before.has(slugOf(name)) ? undefined : owners.get(slugOf(name))
    if (owner !== undefined) refuse(code, { name, other: owner.names.en })
  }
}

function namesOf({ names, aliases }: Named): string[] {
  const all = [names.en, names.zh, names.ru, ...aliases.en, ...aliases.zh, ...aliases.ru]
  return all.filter((name): name is string => name !== null && slugOf(name) !== '')
}

function reaches(from: string, to: string, below: ReadonlyMap<string, readonly string[]>): boolean {
  const waiting = [from]
  const seen = new Set<string>()
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (at === to) return true
    if (seen.has(at)) continue
    seen.add(at)
    waiting.push(...(below.get(at) ?? []))
  }
  return false
}
