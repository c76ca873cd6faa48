import { currentPlace } from '#shared/exchange/exchange-context.ts'
import type { ExchangedClaim } from '#shared/exchange/exchanged-claim.ts'
import { annotationPage } from '#shared/exchange/web-annotation.ts'
import { claimReviews } from '#shared/exchange/claim-review.ts'
import { claimColumns, claimRows } from '#shared/exchange/claims-table.ts'
import { claimsMarkdown } from '#shared/exchange/claims-markdown.ts'
import { csvLine } from '#shared/exchange/csv-cells.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { ExportedFile } from '#shared/ipc/answers/files.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Store } from '#electron/storage/store.ts'
import { placesNow } from '../quotations/places-now.ts'

export type ClaimExportParts = {
  readonly store: Store
  readonly list: ServiceOf<'claims'>['list']
  readonly speak: Speak
}

/** Claims with their evidence as a file for other tools: all of them, or those named. */
export function createClaimExport({
  store,
  list,
  speak,
}: ClaimExportParts): Pick<ServiceOf<'claims'>, 'export'> {
  return {
    async export({ claims: wanted, format }): Promise<ExportedFile> {
      const all = await list({})
      const views =
        wanted === null
          ? all
          : wanted.map(
              (id) =>
                all.find(({ claim }) => claim.id === id) ?? refuse('claim-unknown', { claim: labelOf(id) }),
            )
      if (views.length === 0) refuse('no-claims')
      const sourceOf = (id: string) => store.get('sources', id)
      const quoted = [...new Set(views.flatMap(({ quotations }) => quotations.map(({ id }) => id)))]
      const places = new Map(
        (await placesNow(store, quoted)).map(({ quotation, version, place }) => [
          quotation,
          currentPlace(version, place),
        ]),
      )
      const context = { sourceOf, placeOf: (id: string) => places.get(id) ?? null }
      switch (format) {
        case 'annotations':
          return json('claims.annotations.jsonld', annotationPage(views.map(exchanged), context))
        case 'claim-review': {
          const reviewed = views.map((view) => ({
            ...exchanged(view),
            check: view.check,
            outcome: speak(sentence(`checks.outcome.${view.check.outcome}`)),
          }))
          return json('claims.claimreview.jsonld', claimReviews(reviewed, sourceOf))
        }
        case 'csv': {
          const lines = [claimColumns, ...claimRows(views, context, speak)].map(csvLine)
          return file('claims.csv', 'text/csv; charset=utf-8', `\ufeff${lines.join('\r\n')}\r\n`)
        }
        case 'md':
          return file('claims.md', 'text/markdown; charset=utf-8', claimsMarkdown(views, sourceOf, speak))
      }
    },
  }
}

function exchanged({ claim, links, quotations, judgement, reviews }: ClaimView): ExchangedClaim {
  return { claim, links, quotations, judgement, reviews }
}

function json(fileName: string, document: unknown): ExportedFile {
  return file(fileName, 'application/ld+json', `${JSON.stringify(document, null, 2)}\n`)
}

function file(fileName: string, mediaType: string, text: string): ExportedFile {
  return { fileName, mediaType, base64: Buffer.from(text, 'utf8').toString('base64') }
}
