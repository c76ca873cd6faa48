import * as v from 'valibot'
import { Observation } from '#shared/domain/observation.ts'
import { fitsStatus } from '#shared/domain/observation-status.ts'
import { textColumns, type ObservationColumns, type TextColumn } from '#shared/dataset/observation-columns.ts'
import { readStatus } from './closed-texts.ts'

const Outline = v.object({
  rows: v.pipe(v.number(), v.integer(), v.minValue(0)),
  texts: v.record(v.string(), v.looseObject({})),
  value: v.unknown(),
  decimals: v.unknown(),
})

/** What a text of a column has to be; the other columns hold any text. */
const textSchemas: Partial<Record<TextColumn, v.GenericSchema>> = {
  hub: Observation.entries.hub,
  indicator: Observation.entries.indicator,
  period: Observation.entries.period,
  status: Observation.entries.status,
  qualifier: Observation.entries.qualifier,
  tier: Observation.entries.tier,
}

type Parsed =
  | { readonly ok: true; readonly columns: ObservationColumns }
  | { readonly ok: false; readonly column: string }

/**
 * Reads a batch blob's JSON as columns, or names the column that is not right. Schemas run on dictionaries and plain
 * loops on the rows, for a million rows through valibot would take seconds.
 */
export function parseColumns(json: unknown): Parsed {
  const outline = v.safeParse(Outline, json)
  if (!outline.success) return { ok: false, column: 'rows' }
  const { rows, texts, value } = outline.output
  const decimals = spread(outline.output.decimals, rows)
  if (!isValues(value, rows)) return { ok: false, column: 'value' }
  if (!isNumbers(decimals, rows, isDecimals)) return { ok: false, column: 'decimals' }
  const read = new Map<TextColumn, { dictionary: readonly string[]; index: readonly number[] }>()
  for (const column of textColumns) {
    const { dictionary, index } =
      column === 'id' ? idsOf(texts[column], rows) : spreadTexts(texts[column], rows)
    const schema = textSchemas[column] ?? v.string()
    if (!isTexts(dictionary, schema)) return { ok: false, column }
    const size = dictionary.length
    if (!isNumbers(index, rows, (code) => Number.isInteger(code) && code >= 0 && code < size))
      return { ok: false, column }
    read.set(column, { dictionary, index })
  }
  const whole = Object.fromEntries(read)
  if (!hasEveryColumn(whole)) return { ok: false, column: 'rows' }
  if (!valuesFit(value, whole.status)) return { ok: false, column: 'value' }
  return { ok: true, columns: { rows, texts: whole, value, decimals } }
}

/** A value is lacking where its status says so, and nowhere else. */
function valuesFit(
  values: readonly (number | null)[],
  { dictionary, index }: ObservationColumns['texts']['status'],
): boolean {
  const statuses = dictionary.map(readStatus)
  return values.every((value, row) => {
    const status = statuses[index[row] ?? 0]
    return status !== undefined && fitsStatus(value, status)
  })
}

type Unread = { readonly dictionary: unknown; readonly index: unknown }

/** A column that is the same in every row is written once. */
function spread(list: unknown, rows: number): unknown {
  return typeof list === 'number' ? Array.from({ length: rows }, () => list) : list
}

function spreadTexts(text: Record<string, unknown> | undefined, rows: number): Unread {
  const { dictionary, index } = text ?? {}
  return { dictionary, index: spread(index ?? 0, rows) }
}

/** Ids of rows are written as what stands before their number, and the numbers. */
function idsOf(text: Record<string, unknown> | undefined, rows: number): Unread {
  const { prefix, numbers, dictionary, index } = text ?? {}
  if (typeof prefix !== 'string') return { dictionary, index }
  if (!isNumbers(numbers, rows, Number.isInteger)) return { dictionary: null, index: null }
  return { dictionary: numbers.map((number) => `${prefix}:${number}`), index: numbers.map((_, at) => at) }
}

function hasEveryColumn(texts: Partial<ObservationColumns['texts']>): texts is ObservationColumns['texts'] {
  return textColumns.every((column) => texts[column] !== undefined)
}

function isDecimals(value: number): boolean {
  return Number.isInteger(value) && value >= -128 && value <= 127
}

function isValues(list: unknown, rows: number): list is (number | null)[] {
  if (!Array.isArray(list) || list.length !== rows) return false
  for (const value of list) if (value !== null && !Number.isFinite(value)) return false
  return true
}

function isNumbers(list: unknown, rows: number, fits: (value: number) => boolean): list is number[] {
  if (!Array.isArray(list) || list.length !== rows) return false
  for (const value of list) if (typeof value !== 'number' || !fits(value)) return false
  return true
}

function isTexts(list: unknown, schema: v.GenericSchema): list is string[] {
  return Array.isArray(list) && list.every((text) => typeof text === 'string' && v.is(schema, text))
}
