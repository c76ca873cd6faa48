import type { ClaimView } from '../ipc/answers/claims.ts'
import { sentence } from '../messages/sentence.ts'
import {
  briefingWords,
  type BriefingContent,
  type PrintedBlock,
  type PrintedMark,
} from './briefing-content.ts'
import type { BriefingData } from './briefing-data.ts'
import { citedClaims } from './citations.ts'
import { printBlock } from './print-block.ts'
import { printScales } from './print-judgement.ts'
import { printCards, printNotes } from './print-once.ts'
import { printReferences } from './print-references.ts'
import { printedDay } from './printed-figure.ts'

/** Stands for a page number, which only the typesetter knows. */
const SLOT = '\u0001'

/** Everything the pages of a briefing say, in its language. What it points at and is gone leaves a gap that says so. */
export function composeBriefing(data: BriefingData): BriefingContent {
  const { briefing, speak } = data
  const cited = citedClaims(briefing.blocks).flatMap((id) => data.claims.get(id) ?? [])
  const marked = new Set<string>()
  const mark = (claim: string): PrintedMark => {
    const first = !marked.has(claim)
    marked.add(claim)
    return { kind: 'note', claim, first }
  }
  const scales = printScales(cited, data)
  let judgements = 0
  const printer = { cited, mark, nextJudgement: () => (judgements += 1), data }
  const words = briefingWords.map((word) => [word, speak(sentence(`briefings.pdf.${word}`))] as const)
  const blocks = withoutSkippedLevels(briefing.blocks.map((block) => printBlock(block, printer)))
  const day = briefing.knownOn
  return {
    language: briefing.language,
    template: briefing.template,
    ...(briefing.organisation.trim() === '' ? {} : { organisation: briefing.organisation.trim() }),
    ...(day === null
      ? {}
      : {
          asKnown: speak(sentence('briefings.as-known-on', { day: printedDay(day, briefing.language) })),
        }),
    ...(briefing.notes === 'foot' || marked.size === 0 ? {} : { endnotes: [...marked] }),
    title: briefing.title,
    subtitle: briefing.subtitle,
    author: briefing.author,
    date: briefing.date,
    dateInWords: printedDay(briefing.date, briefing.language),
    keywords: [...new Set(cited.flatMap(hubsOf).map(data.hubName))],
    blocks,
    notes: printNotes(cited, data),
    cards: printCards(cited, data),
    ...(scales.length === 0 ? {} : { scales }),
    ...(data.references.length === 0 ? {} : { references: { entries: printReferences(data) } }),
    pageOf: speak(sentence('briefings.pdf.page-of', { page: SLOT, total: SLOT })).split(SLOT),
    words: Object.fromEntries(words) as BriefingContent['words'],
  }
}

function withoutSkippedLevels(blocks: readonly PrintedBlock[]): PrintedBlock[] {
  let deepest = 0
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block
    deepest = Math.min(block.level, deepest + 1)
    return { ...block, level: deepest }
  })
}

function hubsOf({ claim: { assertion } }: ClaimView): readonly string[] {
  if ('hubs' in assertion) return assertion.hubs
  return assertion.hub === null ? [] : [assertion.hub]
}
