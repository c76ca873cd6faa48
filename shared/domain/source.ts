import * as v from 'valibot'
import { ArticleReading, Dateline } from './article-reading.ts'
import { EdtfDate } from './edtf-date.ts'
import { Grade } from './grade.ts'
import { Id } from './id.ts'
import { ProvenanceChain } from './provenance.ts'
import { SourceDescriptor } from './source-descriptor.ts'

export const sourceFormats = ['txt', 'md', 'html', 'pdf', 'docx'] as const
export type SourceFormat = (typeof sourceFormats)[number]

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'not a SHA-256'))
export const Instant = v.pipe(v.string(), v.isoTimestamp())

/** What is known about a document. Null is 'not known', never a guess. */
export const SourceMetadata = v.strictObject({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(500)),
  language: v.nullable(v.string()),
  publisher: v.nullable(v.string()),
  originalPublisher: v.nullable(v.string()),
  agency: v.nullable(v.string()),
  author: v.nullable(v.string()),
  region: v.nullable(v.string()),
  dateline: v.nullable(Dateline),
  published: v.nullable(EdtfDate),
  /** The day somebody fetched the document, as against the day it was published. */
  retrieved: v.optional(v.nullable(EdtfDate), null),
  url: v.nullable(v.string()),
  /** The terms it may be used under, as printed: 'CC BY 4.0', 'All rights reserved'. */
  licence: v.optional(v.nullable(v.string()), null),
  translatedFrom: v.nullable(v.string()),
  disclaimer: v.nullable(v.string()),
})
export type SourceMetadata = v.InferOutput<typeof SourceMetadata>

export const NearDuplicate = v.strictObject({
  source: Id,
  similarity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export type NearDuplicate = v.InferOutput<typeof NearDuplicate>

/** A source that its publisher took back, or that somebody here no longer stands by. It stays readable. */
export const Retraction = v.strictObject({
  /** The day it was taken back, as exactly as known. */
  on: v.nullable(EdtfDate),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  /** Where the retraction is printed. */
  notice: v.nullable(v.string()),
  by: v.string(),
  at: Instant,
})
export type Retraction = v.InferOutput<typeof Retraction>

/** A written answer to one disclaimer; other words of the disclaimer are not answered by it. */
export const DisclaimerAnswer = v.strictObject({
  disclaimer: v.string(),
  answer: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  by: v.string(),
  at: Instant,
})
export type DisclaimerAnswer = v.InferOutput<typeof DisclaimerAnswer>

export const Source = v.strictObject({
  id: Id,
  fileName: v.string(),
  format: v.picklist(sourceFormats),
  metadata: SourceMetadata,
  chain: ProvenanceChain,
  /** Metadata fields (and 'chain') a person has confirmed or entered; the others are still offers read off the text. */
  confirmed: v.array(v.string()),
  grade: v.nullable(Grade),
  descriptor: v.optional(v.nullable(SourceDescriptor), null),
  disclaimerAnswer: v.optional(v.nullable(DisclaimerAnswer), null),
  retraction: v.optional(v.nullable(Retraction), null),
  /** Why this is a duplicate: the earlier source with the same bytes or the same text. */
  duplicateOf: v.nullable(Id),
  /** The earlier source that most of this one's words repeat, and the share of both texts they have in common, 0 to 1. */
  nearDuplicateOf: v.optional(v.nullable(NearDuplicate)),
  currentVersion: Id,
  addedAt: Instant,
})
export type Source = v.InferOutput<typeof Source>

/**
 * One immutable text snapshot of a source. Bytes, text and structure lie in the blob store under their SHA-256. `import` is
 * a file as it came; `edit` a text that a person corrected, whose bytes are that text.
 */
export const Version = v.strictObject({
  id: Id,
  source: Id,
  made: v.optional(v.picklist(['import', 'edit']), 'import'),
  /** Name and format of this version's own file; null in versions that are their source's first. */
  file: v.optional(v.nullable(v.strictObject({ name: v.string(), format: v.picklist(sourceFormats) })), null),
  /** Why there is this version, in a person's words. */
  note: v.optional(v.string(), ''),
  bytesSha256: Sha256,
  textSha256: Sha256,
  structureSha256: Sha256,
  words: v.pipe(v.number(), v.integer(), v.minValue(0)),
  reading: ArticleReading,
  addedAt: Instant,
})
export type Version = v.InferOutput<typeof Version>
