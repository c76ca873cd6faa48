import * as v from 'valibot'
import { ArticleReading, Dateline } from './article-reading.ts'
import { EdtfDate } from './edtf-date.ts'
import { Id } from './id.ts'
import { ProvenanceChain } from './provenance.ts'

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
  url: v.nullable(v.string()),
  translatedFrom: v.nullable(v.string()),
  disclaimer: v.nullable(v.string()),
})
export type SourceMetadata = v.InferOutput<typeof SourceMetadata>

/** Admiralty code: reliability of the source A–F, credibility of the information 1–6; F and 6 'cannot be judged'. */
export const Grade = v.strictObject({
  reliability: v.picklist(['A', 'B', 'C', 'D', 'E', 'F']),
  credibility: v.picklist(['1', '2', '3', '4', '5', '6']),
  reason: v.string(),
})
export type Grade = v.InferOutput<typeof Grade>

export const NearDuplicate = v.strictObject({
  source: Id,
  similarity: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
})
export type NearDuplicate = v.InferOutput<typeof NearDuplicate>

export const Source = v.strictObject({
  id: Id,
  fileName: v.string(),
  format: v.picklist(sourceFormats),
  metadata: SourceMetadata,
  chain: ProvenanceChain,
  /** Metadata fields (and 'chain') a person has confirmed or entered; the others are still offers read off the text. */
  confirmed: v.array(v.string()),
  grade: v.nullable(Grade),
  /** Why this is a duplicate: the earlier source with the same bytes or the same text. */
  duplicateOf: v.nullable(Id),
  /** The earlier source that most of this one's words repeat, and the share of both texts they have in common, 0 to 1. */
  nearDuplicateOf: v.optional(v.nullable(NearDuplicate)),
  currentVersion: Id,
  addedAt: Instant,
})
export type Source = v.InferOutput<typeof Source>

/** One immutable text snapshot of a source. Bytes, text and structure lie in the blob store under their SHA-256. */
export const Version = v.strictObject({
  id: Id,
  source: Id,
  bytesSha256: Sha256,
  textSha256: Sha256,
  structureSha256: Sha256,
  words: v.pipe(v.number(), v.integer(), v.minValue(0)),
  reading: ArticleReading,
  addedAt: Instant,
})
export type Version = v.InferOutput<typeof Version>
