import type { ColumnFacts } from './column-facts.ts'
import { foldedHeader } from './field-names.ts'
import type { ImportField } from './fields.ts'
import type { Guessed } from './guess.ts'
import type { ColumnUse } from './mapping.ts'

/** What each column of a table probably is; null while nothing speaks for anything. */
export type GuessedColumns = (Guessed<ColumnUse> | null)[]

/** Heads of columns that number or code what another column names. */
const technical =
  /^(?:№(?: п п)?|n|no|nr|id|code|序号|编码|代码|.* code|.* id|код.*|okato|oktmo|окато|октмо|.*コード|nível|nivel|cód|cod|código|codigo|.* código|.* codigo|iso ?\d?|rejected because)$/u

/** Whether a head is that of a column that numbers or codes what another column names. */
export function isTechnical(head: string): boolean {
  return technical.test(foldedHeader(head))
}

/** Whether some column is already read as this field. */
export function hasField(columns: GuessedColumns, field: ImportField): boolean {
  return columns.some((one) => one?.value.use === 'field' && one.value.field === field)
}

/** Whether a column holds numbers, or nothing yet: such a one may be a column of values. */
export function isValues(facts: ColumnFacts | undefined): boolean {
  return facts === undefined || facts.filled === 0 || facts.numbers >= 0.5
}
