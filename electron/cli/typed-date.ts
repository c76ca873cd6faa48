import * as v from 'valibot'
import { EdtfDate } from '#shared/domain/edtf-date.ts'
import { parseDate } from '#shared/text/dates.ts'
import { UsageProblem } from './usage-problem.ts'

/** A date as a person typed it, EDTF or in words. Throws `cli-not-a-date` for anything else. */
export function typedDate(typed: string): string {
  const plain = typed.trim()
  const date = v.is(EdtfDate, plain) ? plain : parseDate(plain)
  if (date === null) throw new UsageProblem('cli-not-a-date', { typed: plain })
  return date
}
