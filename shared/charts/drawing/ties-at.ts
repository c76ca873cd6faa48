import { mayHoldOn } from '../../dataset/known-date.ts'
import { lastDayOf } from '../../dataset/period-days.ts'
import type { Drawn } from '../chart-data.ts'
import { nameIn, type ChartData } from '../chart-data.ts'
import type { SpecOf } from '../chart-recipe.ts'
import { siteWords } from './site-words.ts'

type Tie = Drawn['ties'][number]

/**
 * Sites and roles that may hold at the end of a period, of the chosen organisations and of those with a site in a chosen
 * hub; for null those that nobody has ended. A site that is not there yet is shown whatever its date, as planned.
 */
export function tiesAt(
  { hubs, organisations, joins, period }: SpecOf<'network'>,
  data: ChartData,
): readonly Tie[] {
  const { actors } = data
  if (actors === undefined) return []
  const day = period === null ? null : lastDayOf(period)
  const holds = (dates: { readonly from: string | null; readonly until: string | null }) =>
    day === null ? dates.until === null : mayHoldOn(dates, day)
  const [chosen, inHubs] = [new Set(organisations), new Set(hubs)]
  const sites = joins.includes('sites')
    ? actors.sites.filter(
        (site) =>
          (chosen.has(site.organisation) || inHubs.has(site.hub)) &&
          holds(site.state === 'existing' ? site : { ...site, from: null }),
      )
    : []
  const shown = new Set([...organisations, ...sites.map(({ organisation }) => organisation as string)])
  const roles = joins.includes('roles')
    ? actors.roles.filter((role) => shown.has(role.organisation) && holds(role))
    : []
  return [
    ...sites.map((site): Tie => ({
      kind: 'site',
      organisation: site.organisation,
      other: site.hub,
      words: siteWords(site, data),
      planned: site.state !== 'existing',
      from: site.from,
      until: site.until,
    })),
    ...roles.map(({ organisation, person, title, from, until }): Tie => ({
      kind: 'role',
      organisation,
      other: person,
      words: title,
      planned: false,
      from,
      until,
    })),
  ]
}

/** The organisations and people that ties join, chosen ones first. */
export function actorsOf(
  chosen: readonly string[],
  ties: readonly Tie[],
  { actors, language }: ChartData,
): Drawn['places'] {
  const organisations = [...new Set([...chosen, ...ties.map(({ organisation }) => organisation)])]
  const people = new Set(ties.filter(({ kind }) => kind === 'role').map(({ other }) => other))
  const none = { type: 'unknown', latitude: 0, longitude: 0 } as const
  return [
    ...organisations
      .filter((id) => actors?.organisation(id) !== undefined)
      .map((id) => ({
        hub: id,
        actor: 'organisation' as const,
        name: nameIn(language, id, actors?.organisation(id)),
        ...none,
        chosen: chosen.includes(id),
      })),
    ...[...people].map((id) => ({
      hub: id,
      actor: 'person' as const,
      name: nameIn(language, id, actors?.person(id)),
      ...none,
      chosen: false,
    })),
  ]
}
