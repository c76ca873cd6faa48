import * as v from 'valibot'
import { Hub, Membership } from '../../domain/hub.ts'
import { Indicator } from '../../domain/indicator.ts'
import { packageActors, type PackageActors } from './package-actors.ts'
import { namesOf, recordsOf, told, type PackageRow } from './package-rows.ts'

/** The tables of our own Data Package that stand beside its observations. */
export const entryTables = [
  'hubs',
  'indicators',
  'memberships',
  'organisations',
  'sites',
  'people',
  'roles',
  'plans',
] as const
export type EntryTable = (typeof entryTables)[number]

/** Hubs with their aliases, indicators with their methods, and memberships, which get their ids where they are stored. */
export type PackageEntries = {
  readonly hubs: readonly Hub[]
  readonly indicators: readonly Indicator[]
  readonly memberships: readonly Omit<Membership, 'id'>[]
  /** The licence of all of it, where a package tells one; null where it tells none, or several. */
  readonly licence: string | null
  readonly actors: PackageActors
}

/**
 * The entries that tables of cells tell, their first rows being headers: the inverse of `package-tables.ts`. A row that tells
 * no entry is passed over: another program's table may have the same name.
 */
export function packageEntries(
  tables: Readonly<Record<EntryTable, readonly (readonly string[])[]>>,
  licence: string | null,
): PackageEntries {
  return {
    licence,
    hubs: recordsOf(tables.hubs).flatMap((row) => parsed(Hub, hubOf(row))),
    indicators: recordsOf(tables.indicators).flatMap((row) => parsed(Indicator, indicatorOf(row))),
    memberships: recordsOf(tables.memberships).flatMap((row) =>
      parsed(v.omit(Membership, ['id']), membershipOf(row)),
    ),
    actors: packageActors({
      organisations: recordsOf(tables.organisations),
      sites: recordsOf(tables.sites),
      people: recordsOf(tables.people),
      roles: recordsOf(tables.roles),
      plans: recordsOf(tables.plans),
    }),
  }
}

function parsed<Schema extends v.GenericSchema>(schema: Schema, given: unknown): v.InferOutput<Schema>[] {
  const found = v.safeParse(schema, given)
  return found.success ? [found.output] : []
}

function hubOf(row: PackageRow) {
  const [latitude, longitude] = [told(row, 'latitude'), told(row, 'longitude')]
  const as = told(row, 'redefined_as')
  return {
    id: told(row, 'id'),
    type: told(row, 'type'),
    ...namesOf(row),
    parent: told(row, 'parent'),
    place:
      latitude === null || longitude === null
        ? null
        : { latitude: Number(latitude), longitude: Number(longitude) },
    note: told(row, 'note'),
    ...(as === null
      ? {}
      : { redefined: { as, from: told(row, 'redefined_from'), note: told(row, 'redefined_note') } }),
  }
}

function indicatorOf(row: PackageRow) {
  const [source, licence] = [told(row, 'source'), told(row, 'licence')]
  return {
    id: told(row, 'id'),
    ...namesOf(row),
    definition: told(row, 'definition'),
    ...(source === null ? {} : { source }),
    ...(licence === null ? {} : { licence }),
    unit: told(row, 'unit'),
    direction: told(row, 'direction'),
    series: told(row, 'series'),
    methods: jsonOf(told(row, 'methods') ?? '[]'),
  }
}

function membershipOf(row: PackageRow) {
  return {
    hub: told(row, 'hub'),
    member: told(row, 'member'),
    from: told(row, 'from'),
    until: told(row, 'until'),
    note: told(row, 'note'),
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
