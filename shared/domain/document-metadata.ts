import * as v from 'valibot'
import { EdtfDate } from './edtf-date.ts'

const Words = v.nullable(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)))

/**
 * What a file says about itself beside its text: front matter of Markdown, meta tags and JSON-LD of HTML, properties of
 * PDF and Word documents. These words do not stand in the extracted text, so a value read from here has no span. Null is 'the file does not say'.
 */
export const DocumentMetadata = v.strictObject({
  title: Words,
  author: Words,
  /** The site or publisher, as in `og:site_name`. */
  publisher: Words,
  published: v.nullable(EdtfDate),
  /** A language subtag such as `en`, without its region. */
  language: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
  url: v.nullable(v.pipe(v.string(), v.url(), v.maxLength(2000))),
  /** The day somebody saved the document, where the program that saved it says so. */
  retrieved: v.optional(EdtfDate),
  /** The terms it may be used under: a licence by name. */
  licence: v.optional(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))),
  /** The day the file was made or last saved, where it says so; that is not the day its text was published. */
  made: v.optional(EdtfDate),
})
export type DocumentMetadata = v.InferOutput<typeof DocumentMetadata>
