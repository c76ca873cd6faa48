import * as v from 'valibot'
import { Grade } from './grade.ts'
import { Id } from './id.ts'
import { Instant, Sha256 } from './source.ts'

export const exportFormats = ['pdf', 'html', 'md', 'docx'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A file as readers hold it, kept under its SHA-256; `signedBy` are those who had signed its content by then. */
export const IssuedFile = v.strictObject({
  format: v.picklist(exportFormats),
  file: Sha256,
  signedBy: v.array(v.string()),
  by: v.string(),
  at: Instant,
})
export type IssuedFile = v.InferOutput<typeof IssuedFile>

/**
 * One time a briefing went out: what its PDF said and rested on then. It is a record of what readers hold, so undo does not
 * take it back.
 */
export const Issue = v.strictObject({
  id: Id,
  briefing: Id,
  title: v.string(),
  language: v.picklist(['en', 'ru', 'zh']),
  contentHash: Sha256,
  pages: v.pipe(v.number(), v.integer(), v.minValue(1)),
  claims: v.array(Id),
  charts: v.array(Id),
  /** The sources cited, each with the version and the grade it had. */
  sources: v.array(v.strictObject({ source: Id, version: Id, grade: v.nullable(Grade) })),
  /** Where the blobs lie that were kept of it: its PDF, and its words and evidence. Absent in issues of earlier versions. */
  kept: v.optional(v.nullable(v.strictObject({ pdf: Sha256, frozen: Sha256 })), null),
  /** Every file that went out with this content, in whatever format, the first first; absent in issues of earlier versions. */
  files: v.optional(v.array(IssuedFile), []),
  by: v.string(),
  at: Instant,
})
export type Issue = v.InferOutput<typeof Issue>
