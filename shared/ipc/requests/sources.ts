import * as v from 'valibot'
import { Grade } from '../../domain/grade.ts'
import { Id } from '../../domain/id.ts'
import { ProvenanceChain } from '../../domain/provenance.ts'
import { SourceDescriptor } from '../../domain/source-descriptor.ts'
import { Retraction, SourceMetadata } from '../../domain/source.ts'
import type { Source } from '../../domain/source.ts'
import { locales } from '../../messages/sentence.ts'
import type { SourceComparison } from '../answers/comparison.ts'
import type { ExportedFile } from '../answers/files.ts'
import type {
  SourceImpact,
  SourceOpened,
  SourceSummaryStatement,
  AddedVersion,
  ProvenancePicture,
  ImportedFiles,
  SourceSummary,
} from '../answers/sources.ts'
import { DroppedFile, OfVersion, Remark, nothing, request } from '../request-shape.ts'

/** What the page may ask of `sources`: its part of the request table. */
export const sourcesRequests = {
  'sources.list': request<readonly SourceSummary[]>()(nothing),
  'sources.open': request<SourceOpened>()(OfVersion),
  'sources.import': request<ImportedFiles>()(
    v.strictObject({
      files: v.pipe(v.array(DroppedFile), v.minLength(1), v.maxLength(1000)),
      /** A file that is a changed source of the workspace is offered as its version, unless a person said that it is not. */
      changed: v.optional(v.picklist(['offer', 'source-of-its-own']), 'offer'),
    }),
  ),
  /** Stops the imports that run: what came in stays, the file being read and those after it do not come in. */
  'sources.cancelImport': request<null>()(nothing),
  'sources.addVersion': request<AddedVersion>()(
    v.strictObject({ source: Id, file: DroppedFile, note: Remark }),
  ),
  /** A person's correction of the current version's text (a misread word, a page number left in) is a version of its own. */
  'sources.editText': request<AddedVersion>()(
    v.strictObject({
      source: Id,
      /** The version that was edited; an edit of one that is no longer the current one would undo what came since. */
      from: Id,
      text: v.pipe(v.string(), v.maxLength(20_000_000)),
      note: Remark,
    }),
  ),
  'sources.compare': request<SourceComparison>()(v.strictObject({ left: OfVersion, right: OfVersion })),
  'sources.update': request<Source>()(
    v.strictObject({
      source: Id,
      metadata: v.optional(v.partial(SourceMetadata)),
      chain: v.optional(ProvenanceChain),
      grade: v.optional(v.nullable(Grade)),
      descriptor: v.optional(v.nullable(SourceDescriptor)),
      confirm: v.optional(v.array(v.string())),
    }),
  ),
  /** Takes a source back, or, with null, puts it into use again. */
  'sources.retract': request<Source>()(
    v.strictObject({
      source: Id,
      retraction: v.nullable(v.omit(Retraction, ['by', 'at'])),
    }),
  ),
  'sources.answerDisclaimer': request<Source>()(
    v.strictObject({ source: Id, answer: v.nullable(v.pipe(Remark, v.minLength(1))) }),
  ),
  /** Everything that hangs on a source, and a note of correction for each briefing that cites it, in its language. */
  'sources.impact': request<SourceImpact>()(v.strictObject({ source: Id })),
  /** A drafted source summary statement for exactly these sources, or for those that a briefing cites. */
  'sources.summarise': request<SourceSummaryStatement>()(
    v.strictObject({
      of: v.variant('kind', [
        v.strictObject({ kind: v.literal('briefing'), briefing: Id }),
        v.strictObject({ kind: v.literal('sources'), sources: v.pipe(v.array(Id), v.minLength(1)) }),
      ]),
      language: v.picklist(locales),
    }),
  ),
  /** How the chains of a source and of all that share steps with it run together. */
  'sources.provenance': request<ProvenancePicture>()(v.strictObject({ source: Id })),
  /** The chains of some sources, or of all, in the terms of W3C PROV-O, as JSON-LD. */
  'sources.exportProvenance': request<ExportedFile>()(
    v.strictObject({ sources: v.nullable(v.pipe(v.array(Id), v.minLength(1))) }),
  ),
  'sources.original': request<ExportedFile>()(OfVersion),
  /** Opens a copy of the original in the program this machine has for it; what is done to the copy changes nothing here. */
  'sources.openOriginal': request<null>()(OfVersion),
  'sources.remove': request<null>()(v.strictObject({ source: Id })),
}
