import { reviewStanding } from '../domain/review-standing.ts'
import type { Observation } from '../domain/observation.ts'
import type { ClaimView } from '../ipc/answers/claims.ts'
import type { BriefingData } from './briefing-data.ts'
import { boundObservations, citedClaims, toldOutcomes } from './citations.ts'
import type { EvidenceChart, EvidenceFigure, EvidenceQuote, OpenEvidence } from './evidence-document.ts'

/** What a briefing rests on, in the dataset's own terms: each figure, quotation, claim, chart and source once. */
export function collectEvidence(data: BriefingData): OpenEvidence {
  const { briefing } = data
  const told = new Set([...citedClaims(briefing.blocks), ...toldOutcomes(briefing.blocks)])
  const cited = [...told].flatMap((id) => data.claims.get(id) ?? [])
  const quotations = distinct(cited.flatMap((view) => view.quotations))
  const printed = boundObservations(briefing.blocks)
  const observations = distinct([
    ...printed.flatMap((id) => data.observations.get(id) ?? []),
    ...cited.flatMap((view) => view.check.observations),
  ])
  const sources = new Set(quotations.map((quotation) => quotation.source))
  return {
    format: 'plumbline-evidence',
    version: 2,
    briefing: {
      id: briefing.id,
      title: briefing.title,
      author: briefing.author,
      date: briefing.date,
      language: briefing.language,
    },
    figures: observations.map((observation) => figureOf(observation, printed.includes(observation.id), data)),
    quotes: quotations.flatMap((quotation): EvidenceQuote[] => {
      const place = data.places.get(quotation.id)
      return place === undefined ? [] : [{ ...quotation, textSha256: place.textSha256 }]
    }),
    claims: cited.map(claimOf),
    charts: briefing.blocks.flatMap((block) => (block.type === 'chart' ? chartOf(block.chart, data) : [])),
    sources: [...sources].flatMap((id) => {
      const source = data.sources.get(id)
      if (source === undefined) return []
      const { title, publisher, disclaimer } = source.metadata
      return [{ id, title, publisher, disclaimer, grade: source.grade, chain: source.chain }]
    }),
  }
}

/** Each thing once, as it is first named: what a sentence prints goes before what a check was told. */
function distinct<Thing extends { readonly id: string }>(things: readonly Thing[]): Thing[] {
  const first = new Map<string, Thing>()
  for (const thing of things) if (!first.has(thing.id)) first.set(thing.id, thing)
  return [...first.values()]
}

function figureOf(observation: Observation, printed: boolean, data: BriefingData): EvidenceFigure {
  const { hub, indicator, period, value, unit, status, qualifier, vintage } = observation
  return {
    observation: observation.id,
    hub,
    hubName: data.hubName(hub),
    indicator,
    indicatorName: data.indicatorName(indicator),
    period,
    value,
    unit,
    status,
    qualifier,
    vintage,
    source: {
      title: observation.sourceTitle,
      publisher: observation.sourcePublisher,
      url: observation.sourceUrl,
      tier: observation.tier,
    },
    printed,
  }
}

function claimOf({ claim, check, quotations, reviews }: ClaimView): OpenEvidence['claims'][number] {
  return {
    id: claim.id,
    statement: claim.statement,
    assertion: claim.assertion,
    speaker: claim.speaker,
    outcome: check.outcome,
    reason: check.reason,
    warnings: [...check.warnings],
    review: reviewStanding(reviews),
    quotations: quotations.map((quotation) => quotation.id),
    observations: check.observations.map((observation) => observation.id),
  }
}

function chartOf(id: string, data: BriefingData): EvidenceChart[] {
  const chart = data.charts.get(id)
  if (chart === undefined) return []
  return [
    { id, spec: chart.chart.spec, dataHash: chart.drawn.kind === 'drawn' ? chart.drawn.dataHash : null },
  ]
}
