import { certainFrom } from '#shared/analysis/known-on.ts'
import type { Given } from './command.ts'
import { typedDate } from './typed-date.ts'
import { UsageProblem } from './usage-problem.ts'

/** The option every command has that shows values as they were known on a day. */
export const knownOption = { 'as-known-on': { type: 'string' } } as const

/** The day of `--as-known-on`, a month or year standing for its last day; null is today. */
export function knownDay(given: Given): string | null {
  const typed = given.text('as-known-on')
  return typed === undefined ? null : wholeDay(typed)
}

/** A date as typed, as a whole day. Throws `cli-not-a-date` for a date without its year. */
export function wholeDay(typed: string): string {
  return certainFrom(typedDate(typed)) ?? notADate(typed)
}

function notADate(typed: string): never {
  throw new UsageProblem('cli-not-a-date', { typed })
}
