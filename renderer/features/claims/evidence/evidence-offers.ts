import { rowAt, type ObservationColumns } from '#shared/dataset/observation-columns.ts'
import type { EvidenceLink } from '#shared/domain/claim.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'

/** What a claim may be hung on: words quoted in the workspace, with the claims that hang on them, or a row of the dataset. */
export type EvidenceOffer =
  | { readonly kind: 'quotation'; readonly quotation: Quotation; readonly claims: readonly string[] }
  | { readonly kind: 'observation'; readonly row: number }

/** Quotations first, each once, then the rows of the dataset. */
export function evidenceOffers(
  views: readonly ClaimView[],
  columns: ObservationColumns | null,
): readonly EvidenceOffer[] {
  const quoted = new Map<string, { readonly quotation: Quotation; readonly claims: readonly string[] }>()
  for (const { claim, quotations } of views)
    for (const quotation of quotations) {
      const claims = quoted.get(quotation.id)?.claims ?? []
      quoted.set(quotation.id, { quotation, claims: [...claims, claim.id] })
    }
  return [
    ...[...quoted.values()].map((one): EvidenceOffer => ({ kind: 'quotation', ...one })),
    ...Array.from({ length: columns?.rows ?? 0 }, (_, row): EvidenceOffer => ({ kind: 'observation', row })),
  ]
}

/** Every word a quotation is found by: its label, its words, its source, and the claims made of it. */
export function wordsOfQuotation(quotation: Quotation, claims: readonly string[], title: string): string {
  const labels = [quotation.id, quotation.source, ...claims].map(labelOf)
  return [...labels, quotation.exact, title].join(' ')
}

/** Every word an observation is found by; names in the reader's language and as they were printed. */
export function wordsOfObservation(one: Observation, names: readonly string[]): string {
  return [
    ...names,
    one.hub,
    one.printed.hub,
    one.indicator,
    one.printed.indicator,
    one.period,
    one.printed.value,
    String(one.value ?? ''),
    one.sourceTitle,
    one.sourcePublisher,
    one.id,
  ].join(' ')
}

/** Null where the rows have come anew meanwhile, and are fewer. */
export function observationAt(columns: ObservationColumns | null, row: number): Observation | null {
  return columns === null || row < 0 || row >= columns.rows ? null : rowAt(columns, row)
}

/** The link of a claim to this evidence, where it has one. */
export function linkOf(links: readonly EvidenceLink[], target: EvidenceLink['target']): EvidenceLink | null {
  const key = keyOf(target)
  return links.find((link) => keyOf(link.target) === key) ?? null
}

function keyOf(target: EvidenceLink['target']): string {
  return target.kind === 'quotation' ? target.quotation : target.observation
}
