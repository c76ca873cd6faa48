import type { BriefingBlock } from '../domain/briefing-block.ts'
import { labelOf } from '../domain/id.ts'
import type { BriefingFinding } from '../ipc/answers/briefings.ts'
import type { BriefingData } from './briefing-data.ts'
import { citedClaims, inlinesOf, type ImageBlock } from './citations.ts'
import { claimFindings } from './claim-findings.ts'
import { comparedFigures } from './compared-figures.ts'
import { figureFindings } from './figure-findings.ts'
import { finding } from './finding.ts'
import { lintBriefing } from './linter/lint-briefing.ts'
import { saysNothing } from './own-words.ts'

/**
 * What stands in the way of an honest briefing, each with the block to jump to. `stops`: it points at something that is
 * gone, or says nothing; such a briefing is shown and not exported. `warns`: the reader is told, the writer decides, and may
 * set it aside with a reason. What the standards say of the author's own words comes last.
 */
export function findingsOf(data: BriefingData): readonly BriefingFinding[] {
  const { blocks, setAside } = data.briefing
  if (blocks.every(saysNothing)) return [finding('empty-briefing', 'stops', null)]
  const seen = new Set<string>()
  return [...blocks.flatMap((block) => blockFindings(block, data)), ...lintBriefing(data)]
    .filter(({ code, about, block, source }) => {
      // A claim cited five times is one thing to settle; a word used in five blocks is five.
      const key = JSON.stringify([code, about, source === null ? null : block])
      return !seen.has(key) && seen.add(key)
    })
    .map((found) => {
      const answer = setAside.find(
        (one) => one.code === found.code && one.block === found.block && one.about === found.about,
      )
      // What stops a briefing cannot be talked away.
      return answer === undefined || found.severity === 'stops'
        ? found
        : { ...found, setAside: { reason: answer.reason, by: answer.by, at: answer.at } }
    })
}

function blockFindings(block: BriefingBlock, data: BriefingData): BriefingFinding[] {
  return [
    ...inlinesOf(block).flatMap((part) => {
      switch (part.type) {
        case 'text':
          return []
        case 'figure':
          return figureFindings(part, block.id, data)
        case 'citation':
          return claimFindings(part.claim, block.id, data)
      }
    }),
    ...comparedFigures(block, data),
    ...ownFindings(block, data),
  ]
}

function ownFindings(block: BriefingBlock, data: BriefingData): BriefingFinding[] {
  switch (block.type) {
    case 'claim':
      return claimFindings(block.claim, block.id, data)
    case 'chart':
      return chartFindings(block.chart, block.id, data)
    case 'claim-table':
      return citedClaims(data.briefing.blocks).length === 0 ? [finding('empty-table', 'warns', block.id)] : []
    case 'image':
      return imageFindings(block, data)
    case 'table':
      return block.caption.trim() === '' ? [finding('table-without-caption', 'warns', block.id)] : []
    case 'heading':
    case 'paragraph':
    case 'judgement':
    case 'callout':
    case 'quote':
    case 'list':
    case 'break':
      return []
  }
}

/** Pixels below which a picture that spans the measure prints coarse: 110 to the inch on 138 mm. */
const FINE_ENOUGH = 600

function imageFindings(block: ImageBlock, data: BriefingData): BriefingFinding[] {
  const name = block.caption.trim() || block.file.slice(0, 8)
  if (!data.pictures.has(block.file)) return [finding('image-gone', 'stops', block.id, { name })]
  return [
    // The PDF is made for readers who listen, too; a picture that says nothing to them would be lost on them.
    ...(block.alt.trim() === '' ? [finding('image-without-alt', 'stops', block.id, { name })] : []),
    ...(block.format !== 'svg' && block.width < FINE_ENOUGH
      ? [finding('image-coarse', 'warns', block.id, { name, width: block.width, height: block.height })]
      : []),
  ]
}

function chartFindings(id: string, block: string, data: BriefingData): BriefingFinding[] {
  const found = data.charts.get(id)
  if (found === undefined) return [finding('chart-gone', 'stops', block, { chart: labelOf(id) })]
  const { chart, drawn, svg } = found
  const { title, altText } = chart.spec
  if (drawn.kind === 'empty') return [finding('chart-empty', 'warns', block, { title, reason: drawn.reason })]
  if (svg === null) return [finding('chart-not-drawn', 'warns', block, { title })]
  if (altText === null || altText.text.trim() === '')
    return [finding('alt-text-missing', 'warns', block, { title })]
  if (altText.of !== drawn.dataHash) return [finding('alt-text-stale', 'warns', block, { title })]
  return []
}
