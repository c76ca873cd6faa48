import type { Locale, Sentence } from '../messages/sentence.ts'
import type { Briefing } from '../domain/briefing.ts'
import type { Chart, ChartSpec } from '../domain/chart.ts'
import type { Check } from '../domain/check.ts'
import type { Claim, EvidenceLink } from '../domain/claim.ts'
import type { CollectionName } from '../domain/collections.ts'
import type { Hub, Membership } from '../domain/hub.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Observation } from '../domain/observation.ts'
import type { Quotation } from '../domain/quotation.ts'
import type { ExcerptPlace } from '../anchoring/excerpt-place.ts'
import type { Comparison } from '../comparison/comparison.ts'
import type { HypothesisMatrix } from '../domain/hypothesis-matrix.ts'
import type { Issue } from '../domain/issue.ts'
import type { Judgement } from '../domain/judgement.ts'
import type { MatrixReading } from '../analysis/competing-hypotheses.ts'
import type { ChainStep } from '../domain/provenance.ts'
import type { Source, Version } from '../domain/source.ts'
import type { Suggestion } from '../domain/suggestion.ts'
import type { TextBlock, TextPage } from '../domain/text-block.ts'
import type { Problem } from './problem.ts'

export type WorkspaceDescription = {
  readonly folder: string
  readonly name: string
  readonly sample: boolean
  readonly person: string
  readonly host: 'electron' | 'browser'
  readonly counts: Readonly<
    Record<'sources' | 'claims' | 'observations' | 'hubs' | 'indicators' | 'charts' | 'briefings', number>
  >
  /** When the last change was confirmed on disk; null in a workspace without changes. */
  readonly savedAt: string | null
  /** Command names of the change that undo or redo would act on. */
  readonly undo: string | null
  readonly redo: string | null
  /** What opening found damaged and mended or left out; a person must hear of it. */
  readonly notices: readonly WorkspaceProblem[]
}
export type ChangeSummary = {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly command: string
  readonly undone: boolean
  readonly entities: readonly string[]
}
/** One thing `doctor` found. `repairable` says whether `doctor --repair` can mend it without losing anything readable. */
export type WorkspaceProblem = {
  readonly code: string
  readonly file: string
  readonly sentence: Sentence
  readonly repairable: boolean
  readonly repaired: boolean
  /** Worth knowing, but nothing is damaged. */
  readonly info?: true
}

export type SourceSummary = {
  readonly source: Source
  readonly words: number
  readonly versions: number
  readonly quotations: number
  readonly claims: number
  /** Null while nobody has asked for them yet: finding them takes reading the text. */
  readonly suggestionsLeft: number | null
  /** Other sources that share this one's root. */
  readonly sameOriginAs: readonly string[]
}
export type SourceOpened = {
  readonly source: Source
  /** The version shown, and all there are, the oldest first. Words are marked in the current one alone. */
  readonly version: Version
  readonly versions: readonly Version[]
  readonly text: string
  readonly blocks: readonly TextBlock[]
  readonly pages: readonly TextPage[]
  /** `place` is where the quoted words stand in the version shown. */
  readonly quotations: readonly (Quotation & {
    readonly claims: readonly string[]
    readonly place: ExcerptPlace
  })[]
  /** The disclaimer that nobody has answered yet; null where there is none. */
  readonly openDisclaimer: string | null
}
export type ImportedSource = { readonly source: Source; readonly version: Version; readonly bytes: number }
export type FileFailure = { readonly file: string; readonly problem: Problem }
/** A file that is a changed source of this workspace: nothing was stored, a person decides. */
export type OfferedVersion = {
  readonly file: string
  readonly source: string
  readonly title: string
  readonly because: 'address' | 'file-name' | 'title'
  readonly words: { readonly added: number; readonly removed: number }
}
export type ImportedFiles = {
  readonly sources: readonly ImportedSource[]
  readonly offers: readonly OfferedVersion[]
  readonly failures: readonly FileFailure[]
}
/** `lost` are the quotations whose words do not stand in the new version as they were quoted. */
export type AddedVersion = {
  readonly source: Source
  readonly version: Version
  readonly lost: readonly string[]
}

/** One side of a comparison. */
export type ComparedText = {
  readonly source: Source
  readonly version: Version
  readonly text: string
  readonly blocks: readonly TextBlock[]
}
export type SourceComparison = Comparison & {
  readonly leftText: ComparedText
  readonly rightText: ComparedText
}

