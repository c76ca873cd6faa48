import type { EdtfDate } from '../domain/edtf-date.ts'
import type { DocumentMetadata } from '../domain/document-metadata.ts'
import { actOf } from './act.ts'
import type { LabelledValue } from './labels.ts'
import type { Document, Read } from './lines.ts'
import { paperOf } from './paper.ts'
import { reportOf } from './report.ts'

/** What the front page of a paper, a report or an act of government says, by the rules of its kind. */
export type FrontPage = {
  readonly kind: 'paper' | 'report' | 'act'
  readonly title: Read<string> | null
  readonly author: Read<string> | null
  readonly publisher: Read<string> | null
  readonly published: Read<EdtfDate> | null
  /** The day an act was signed: what it goes by where nothing says when it was published. */
  readonly signed: Read<EdtfDate> | null
  readonly url: Read<string> | null
}

/** The front page of a document that has one; null for news and for anything that could as well be news. */
export function frontPageOf(
  document: Document,
  labels: readonly LabelledValue[],
  metadata: DocumentMetadata | undefined,
): FrontPage | null {
  return paperOf(document, metadata) ?? reportOf(document, labels) ?? actOf(document, labels)
}
