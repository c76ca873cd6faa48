import * as v from 'valibot'
import { Organisation, Site } from '../../domain/organisation.ts'
import { Plan } from '../../domain/plan.ts'
import { PublicPerson, Role } from '../../domain/public-person.ts'
import { TravellingGround } from '../export/grounds-cell.ts'
import { listed, namesOf, told, type PackageRow } from './package-rows.ts'

/** A thing of a package with what it rests on, in words. Its ids are those of the workspace it comes from. */
export type Travelled<Thing> = Thing & { readonly rests: readonly TravellingGround[] }

/** Organisations, sites, people, roles and plans of a Data Package. */
export type PackageActors = {
  readonly organisations: readonly Travelled<Organisation>[]
  readonly sites: readonly Travelled<Site>[]
  readonly people: readonly Travelled<PublicPerson>[]
  readonly roles: readonly Travelled<Role>[]
  readonly plans: readonly Travelled<Plan>[]
  /** Rows with our columns that tell nothing of the kind: the table, the row's own id or number. */
  readonly unread: readonly { readonly table: string; readonly row: string }[]
}

/** A package that tells of nobody. */
export const noActors: PackageActors = {
  organisations: [],
  sites: [],
  people: [],
  roles: [],
  plans: [],
  unread: [],
}

type Tables = Readonly<Record<Exclude<keyof PackageActors, 'unread'>, readonly PackageRow[]>>

/** What the tables tell: the inverse of `actor-tables.ts`. A table without our columns is another program's: passed over. */
export function packageActors(tables: Tables): PackageActors {
  const unread: { table: string; row: string }[] = []
  function read<Schema extends v.GenericSchema<unknown, object>>(
    table: keyof Tables,
    schema: Schema,
    columns: readonly string[],
    of: (row: PackageRow) => unknown,
  ): Travelled<v.InferOutput<Schema>>[] {
    return tables[table].flatMap((row, at) => {
      if (!columns.every((name) => row.has(name))) return []
      const found = v.safeParse(schema, of(row))
      if (found.success) return [{ ...found.output, rests: restsOf(row) }]
      unread.push({ table, row: told(row, 'id')?.slice(0, 60) ?? String(at + 2) })
      return []
    })
  }
  const people = new Set(tables.people.map((row) => told(row, 'id')))
  return {
    organisations: read('organisations', Organisation, ['id', 'kind', 'name_en'], (row) => ({
      id: told(row, 'id'),
      kind: told(row, 'kind'),
      ...namesOf(row),
      parent: told(row, 'parent'),
      note: told(row, 'note'),
      grounds: [],
    })),
    sites: read('sites', Site, ['id', 'organisation', 'hub', 'state'], (row) => ({
      id: told(row, 'id'),
      organisation: told(row, 'organisation'),
      hub: told(row, 'hub'),
      kind: told(row, 'kind'),
      name: told(row, 'name'),
      state: told(row, 'state'),
      ...datesOf(row),
    })),
    people: read('people', PublicPerson, ['id', 'name_en'], (row) => ({
      id: told(row, 'id'),
      ...namesOf(row),
      note: told(row, 'note'),
      grounds: [],
    })),
    roles: read('roles', Role, ['id', 'person', 'organisation', 'title'], (row) => ({
      id: told(row, 'id'),
      person: told(row, 'person'),
      organisation: told(row, 'organisation'),
      title: told(row, 'title'),
      ...datesOf(row),
    })),
    plans: read('plans', Plan, ['id', 'kind', 'statement', 'due'], (row) => planOf(row, people)),
    unread,
  }
}

function datesOf(row: PackageRow) {
  return {
    from: told(row, 'from'),
    until: told(row, 'until'),
    asOf: told(row, 'as_of'),
    note: told(row, 'note'),
    grounds: [],
  }
}

function planOf(row: PackageRow, people: ReadonlySet<string | null>) {
  const owner = told(row, 'owner')
  const lasts = /^P(\d+)([YM])$/.exec(told(row, 'lasts') ?? '')
  return {
    id: told(row, 'id'),
    kind: told(row, 'kind'),
    statement: told(row, 'statement'),
    owner:
      owner === null
        ? null
        : people.has(owner)
          ? { kind: 'person', person: owner }
          : { kind: 'organisation', organisation: owner },
    hubs: listed(row, 'hubs'),
    decided: told(row, 'decided'),
    from: told(row, 'from'),
    lasts: lasts === null ? null : { count: Number(lasts[1]), unit: lasts[2] === 'Y' ? 'year' : 'month' },
    due: told(row, 'due'),
    target: targetOf(row),
    partOf: told(row, 'part_of'),
    note: told(row, 'note'),
    grounds: [],
  }
}

function targetOf(row: PackageRow) {
  const indicator = told(row, 'indicator')
  const value = told(row, 'target')
  const upTo = told(row, 'up_to')
  if (indicator === null || value === null) return null
  return {
    indicator,
    comparison: told(row, 'comparison'),
    value: {
      value: Number(value),
      ...(upTo === null ? {} : { upTo: Number(upTo) }),
      unit: told(row, 'unit'),
      decimals: Number(told(row, 'decimals') ?? value.split('.')[1]?.length ?? 0),
      qualifier: told(row, 'qualifier') ?? 'exact',
      printed: told(row, 'printed') ?? value,
    },
  }
}

/** The cell of JSON; without it, as somebody else writes such a table, the columns for readers. */
function restsOf(row: PackageRow): TravellingGround[] {
  const parsed = v.safeParse(v.pipe(v.array(TravellingGround), v.maxLength(50)), jsonOf(told(row, 'grounds')))
  if (parsed.success) return parsed.output
  const ground = (of: 'quotation' | 'source') => (words: string) => ({ of, words, source: null, id: null })
  return [
    ...listed(row, 'quoted').map(ground('quotation')),
    ...listed(row, 'sources').map(ground('source')),
  ].slice(0, 50)
}

function jsonOf(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '')
  } catch {
    return null
  }
}
