import type { TextPage } from '../domain/text-block.ts'
import type { TextSpan } from '../domain/text-span.ts'

/** The page on which a passage begins; null where the original has no pages. */
export function pageOf(pages: readonly TextPage[] | undefined, { start }: TextSpan): number | null {
  return pages?.findLast(({ span }) => span.start <= start)?.number ?? null
}
