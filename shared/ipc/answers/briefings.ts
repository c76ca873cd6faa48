import type { Sentence } from '../../messages/sentence.ts'
import type { ExportedFile } from './files.ts'

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
