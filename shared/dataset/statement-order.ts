import type { Observation } from '../domain/observation.ts'

/** Imports and corrections by hand are numbered in the order in which they came in: `D3-8f3k2q:17` is of the third. */
export function statementNumber(observation: string): number {
  return Number(/^[A-Z](\d+)/.exec(observation)?.[1] ?? 0)
}

/** A later vintage, or a later import or correction under the same one; for statements of one publication. */
export function isNewer(
  a: Pick<Observation, 'id' | 'vintage'>,
  b: Pick<Observation, 'id' | 'vintage'>,
): boolean {
  const [left, right] = [a.vintage ?? '', b.vintage ?? '']
  return left === right ? statementNumber(a.id) > statementNumber(b.id) : left > right
}
