import type { ColumnFacts } from './column-facts.ts'
import { flagColumns } from './flag-columns.ts'
import type { ImportField } from './fields.ts'
import { fieldGuess, guessed, type ColumnGuess, type Guessed, type TableSketch } from './guess.ts'
import { hasField, isTechnical, type GuessedColumns } from './guessed-columns.ts'
import { houseLayout } from './house-layouts.ts'
import type { ColumnUse } from './mapping.ts'
import { nameFields } from './named-columns.ts'
import { findParts } from './parts-of-measures.ts'
import { knownUnit } from './read-unit.ts'
import { constantsOf } from './told-for-all.ts'
import { findValues } from './value-columns.ts'

/** Reads a table that no standard describes by its header's words and by what its columns hold. */
export function guessGeneric(sketch: TableSketch): ColumnGuess {
  const { heads, facts, start } = sketch
  const house = houseLayout(heads)
  const columns: GuessedColumns = heads.map((head, at) =>
    fromFormat(start.fields?.[at] ?? house?.columns[at] ?? null, head),
  )
  const told = columns.flatMap((column, at) => (column?.value.use === 'part' ? [at] : []))
  for (const { column, period } of flagColumns(heads, facts))
    if (columns[column] === null)
      columns[column] = guessed({ use: 'flags', ...(period === '' ? {} : { period }) }, 'flags', {
        head: heads[column] ?? '',
      })
  nameFields(columns, sketch)
  findUnits(columns, sketch)
  findValues(columns, sketch)
  const isWide = columns.some((column) => column?.value.use === 'values')
  findPlaces(columns, sketch, isWide)
  findPeriods(columns, sketch)
  findMeasures(columns, sketch, isWide)
  const mayVary = [...told, ...findParts(columns, sketch)]
  return {
    columns: columns.map((column, at) => column ?? unused(facts[at])),
    constants: constantsOf(columns, sketch, { isWide, isNamedByFile: house?.isNamedByFile === true }),
    flags: hasFlags(columns, sketch),
    gaps: 'counted',
    mayVary,
  }
}

function fromFormat(field: ImportField | 'part' | 'skip' | null, head: string): Guessed<ColumnUse> | null {
  if (field === null) return null
  if (field === 'skip') return guessed({ use: 'skip' }, 'format')
  if (field === 'part') return guessed({ use: 'part' }, 'format', { head })
  return fieldGuess(field, 'format', { head })
}

/** A column whose words are units of the table is the unit, whatever stands over it. */
function findUnits(columns: GuessedColumns, { heads, facts }: TableSketch): void {
  if (hasField(columns, 'unit')) return
  const share = (at: number) => {
    const own = facts[at]
    if (columns[at] !== null || own === undefined || own.filled === 0 || own.numbers >= 0.5) return 0
    const texts = [...own.distinct].slice(0, 80)
    return texts.filter((text) => knownUnit(text) !== null).length / texts.length
  }
  const [best] = heads.map((_, at) => ({ at, units: share(at) })).toSorted((a, b) => b.units - a.units)
  if (best !== undefined && best.units >= 0.75) columns[best.at] = fieldGuess('unit', 'units')
}

function findPlaces(columns: GuessedColumns, { heads, facts }: TableSketch, isWide: boolean): void {
  if (
    hasField(columns, 'hub') ||
    columns.some((one) => one?.value.use === 'values' && one.value.given.hub !== undefined)
  )
    return
  const free = heads.flatMap((_, at) => {
    const own = facts[at]
    return columns[at] === null && own !== undefined && own.filled > 0 && own.numbers < 0.5
      ? [{ at, own }]
      : []
  })
  const best = free.toSorted((a, b) => b.own.places - a.own.places)[0]
  if (best !== undefined && best.own.places >= 0.3) columns[best.at] = fieldGuess('hub', 'places')
  else if (
    isWide &&
    free[0] !== undefined &&
    (heads[free[0].at] === '' || free[0].at === 0) &&
    free.length === 1
  )
    columns[free[0].at] = fieldGuess('hub', 'first-words')
}

function findPeriods(columns: GuessedColumns, { heads, facts }: TableSketch): void {
  if (
    hasField(columns, 'period') ||
    columns.some((one) => one?.value.use === 'values' && one.value.given.period !== undefined)
  )
    return
  const at = heads.findIndex((_, column) => columns[column] === null && (facts[column]?.periods ?? 0) >= 0.8)
  if (at >= 0) columns[at] = fieldGuess('period', 'periods')
}

/** In a table with places and periods on its edges, a column of words names the measures. */
function findMeasures(columns: GuessedColumns, { heads, facts }: TableSketch, isWide: boolean): void {
  const isGiven = columns.some(
    (one) => one?.value.use === 'values' && one.value.given.indicator !== undefined,
  )
  if (!isWide || hasField(columns, 'indicator') || isGiven) return
  const at = heads.findIndex((head, column) => {
    const own = facts[column]
    return (
      columns[column] === null &&
      own !== undefined &&
      own.filled > 0 &&
      own.numbers < 0.5 &&
      own.distinct.size > 1 &&
      !isTechnical(head)
    )
  })
  if (at >= 0) columns[at] = fieldGuess('indicator', 'words')
}

function hasFlags(columns: GuessedColumns, sketch: TableSketch): boolean {
  const flagged = /^(?::(?: ?[a-z]{1,4})?|[\d.,]+ ?[bcdefinprsuz]{1,4})$/
  return valueCells(columns, sketch).some((cell) => flagged.test(cell))
}

function valueCells(columns: GuessedColumns, { rows }: TableSketch): string[] {
  const at = columns.flatMap((one, column) =>
    one?.value.use === 'values' || (one?.value.use === 'field' && one.value.field === 'value')
      ? [column]
      : [],
  )
  return rows.flatMap(({ cells }) => at.map((column) => (cells[column] ?? '').trim()))
}

function unused(facts: ColumnFacts | undefined): Guessed<ColumnUse> {
  return guessed({ use: 'skip' }, (facts?.filled ?? 0) === 0 ? 'empty' : 'unused')
}
