import type { KeptPicture } from '../domain/kept-picture.ts'
import type { CheckOutcome } from '../domain/check.ts'
import type { SourceReference } from './source-reference.ts'

/** The mark of a claim's footnote. The `first` mark carries the footnote, later ones repeat its number. */
export type PrintedMark = { readonly kind: 'note'; readonly claim: string; readonly first: boolean }

/** A run of a line: words, a number bound to an observation, or a footnote mark. */
export type PrintedRun =
  | {
      readonly kind: 'text'
      readonly text: string
      readonly bold: boolean
      readonly italic: boolean
      /** Absent where the words lead nowhere. */
      readonly link?: string
    }
  | { readonly kind: 'figure'; readonly text: string }
  | PrintedMark

/** A check's outcome as sign and word; the colour is the template's and never the only sign. */
export type PrintedOutcome = { readonly outcome: CheckOutcome; readonly sign: string; readonly word: string }

/** A step of a provenance chain in words. `doubt` is 'not proven' in the briefing's language, or null. */
export type PrintedStep = { readonly text: string; readonly doubt: string | null }

/** One quotation in a footnote, with everything its source says about where it comes from. */
export type PrintedQuotation = {
  /** `S3:10`, as people say it. */
  readonly label: string
  readonly before: string
  readonly exact: string
  readonly after: string
  readonly source: string
  /** How the list of sources is pointed at: '(Xinhua 2026)', '[1]'; null where the source is not in it. */
  readonly reference: string | null
  /** Subtag of the words' own language, for reading aloud and hyphenation; null when not known. */
  readonly language: string | null
  readonly chain: readonly PrintedStep[]
  /** Original publisher, dateline, translation, grade: each a short phrase. */
  readonly details: readonly string[]
  readonly disclaimer: string | null
  /** That the source was taken back, when and why; told each time it is cited. */
  readonly retracted: string | null
  /** Set where an earlier note or card tells the chain (and, for `words`, quotes the words) already: 'as in note 3'. */
  readonly earlier: { readonly repeats: 'words' | 'origin'; readonly text: string } | null
}

export type PrintedNote = {
  readonly claim: string
  readonly label: string
  readonly outcome: PrintedOutcome
  readonly quotations: readonly PrintedQuotation[]
  /** '4 reports, 1 origin: Yin Hejun'. */
  readonly origins: string
}

/**
 * What a claim says, in the words it was made with. `foreign`: its language, where it is another than the briefing's, as a
 * subtag for reading aloud and by its name for who reads.
 */
export type PrintedStatement = {
  readonly statement: string
  readonly foreign?: { readonly language: string; readonly inWords: string }
}

/** `setAside`: those of the warnings that somebody set aside in writing; absent where nobody did. */
export type PrintedWarnings = { readonly warnings: readonly string[]; readonly setAside?: readonly string[] }

export type PrintedClaimRow = PrintedStatement &
  PrintedWarnings & {
    readonly label: string
    readonly outcome: PrintedOutcome
    readonly reason: string
    readonly review: string
  }

export type PrintedBlock =
  | {
      readonly kind: 'heading'
      readonly id: string
      /** At most one deeper than the heading before: assistive technology cannot skip a level. */
      readonly level: number
      readonly runs: readonly PrintedRun[]
      /** Kept apart from the words, so that contents and bookmarks do not repeat them. */
      readonly marks: readonly PrintedMark[]
    }
  | { readonly kind: 'paragraph' | 'quote'; readonly id: string; readonly runs: readonly PrintedRun[] }
  | {
      readonly kind: 'judgement'
      readonly id: string
      /** 'Key judgement 2'. */
      readonly name: string
      readonly runs: readonly PrintedRun[]
      /** Likelihood, confidence and assumptions, each a line of its own: they answer three questions. */
      readonly facts: readonly { readonly name: string; readonly value: string }[]
    }
  | {
      readonly kind: 'callout'
      readonly id: string
      readonly tone: 'note' | 'caution' | 'method'
      /** The tone in words; its colour is never the only sign. */
      readonly name: string
      readonly runs: readonly PrintedRun[]
    }
  | {
      readonly kind: 'list'
      readonly id: string
      readonly ordered: boolean
      readonly items: readonly (readonly PrintedRun[])[]
    }
  | {
      readonly kind: 'table'
      readonly id: string
      readonly caption: string
      /** Of the rows, so many from the top are headers. All rows have as many cells as the widest. */
      readonly heads: number
      readonly rows: readonly (readonly (readonly PrintedRun[])[])[]
      /** Columns that hold numbers stand at the right. */
      readonly aligned: readonly ('left' | 'right')[]
    }
  | { readonly kind: 'break'; readonly id: string }
  | ({
      readonly kind: 'claim'
      readonly id: string
      readonly mark: PrintedMark
      readonly label: string
      readonly outcome: PrintedOutcome
      readonly reason: string
      readonly speaker: string | null
    } & PrintedStatement &
      PrintedWarnings)
  | ({
      readonly kind: 'chart'
      readonly id: string
      readonly title: string
      readonly svg: string
      readonly alt: string
      /** Every publication the numbers are from, each with its publisher. */
      readonly source: string
      /** Where that would be longer than the chart's own words: the publishers alone; the publications then stand behind the text. */
      readonly publishers?: string
    } & PrintedWarnings)
  | ({
      readonly kind: 'image'
      readonly id: string
      readonly alt: string
      readonly caption: string
      readonly credit: string
    } & KeptPicture)
  | { readonly kind: 'claim-table'; readonly id: string; readonly rows: readonly PrintedClaimRow[] }
  /** What should stand here and cannot: a deleted claim, a chart that cannot be drawn, an empty table. */
  | { readonly kind: 'gap'; readonly id: string; readonly text: string }

