import { circleOf, overlapping } from '#shared/dataset/hub-story.ts'
import { firstDay, isDate } from '#shared/dataset/dated.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import type { IndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { sentence, type Naming, type Sentence } from '#shared/messages/sentence.ts'
import { checkNames, checkWords, takenAnywhere, takenName } from './entry-names.ts'

/** What a hub must keep to: a known parent that is not below itself, a main name of its own, a story that ends. */
export function checkHub(hub: Hub, hubs: HubIndex): void {
  checkNames(hub, 'hub')
  const name = hub.names.en.trim()
  if (hub.parent !== null) {
    const parent = hubs.get(hub.parent)
    if (hub.parent === hub.id) refuse('hub-own-parent', { hub: name })
    if (parent === undefined) refuse('hub-parent-unknown', { hub: name, parent: hub.parent })
    if (hubs.ancestorsOf(parent.id).some(({ id }) => id === hub.id))
      refuse('hub-parent-cycle', { hub: name, parent: parent.names })
  }
  if (hub.place !== null && !isPlace(hub.place)) refuse('hub-place', { hub: name })
  checkWords(hub.note)
  const taken = takenName(hub, hubs.all())
  if (taken !== undefined) refuse('hub-name-taken', { name: taken.name, other: taken.other.names })
  checkRedefinition(hub, hubs)
}

function isPlace({ latitude, longitude }: NonNullable<Hub['place']>): boolean {
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180
}

/** A story goes on as another hub's, from a date, and never comes back to itself. */
function checkRedefinition(hub: Hub, hubs: HubIndex): void {
  if (hub.redefined == null) return
  const { as, from, note } = hub.redefined
  const name = hub.names.en.trim()
  if (!isDate(from)) refuse('membership-date', { date: from.slice(0, 40) })
  checkWords(note)
  const next = hubs.get(as)
  if (next === undefined) refuse('hub-unknown', { hub: as })
  const seen = new Set<string>()
  for (let at: Hub | undefined = next; at !== undefined && !seen.has(at.id);) {
    if (at.id === hub.id) refuse('hub-redefined-circle', { hub: name, as: next.names })
    seen.add(at.id)
    at = at.redefined == null ? undefined : hubs.get(at.redefined.as)
  }
}

/** Both ends known, dates in order, no two spells of one member that share a day, and nothing its own member. */
export function checkMembership(membership: Membership, hubs: HubIndex): void {
  const hub = hubs.get(membership.hub)
  const member = hubs.get(membership.member)
  if (hub === undefined) refuse('hub-unknown', { hub: membership.hub })
  if (member === undefined) refuse('hub-unknown', { hub: membership.member })
  const { from, until } = membership
  for (const date of [from, until])
    if (date !== null && !isDate(date)) refuse('membership-date', { date: date.slice(0, 40) })
  checkWords(membership.note)
  if (from !== null && until !== null && firstDay(from) >= firstDay(until))
    refuse('membership-dates', { from, until, member: member.names })
  const twice = overlapping(membership, hubs.memberships())
  if (twice !== undefined)
    refuse('membership-twice', {
      hub: hub.names.en,
      member: member.names.en,
      from: twice.from ?? sentence('hubs.member.beginning'),
      until: twice.until ?? sentence('hubs.member.now'),
    })
  const circle = circleOf(membership, hubs.memberships())
  if (circle !== null)
    refuse('membership-cycle', {
      ...{ hub: hub.names, member: member.names },
      why: circleWords(circle, (id) => hubs.get(id)?.names ?? id),
    })
}

/** Why a membership would close a circle; hubs that stand in the sentence already are not named again. */
function circleWords(circle: readonly string[], nameOf: (id: string) => Naming | string): Sentence {
  if (circle.length < 2) return sentence('hubs.cycle.itself')
  const [hub, through] = [nameOf(circle.at(-1) ?? ''), circle.slice(1, -1).map(nameOf)]
  return through.length === 0
    ? sentence('hubs.cycle.direct', { hub })
    : sentence('hubs.cycle.through', { hub, through })
}

/** Names that are no other indicator's, and methods in the order in which they came into force. */
export function checkIndicator(indicator: Indicator, indicators: IndicatorIndex): void {
  checkNames(indicator, 'indicator')
  checkWords(indicator.definition)
  checkWords(indicator.source ?? null)
  checkWords(indicator.licence ?? null)
  const taken = takenAnywhere(indicator, indicators.all())
  if (taken !== undefined) refuse('indicator-name-taken', { name: taken.name, other: taken.other.names })
  for (const { description, source } of indicator.methods) {
    if (description.trim() === '') refuse('method-without-words', { indicator: indicator.names })
    checkWords(description)
    checkWords(source)
  }
  const starts = indicator.methods.map(({ from }) => from)
  const twice = starts.find((from, at) => starts.indexOf(from) < at)
  if (twice !== undefined)
    refuse(twice === null ? 'method-beginning-twice' : 'method-twice', {
      indicator: indicator.names.en,
      period: twice ?? '',
    })
}

/** The first method in force comes first; one that was always there before all. */
export function methodsInOrder(methods: Indicator['methods']): Indicator['methods'] {
  return [...methods].sort((a, b) =>
    a.from === null || b.from === null
      ? Number(b.from === null) - Number(a.from === null)
      : comparePeriods(a.from, b.from),
  )
}