/** What hangs on a source, walked from it upwards; each thing once, by id, with its words. */
export type SourceImpact = {
  readonly source: Source
  readonly quotations: readonly Quotation[]
  readonly claims: readonly {
    readonly id: string
    readonly statement: string
    readonly outcome: Check['outcome']
    /** Independent origins with this source and without it. */
    readonly origins: number
    readonly originsWithout: number
    /** Reports of it besides this source; some may be of the same origin. */
    readonly reportsWithout: number
  }[]
  /** Values of the dataset that were taken from this source. */
  readonly observations: number
  readonly charts: readonly { readonly id: string; readonly title: string; readonly values: number }[]
  readonly briefings: readonly {
    readonly id: string
    readonly title: string
    readonly sentences: readonly {
      readonly block: string
      readonly claim: string | null
      readonly words: string
    }[]
    readonly charts: readonly string[]
    /** When it went out, newest first; readers hold these. */
    readonly issued: readonly Issue[]
    /** Drafted, in the briefing's language; null while there is nothing to correct: it was neither retracted, re-graded nor revised. */
    readonly note: string | null
  }[]
}
/** `stale` names what a drafted statement cannot say because nobody has written it yet. */
export type SourceSummaryStatement = {
  readonly text: string
  readonly sources: readonly string[]
  readonly missing: readonly Sentence[]
}

/** One step of several chains that run together; `after` is the id of the step before it, null at a root. */
export type ProvenanceNode = {
  readonly id: string
  readonly after: string | null
  readonly step: ChainStep
  /** Other names under which chains print this step. */
  readonly alsoAs: readonly string[]
  /** Sources whose documents end at this step. */
  readonly sources: readonly { readonly id: string; readonly title: string }[]
  /** A chain begins here and could as well belong under another step of this name. */
  readonly uncertain: boolean
}
export type ProvenancePicture = {
  readonly reports: number
  readonly origins: number
  /** Roots first; each step stands after the one before it. */
  readonly nodes: readonly ProvenanceNode[]
}

/** `n` is the suggestion's number in its source, from 1, in reading order; it stays while the text stays. */
export type OfferedSuggestion = Suggestion & {
  readonly n: number
  readonly state: 'offered' | 'accepted' | 'rejected'
}

/** Words that need a look: as they were quoted, and what is proposed for them in the current version. */
export type PendingQuotation = {
  readonly quotation: Quotation
  readonly sourceTitle: string
  readonly language: string | null
  readonly claims: readonly { readonly id: string; readonly statement: string }[]
  readonly version: string
  readonly place: Exclude<ExcerptPlace, { kind: 'exact' }>
  /** The paragraph of the current version the proposal stands in, and where it begins there; null where nothing is proposed. */
  readonly passage: { readonly text: string; readonly start: number } | null
  /** The words around the quotation where it was quoted. */
  readonly before: string
  readonly after: string
}

export type ClaimView = {
  readonly claim: Claim
  readonly quotations: readonly Quotation[]
  readonly links: readonly EvidenceLink[]
  readonly origins: { readonly reports: number; readonly origins: number; readonly roots: readonly string[] }
  readonly check: Check
  /** What its sources carry along: a disclaimer nobody has answered, a retraction. */
  readonly cautions: readonly Caution[]
  readonly judgement: Judgement | null
}
/** What a file of another tool brought. `unplaced` are claims whose words stand in no source here; `left` says why some were not taken. */
export type ImportedClaims = {
  readonly claims: readonly string[]
  readonly updated: readonly string[]
  readonly unplaced: readonly string[]
  readonly left: readonly { readonly what: string; readonly sentence: Sentence }[]
}
export type MatrixView = { readonly matrix: HypothesisMatrix; readonly reading: MatrixReading }
export type Caution = {
  readonly kind: 'disclaimer' | 'retracted'
  readonly source: string
  readonly sentence: Sentence
}
export type ClaimDraft = Pick<Claim, 'statement' | 'assertion' | 'speaker' | 'because'>
/** The plumb line: from the sentence in a briefing down to the observation. Empty lists are knots still missing. */
export type ClaimLine = {
  readonly view: ClaimView
  readonly briefings: readonly {
    readonly briefing: string
    readonly title: string
    readonly block: string
    readonly sentence: string
  }[]
  readonly sources: readonly Source[]
  readonly observations: readonly Observation[]
}

