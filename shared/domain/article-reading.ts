import * as v from 'valibot'
import { EdtfDate } from './edtf-date.ts'
import { ProvenanceChain } from './provenance.ts'
import { TextSpan } from './text-span.ts'

const read = <Value extends v.GenericSchema>(value: Value) =>
  v.nullable(v.strictObject({ value, from: v.array(TextSpan) }))

export const Dateline = v.strictObject({ place: v.string(), date: v.nullable(EdtfDate), printed: v.string() })
export type Dateline = v.InferOutput<typeof Dateline>

/**
 * What could be read off a document's own words: each value with the words it was read from, or null.
 * It is an offer; a person confirms or corrects it. Right or empty, never guessed.
 */
export const ArticleReading = v.strictObject({
  title: read(v.string()),
  /** True when the document prints no headline and the title was cut from its first sentence. */
  titleFromLead: v.boolean(),
  language: read(v.string()),
  dateline: read(Dateline),
  agency: read(v.string()),
  author: read(v.string()),
  publisher: read(v.string()),
  originalPublisher: read(v.string()),
  region: read(v.string()),
  published: read(EdtfDate),
  retrieved: v.optional(read(EdtfDate), null),
  url: read(v.string()),
  licence: v.optional(read(v.string()), null),
  /** `{ from: 'ru' }` or `{ from: null }` when it says 'Translation' without a language. */
  translation: read(v.strictObject({ from: v.nullable(v.string()) })),
  disclaimer: read(v.string()),
  chain: ProvenanceChain,
})
export type ArticleReading = v.InferOutput<typeof ArticleReading>
