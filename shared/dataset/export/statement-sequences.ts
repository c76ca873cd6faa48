import type { ObservationColumns, TextColumn } from '../observation-columns.ts'
import { statementNumber } from '../statement-order.ts'
import { unitOf } from '../units.ts'

/** What makes two rows statements of one fact by one publication under one vintage, beside the dimension of their unit. */
const same = [
  'hub',
  'period',
  'vintage',
  'sourcePublisher',
  'sourceUrl',
  'sourceTitle',
] as const satisfies readonly TextColumn[]

/**
 * The order of rows of one indicator that nothing but when they came in puts in order: several corrections of one day. By
 * row, 1 for the first; rows that came in together share their number, and a row that nothing vies with has none.
 */
export function statementSequences(columns: ObservationColumns): ReadonlyMap<number, number> {
  const { dictionary, index } = columns.texts.id
  const numberOf = (row: number) => statementNumber(dictionary[index[row] ?? -1] ?? '')
  const sequences = new Map<number, number>()
  const first = columns.rows === 0 ? 0 : numberOf(0)
  let isOne = true
  for (let row = 1; row < columns.rows && isOne; row++) isOne = numberOf(row) === first
  // One import states everything at once: nothing of it is later than the rest.
  if (isOne) return sequences
  const facts = new Map<string, number[]>()
  const { unit } = columns.texts
  const dimensions = unit.dictionary.map((id) => unitOf(id).dimension)
  for (let row = 0; row < columns.rows; row++) {
    const codes = same.map((column) => columns.texts[column].index[row] ?? -1)
    const key = [...codes, dimensions[unit.index[row] ?? -1] ?? ''].join('|')
    const rows = facts.get(key)
    if (rows === undefined) facts.set(key, [row])
    else rows.push(row)
  }
  for (const rows of facts.values()) {
    if (rows.length < 2) continue
    const numbers = [...new Set(rows.map(numberOf))].sort((a, b) => a - b)
    if (numbers.length > 1) for (const row of rows) sequences.set(row, numbers.indexOf(numberOf(row)) + 1)
  }
  return sequences
}