export type IndicatorSummary = {
  readonly indicator: Indicator
  readonly observations: number
  readonly hubs: number
  readonly periods: readonly string[]
}
export type HubList = {
  readonly hubs: readonly (Hub & { readonly observations: number; readonly ownEntry: boolean })[]
  readonly memberships: readonly Membership[]
}
export type RejectedRow = {
  readonly row: number
  readonly problem: Problem
  readonly cells: Readonly<Record<string, string>>
}
/** Row numbers are those of the file: the header is row 1. */
export type ImportReport = {
  readonly added: number
  readonly revised: number
  readonly unchanged: number
  readonly rejected: readonly RejectedRow[]
  readonly newHubs: readonly string[]
  readonly newIndicators: readonly string[]
  readonly dryRun: boolean
  /** How the file was read: told, so that a wrong guess is seen. `decimals` is the decimal mark of the value column. */
  readonly read?: {
    readonly encoding: string
    readonly delimiter: string
    readonly decimals: 'point' | 'comma' | 'mixed'
  }
}

/** Numbers and names only: no layout, no colours. A chart that cannot be drawn says why. */
export type DrawnPoint = {
  readonly period: string
  readonly value: number
  readonly observation: string
  readonly status: string
  readonly source: string
  /** Decimals stated, in the chart's unit. */
  readonly decimals: number
  /** Other values published for the same fact; never averaged in. */
  readonly others: readonly {
    readonly value: number
    readonly decimals: number
    readonly observation: string
    readonly status: string
    readonly source: string
  }[]
}
export type DrawnSeries = {
  readonly hub: string
  readonly name: string
  readonly points: readonly DrawnPoint[]
}
export type DrawnChart =
  | {
      readonly kind: 'drawn'
      readonly spec: ChartSpec
      /** Names, numbers and the drafted alt text are in this language. */
      readonly language: Locale
      readonly indicatorName: string
      /** Unit id of `shared/dataset/units`; every value is in it. */
      readonly unit: string
      readonly direction: Indicator['direction']
      /** Every step of the axis, those without a value too. */
      readonly periods: readonly string[]
      readonly series: readonly DrawnSeries[]
      /** Names of hubs asked for that have no value in the range. */
      readonly without: readonly string[]
      readonly breaks: readonly { readonly period: string; readonly note: string }[]
      readonly warnings: readonly Sentence[]
      readonly sources: readonly {
        readonly title: string
        readonly publisher: string
        readonly tier: string
      }[]
      readonly altTextDraft: string
      /** Hash of the numbers drawn; alt text written for another hash is stale. */
      readonly dataHash: string
    }
  | { readonly kind: 'empty'; readonly spec: ChartSpec; readonly reason: Sentence }
export type ChartSummary = {
  readonly chart: Chart
  readonly stale: boolean
  readonly usedIn: readonly string[]
}
export type ExportedFile = { readonly fileName: string; readonly mediaType: string; readonly base64: string }

/** What stands in the way of an honest export; `block` jumps to the place. */
export type BriefingFinding = {
  readonly code: string
  readonly block: string | null
  readonly sentence: Sentence
  readonly severity: 'stops' | 'warns'
}
export type BriefingSummary = {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly language: string
  readonly blocks: number
  readonly claims: number
}
export type BriefingPreview = {
  readonly pages: readonly string[]
  readonly findings: readonly BriefingFinding[]
  readonly contentHash: string
  readonly blockPages: Readonly<Record<string, number>>
}
export type ExportedBriefing = ExportedFile & {
  readonly pages: number
  readonly contentHash: string
  readonly findings: readonly BriefingFinding[]
}
export type VerifiedItem = {
  readonly kind: 'figure' | 'quote' | 'claim' | 'chart' | 'source'
  readonly id: string
  readonly label: string
  readonly old: string
  readonly now: string | null
  readonly sentence: Sentence
}
export type VerifyReport = {
  readonly briefing: string
  readonly contentHash: string
  /** False when the attached evidence does not match the hash it carries: the file was altered after export. */
  readonly intact: boolean
  readonly holds: number
  readonly moved: readonly VerifiedItem[]
  readonly missing: readonly VerifiedItem[]
}

export type ChangedEvent = { readonly collections: readonly CollectionName[]; readonly command: string }
export type { Briefing, Chart }
