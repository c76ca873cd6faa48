import type { Sentence } from '../messages/sentence.ts'

/**
 * Why something was not done. `code` is stable and scriptable; `sentence` names the thing and the way out.
 * Kinds: `input` the user's input or file (exit 2), `state` the workspace or the disk (exit 2), `fault` ours (exit 3).
 */
export type Problem = {
  readonly code: string
  readonly kind: 'input' | 'state' | 'fault'
  readonly sentence: Sentence
}
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** Thrown inside services and caught at the gate and the command line; nobody else catches it to go on. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.code} ${JSON.stringify(problem.sentence.values)}`)
  }
}

/** `refuse('not-a-workspace', { path })` throws the problem whose sentence is `problems.not-a-workspace`. */
export function refuse(
  code: string,
  values: Sentence['values'] = {},
  kind: Problem['kind'] = 'input',
): never {
  throw new ProblemError(problemOf(code, values, kind))
}

export function problemOf(
  code: string,
  values: Sentence['values'] = {},
  kind: Problem['kind'] = 'input',
): Problem {
  return { code, kind, sentence: { key: `problems.${code}`, values } }
}
