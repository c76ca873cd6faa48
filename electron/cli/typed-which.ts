import type { Command, Given } from './command.ts'
import { UsageProblem } from './usage-problem.ts'

/** The name or label of the one thing a command changes or takes away. Throws `cli-needs-which` where none was typed. */
export function typedWhich(given: Given, command: Command): string {
  const typed = given.words.join(' ').trim()
  if (typed === '') throw new UsageProblem('cli-needs-which', {}, command)
  return typed
}
