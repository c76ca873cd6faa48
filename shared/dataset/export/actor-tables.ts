import type { Organisation, Site } from '../../domain/organisation.ts'
import type { Plan } from '../../domain/plan.ts'
import type { PublicPerson, Role } from '../../domain/public-person.ts'
import type { ShownGround } from '../../ipc/answers/grounds.ts'
import { groundsCell } from './grounds-cell.ts'
import { nameColumns, type Column } from './package-tables.ts'

/** What a row rests on, in words: ids mean nothing outside of their workspace but to a copy of it. */
export type Grounded<Row> = Row & { readonly shown: readonly ShownGround[] }

/** A column of texts; null is an empty cell. */
function text<Row>(name: string, of: (row: Row) => string | null): Column<Row> {
  return { name, type: 'string', of: (row) => of(row) ?? '' }
}
type Shown = { readonly shown: readonly ShownGround[] }
const rests: readonly Column<Shown>[] = [
  text<Shown>('quoted', ({ shown }) =>
    shown
      .filter(
        ({ ground }) =>
          ground.kind === 'quotation' || (ground.kind === 'elsewhere' && ground.of === 'quotation'),
      )
      .map(({ words }) => words ?? '')
      .filter(Boolean)
      .join(' | '),
  ),
  text<Shown>('sources', ({ shown }) =>
    [
      ...new Set(
        shown.flatMap(({ ground, words, source }) =>
          source !== null
            ? [source.title]
            : words !== null &&
                (ground.kind === 'source' || (ground.kind === 'elsewhere' && ground.of === 'source'))
              ? [words]
              : [],
        ),
      ),
    ].join(' | '),
  ),
  text<Shown>('grounds', groundsCell),
]
type Dated = Pick<Site, 'from' | 'until' | 'asOf'>
const dates: readonly Column<Dated>[] = [
  text<Dated>('from', ({ from }) => from),
  text<Dated>('until', ({ until }) => until),
  text<Dated>('as_of', ({ asOf }) => asOf),
]

/** What a package tells of each organisation. */
export const organisationColumns: readonly Column<Grounded<Organisation>>[] = [
  text<Organisation>('id', ({ id }) => id),
  text<Organisation>('kind', ({ kind }) => kind),
  ...nameColumns,
  text<Organisation>('parent', ({ parent }) => parent),
  text<Organisation>('note', ({ note }) => note),
  ...rests,
]

/** Sites of organisations in hubs; dates are EDTF, `state` says which are not there yet. */
export const siteColumns: readonly Column<Grounded<Site>>[] = [
  text<Site>('id', ({ id }) => id),
  text<Site>('organisation', ({ organisation }) => organisation),
  text<Site>('hub', ({ hub }) => hub),
  text<Site>('kind', ({ kind }) => kind),
  text<Site>('name', ({ name }) => name),
  text<Site>('state', ({ state }) => state),
  ...dates,
  text<Site>('note', ({ note }) => note),
  ...rests,
]

/** People sources speak of. */
export const personColumns: readonly Column<Grounded<PublicPerson>>[] = [
  text<PublicPerson>('id', ({ id }) => id),
  ...nameColumns,
  text<PublicPerson>('note', ({ note }) => note),
  ...rests,
]

/** What people are at organisations. */
export const roleColumns: readonly Column<Grounded<Role>>[] = [
  text<Role>('id', ({ id }) => id),
  text<Role>('person', ({ person }) => person),
  text<Role>('organisation', ({ organisation }) => organisation),
  text<Role>('title', ({ title }) => title),
  ...dates,
  text<Role>('note', ({ note }) => note),
  ...rests,
]

/** Goals, plans and decisions; dates are EDTF or periods, as exactly as known. */
export const planColumns: readonly Column<Grounded<Plan>>[] = [
  text<Plan>('id', ({ id }) => id),
  text<Plan>('kind', ({ kind }) => kind),
  text<Plan>('statement', ({ statement }) => statement),
  text<Plan>('owner', ({ owner }) =>
    owner === null ? null : owner.kind === 'person' ? owner.person : owner.organisation,
  ),
  text<Plan>('hubs', ({ hubs }) => hubs.join(' | ')),
  text<Plan>('decided', ({ decided }) => decided),
  text<Plan>('from', ({ from }) => from),
  text<Plan>('lasts', ({ lasts }) =>
    lasts === null ? null : `P${lasts.count}${lasts.unit === 'year' ? 'Y' : 'M'}`,
  ),
  text<Plan>('due', ({ due }) => due),
  text<Plan>('indicator', ({ target }) => target?.indicator ?? null),
  text<Plan>('comparison', ({ target }) => target?.comparison ?? null),
  { name: 'target', type: 'number', of: ({ target }) => target?.value.value ?? '' },
  { name: 'up_to', type: 'number', of: ({ target }) => target?.value.upTo ?? '' },
  text<Plan>('unit', ({ target }) => target?.value.unit ?? null),
  { name: 'decimals', type: 'number', of: ({ target }) => target?.value.decimals ?? '' },
  text<Plan>('qualifier', ({ target }) => target?.value.qualifier ?? null),
  text<Plan>('printed', ({ target }) => target?.value.printed ?? null),
  text<Plan>('part_of', ({ partOf }) => partOf),
  text<Plan>('note', ({ note }) => note),
  ...rests,
]
