import type { BriefingBlock } from '../domain/briefing-block.ts'
import { labelOf } from '../domain/id.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import { heldTogether } from './held-together.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { PrintedBlock } from './briefing-content.ts'
import type { BriefingData, ChartOnPaper } from './briefing-data.ts'
import { printChartSources } from './print-chart-sources.ts'
import { printOutcome, printRow, printSpeaker, printStatement } from './print-claim.ts'
import { printKeyJudgement } from './print-judgement.ts'
import { printRuns, type MarkClaim } from './print-runs.ts'
import { printTable } from './print-table.ts'
import { printWarnings } from './print-warnings.ts'

/** What blocks of one briefing are printed with: `judgement` is the number of the next key judgement. */
export type BlockPrinter = {
  readonly cited: readonly ClaimView[]
  readonly mark: MarkClaim
  readonly nextJudgement: () => number
  readonly data: BriefingData
}

/** One block in the briefing's language. What it points at and is gone leaves a gap that says so. */
export function printBlock(block: BriefingBlock, printer: BlockPrinter): PrintedBlock {
  const { cited, mark, data } = printer
  const { id } = block
  const runs = (content: Parameters<typeof printRuns>[0]) => printRuns(content, mark, data)
  const gap = (key: string, values: Sentence['values'] = {}): PrintedBlock => ({
    kind: 'gap',
    id,
    text: data.speak(sentence(key, values)),
  })
  switch (block.type) {
    case 'heading': {
      const all = runs(block.content)
      return {
        kind: 'heading',
        id,
        level: block.level,
        runs: all.filter((run) => run.kind !== 'note'),
        marks: all.filter((run) => run.kind === 'note'),
      }
    }
    case 'paragraph':
    case 'quote':
      return { kind: block.type, id, runs: runs(block.content) }
    case 'judgement':
      return printKeyJudgement(block, printer.nextJudgement(), runs(block.content), data)
    case 'callout': {
      const name = data.speak(sentence(`briefings.tone.${block.tone}`))
      return { kind: 'callout', id, tone: block.tone, name, runs: runs(block.content) }
    }
    case 'list':
      return { kind: 'list', id, ordered: block.ordered, items: block.items.map(runs) }
    case 'table':
      return printTable(block, mark, data)
    case 'break':
      return { kind: 'break', id }
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
    case 'image': {
      const { type: kind, ...picture } = block
      // Pages are shown to the writer before the picture is described, and no page can be made of one that says nothing.
      const alt = block.alt.trim() || data.speak(sentence('briefings.image.alt-missing'))
      return data.pictures.has(block.file)
        ? { kind, ...picture, alt }
        : gap('briefings.gap.image', {
            name: block.caption.trim() || block.alt.trim() || block.file.slice(0, 8),
          })
    }
    case 'claim-table':
      return cited.length === 0
        ? gap('briefings.gap.claim-table')
        : { kind: 'claim-table', id, rows: cited.map((view) => printRow(view, data)) }
  }
}

function printClaimBlock(id: string, view: ClaimView, mark: MarkClaim, data: BriefingData): PrintedBlock {
  const { claim, check } = view
  return {
    kind: 'claim',
    id,
    mark: mark(claim.id),
    label: labelOf(claim.id),
    ...printStatement(view, data),
    outcome: printOutcome(check.outcome, data),
    reason: heldTogether(check.reason, data.speak),
    ...printWarnings(check.warnings, data.speak),
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
    ...printChartSources(drawn.sources, data),
    ...printWarnings(drawn.warnings, data.speak),
  }
}
