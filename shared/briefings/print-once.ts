import type { Quotation } from '../domain/quotation.ts'
import { labelOf } from '../domain/id.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import { sentence } from '../messages/sentence.ts'
import type { PrintedCard, PrintedNote, PrintedQuotation } from './briefing-content.ts'
import type { BriefingData } from './briefing-data.ts'
import { printCard, printNote } from './print-claim.ts'
import { printQuotation } from './print-quotation.ts'

/**
 * Footnotes by claim, in the order of their numbers. The first to cite a source carries its whole chain; a later one
 * names that note instead, and where the very words stand there too, it does not repeat them: three claims read off one
 * sentence would else print its chain three times.
 */
export function printNotes(cited: readonly ClaimView[], data: BriefingData): Record<string, PrintedNote> {
  const words = new Map<string, number>()
  const chains = new Map<string, number>()
  return Object.fromEntries(
    cited.map((view, at) => {
      const quotations = view.quotations.map((quotation): PrintedQuotation => {
        const printed = printQuotation(quotation, view.links, data)
        const [quoted, told] = [words.get(quotation.id), chains.get(quotation.source)]
        words.set(quotation.id, quoted ?? at + 1)
        chains.set(quotation.source, told ?? at + 1)
        if (quoted !== undefined) return shortened(printed, 'words', 'note-words', String(quoted), data)
        return told === undefined ? printed : shortened(printed, 'origin', 'note-origin', String(told), data)
      })
      return [view.claim.id, printNote(view, quotations, data)]
    }),
  )
}

/** Evidence cards: every quotation in its context, the chain of a source under the first card that needs it. */
export function printCards(cited: readonly ClaimView[], data: BriefingData): PrintedCard[] {
  const chains = new Map<string, string>()
  return cited.map((view) => {
    const print = (quotation: Quotation): PrintedQuotation => {
      const printed = printQuotation(quotation, view.links, data)
      const told = chains.get(quotation.source)
      chains.set(quotation.source, told ?? labelOf(view.claim.id))
      return told === undefined || told === labelOf(view.claim.id)
        ? printed
        : shortened(printed, 'origin', 'card-origin', told, data)
    }
    return printCard(view, view.quotations.map(print), data)
  })
}

function shortened(
  printed: PrintedQuotation,
  repeats: 'words' | 'origin',
  key: 'note-words' | 'note-origin' | 'card-origin',
  where: string,
  { speak }: BriefingData,
): PrintedQuotation {
  const text = speak(sentence(`briefings.earlier.${key}`, { where }))
  return { ...printed, chain: [], details: [], disclaimer: null, earlier: { repeats, text } }
}
