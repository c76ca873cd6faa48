import type { Sentence } from '../../messages/sentence.ts'
import type { RestingOn } from './grounds.ts'
import type { Check } from '../../domain/check.ts'
import type { Quotation } from '../../domain/quotation.ts'
import type { ExcerptPlace } from '../../anchoring/excerpt-place.ts'
import type { Issue } from '../../domain/issue.ts'
import type { ChainStep } from '../../domain/provenance.ts'
import type { Source, Version } from '../../domain/source.ts'
import type { TextBlock, TextPage } from '../../domain/text-block.ts'
import type { Problem } from '../problem.ts'

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
  /** Organisations, sites, people, roles and plans that rest on the source, its words, or claims made of them. */
  readonly actors: readonly RestingOn[]
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
