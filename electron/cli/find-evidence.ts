import type { EvidenceLink } from '#shared/domain/claim.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { Services } from '#shared/ipc/services.ts'

/**
 * What a person named as evidence: a quotation as `S2:3`, an observation as `D1:17` or `O9`, either by its whole id too.
 * Refuses what is not there, and a label that two things share.
 */
export async function findEvidence(
  services: Services,
  views: readonly ClaimView[],
  typed: string,
): Promise<EvidenceLink['target']> {
  if (/^s\d+:/iu.test(typed)) {
    const quotations = [...new Set(views.flatMap((view) => view.quotations.map(({ id }) => id)))]
    const quotation = only(quotations, labelOf, typed) ?? refuse('quotation-unknown', { quotation: typed })
    return { kind: 'quotation', quotation }
  }
  const { texts } = await services.dataset.observations({ indicator: null, hub: null })
  const observation =
    only(texts.id.dictionary, shortened, typed) ?? refuse('observation-unknown', { observation: typed })
  return { kind: 'observation', observation }
}

/** The link a person named as `L3` or by its whole id, of all that these claims have. */
export function findLink(views: readonly ClaimView[], typed: string): EvidenceLink {
  const links = views.flatMap((view) => view.links)
  const id = only(
    links.map((link) => link.id),
    labelOf,
    typed,
  )
  return links.find((link) => link.id === id) ?? refuse('link-unknown', { link: typed })
}

/** `D1-8f3k2q:17` → `D1:17` */
function shortened(observation: string): string {
  return observation.replace(/-[0-9a-z]{6}(?=:|$)/u, '')
}

function only(ids: readonly string[], shortOf: (id: string) => string, typed: string): string | null {
  const wanted = typed.toLowerCase()
  const whole = ids.find((id) => id.toLowerCase() === wanted)
  if (whole !== undefined) return whole
  const [first, ...more] = ids.filter((id) => shortOf(id).toLowerCase() === wanted)
  if (first !== undefined && more.length > 0)
    refuse('cli-shared-label', { typed, ids: [first, ...more].slice(0, 10) })
  return first ?? null
}
