import type { PendingQuotation } from '#shared/ipc/answers/quotations.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'

/** Why a quotation needs a look, the main reason first. Words that differ are never printed as 100 % alike. */
export function whyPending(place: PendingQuotation['place']): readonly [Sentence, ...Sentence[]] {
  if (place.kind === 'lost') return [sentence('quotations.why.lost')]
  const score = Math.min(0.99, Math.floor(place.score * 100) / 100)
  const rivals = place.rivals === 0 ? [] : [sentence('quotations.why.rivals', { count: place.rivals })]
  switch (place.rung) {
    case 'elsewhere':
      return [sentence('quotations.why.elsewhere'), ...rivals]
    case 'similar':
      return [sentence('quotations.why.similar', { score }), ...rivals]
    case 'fuzzy':
      return [sentence('quotations.why.fuzzy', { score }), ...rivals]
  }
}
