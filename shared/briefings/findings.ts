import type { BriefingBlock, Inline } from '../domain/briefing.ts'
import { labelOf } from '../domain/id.ts'
import type { BriefingFinding } from '../ipc/answers/briefings.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { BriefingData } from './briefing-data.ts'
import { citedClaims } from './citations.ts'

/**
 * What stands in the way of an honest briefing, each with the block to jump to. `stops`: it points at something that is
 * gone, or says nothing; such a briefing is shown and not exported. `warns`: the reader is told, the writer decides.
 */
export function findingsOf(data: BriefingData): readonly BriefingFinding[] {
  const { blocks } = data.briefing
  if (blocks.every(saysNothing)) return [finding('empty-briefing', 'stops', null)]
  const scales: ScalesMet = { first: null }
  const seen = new Set<string>()
  return blocks
    .flatMap((block) => [
      ...inlineFindings(block, data),
      ...blockFindings(block, data),
      ...citedClaims([block]).flatMap((claim) => judgementFindings(claim, block.id, scales, data)),
    ])
    .filter(({ code, sentence: { values } }) => {
      // A claim cited five times is one thing to settle.
      const key = `${code} ${JSON.stringify(values)}`
      return !seen.has(key) && seen.add(key)
    })
}

function finding(
  code: string,
  severity: BriefingFinding['severity'],
  block: string | null,
  values: Sentence['values'] = {},
): BriefingFinding {
  return { code, severity, block, sentence: sentence(`briefings.finding.${code}`, values) }
}

function saysNothing(block: BriefingBlock): boolean {
  return 'content' in block && block.content.every((part) => part.type === 'text' && part.text.trim() === '')
}

function blockFindings(block: BriefingBlock, data: BriefingData): BriefingFinding[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return []
    case 'claim':
      return claimFindings(block.claim, block.id, data)
    case 'chart':
      return chartFindings(block.chart, block.id, data)
    case 'claim-table':
      return citedClaims(data.briefing.blocks).length === 0 ? [finding('empty-table', 'warns', block.id)] : []
  }
}

function inlineFindings(block: BriefingBlock, data: BriefingData): BriefingFinding[] {
  const content: readonly Inline[] = 'content' in block ? block.content : []
  return content.flatMap((part) => {
    switch (part.type) {
      case 'text':
        return []
      case 'figure':
        return data.observations.has(part.observation)
          ? []
          : [finding('observation-gone', 'stops', block.id, { observation: labelOf(part.observation) })]
      case 'citation':
        return claimFindings(part.claim, block.id, data)
    }
  })
}

function claimFindings(id: string, block: string, data: BriefingData): BriefingFinding[] {
  const claim = labelOf(id)
  const view = data.claims.get(id)
  if (view === undefined) return [finding('claim-gone', 'stops', block, { claim })]
  const found: BriefingFinding[] = []
  const { status } = view.claim.review
  if (status !== 'accepted') found.push(finding(`claim-${status}`, 'warns', block, { claim }))
  if (view.check.outcome === 'contradicted')
    found.push(finding('claim-contradicted', 'warns', block, { claim, reason: view.check.reason }))
  if (view.quotations.length === 0) found.push(finding('claim-unquoted', 'warns', block, { claim }))
  for (const quotation of view.quotations) {
    const label = labelOf(quotation.id)
    const place = data.places.get(quotation.id)
    const source = data.sources.get(quotation.source)
    if (source === undefined || place === undefined) {
      found.push(finding('source-gone', 'stops', block, { claim, quotation: label }))
      continue
    }
    if (source.retraction !== null)
      found.push(finding('source-retracted', 'warns', block, { claim, source: source.metadata.title }))
    if (place.found !== 'stands')
      found.push(finding(`quotation-${place.found}`, 'warns', block, { claim, quotation: label }))
  }
  return found
}

/** The scale of the first judgement met; a reader takes the same word for the same chance, so a second one is told. */
type ScalesMet = { first: string | null }

function judgementFindings(
  id: string,
  block: string,
  met: ScalesMet,
  { claims, scales, briefing }: BriefingData,
): BriefingFinding[] {
  const judgement = claims.get(id)?.judgement ?? null
  if (judgement === null) return []
  const claim = labelOf(id)
  const found: BriefingFinding[] = []
  const nameOf = (scale: string) => scales.get(scale)?.names[briefing.language] ?? scale
  if (judgement.assumptions.length === 0)
    found.push(finding('judgement-without-assumption', 'warns', block, { claim }))
  if (judgement.likelihood === null) return found
  const first = (met.first ??= judgement.scale)
  if (judgement.scale !== first)
    found.push(
      finding('mixed-scales', 'warns', block, {
        claim,
        scale: nameOf(judgement.scale),
        first: nameOf(first),
      }),
    )
  return found
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
