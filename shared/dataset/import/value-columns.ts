import { partsOfHead } from './find-header.ts'
import { fieldGuess, guessed, type Guessed, type TableSketch } from './guess.ts'
import { hasField, isTechnical, isValues, type GuessedColumns } from './guessed-columns.ts'
import type { ColumnUse, Given } from './mapping.ts'
import { looksLikePeriod } from './read-period.ts'
import { knownUnit, unitInName } from './read-unit.ts'

/** 'business sector 2023' between columns that are years and nothing else. */
const yearBehind = /\p{L}[,\s]+((?:19|20)\d\d)$/u

/** 'C1121_県内総生産額': Japan's statistics number the measures of a table. */
const seriesCode = /^[A-Z]{1,2}\d{3,8}_(?=\p{L})/u

/** Where no column says 'value': columns under periods hold values of them, else every column of numbers those of its head. */
export function findValues(columns: GuessedColumns, sketch: TableSketch): void {
  const { heads, facts } = sketch
  if (hasField(columns, 'value')) return
  const periodHeads = heads.map((head) => partsOfHead(head).find(looksLikePeriod) ?? null)
  const wide = periodHeads.flatMap((period, at) =>
    period !== null && columns[at] === null && isValues(facts[at]) ? [at] : [],
  )
  if (wide.length === 0) return numbersAsValues(columns, sketch)
  for (const at of wide) columns[at] = valuesColumn(at, sketch, periodHeads[at] ?? null)
  for (const [at, head] of heads.entries())
    if (columns[at] === null && yearBehind.test(head) && isValues(facts[at]))
      columns[at] = valuesColumn(at, sketch, yearBehind.exec(head)?.[1] ?? null)
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
  if (words.length > 0) given.indicator = words.join(', ').replace(seriesCode, '')
  const inName =
    given.indicator === undefined || given.unit !== undefined ? null : unitInName(given.indicator)
  if (inName !== null && given.indicator !== undefined)
    given.unit = given.indicator.slice(inName.bare.length).replace(/^[\s,(（[【]+|[)）\]】\s]+$/gu, '')
  return guessed({ use: 'values', given }, period === null ? 'numbers' : 'period-head', {
    head: heads[at] ?? '',
  })
}

/** No column says 'value': one column of numbers beside names of measures holds their values, else each those of the measure, or place, over it. */
function numbersAsValues(columns: GuessedColumns, sketch: TableSketch): void {
  const { heads, facts } = sketch
  const found = heads.flatMap((head, at) => {
    const own = facts[at]
    if (columns[at] !== null || head === '' || own === undefined || own.filled === 0) return []
    if (own.numbers < 0.5 || isTechnical(head)) return []
    const isYear = own.periods > 0.8 && /^(?:\d{4})$/.test([...own.distinct][0] ?? '')
    return isYear && !hasField(columns, 'period') ? [] : [at]
  })
  const [only] = found
  if (only !== undefined && found.length === 1 && hasField(columns, 'indicator'))
    columns[only] = fieldGuess('value', 'numbers', { head: heads[only] ?? '' })
  else for (const at of found) columns[at] = valuesColumn(at, sketch, null)
}
