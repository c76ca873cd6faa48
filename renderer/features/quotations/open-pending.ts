import type { Navigation } from '../../navigation/navigation.svelte.ts'
import { atOfSourceSpot } from '../../navigation/source-spot.ts'

/** Opens the quotations that need a look, at one of them; null is the first. `replace` stays in the same step of the way. */
export function openPending(
  navigation: Navigation,
  source: string,
  quotation: string | null,
  replace = false,
): void {
  navigation.go({ view: 'sources', id: source, at: atOfSourceSpot({ kind: 'settling', quotation }), replace })
}
