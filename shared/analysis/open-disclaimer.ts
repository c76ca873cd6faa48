import type { Source } from '../domain/source.ts'

/**
 * The disclaimer that still follows a source: null where it has none, or where somebody has answered these very words. A
 * disclaimer that reads otherwise since is open again.
 */
export function openDisclaimerOf({
  metadata: { disclaimer },
  disclaimerAnswer,
}: Pick<Source, 'metadata' | 'disclaimerAnswer'>): string | null {
  return disclaimer !== null && disclaimerAnswer?.disclaimer !== disclaimer ? disclaimer : null
}
