import type { KnownSeries } from '#shared/dataset/known-series.ts'
import type { Claim, EvidenceLink } from '#shared/domain/claim.ts'
import type { ForeignQuote } from '#shared/exchange/foreign-quote.ts'
import { statementOf, type ForeignClaim } from '#shared/exchange/read-entry.ts'
import type { Sentence } from '#shared/messages/sentence.ts'
import { draftClaim, type DraftedClaim } from '#shared/suggestions/draft-claim.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import type { Person } from '../workspace/person.ts'
import { broughtReviews } from './brought-reviews.ts'
import { nearPassages } from './near-passages.ts'
import { newClaim } from './new-claim.ts'
import { isPlaced, placeQuote, type CurrentText, type PlacedQuote } from './place-quotes.ts'
import { planQuotations } from './quotation-edits.ts'

/** An entry with all that takes time to find out about it. */
export type PreparedClaim = {
  readonly foreign: ForeignClaim
  readonly places: readonly (PlacedQuote | Sentence)[]
  /** What the marked words probably claim; null where our own record tells it, or nothing has a place. */
  readonly draft: DraftedClaim | null
  /** Links of our own record to observations that are here. */
  readonly observed: readonly EvidenceLink[]
}

type Parts = {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly person: Person
  readonly now: () => Date
}

/** Finds out where entries of another tool belong, one after another, in the same texts. */
export function prepareForeignClaims({ dataset }: Parts, texts: readonly CurrentText[]) {
  const read = new Map<string, ReturnType<typeof nearPassages>>()
  return async (foreign: ForeignClaim): Promise<PreparedClaim> => {
    const places = foreign.quotes.map((quote) => placeQuote(quote, texts))
    const first = places.find(isPlaced)
    const observed: EvidenceLink[] = []
    for (const link of foreign.own?.links ?? []) {
      if (link.target.kind !== 'observation') continue
      if ((await dataset.observations.byId(link.target.observation)) !== undefined) observed.push(link)
    }
    return {
      foreign,
      places,
      draft: foreign.own !== null || first === undefined ? null : draftOf(first, await dataset.series()),
      observed,
    }
  }

  function draftOf({ text, span }: PlacedQuote, series: KnownSeries): DraftedClaim {
    const tools = {
      hubs: dataset.hubs(),
      indicators: dataset.indicators(),
      series,
      reading: text.version.reading,
    }
    const near = read.get(text.source.id) ?? nearPassages(text.extracted, tools)
    read.set(text.source.id, near)
    return draftClaim(text.extracted, span, tools, near(span))
  }
}

/**
 * Makes claims of prepared entries, planned but not yet stored: called for one after another, without a pause, before the one
 * change that stores them, for nobody else may be given the same labels.
 */
export function planForeignClaims({ store, person, now }: Parts) {
  const plans = new Map<string, ReturnType<typeof planQuotations>>()
  const last = { claims: [] as string[], links: [] as string[] }
  const nextId = (collection: 'claims' | 'links', prefix: 'C' | 'L') => {
    const id = store.nextId(collection, prefix, last[collection])
    last[collection] = [id]
    return id
  }

  return {
    plan(prepared: PreparedClaim): { readonly claim: Claim; readonly edits: readonly Edit[] } {
      const { foreign, observed } = prepared
      const claim = claimOf(prepared)
      const edits: Edit[] = [
        { do: 'put', collection: 'claims', entity: claim },
        ...linked(prepared, claim.id),
        ...observed.map((link): Edit => {
          const id = store.get('links', link.id) === undefined ? link.id : nextId('links', 'L')
          return { do: 'put', collection: 'links', entity: { ...link, id, claim: claim.id } }
        }),
      ]
      const judgement = foreign.own?.judgement ?? null
      if (judgement !== null && store.get('judgements', judgement.id) === undefined)
        edits.push({ do: 'put', collection: 'judgements', entity: { ...judgement, claim: claim.id } })
      for (const entity of broughtReviews(claim.id, [], foreign.own?.reviews ?? []))
        edits.push({ do: 'put', collection: 'reviews', entity })
      return { claim, edits }
    },
    linked,
  }

  /** The edits that hang a claim on words that have a place here. */
  function linked({ foreign, places }: PreparedClaim, claim: string): Edit[] {
    return places.filter(isPlaced).flatMap(({ text, span, quote }): Edit[] => {
      const { quotation, edits } = planOf(text).plan(span)
      return [
        ...edits,
        { do: 'put', collection: 'links', entity: linkOf(foreign, claim, quotation.id, quote) },
      ]
    })
  }

  function planOf({ source, version, extracted }: CurrentText) {
    const known =
      plans.get(source.id) ?? planQuotations(store, { source: source.id, version: version.id, extracted })
    plans.set(source.id, known)
    return known
  }

  function claimOf({ foreign, places, draft }: PreparedClaim): Claim {
    const statement = statementOf(foreign)
    const tags = [...foreign.tags]
    if (foreign.own !== null) return { ...foreign.own.claim, statement, tags, foreign: foreign.foreign }
    const made = {
      id: nextId('claims', 'C'),
      statement,
      assertion: draft?.assertion ?? { kind: 'opinion' as const, hubs: [] },
      speaker: foreign.speaker ?? draft?.speaker ?? null,
      because: [...(draft?.because ?? [])],
      suggestion: null,
      madeBy: foreign.creator ?? person.name(),
      madeAt: instantOf(foreign.created) ?? now().toISOString(),
    }
    const claim = newClaim(made, places.find(isPlaced)?.text.source)
    return { ...claim, tags, foreign: foreign.foreign }
  }

  function linkOf(
    foreign: ForeignClaim,
    claim: string,
    quotation: string,
    quote: ForeignQuote,
  ): EvidenceLink {
    const own = foreign.own?.quotations.find(({ exact }) => exact === quote.exact)
    const link = foreign.own?.links.find(
      ({ target }) => target.kind === 'quotation' && target.quotation === own?.id,
    )
    const isFree = link !== undefined && store.get('links', link.id) === undefined
    return {
      relation: 'supports',
      note: '',
      ...link,
      id: isFree ? link.id : nextId('links', 'L'),
      claim,
      target: { kind: 'quotation', quotation },
    }
  }
}

function instantOf(created: string | null): string | null {
  const time = created === null ? NaN : Date.parse(created)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}
