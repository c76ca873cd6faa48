import { currentPlace, type CurrentPlace } from '#shared/exchange/exchange-context.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { Services } from '#shared/ipc/services.ts'

/** Where the quotations of some claims stand now; null where the text of their source cannot be read. */
export async function readPlaces(
  services: Pick<Services, 'quotations'>,
  views: readonly ClaimView[],
): Promise<(quotation: string) => CurrentPlace | null> {
  const quotations = [...new Set(views.flatMap((view) => view.quotations.map(({ id }) => id)))]
  const found = await services.quotations.places({ quotations })
  const places = new Map(
    found.map(({ quotation, version, place }) => [quotation, currentPlace(version, place)]),
  )
  return (quotation) => places.get(quotation) ?? null
}
