import * as v from 'valibot'
import { briefingFields, shippedTemplates, type Briefing } from '../../domain/briefing.ts'
import { FigureBinding } from '../../domain/briefing-inline.ts'
import { Id } from '../../domain/id.ts'
import { exportFormats } from '../../domain/issue.ts'
import { KeptPicture } from '../../domain/kept-picture.ts'
import { Sha256 } from '../../domain/source.ts'
import type {
  BriefingSummary,
  BriefingPreview,
  BriefingTemplate,
  ExportedBriefing,
  FigureExplained,
  VerifyReport,
} from '../answers/briefings.ts'
import type { SignOff } from '../../domain/sign-off.ts'
import type { ExportedFile } from '../answers/files.ts'
import type { IssueComparison, IssuesOfBriefing } from '../answers/issues.ts'
import { Base64, FileName, Label, nothing, Remark, request } from '../request-shape.ts'

const { organisation, template, citations, scale, notes, knownOn, setAside } = briefingFields
const language = briefingFields.language
/** What an author writes. What is left out stays as it was, or as a new briefing has it. */
const written = {
  title: Label,
  subtitle: v.string(),
  author: v.string(),
  organisation: v.exactOptional(organisation),
  language,
  date: briefingFields.date,
  template: v.exactOptional(template),
  citations: v.exactOptional(citations),
  scale: v.exactOptional(scale),
  notes: v.exactOptional(notes),
  knownOn: v.exactOptional(knownOn),
  blocks: briefingFields.blocks,
  setAside: v.exactOptional(setAside),
} as const

/** What the page may ask of `briefings`: its part of the request table. */
export const briefingsRequests = {
  'briefings.list': request<readonly BriefingSummary[]>()(nothing),
  'briefings.open': request<Briefing>()(v.strictObject({ briefing: Id })),
  'briefings.save': request<Briefing>()(v.strictObject({ briefing: v.nullable(Id), ...written })),
  'briefings.remove': request<null>()(v.strictObject({ briefing: Id })),
  /**
   * `written`: what stands in the editor and is not saved yet. `wanted`: the pages in sight, from 1; others are counted and
   * not drawn. `known`: pictures the asker has, by their ids.
   */
  'briefings.preview': request<BriefingPreview>()(
    v.strictObject({
      briefing: Id,
      written: v.exactOptional(v.strictObject(written)),
      wanted: v.exactOptional(
        v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(1))), v.maxLength(40)),
      ),
      known: v.exactOptional(v.array(v.string())),
    }),
  ),
  /**
   * `knownOn` tells another day's knowledge than the briefing does. `asking`: nothing goes out while findings that warn are
   * unanswered (`briefing-warned`); whoever asks has shown them to a person before coming again without it.
   */
  'briefings.export': request<ExportedBriefing>()(
    v.strictObject({
      briefing: Id,
      format: v.exactOptional(v.picklist(exportFormats)),
      standard: v.exactOptional(v.picklist(['ua-1', 'a-3a'])),
      knownOn: v.exactOptional(knownOn),
      asking: v.exactOptional(v.boolean()),
    }),
  ),
  /** Takes a picture's bytes among the workspace's files; a block then names them. */
  'briefings.keepPicture': request<KeptPicture>()(v.strictObject({ name: FileName, base64: Base64 })),
  /** The file of a picture that a block names. */
  'briefings.picture': request<ExportedFile>()(
    v.strictObject({ file: KeptPicture.entries.file, format: KeptPicture.entries.format }),
  ),
  'briefings.verify': request<VerifyReport>()(v.strictObject({ base64: Base64 })),
  /** 'Explain this number', in the language of the briefing it stands in. */
  'briefings.explain': request<FigureExplained>()(v.strictObject({ of: FigureBinding, language })),
  'briefings.templates': request<readonly BriefingTemplate[]>()(nothing),
  /** Puts a copy of one of ours into the workspace, for its owner to change. */
  'briefings.issues': request<IssuesOfBriefing>()(v.strictObject({ briefing: Id })),
  /** `to` null: what the briefing says now. */
  'briefings.compareIssues': request<IssueComparison>()(
    v.strictObject({ from: Id, to: v.nullable(Id), language }),
  ),
  /** A very file that went out; the PDF where none is named. */
  'briefings.issueFile': request<ExportedFile>()(
    v.strictObject({ issue: Id, file: v.exactOptional(Sha256) }),
  ),
  'briefings.signOff': request<SignOff>()(v.strictObject({ briefing: Id, note: Remark })),
  'briefings.withdrawSignOff': request<null>()(v.strictObject({ signOff: Id })),
  'briefings.copyTemplate': request<BriefingTemplate>()(
    v.strictObject({
      from: v.picklist(shippedTemplates),
      name: v.pipe(v.string(), v.trim(), v.maxLength(61)),
    }),
  ),
}
