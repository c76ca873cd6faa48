import type { Problem } from '#shared/ipc/problem.ts'

/** A refusal that came over the bridge: its sentence is ready to be said. */
export class BridgeProblem extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code)
  }
}
