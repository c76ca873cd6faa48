import type { PlainReading } from '../read.ts'

/** The fields of a reading that these documents are scored by. */
export const scoredFields = [
  'title',
  'language',
  'author',
  'publisher',
  'originalPublisher',
  'agency',
  'region',
  'published',
  'retrieved',
  'url',
  'licence',
] as const satisfies readonly (keyof PlainReading)[]
export type ScoredField = (typeof scoredFields)[number]

/**
 * A document and what a careful person would write down about it. A field that is not named must be empty; a list names
 * every answer that would be right, with null among them where leaving it empty is as good.
 */
export type Expected = {
  /** Path below this folder. `.typ` is set by Typst and read as the PDF it becomes. */
  readonly file: string
  readonly reads: { readonly [Field in ScoredField]?: string | readonly (string | null)[] } & {
    readonly titleFromLead?: true
    /** As printed; null or absent where there is none. */
    readonly dateline?: string
    /** The language it says it was translated from; 'unsaid' where it only says that it is a translation. */
    readonly translatedFrom?: string
  }
}
