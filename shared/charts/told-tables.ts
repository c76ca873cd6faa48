import { formatPeriod } from '../dataset/periods.ts'
import type { Drawn } from './chart-data.ts'

/** A column's word is `charts.csv.<key>`; cells are plain text. */
export type ToldTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

/** What a chart shows besides values: members of hubs, sites and people of organisations, dated things; empty ones left out. */
export function toldTables(drawn: Drawn): readonly ToldTable[] {
  return [membershipTable(drawn), tieTable(drawn, 'site'), tieTable(drawn, 'role'), eventTable(drawn)].filter(
    ({ rows }) => rows.length > 0,
  )
}

function membershipTable({ memberships, places }: Drawn): ToldTable {
  const names = namesOf(places)
  return {
    columns: ['hub', 'member', 'from', 'until'],
    rows: memberships.map(({ hub, member, from, until }) => [
      names.get(hub) ?? hub,
      names.get(member) ?? member,
      from ?? '',
      until ?? '',
    ]),
  }
}

function tieTable({ ties, places }: Drawn, of: 'site' | 'role'): ToldTable {
  const names = namesOf(places)
  return {
    columns: ['organisation', of === 'site' ? 'hub' : 'person', of, 'from', 'until'],
    rows: ties
      .filter(({ kind }) => kind === of)
      .map(({ organisation, other, words, from, until }) => [
        names.get(organisation) ?? organisation,
        names.get(other) ?? other,
        words,
        from ?? '',
        until ?? '',
      ]),
  }
}

/** Dates as they are told where a day alone would say more than is known. */
function eventTable({ events, language }: Drawn): ToldTable {
  const hasWords = events.some(({ printed }) => printed !== undefined)
  return {
    columns: ['lane', 'from', 'until', 'event', ...(hasWords ? ['dates'] : [])],
    rows: events.map(({ lane, from, until, label, printed }) => [
      lane,
      from,
      until ?? '',
      label,
      ...(hasWords ? [printed ?? formatPeriod(from, language)] : []),
    ]),
  }
}

function namesOf(places: Drawn['places']): ReadonlyMap<string, string> {
  return new Map(places.map(({ hub, name }) => [hub, name]))
}
