import { labelOf } from '#shared/domain/id.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import { locate } from '#shared/anchoring/locate.ts'
import { pageOf } from '#shared/anchoring/page-of.ts'
import { selectorsOf } from '#shared/anchoring/selectors.ts'
import type { Edit, Store } from '#electron/storage/store.ts'

/** A quotation to link to, and the edit that makes it where the workspace has none of these words yet. */
export type QuotationPlan = { readonly quotation: Quotation; readonly edits: readonly Edit[] }

/**
 * Quotations of one version, planned but not yet stored: the same words are quoted once, whoever quotes them.
 * `plan` may be called many times before the one change that stores everything.
 */
export function planQuotations(
  store: Store,
  where: {
    readonly source: string
    readonly version: string
    readonly extracted: Pick<ExtractedText, 'text' | 'pages'>
  },
) {
  /** Words quoted from an earlier version are the same quotation where they still stand. */
  const known = new Map<string, Quotation>()
  const at = ({ start, end }: TextSpan) => `${start} ${end}`
  for (const quotation of store.all('quotations')) {
    if (quotation.source !== where.source) continue
    const place = locate(where.extracted, quotation)
    if (place.kind === 'exact' && !known.has(at(place))) known.set(at(place), quotation)
  }
  let last: readonly string[] = []
  return {
    plan(span: TextSpan): QuotationPlan {
      const selectors = selectorsOf(where.extracted.text, span)
      const existing = known.get(at(selectors.span))
      if (existing !== undefined) return { quotation: existing, edits: [] }
      const id = store.nextId('quotations', `${labelOf(where.source)}:`, last)
      last = [id]
      const page = pageOf(where.extracted.pages, selectors.span)
      const { source, version } = where
      const quotation: Quotation = {
        id,
        source,
        version,
        ...selectors,
        earlier: [],
        lostIn: null,
        ...(page !== null && { page }),
      }
      known.set(at(selectors.span), quotation)
      return { quotation, edits: [{ do: 'put', collection: 'quotations', entity: quotation }] }
    },
  }
}
