import * as v from 'valibot'
import { Assertion } from '../domain/assertion.ts'
import { BriefingBlock, type Briefing } from '../domain/briefing.ts'
import { ChartSpec, type Chart } from '../domain/chart.ts'
import type { Check } from '../domain/check.ts'
import { authorStatuses, EvidenceLink, reviewStatuses, type Claim } from '../domain/claim.ts'
import { Hub, Membership } from '../domain/hub.ts'
import { consistencies, HypothesisMatrix } from '../domain/hypothesis-matrix.ts'
import { Id, Slug } from '../domain/id.ts'
import { Indicator } from '../domain/indicator.ts'
import { Judgement } from '../domain/judgement.ts'
import type { LikelihoodScale } from '../domain/likelihood-scale.ts'
import type { Preference } from '../domain/observation.ts'
import type { Quotation } from '../domain/quotation.ts'
import { ProvenanceChain } from '../domain/provenance.ts'
import { Grade } from '../domain/grade.ts'
import { Retraction, SourceMetadata, type Source } from '../domain/source.ts'
import { SourceDescriptor } from '../domain/source-descriptor.ts'
import { TextSpan } from '../domain/text-span.ts'
import { Verdict } from '../domain/verdict.ts'
import { claimFormats } from '../exchange/claim-formats.ts'
import type { ObservationColumns } from '../dataset/observation-columns.ts'
import { locales } from '../messages/sentence.ts'
import type * as answer from './answers.ts'
import type { RequestName } from './names.ts'

/** One request: the schema of what goes in, and the type of what comes out (our own side, so typed, not parsed). */
type Shape<Input extends v.GenericSchema, Output> = { readonly input: Input; readonly output?: Output }
const request =
  <Output>() =>
  <Input extends v.GenericSchema>(input: Input): Shape<Input, Output> => ({ input })

const nothing = v.strictObject({})
/** Base64 of at most 50 MB of bytes; larger files are refused before they are read. */
const Base64 = v.pipe(v.string(), v.maxLength(70_000_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/))
const FileName = v.pipe(v.string(), v.minLength(1), v.maxLength(500))
const Label = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(300))
const DroppedFile = v.strictObject({ name: FileName, base64: Base64 })
/** A version of a source; null is the current one. */
const OfVersion = v.strictObject({ source: Id, version: v.nullable(Id) })
/** What a person writes about a thing in a few sentences. */
const Remark = v.pipe(v.string(), v.trim(), v.maxLength(2000))

