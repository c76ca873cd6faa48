import type { BriefingBlock, Inline } from '../domain/briefing.ts'
import { labelOf } from '../domain/id.ts'
import type { ClaimView } from '../ipc/answers.ts'
import { sentence } from '../messages/sentence.ts'
import {
  briefingWords,
  type BriefingContent,
  type PrintedBlock,
  type PrintedRun,
} from './briefing-content.ts'
import type { BriefingData, ChartOnPaper } from './briefing-data.ts'
import { citedClaims } from './citations.ts'
import { printCard, printNote, printOutcome, printRow, printSpeaker } from './print-claim.ts'
import { printedDay, printedFigure } from './printed-figure.ts'

/** Everything the pages of a briefing say, in its language. What it points at and is gone leaves a gap that says so. */
export function composeBriefing(data: BriefingData): BriefingContent {
  const { briefing, speak } = data
  const cited = citedClaims(briefing.blocks).flatMap((id) => data.claims.get(id) ?? [])
  const words = briefingWords.map((word) => [word, speak(sentence(`briefings.pdf.${word}`))] as const)
  return {
    language: briefing.language,
    title: briefing.title,
    subtitle: briefing.subtitle,
    author: briefing.author,
    date: briefing.date,
    dateInWords: printedDay(briefing.date, briefing.language),
    keywords: [...new Set(cited.flatMap(hubsOf).map(data.hubName))],
    blocks: briefing.blocks.map((block) => printBlock(block, cited, data)),
    notes: Object.fromEntries(cited.map((view) => [view.claim.id, printNote(view, data)])),
    cards: cited.map((view) => printCard(view, data)),
    words: Object.fromEntries(words) as BriefingContent['words'],
  }
}

function printBlock(block: BriefingBlock, cited: readonly ClaimView[], data: BriefingData): PrintedBlock {
  const { id } = block
  const gap = (key: string, values: Record<string, string> = {}): PrintedBlock => ({
    kind: 'gap',
    id,
    text: data.speak(sentence(key, values)),
  })
  switch (block.type) {
    case 'heading':
      return { kind: 'heading', id, level: block.level, runs: printRuns(block.content, data) }
    case 'paragraph':
      return { kind: 'paragraph', id, runs: printRuns(block.content, data) }
    case 'claim': {
      const view = data.claims.get(block.claim)
      return view === undefined
        ? gap('briefings.gap.claim', { claim: labelOf(block.claim) })
        : printClaimBlock(id, view, data)
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

function printRuns(content: readonly Inline[], data: BriefingData): PrintedRun[] {
  return content.map((part): PrintedRun => {
    switch (part.type) {
      case 'text':
        return { kind: 'text', text: part.text, bold: part.bold ?? false, italic: part.italic ?? false }
      case 'figure': {
        const observation = data.observations.get(part.observation)
        return observation === undefined
          ? gapRun('briefings.gap.figure', labelOf(part.observation), data)
          : { kind: 'figure', text: printedFigure(observation, data.briefing.language, data.speak) }
      }
      case 'citation':
        return data.claims.has(part.claim)
          ? { kind: 'note', claim: part.claim }
          : gapRun('briefings.gap.citation', labelOf(part.claim), data)
    }
  })
}

function gapRun(key: string, id: string, { speak }: BriefingData): PrintedRun {
  return { kind: 'text', text: speak(sentence(key, { id })), bold: true, italic: false }
}

function printClaimBlock(id: string, view: ClaimView, data: BriefingData): PrintedBlock {
  const { claim, check } = view
  return {
    kind: 'claim',
    id,
    claim: claim.id,
    label: labelOf(claim.id),
    statement: claim.statement,
    outcome: printOutcome(check.outcome, data),
    reason: data.speak(check.reason),
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
