import { problemOf, type Problem } from '#shared/ipc/problem.ts'

/** Thrown when a command was typed wrongly: the sentence is followed by how it is typed. */
export class UsageProblem extends Error {
  readonly problem: Problem
  constructor(code: string, values: Record<string, string> = {}) {
    super(code)
    this.problem = problemOf(code, values)
  }
}
