import type { IssuedFile } from '../../domain/issue.ts'
import type { SignOff } from '../../domain/sign-off.ts'

/** A time a briefing went out. `isKept`: its file and its words are in the workspace, and can be had again and compared. */
export type IssueSummary = {
  readonly id: string
  readonly title: string
  readonly contentHash: string
  readonly pages: number
  readonly by: string
  readonly at: string
  readonly isKept: boolean
  /** It says what the briefing says now. */
  readonly isCurrent: boolean
  /** Who signed this very content; where nobody did, it went out as a draft. */
  readonly signedBy: readonly string[]
  /** The files that went out with it. */
  readonly files: readonly IssuedFile[]
}
export type IssuesOfBriefing = {
  /** The latest first. */
  readonly issues: readonly IssueSummary[]
  /** `holds`: the briefing still says exactly what was signed. */
  readonly signOffs: readonly (SignOff & { readonly holds: boolean })[]
  readonly contentHash: string
  readonly signing: Signing
}

/** Whether whoever asks may sign off what the briefing says now, and why not. */
export type Signing =
  | { readonly kind: 'open' }
  /** They wrote it. */
  | { readonly kind: 'own'; readonly by: string }
  /** They signed this very content already. */
  | { readonly kind: 'signed'; readonly by: string; readonly at: string }
  /** Labels of quotations whose place is pending or lost: while there are any, nobody signs. */
  | { readonly kind: 'pending'; readonly quotations: readonly string[] }

/** One thing that is another in the later of two issues. `redrawn`: the same words around other numbers or another picture. */
export type IssueChange = {
  readonly of: 'block' | 'figure' | 'claim'
  readonly how: 'added' | 'removed' | 'changed' | 'moved' | 'redrawn'
  readonly id: string
  /** Of a block its kind, of a figure what it measures, of a claim its statement. */
  readonly label: string
  readonly old: string | null
  readonly now: string | null
}
export type IssueComparison = { readonly changes: readonly IssueChange[]; readonly note: string }
