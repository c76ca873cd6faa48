import { isApart, isKnownDate, isReversed, type ToldSpan } from '#shared/dataset/known-date.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import type { NameIndex } from '#shared/dataset/name-index.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Organisation, Site } from '#shared/domain/organisation.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { checkNames, checkWords, takenName } from '../dataset/entry-names.ts'

/** Names of its own, and a parent that is known and no part of it. */
export function checkOrganisation(organisation: Organisation, all: readonly Organisation[]): void {
  checkNames(organisation, 'organisation')
  checkWords(organisation.note)
  const name = organisation.names.en
  const taken = takenName(organisation, all)
  if (taken !== undefined)
    refuse('organisation-name-taken', { name: taken.name, other: labelOf(taken.other.id) })
  const known = new Map([...all, organisation].map((one) => [one.id, one]))
  const seen = new Set<string>()
  for (let at = organisation.parent; at !== null && !seen.has(at);) {
    const parent: Organisation | undefined = known.get(at)
    if (parent === undefined) refuse('organisation-unknown', { organisation: labelOf(at) })
    if (at === organisation.id)
      refuse('organisation-circle', {
        organisation: name,
        parent: known.get(organisation.parent ?? '')?.names.en ?? name,
      })
    seen.add(at)
    at = parent.parent
  }
}

/** A known organisation and hub, dates in order, and no second site of its kind and name at the same time. */
export function checkSite(
  site: Site,
  {
    organisations,
    hubs,
    sites,
  }: {
    readonly organisations: Pick<NameIndex<Organisation>, 'get'>
    readonly hubs: Pick<HubIndex, 'get'>
    readonly sites: readonly Site[]
  },
): void {
  const organisation =
    organisations.get(site.organisation) ??
    refuse('organisation-unknown', { organisation: labelOf(site.organisation) })
  const hub = hubs.get(site.hub) ?? refuse('hub-unknown', { hub: site.hub })
  checkWords(site.name)
  checkWords(site.note)
  checkDates(site, organisation.names.en)
  const twice = sites.find(
    (other) =>
      other.id !== site.id &&
      other.organisation === site.organisation &&
      other.hub === site.hub &&
      other.kind === site.kind &&
      folded(other.name) === folded(site.name) &&
      !isApart(other, site),
  )
  if (twice !== undefined)
    refuse('site-twice', { organisation: organisation.names.en, hub: hub.names.en, site: labelOf(twice.id) })
}

/** EDTF dates of the calendar, and no end before its beginning. `of` names what they belong to. */
export function checkDates(dates: ToldSpan & { readonly asOf: string | null }, of: string): void {
  for (const date of [dates.from, dates.until, dates.asOf])
    if (date !== null && !isKnownDate(date)) refuse('date-not-known', { date: date.slice(0, 40) })
  if (isReversed(dates)) refuse('dates-reversed', { of, from: dates.from ?? '', until: dates.until ?? '' })
}

function folded(name: string | null): string {
  return (name ?? '').trim().toLowerCase()
}