/** An entry of the list of sources; `original` is the title the words had before they were translated. */
export type PrintedReference = Omit<SourceReference, 'mark'> & { readonly original: string | null }

export type PrintedObservation = {
  readonly hub: string
  readonly indicator: string
  readonly period: string
  readonly value: string
  readonly status: string
  readonly vintage: string
  readonly source: string
}

/** An analyst's judgement. Each fact has a line of its own, so that likelihood and confidence never read as one. */
export type PrintedJudgement = {
  readonly name: string
  readonly facts: readonly { readonly name: string; readonly value: string }[]
  /** Assumptions, alternatives, gaps, what would change it: those that are named. */
  readonly lists: readonly { readonly name: string; readonly lines: readonly string[] }[]
  readonly by: string
}

/** A scale of likelihood, told at the end of a briefing that uses it. */
export type PrintedScale = {
  readonly name: string
  readonly source: string
  /** Of the columns: the term, its range. */
  readonly heads: readonly [string, string]
  readonly terms: readonly { readonly term: string; readonly range: string }[]
  /** A sentence of its own, for confidence is another question. */
  readonly confidences: string
}

/** A claim's whole plumb line, at the back of the briefing. */
export type PrintedCard = PrintedStatement &
  PrintedWarnings & {
    readonly claim: string
    readonly label: string
    readonly speaker: string | null
    readonly outcome: PrintedOutcome
    readonly reason: string
    readonly quotations: readonly PrintedQuotation[]
    readonly observations: readonly PrintedObservation[]
    readonly origins: string
    readonly review: string
    /** Absent where nobody judged: what a briefing without judgements says, and so its hash, is what it always was. */
    readonly judgement?: PrintedJudgement
  }

/**
 * Everything a briefing's pages say, as plain JSON in the briefing's own language: the template lays out, it never words.
 * All texts are data; none is ever read as markup.
 */
export type BriefingContent = {
  readonly language: 'en' | 'ru' | 'zh'
  readonly title: string
  readonly subtitle: string
  readonly author: string
  /** ISO, for the file's metadata; `dateInWords` is printed. */
  readonly date: string
  readonly dateInWords: string
  readonly keywords: readonly string[]
  readonly blocks: readonly PrintedBlock[]
  /** Footnotes by claim id, for every claim cited. */
  readonly notes: Readonly<Record<string, PrintedNote>>
  readonly cards: readonly PrintedCard[]
  /** Absent where neither a card nor a key judgement uses one. */
  readonly scales?: readonly PrintedScale[]
  /** The sources cited, as the citation style lists them; absent where none is. */
  readonly references?: { readonly entries: readonly PrintedReference[] }
  readonly template: string
  /** Absent where the author names none. */
  readonly organisation?: string
  /** 'As known on 1 March 2026'; absent where everything known is told. */
  readonly asKnown?: string
  /** Claims in the order of their notes, where these stand together behind the text; absent where they stand at the foot. */
  readonly endnotes?: readonly string[]
  /** What stands before, between and after the two numbers of 'page 2 of 9'. */
  readonly pageOf: readonly string[]
  /** The template's own words ('Contents', 'Figure'), spoken in the briefing's language. */
  readonly words: Readonly<Record<BriefingWord, string>>
}

/** Catalogue keys `briefings.pdf.<word>` of the words the template sets by itself. */
export const briefingWords = [
  'contents',
  'content-hash',
  'figure',
  'table',
  'claim',
  'claims',
  'statement',
  'outcome',
  'reason',
  'review',
  'evidence',
  'evidence-note',
  'quotation',
  'chain',
  'observations',
  'warnings',
  'hub',
  'indicator',
  'period',
  'value',
  'status',
  'known-since',
  'source',
  'disclaimer',
  'origins',
  'not-shown',
  'claim-table',
  'open-quote',
  'close-quote',
  'attached',
  'cautions',
  'references',
  'in-brief',
  'signed-off',
  'key-judgements',
  'notes',
  'data-sources',
] as const
export type BriefingWord = (typeof briefingWords)[number]
