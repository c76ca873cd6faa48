import type { TemplateName } from '../../domain/briefing.ts'
import type { CheckOutcome } from '../../domain/check.ts'
import type { Observation } from '../../domain/observation.ts'
import type { Sentence } from '../../messages/sentence.ts'
import type { ExportedFile } from './files.ts'

/** What stands in the way of an honest export; `block` jumps to the place. */
export type BriefingFinding = {
  readonly code: string
  readonly block: string | null
  readonly sentence: Sentence
  readonly severity: 'stops' | 'warns'
  /** Tells two findings of one code in one block apart; an answer is bound to it. */
  readonly about: string
  /** The standard that asks for it, as it is cited; null for the state of the workspace. */
  readonly source: string | null
  /** Answered in writing by the author; `elsewhere` where the comparison itself was, for every briefing and chart. */
  readonly setAside: {
    readonly reason: string
    readonly by: string
    readonly at: string
    readonly elsewhere?: true
  } | null
}

export type BriefingSummary = {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly language: string
  readonly blocks: number
  readonly claims: number
  /** The version of the document's schema, where a newer program wrote it: then it is listed and not opened. */
  readonly newer: number | null
}

/** A page's picture; `page` counts from 1, `svg` is null where the asker has it already. */
export type PreviewPicture = { readonly page: number; readonly id: string; readonly svg: string | null }
/** Where a block begins: its page, from 1, and how far down that page, as a share of its height. */
export type BlockPlace = { readonly page: number; readonly down: number }

export type BriefingPreview = {
  readonly pages: number
  /** Of the pages asked for. */
  readonly pictures: readonly PreviewPicture[]
  readonly findings: readonly BriefingFinding[]
  readonly contentHash: string
  /** By block id. */
  readonly places: Readonly<Record<string, BlockPlace>>
  /** Newer values that the sources of bound figures gave since, by the id of the bound one. */
  readonly revised: Readonly<Record<string, Observation>>
}

/** A template; `name` is what a briefing keeps of it, `title` what its owner called the folder, null for ours. */
export type BriefingTemplate = {
  readonly name: TemplateName
  readonly title: string | null
  readonly folder: string
}

/** A number taken apart: what it is read or worked out from, in words and in full. */
export type FigureExplained = {
  /** As the briefing prints it with all its digits; null where it has no value now. */
  readonly figure: string | null
  /** How it is worked out, with its numbers: '6.58 % − 4.35 % = 2.23 percentage points'; null where it is one observation. */
  readonly formula: string | null
  readonly inputs: readonly {
    readonly observation: Observation
    readonly hub: string
    readonly indicator: string
    readonly definition: string
    readonly value: string
    readonly period: string
    readonly status: string
    /** Other values of the same fact that stand beside it. */
    readonly others: readonly { readonly value: string; readonly source: string }[]
    /** The same source gave a newer value since. */
    readonly revised: { readonly observation: string; readonly value: string } | null
  }[]
  /** Claims whose test used one of the inputs, or whose outcome this is. */
  readonly claims: readonly {
    readonly id: string
    readonly statement: string
    readonly outcome: CheckOutcome
  }[]
}

export type ExportedBriefing = ExportedFile & {
  /** Of a PDF; 0 in formats without pages. */
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

/** A page whose words are not those that went out; null: the page is not there. */
export type AlteredPage = { readonly page: number; readonly old: string | null; readonly now: string | null }

export type VerifyReport = {
  readonly briefing: string
  readonly contentHash: string
  /** False when the attached evidence does not match the hash it carries: the file was altered after export. */
  readonly intact: boolean
  /** Pages whose printed words were altered after export, each with the first place. Empty for files that carry no words. */
  readonly altered: readonly AlteredPage[]
  /** The issue of this workspace that this file is, byte for byte; null where it is none. */
  readonly issue: string | null
  readonly holds: number
  readonly moved: readonly VerifiedItem[]
  readonly missing: readonly VerifiedItem[]
}
