import * as v from 'valibot'
import { Assertion } from '../domain/assertion.ts'
import { BriefingBlock, type Briefing } from '../domain/briefing.ts'
import { ChartSpec, type Chart } from '../domain/chart.ts'
import type { Check } from '../domain/check.ts'
import { authorStatuses, EvidenceLink, reviewStatuses, type Claim } from '../domain/claim.ts'
import { Hub, Membership } from '../domain/hub.ts'
import { Id, Slug } from '../domain/id.ts'
import { Indicator } from '../domain/indicator.ts'
import type { Preference } from '../domain/observation.ts'
import { ProvenanceChain } from '../domain/provenance.ts'
import { Grade, SourceMetadata, type Source } from '../domain/source.ts'
import { TextSpan } from '../domain/text-span.ts'
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
  'sources.open': request<answer.SourceOpened>()(v.strictObject({ source: Id })),
  'sources.import': request<{
    readonly sources: readonly answer.ImportedSource[]
    readonly failures: readonly answer.FileFailure[]
  }>()(
    v.strictObject({
      files: v.pipe(
        v.array(v.strictObject({ name: FileName, base64: Base64 })),
        v.minLength(1),
        v.maxLength(1000),
      ),
    }),
  ),
  'sources.update': request<Source>()(
    v.strictObject({
      source: Id,
      metadata: v.optional(v.partial(SourceMetadata)),
      chain: v.optional(ProvenanceChain),
      grade: v.optional(v.nullable(Grade)),
      confirm: v.optional(v.array(v.string())),
    }),
  ),
  'sources.remove': request<null>()(v.strictObject({ source: Id })),

  'suggestions.list': request<readonly answer.OfferedSuggestion[]>()(v.strictObject({ source: Id })),
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
