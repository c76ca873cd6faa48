import * as v from 'valibot'
import { constantFields, importFields } from './fields.ts'

/** What is told once for all values of a column: 'these are the values of 2023', 'this is GDP, in million euros'. */
const Given = v.partial(
  v.strictObject({ hub: v.string(), indicator: v.string(), period: v.string(), unit: v.string() }),
)
export type Given = v.InferOutput<typeof Given>

/**
 * What a column is for. `field` columns tell something of the row; `part` columns tell measures apart that share a name
 * (sex, sector, price base): their words are added to the indicator's; `values` columns hold one observation a row each, and `flags` columns the status of those
 * of a period, or of the column left of them.
 */
export const ColumnUse = v.variant('use', [
  v.strictObject({ use: v.literal('skip') }),
  v.strictObject({ use: v.literal('field'), field: v.picklist(importFields) }),
  v.strictObject({ use: v.literal('part') }),
  v.strictObject({ use: v.literal('values'), given: Given }),
  v.strictObject({ use: v.literal('flags'), period: v.optional(v.string()) }),
])
export type ColumnUse = v.InferOutput<typeof ColumnUse>

/** How a table is read into observations. Rows and columns are counted as the file has them, the first row is 1. */
export const Mapping = v.strictObject({
  /** The sheet, resource or table; empty where a file is one table. */
  table: v.string(),
  /** The first row of the header, and how many rows it takes. */
  headerRow: v.pipe(v.number(), v.integer(), v.minValue(1)),
  headerRows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
  columns: v.pipe(v.array(ColumnUse), v.maxLength(20_000)),
  constants: v.partial(v.strictObject(v.entriesFromList(constantFields, v.string()))),
  /** What a date in the period column stands for: itself, or the year or month that a spreadsheet made a date of. */
  dates: v.picklist(['as-written', 'year', 'month']),
  /** Letters behind a number ('3.1 p') are status flags and no unit, and ':' is no value. */
  flags: v.boolean(),
  /** Whether an empty value is a row to be mended, or one of the many gaps of a published table, which are counted. */
  gaps: v.picklist(['rejected', 'counted']),
  /** Which mark stands before decimals, where a person knows better than the file shows. */
  decimals: v.optional(v.picklist(['as-found', 'point', 'comma']), 'as-found'),
  /** What a number in brackets is: accounts print −3.5 so, statistical offices a value of low reliability. */
  brackets: v.optional(v.picklist(['refused', 'negative', 'unreliable']), 'refused'),
})
export type Mapping = v.InferOutput<typeof Mapping>

/** What a person decided about a name that is no hub's, or more than one's. */
export const HubDecision = v.variant('do', [
  v.strictObject({ do: v.literal('new') }),
  v.strictObject({ do: v.literal('hub'), hub: v.string() }),
  v.strictObject({ do: v.literal('leave-out') }),
])
export type HubDecision = v.InferOutput<typeof HubDecision>
/** By the name as printed. */
export const HubDecisions = v.record(v.pipe(v.string(), v.maxLength(300)), HubDecision)
export type HubDecisions = v.InferOutput<typeof HubDecisions>
