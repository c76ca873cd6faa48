import * as v from 'valibot'
import { sentence, type Sentence } from '../messages/sentence.ts'
import { isNode } from './foreign-entry.ts'

/** Words that another tool marked in a document. */
export type ForeignQuote = {
  readonly exact: string
  readonly prefix: string
  readonly suffix: string
  /** Offset in that tool's own text of the document, which may not be ours. */
  readonly start: number | null
  readonly address: string | null
  readonly title: string | null
}

const Selector = v.object({
  type: v.optional(v.string(), ''),
  exact: v.optional(v.string()),
  prefix: v.optional(v.nullable(v.string())),
  suffix: v.optional(v.nullable(v.string())),
  start: v.optional(v.number()),
})

/** The words a target marks, or the reason why it marks none. A single character counts in files of our `isOwn` alone. */
export function quoteOf(target: unknown, isOwn = false): ForeignQuote | Sentence {
  if (!isNode(target)) return sentence('claims.import.no-selector')
  const listed = [target['selector']].flat().filter((selector) => selector !== undefined && selector !== null)
  if (listed.length === 0) return sentence('claims.import.no-selector')
  const selectors = listed.flatMap((selector) => {
    const read = v.safeParse(Selector, selector)
    return read.success ? [read.output] : []
  })
  const quotes = selectors.flatMap((selector) =>
    selector.exact === undefined ? [] : [{ ...selector, exact: selector.exact }],
  )
  const [first] = quotes
  if (first === undefined) return sentence('claims.import.no-quote')
  const quote = quotes.find(({ exact }) => exact.trim() !== '') ?? first
  const letters = Array.from(quote.exact.trim())
  if (letters.length === 0) return sentence('claims.import.empty-quote')
  if (letters.length === 1 && !isOwn)
    return sentence('claims.import.one-character', { words: quote.exact.trim() })
  const position = selectors.find(({ type, start }) => type === 'TextPositionSelector' && start !== undefined)
  return {
    exact: quote.exact,
    prefix: quote.prefix ?? '',
    suffix: quote.suffix ?? '',
    start: position?.start ?? null,
    address: text(target['source']) ?? nodeId(target['source']),
    title: text(target['plumb:title']),
  }
}

export function isQuote(one: ForeignQuote | Sentence): one is ForeignQuote {
  return 'exact' in one
}

export function text(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

function nodeId(value: unknown): string | null {
  return isNode(value) ? (text(value['id']) ?? text(value['@id'])) : null
}
