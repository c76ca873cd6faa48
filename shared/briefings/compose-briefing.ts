import type { BriefingBlock, Inline } from '../domain/briefing.ts'
import { labelOf } from '../domain/id.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import { sentence } from '../messages/sentence.ts'
import {
  briefingWords,
  type BriefingContent,
  type PrintedBlock,
  type PrintedMark,
  type PrintedRun,
} from './briefing-content.ts'
import type { BriefingData, ChartOnPaper } from './briefing-data.ts'
import { citedClaims } from './citations.ts'
import { printOutcome, printRow, printSpeaker } from './print-claim.ts'
import { printScales } from './print-judgement.ts'
import { printCards, printNotes } from './print-once.ts'
import { inlineFigure, printedDay } from './printed-figure.ts'

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
  const words = briefingWords.map((word) => [word, speak(sentence(`briefings.pdf.${word}`))] as const)
  return {
    language: briefing.language,
    title: briefing.title,
    subtitle: briefing.subtitle,
    author: briefing.author,
    date: briefing.date,
    dateInWords: printedDay(briefing.date, briefing.language),
    keywords: [...new Set(cited.flatMap(hubsOf).map(data.hubName))],
    blocks: withoutSkippedLevels(briefing.blocks.map((block) => printBlock(block, cited, mark, data))),
    notes: printNotes(cited, data),
    cards: printCards(cited, data),
    ...(scales.length === 0 ? {} : { scales }),
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

type Mark = (claim: string) => PrintedMark

function printBlock(
  block: BriefingBlock,
  cited: readonly ClaimView[],
  mark: Mark,
  data: BriefingData,
): PrintedBlock {
  const { id } = block
  const gap = (key: string, values: Record<string, string> = {}): PrintedBlock => ({
    kind: 'gap',
    id,
    text: data.speak(sentence(key, values)),
  })
  switch (block.type) {
    case 'heading': {
      const runs = printRuns(block.content, mark, data)
      return {
        kind: 'heading',
        id,
        level: block.level,
        runs: runs.filter((run) => run.kind !== 'note'),
        marks: runs.filter((run) => run.kind === 'note'),
      }
    }
    case 'paragraph':
      return { kind: 'paragraph', id, runs: printRuns(block.content, mark, data) }
    case 'claim': {
      const view = data.claims.get(block.claim)
      return view === undefined
        ? gap('briefings.gap.claim', { claim: labelOf(block.claim) })
        : printClaimBlock(id, view, mark, data)
    }
    case 'chart': {
      const chart = data.charts.get(block.chart)
      return chart === undefined
        ? gap('briefings.gap.chart', { chart: labelOf(block.chart) })
        : printChartBlock(id, chart, data)
    }
    case 'claim-table':
      return cited.length === 0
        ? gap('briefings.gap.claim-table')
        : { kind: 'claim-table', id, rows: cited.map((view) => printRow(view, data)) }
  }
}

function printRuns(content: readonly Inline[], mark: Mark, data: BriefingData): PrintedRun[] {
  return content.map((part): PrintedRun => {
    switch (part.type) {
      case 'text':
        return { kind: 'text', text: part.text, bold: part.bold ?? false, italic: part.italic ?? false }
      case 'figure': {
        const observation = data.observations.get(part.observation)
        return observation === undefined
          ? gapRun('briefings.gap.figure', labelOf(part.observation), data)
          : { kind: 'figure', text: inlineFigure(observation, data.briefing.language, data.speak) }
      }
      case 'citation':
        return data.claims.has(part.claim)
          ? mark(part.claim)
          : gapRun('briefings.gap.citation', labelOf(part.claim), data)
    }
  })
}

function gapRun(key: string, id: string, { speak }: BriefingData): PrintedRun {
  return { kind: 'text', text: speak(sentence(key, { id })), bold: true, italic: false }
}

function printClaimBlock(id: string, view: ClaimView, mark: Mark, data: BriefingData): PrintedBlock {
  const { claim, check } = view
  return {
    kind: 'claim',
    id,
    mark: mark(claim.id),
    label: labelOf(claim.id),
    statement: claim.statement,
    outcome: printOutcome(check.outcome, data),
    reason: data.speak(check.reason),
    warnings: check.warnings.map(data.speak),
    speaker: claim.speaker === null ? null : printSpeaker(claim.speaker, data),
  }
}

function printChartBlock(id: string, { chart, drawn, svg }: ChartOnPaper, data: BriefingData): PrintedBlock {
  const { title, altText } = chart.spec
  if (drawn.kind === 'empty' || svg === null) {
    const reason = drawn.kind === 'empty' ? drawn.reason : sentence('briefings.gap.not-drawn')
    return {
      kind: 'gap',
      id,
      text: data.speak(sentence('briefings.gap.chart-empty', { title, reason })),
    }
  }
  const sources = drawn.sources.map(({ title: source, publisher }) =>
    publisher === '' || publisher === source ? source : `${source} (${publisher})`,
  )
  return {
    kind: 'chart',
    id,
    title,
    svg,
    // Alt text written for other numbers would describe a chart that is not there.
    alt:
      altText !== null && altText.text.trim() !== '' && altText.of === drawn.dataHash
        ? altText.text
        : drawn.altTextDraft,
    source:
      sources.length === 0
        ? ''
        : data.speak(sentence('briefings.chart-sources', { sources: sources.join('; ') })),
    warnings: drawn.warnings.map(data.speak),
  }
}

function hubsOf({ claim: { assertion } }: ClaimView): readonly string[] {
  if ('hubs' in assertion) return assertion.hubs
  return assertion.hub === null ? [] : [assertion.hub]
}
