import type { TextSpan } from '../domain/text-span.ts'

/** Whether two spans share a letter. */
export function overlap(a: TextSpan, b: TextSpan): boolean {
  return a.start < b.end && b.start < a.end
}
