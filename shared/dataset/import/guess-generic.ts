import { sentence } from '../../messages/sentence.ts'
import type { ColumnFacts } from './column-facts.ts'
import { fieldNamed, foldedHeader } from './field-names.ts'
import { flagColumns } from './flag-columns.ts'
import { historyFields, importFields, type ConstantField, type ImportField } from './fields.ts'
import { partsOfHead } from './find-header.ts'
import { fieldGuess, guessed, type ColumnGuess, type Guessed, type TableSketch } from './guess.ts'
import type { ColumnUse, Given } from './mapping.ts'
import { looksLikePeriod } from './read-period.ts'
import { knownUnit, unitInName } from './read-unit.ts'

type Columns = (Guessed<ColumnUse> | null)[]

/** 'business sector 2023' between columns that are years and nothing else. */
const yearBehind = /\p{L}[,\s]+((?:19|20)\d\d)$/u

/** Columns that number or code what another column names. */
const technical =
  /^(?:№(?: п п)?|n|no|nr|id|code|序号|编码|代码|.* code|.* id|код.*|okato|oktmo|окато|октмо|iso ?\d?|rejected because)$/u

/** Reads a table that no standard describes by its header's words and by what its columns hold. */
export function guessGeneric(sketch: TableSketch): ColumnGuess {
  const { heads, facts, start } = sketch
  const columns: Columns = heads.map((head, at) => fromFormat(start.fields?.[at] ?? null, head))
  const told = columns.flatMap((column, at) => (column?.value.use === 'part' ? [at] : []))
  for (const { column, period } of flagColumns(heads, facts))
    if (columns[column] === null)
      columns[column] = guessed({ use: 'flags', ...(period === '' ? {} : { period }) }, 'flags', {
        head: heads[column] ?? '',
      })
  nameFields(columns, sketch)
  findUnits(columns, sketch)
  const hasValue = hasField(columns, 'value')
  const periodHeads = heads.map((head) => partsOfHead(head).find(looksLikePeriod) ?? null)
  const wide = periodHeads.flatMap((period, at) =>
    period !== null && columns[at] === null && isValues(facts[at]) ? [at] : [],
  )
  if (!hasValue && wide.length > 0) {
    for (const at of wide) columns[at] = valuesColumn(at, sketch, periodHeads[at] ?? null)
    for (const [at, head] of heads.entries())
      if (columns[at] === null && yearBehind.test(head) && isValues(facts[at]))
        columns[at] = valuesColumn(at, sketch, yearBehind.exec(head)?.[1] ?? null)
  }
  if (!hasValue && wide.length === 0) numbersAsValues(columns, sketch)
  const isWide = columns.some((column) => column?.value.use === 'values')
  findPlaces(columns, sketch, isWide)
  findPeriods(columns, sketch)
  findMeasures(columns, sketch, isWide)
  const mayVary = [...told, ...findParts(columns, sketch)]
  return {
    columns: columns.map((column, at) => column ?? unused(facts[at])),
    constants: constantsOf(columns, sketch, isWide),
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

/** Each field once, by the name nearest to its own; two columns under a field's own name are told, not chosen between. */
function nameFields(columns: Columns, { heads, facts }: TableSketch): void {
  const isOwn = ['hub id', 'indicator id'].every((name) => heads.some((head) => foldedHeader(head) === name))
  const named = heads.flatMap((head, at) => {
    if (columns[at] !== null) return []
    const found =
      fieldNamed(head) ?? fieldNamed(partsOfHead(head).at(-1) ?? '') ?? fieldNamed(partsOfHead(head)[0] ?? '')
    return found === null || looksLikePeriod(head)
      ? []
      : [{ at, head, rank: found.rank, field: meant(found.field, isOwn) }]
  })
  for (const field of importFields) {
    if (hasField(columns, field)) continue
    const own = named
      .filter((one) => one.field === field && fits(field, facts[one.at]))
      .toSorted((a, b) => moreOfPlaces(field, facts, a.at, b.at) || a.rank - b.rank || a.at - b.at)
    const [best, next] = own
    if (best === undefined) continue
    columns[best.at] = fieldGuess(field, 'named', { head: best.head })
    if (next !== undefined && next.rank === best.rank && foldedHeader(next.head) === foldedHeader(best.head))
      columns[next.at] = {
        value: { use: 'skip' },
        because: sentence('data-import.because.twice', { head: next.head }),
      }
  }
}

/** A column whose words are units of the table is the unit, whatever stands over it. */
function findUnits(columns: Columns, { heads, facts }: TableSketch): void {
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

/** Ids are those of our own exports only where both stand; elsewhere they are how a publisher names things. */
function meant(field: ImportField, isOwn: boolean): ImportField | null {
  if (isOwn) return field
  if (historyFields.some((own) => own === field)) return null
  return field === 'hub_id' ? 'hub' : field === 'indicator_id' ? 'indicator' : field
}

/** Of a column of codes and one of names, the one that holds hubs we know. */
function moreOfPlaces(field: ImportField, facts: readonly ColumnFacts[], a: number, b: number): number {
  if (field !== 'hub') return 0
  const places = (at: number) => ((facts[at]?.places ?? 0) >= 0.3 ? 1 : 0)
  return places(b) - places(a)
}

/** A column of words is no value, whatever its name says. */
function fits(field: ImportField, facts: ColumnFacts | undefined): boolean {
  if (facts === undefined || facts.filled === 0) return true
  if (field === 'period') return facts.periods > 0 || facts.numbers < 0.5
  if (field === 'hub' || field === 'indicator') return facts.numbers < 0.5 || facts.distinct.size <= 1
  return true
}

function isValues(facts: ColumnFacts | undefined): boolean {
  return facts === undefined || facts.filled === 0 || facts.numbers >= 0.5
}

/** A column of values under words: its period, and of the other words the measure, the unit or the place. */
function valuesColumn(at: number, { heads, hubs }: TableSketch, period: string | null): Guessed<ColumnUse> {
  const given: { -readonly [Key in keyof Given]: Given[Key] } = period === null ? {} : { period }
  const words: string[] = []
  for (const part of partsOfHead(heads[at] ?? '')) {
    if (part === period) continue
    if (period !== null && part.endsWith(period) && yearBehind.test(part)) {
      words.push(part.slice(0, -period.length).replace(/[\s,]+$/u, ''))
      continue
    }
    const unit = knownUnit(part.replace(/^[(（]|[)）]$/gu, ''))
    if (unit !== null && given.unit === undefined) given.unit = part.replace(/^[(（]|[)）]$/gu, '')
    else if (hubs.resolve(part).kind === 'one' && given.hub === undefined) given.hub = part
    else words.push(part)
  }
  if (words.length > 0) given.indicator = words.join(', ')
  const inName =
    given.indicator === undefined || given.unit !== undefined ? null : unitInName(given.indicator)
  if (inName !== null && given.indicator !== undefined)
    given.unit = given.indicator.slice(inName.bare.length).replace(/^[\s,(（[]+|[)）\]\s]+$/gu, '')
  return guessed({ use: 'values', given }, period === null ? 'numbers' : 'period-head', {
    head: heads[at] ?? '',
  })
}

/** No column says 'value': every column of numbers holds values of the measure, or place, over it. */
function numbersAsValues(columns: Columns, sketch: TableSketch): void {
  const { heads, facts } = sketch
  for (const [at, head] of heads.entries()) {
    const own = facts[at]
    if (columns[at] !== null || head === '' || own === undefined || own.filled === 0) continue
    if (own.numbers < 0.5 || technical.test(foldedHeader(head))) continue
    if (own.periods > 0.8 && /^(?:\d{4})$/.test([...own.distinct][0] ?? '') && !hasField(columns, 'period'))
      continue
    columns[at] = valuesColumn(at, sketch, null)
  }
}

function findPlaces(columns: Columns, { heads, facts }: TableSketch, isWide: boolean): void {
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

function findPeriods(columns: Columns, { heads, facts }: TableSketch): void {
  if (
    hasField(columns, 'period') ||
    columns.some((one) => one?.value.use === 'values' && one.value.given.period !== undefined)
  )
    return
  const at = heads.findIndex((_, column) => columns[column] === null && (facts[column]?.periods ?? 0) >= 0.8)
  if (at >= 0) columns[at] = fieldGuess('period', 'periods')
}

/** In a table with places and periods on its edges, a column of words names the measures. */
function findMeasures(columns: Columns, { heads, facts }: TableSketch, isWide: boolean): void {
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
      !technical.test(foldedHeader(head))
    )
  })
  if (at >= 0) columns[at] = fieldGuess('indicator', 'words')
}

/** Words left over become part of the measure's name where the rows would otherwise state one fact several times. */
function findParts(columns: Columns, { heads, facts, rows }: TableSketch): number[] {
  const found: number[] = []
  const values = columns.findIndex(
    (one) => one?.value.use === 'values' || (one?.value.use === 'field' && one.value.field === 'value'),
  )
  const keyed = (
    ['hub', 'indicator', 'period', 'source_publisher', 'source_title', 'source_url', 'vintage'] as const
  ).flatMap((field) => {
    const at = columns.findIndex((one) => one?.value.use === 'field' && one.value.field === field)
    return at < 0 ? [] : [at]
  })
  const clashes = (parts: readonly number[]) => {
    const seen = new Map<string, string>()
    let count = 0
    for (const { cells } of rows) {
      const value = cells[values] ?? ''
      if (value.trim() === '') continue
      const key = [...keyed, ...parts].map((at) => cells[at] ?? '').join('\u0000')
      const before = seen.get(key)
      if (before !== undefined && before !== value) count++
      seen.set(key, value)
    }
    return count
  }
  let left = clashes([])
  for (const [at, head] of heads.entries()) {
    if (left === 0) break
    const own = facts[at]
    if (
      columns[at] !== null ||
      own === undefined ||
      own.distinct.size < 2 ||
      technical.test(foldedHeader(head))
    )
      continue
    if (own.numbers >= 0.5 && own.distinct.size > 60) continue
    const after = clashes([...found, at])
    if (after >= left) continue
    left = after
    found.push(at)
    columns[at] = guessed({ use: 'part' }, 'tells-apart', { head })
  }
  return found
}

function constantsOf(
  columns: Columns,
  { heads, preamble, start, fallbackName }: TableSketch,
  isWide: boolean,
): ColumnGuess['constants'] {
  const constants: Partial<Record<ConstantField, Guessed<string>>> = {}
  const isTold = (field: ConstantField) =>
    hasField(columns, field) ||
    (columns.every((one) => one?.value.use !== 'values' || field in one.value.given) &&
      columns.some((one) => one?.value.use === 'values'))
  const set = (field: ConstantField, value: string | undefined, why: string) => {
    if (value !== undefined && value !== '' && !isTold(field) && constants[field] === undefined)
      constants[field] = guessed(value, why)
  }
  for (const [field, value] of Object.entries(start.constants)) set(field as ConstantField, value, 'format')
  set('indicator', isWide || preamble.title !== undefined ? preamble.title : undefined, 'title')
  // ONS publishes one measure a file, and says in its name alone which.
  const isOns = /^v4_\d$/i.test(heads.find((head) => fieldNamed(head)?.field === 'value') ?? '')
  if (
    isOns ||
    (isWide && columns.some((one) => one?.value.use === 'values' && one.value.given.indicator === undefined))
  )
    set('indicator', fallbackName, 'file-name')
  set('unit', preamble.unit, 'above')
  set('period', preamble.period, 'above')
  set('source_title', preamble.source_title, 'above')
  set('source_publisher', preamble.source_publisher, 'above')
  set('vintage', preamble.vintage, 'above')
  return constants
}

function hasFlags(columns: Columns, sketch: TableSketch): boolean {
  const flagged = /^(?::(?: ?[a-z]{1,4})?|[\d.,]+ ?[bcdefinprsuz]{1,4})$/
  return valueCells(columns, sketch).some((cell) => flagged.test(cell))
}

function valueCells(columns: Columns, { rows }: TableSketch): string[] {
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

function hasField(columns: Columns, field: ImportField): boolean {
  return columns.some((one) => one?.value.use === 'field' && one.value.field === field)
}
