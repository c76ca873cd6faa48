import type { Desk, Given } from '../command.ts'
import { UsageProblem } from '../usage-problem.ts'
import { readInputFile } from './read-input-file.ts'

/** The one file a command was given. Throws `cli-needs-one-file` where there is none or more than that. */
export async function onlyInputFile(given: Given, desk: Desk): ReturnType<typeof readInputFile> {
  const [typed, ...more] = given.words
  if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-one-file')
  return readInputFile(desk.path(typed))
}
