import type { Given } from './command.ts'
import { UsageProblem } from './usage-problem.ts'

/** The one source a command was given, as typed. Throws `cli-needs-source` where there is none or more than that. */
export function onlySource(given: Given): string {
  const [typed, ...more] = given.words
  if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-source')
  return typed
}
