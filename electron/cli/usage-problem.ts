import type { Command } from './command.ts'
import { problemOf, type Problem } from '#shared/ipc/problem.ts'

/** Thrown when a command was typed wrongly: the sentence is followed by how it is typed. */
export class UsageProblem extends Error {
  readonly problem: Problem
  /** `command` where the one meant is known, so that its usage can be shown. */
  constructor(
    code: string,
    values: Record<string, string> = {},
    readonly command?: Command,
  ) {
    super(code)
    this.problem = problemOf(code, values)
  }
}