/** Everything the page can ask for. Adding a line here is adding a power: review it as such. */
export const requests = {
  'workspace.describe': request<answer.WorkspaceDescription>()(nothing),
  'workspace.history': request<readonly answer.ChangeSummary[]>()(
    v.strictObject({ limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)) }),
  ),
  'workspace.undo': request<{ readonly command: string } | null>()(nothing),
  'workspace.redo': request<{ readonly command: string } | null>()(nothing),
  'workspace.inspect': request<readonly answer.WorkspaceProblem[]>()(nothing),
  /** What the person chose in the window (language, theme, pane widths): kept with their settings, for no host keeps a page's own. */
  'workspace.choices': request<Readonly<Record<string, string>>>()(nothing),
  'workspace.choose': request<null>()(
    v.strictObject({
      key: v.pipe(v.string(), v.regex(/^[a-z]+(?:\.[a-z-]+)*$/i), v.maxLength(100)),
      value: v.pipe(v.string(), v.maxLength(500)),
    }),
  ),
  'workspace.setPerson': request<null>()(v.strictObject({ name: Label })),

  'sources.list': request<readonly answer.SourceSummary[]>()(nothing),
  'sources.open': request<answer.SourceOpened>()(OfVersion),
  'sources.import': request<answer.ImportedFiles>()(
    v.strictObject({
      files: v.pipe(v.array(DroppedFile), v.minLength(1), v.maxLength(1000)),
      /** A file that is a changed source of the workspace is offered as its version, unless a person said that it is not. */
      changed: v.optional(v.picklist(['offer', 'source-of-its-own']), 'offer'),
    }),
  ),
  /** Stops the imports that run: what came in stays, the file being read and those after it do not come in. */
  'sources.cancelImport': request<null>()(nothing),
  'sources.addVersion': request<answer.AddedVersion>()(
    v.strictObject({ source: Id, file: DroppedFile, note: Remark }),
  ),
  /** A person's correction of the current version's text (a misread word, a page number left in) is a version of its own. */
  'sources.editText': request<answer.AddedVersion>()(
    v.strictObject({
      source: Id,
      /** The version that was edited; an edit of one that is no longer the current one would undo what came since. */
      from: Id,
      text: v.pipe(v.string(), v.maxLength(20_000_000)),
      note: Remark,
    }),
  ),
  'sources.compare': request<answer.SourceComparison>()(
    v.strictObject({ left: OfVersion, right: OfVersion }),
  ),
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
  'sources.impact': request<answer.SourceImpact>()(v.strictObject({ source: Id })),
  /** A drafted source summary statement for exactly these sources, or for those that a briefing cites. */
  'sources.summarise': request<answer.SourceSummaryStatement>()(
    v.strictObject({
      of: v.variant('kind', [
        v.strictObject({ kind: v.literal('briefing'), briefing: Id }),
        v.strictObject({ kind: v.literal('sources'), sources: v.pipe(v.array(Id), v.minLength(1)) }),
      ]),
      language: v.picklist(locales),
    }),
  ),
  /** How the chains of a source and of all that share steps with it run together. */
  'sources.provenance': request<answer.ProvenancePicture>()(v.strictObject({ source: Id })),
  /** The chains of some sources, or of all, in the terms of W3C PROV-O, as JSON-LD. */
  'sources.exportProvenance': request<answer.ExportedFile>()(
    v.strictObject({ sources: v.nullable(v.pipe(v.array(Id), v.minLength(1))) }),
  ),
  'sources.original': request<answer.ExportedFile>()(OfVersion),
  /** Opens a copy of the original in the program this machine has for it; what is done to the copy changes nothing here. */
  'sources.openOriginal': request<null>()(OfVersion),
  'sources.remove': request<null>()(v.strictObject({ source: Id })),

  /** Quotations whose words do not stand in the current version of their source as they were quoted, and wait for a person. */
  'quotations.pending': request<readonly answer.PendingQuotation[]>()(nothing),
  'quotations.settle': request<Quotation>()(
    v.strictObject({
      quotation: Id,
      decision: v.variant('kind', [
        /** These words of the current version are what was quoted. */
        v.strictObject({ kind: v.literal('take'), span: TextSpan }),
        v.strictObject({ kind: v.literal('lost') }),
        /** Takes back that it is lost. */
        v.strictObject({ kind: v.literal('reopen') }),
      ]),
    }),
  ),
  'suggestions.list': request<readonly answer.OfferedSuggestion[]>()(v.strictObject({ source: Id })),
  /** How many suggestions of a source still wait for an answer. */
  'suggestions.count': request<{ readonly left: number }>()(v.strictObject({ source: Id })),
  'suggestions.accept': request<readonly Claim[]>()(
    v.strictObject({
      source: Id,
      suggestions: v.pipe(
        v.array(
          v.strictObject({
            id: v.string(),
            /** What a person corrected before accepting; absent is 'as suggested'. */
            statement: v.optional(v.string()),
            assertion: v.optional(Assertion),
            speaker: v.optional(v.nullable(v.string())),
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
  'suggestions.reject': request<null>()(
    v.strictObject({ source: Id, suggestions: v.pipe(v.array(v.string()), v.minLength(1)) }),
  ),

  'claims.list': request<readonly answer.ClaimView[]>()(nothing),
  'claims.draft': request<answer.ClaimDraft>()(v.strictObject({ source: Id, span: TextSpan })),
  'claims.mark': request<Claim>()(
    v.strictObject({
      source: Id,
      span: TextSpan,
      statement: Label,
      assertion: Assertion,
      speaker: v.nullable(v.string()),
      because: v.array(v.string()),
    }),
  ),
  'claims.update': request<Claim>()(
    v.strictObject({
      claim: Id,
      statement: v.optional(Label),
      assertion: v.optional(Assertion),
      speaker: v.optional(v.nullable(v.string())),
      tags: v.optional(v.array(v.string())),
      status: v.optional(v.picklist(authorStatuses)),
      verdict: v.optional(v.nullable(Id)),
    }),
  ),
  'claims.review': request<Claim>()(
    v.strictObject({ claim: Id, status: v.picklist(reviewStatuses), note: v.string() }),
  ),
  'claims.remove': request<null>()(v.strictObject({ claim: Id })),
  'claims.link': request<EvidenceLink>()(
    v.strictObject({
      claim: Id,
      target: EvidenceLink.entries.target,
      relation: EvidenceLink.entries.relation,
      note: v.string(),
    }),
  ),
  'claims.unlink': request<null>()(v.strictObject({ link: Id })),
  'claims.line': request<answer.ClaimLine>()(v.strictObject({ claim: Id })),

  /** Claims with their evidence, for other tools: all, or these. */
  'claims.export': request<answer.ExportedFile>()(
    v.strictObject({ claims: v.nullable(v.array(Id)), format: v.picklist(claimFormats) }),
  ),
  /** Annotations of another tool or workspace: W3C Web Annotation, ClaimReview, Hypothesis. */
  'claims.import': request<answer.ImportedClaims>()(DroppedFile),

  'judgements.scales': request<readonly LikelihoodScale[]>()(nothing),
  'judgements.list': request<readonly Judgement[]>()(nothing),
  /** One judgement a claim: saving again replaces it, the journal keeps what it was. */
  'judgements.save': request<Judgement>()(v.omit(Judgement, ['id', 'by', 'at'])),
  'judgements.remove': request<null>()(v.strictObject({ claim: Id })),

  'verdicts.list': request<readonly Verdict[]>()(nothing),
  'verdicts.save': request<Verdict>()(
    v.strictObject({ verdict: v.nullable(Id), ...v.omit(Verdict, ['id']).entries }),
  ),
  /** Claims that have it have none afterwards. */
  'verdicts.remove': request<null>()(v.strictObject({ verdict: Id })),

  'matrices.list': request<readonly answer.MatrixView[]>()(nothing),
  'matrices.save': request<HypothesisMatrix>()(
    v.strictObject({
      matrix: v.nullable(Id),
      ...v.omit(HypothesisMatrix, ['id', 'ratings', 'madeAt']).entries,
    }),
  ),
  /** The rating of the person at work; null takes it away. Others' ratings stay. */
  'matrices.rate': request<HypothesisMatrix>()(
    v.strictObject({
      matrix: Id,
      evidence: v.string(),
      hypothesis: v.string(),
      consistency: v.nullable(v.picklist(consistencies)),
    }),
  ),
  'matrices.remove': request<null>()(v.strictObject({ matrix: Id })),

  'checks.run': request<readonly Check[]>()(v.strictObject({ claims: v.nullable(v.array(Id)) })),

  'dataset.hubs': request<answer.HubList>()(nothing),
  'dataset.indicators': request<readonly answer.IndicatorSummary[]>()(nothing),
  'dataset.observations': request<ObservationColumns>()(
    v.strictObject({ indicator: v.nullable(Slug), hub: v.nullable(Slug) }),
  ),
  'dataset.import': request<answer.ImportReport>()(
    v.strictObject({ name: FileName, base64: Base64, dryRun: v.boolean() }),
  ),
  'dataset.saveHub': request<Hub>()(v.strictObject({ hub: Hub })),
  'dataset.saveMembership': request<Membership>()(v.strictObject({ membership: Membership })),
  'dataset.saveIndicator': request<Indicator>()(v.strictObject({ indicator: Indicator })),
  'dataset.prefer': request<Preference>()(v.strictObject({ observation: v.string(), reason: Label })),
  /** Which of several values for one fact is preferred, and why. */
  'dataset.preferences': request<readonly Preference[]>()(nothing),

  'charts.list': request<readonly answer.ChartSummary[]>()(nothing),
  'charts.draw': request<answer.DrawnChart>()(
    v.strictObject({ spec: ChartSpec, language: v.optional(v.picklist(locales)) }),
  ),
  'charts.save': request<Chart>()(v.strictObject({ chart: v.nullable(Id), spec: ChartSpec })),
  'charts.remove': request<null>()(v.strictObject({ chart: Id })),
  'charts.export': request<answer.ExportedFile>()(
    v.strictObject({
      chart: Id,
      format: v.picklist(['svg', 'png', 'csv']),
      language: v.optional(v.picklist(locales)),
      /** PNG pixels to a point: 1 for a page on screen, 2 (when absent) for print and sharp screens. */
      density: v.optional(v.picklist([1, 2])),
    }),
  ),

  'briefings.list': request<readonly answer.BriefingSummary[]>()(nothing),
  'briefings.open': request<Briefing>()(v.strictObject({ briefing: Id })),
  'briefings.save': request<Briefing>()(
    v.strictObject({
      briefing: v.nullable(Id),
      title: Label,
      subtitle: v.string(),
      author: v.string(),
      language: v.picklist(['en', 'ru', 'zh']),
      date: v.pipe(v.string(), v.isoDate()),
      blocks: v.array(BriefingBlock),
    }),
  ),
  'briefings.remove': request<null>()(v.strictObject({ briefing: Id })),
  'briefings.preview': request<answer.BriefingPreview>()(v.strictObject({ briefing: Id })),
  'briefings.export': request<answer.ExportedBriefing>()(v.strictObject({ briefing: Id })),
  'briefings.verify': request<answer.VerifyReport>()(v.strictObject({ base64: Base64 })),
} satisfies Record<RequestName, Shape<v.GenericSchema, unknown>>

export type Input<Name extends RequestName> = v.InferOutput<(typeof requests)[Name]['input']>
export type Output<Name extends RequestName> = Exclude<(typeof requests)[Name]['output'], undefined>

type Method<Name, Noun extends string> = Name extends `${Noun}.${infer Verb}` ? Verb : never
/** The methods a noun's service owes the request table; a forgotten one does not compile. */
export type ServiceOf<Noun extends string> = {
  readonly [Name in RequestName as Method<Name, Noun>]: (input: Input<Name>) => Promise<Output<Name>>
}
