import { locate } from '#shared/anchoring/locate.ts'
import type { Claim, EvidenceLink } from '#shared/domain/claim.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { Source, Version } from '#shared/domain/source.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import { readClaims, type ForeignClaim, type ForeignQuote } from '#shared/exchange/read-claims.ts'
import { sourceAddress } from '#shared/exchange/exchanged-claim.ts'
import type { ImportedClaims } from '#shared/ipc/answers/claims.ts'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { draftClaim } from '#shared/suggestions/draft-claim.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { bytesOf } from '../sources/dropped-file.ts'
import { currentVersion } from '../sources/source-answers.ts'
import { readVersionText } from '../sources/version-text.ts'
import type { Person } from '../workspace/person.ts'
import { newClaim } from './new-claim.ts'
import { planQuotations } from './quotation-edits.ts'

export type ClaimImportParts = {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly person: Person
  readonly now: () => Date
}

type Text = { readonly source: Source; readonly version: Version; readonly extracted: ExtractedText }

/**
 * Claims out of another tool's file, as one change. A quotation goes where its words stand, within its own surroundings, in
 * the document it names or in the only document here that has it; a claim whose words stand nowhere here comes in without a
 * quotation, keeps what the file said of the place, and is named. A claim that is here already is brought up to the file's
 * words, and named too.
 */
export function createClaimImport(parts: ClaimImportParts): Pick<ServiceOf<'claims'>, 'import'> {
  const { store, dataset, person, now } = parts
  return {
    async import(file): Promise<ImportedClaims> {
      const read = readClaims(parsed(file.name, bytesOf(file)))
      if (read === null) return refuse('claims-unreadable', { file: file.name })
      const texts = await readTexts()
      const edits: Edit[] = []
      const taken: string[] = []
      const told = { claims: [] as string[], updated: [] as string[], unplaced: [] as string[] }
      const left = read.strangers.map((what) => ({
        what,
        sentence: sentence('claims.import.stranger', { what }),
      }))
      const plans = new Map(
        texts.map((text) => [
          text.source.id as string,
          planQuotations(store, {
            source: text.source.id,
            version: text.version.id,
            extracted: text.extracted,
          }),
        ]),
      )
      const nextId = (collection: 'claims' | 'links', prefix: 'C' | 'L') => {
        const id = store.nextId(collection, prefix, taken)
        taken.push(id)
        return id
      }

      for (const foreign of read.claims) {
        const existing = foreign.own === null ? undefined : store.get('claims', foreign.own.claim.id)
        const placed = foreign.quotes.flatMap((quote) => placeOf(quote, texts) ?? [])
        const statement = (foreign.statement ?? foreign.quotes[0]?.exact ?? '').trim().slice(0, 2000)
        if (statement === '') {
          left.push({ what: '', sentence: sentence('claims.import.wordless') })
          continue
        }
        if (existing !== undefined) {
          const fields = { statement, tags: [...foreign.tags], foreign: foreign.foreign }
          const isSame =
            existing.statement === statement &&
            existing.tags.join('\n') === foreign.tags.join('\n') &&
            existing.foreign === foreign.foreign
          if (isSame) continue
          edits.push({ do: 'set', collection: 'claims', id: existing.id, fields })
          told.updated.push(existing.id)
          continue
        }
        const claim = claimOf(foreign, statement, placed[0], () => nextId('claims', 'C'))
        edits.push({ do: 'put', collection: 'claims', entity: claim })
        told.claims.push(claim.id)
        if (placed.length < foreign.quotes.length || foreign.quotes.length === 0) told.unplaced.push(claim.id)
        for (const { text, span, quote } of placed) {
          const plan = plans.get(text.source.id)?.plan(span)
          if (plan === undefined) continue
          edits.push(...plan.edits)
          edits.push({
            do: 'put',
            collection: 'links',
            entity: linkOf(foreign, claim.id, plan.quotation.id, quote, () => nextId('links', 'L')),
          })
        }
        for (const link of foreign.own?.links ?? []) {
          if (link.target.kind !== 'observation') continue
          if ((await store.observations.byId(link.target.observation)) === undefined) continue
          const id = store.get('links', link.id) === undefined ? link.id : nextId('links', 'L')
          edits.push({ do: 'put', collection: 'links', entity: { ...link, id, claim: claim.id } })
        }
        const judgement = foreign.own?.judgement ?? null
        if (judgement !== null && store.get('judgements', judgement.id) === undefined)
          edits.push({ do: 'put', collection: 'judgements', entity: { ...judgement, claim: claim.id } })
      }
      if (edits.length > 0) await store.change('claims.import', edits)
      return { ...told, left }
    },
  }

  function claimOf(
    foreign: ForeignClaim,
    statement: string,
    place: { readonly text: Text; readonly span: { start: number; end: number } } | undefined,
    nextId: () => string,
  ): Claim {
    if (foreign.own !== null)
      return { ...foreign.own.claim, statement, tags: [...foreign.tags], foreign: foreign.foreign }
    const drafted =
      place === undefined
        ? null
        : draftClaim(place.text.extracted, place.span, {
            hubs: dataset.hubs(),
            indicators: dataset.indicators(),
            reading: place.text.version.reading,
          })
    const made = {
      id: nextId(),
      statement,
      assertion: drafted?.assertion ?? { kind: 'opinion' as const, hubs: [] },
      speaker: foreign.speaker ?? drafted?.speaker ?? null,
      because: [...(drafted?.because ?? [])],
      suggestion: null,
      madeBy: foreign.creator ?? person.name(),
      madeAt: instantOf(foreign.created) ?? now().toISOString(),
    }
    const claim = newClaim(made, place?.text.source)
    const note = foreign.rating === null ? claim.review.note : foreign.rating
    return {
      ...claim,
      tags: [...foreign.tags],
      foreign: foreign.foreign,
      review: { ...claim.review, note },
    }
  }

  function linkOf(
    foreign: ForeignClaim,
    claim: string,
    quotation: string,
    quote: ForeignQuote,
    nextId: () => string,
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
      id: isFree ? link.id : nextId(),
      claim,
      target: { kind: 'quotation', quotation },
    }
  }

  /** A source whose text cannot be read has no place for a quotation; opening it says what is wrong with it. */
  async function readTexts(): Promise<readonly Text[]> {
    const texts: Text[] = []
    for (const source of store.all('sources')) {
      try {
        const version = currentVersion(store, source)
        texts.push({ source, version, extracted: await readVersionText(store, version) })
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error
      }
    }
    return texts
  }
}

function placeOf(quote: ForeignQuote, texts: readonly Text[]) {
  const named = texts.filter(
    ({ source }) =>
      (quote.address !== null && isSameAddress(sourceAddress(source), quote.address)) ||
      (quote.title !== null && source.metadata.title === quote.title),
  )
  const found = (named.length > 0 ? named : texts).flatMap((text) => {
    const place = locate(text.extracted, selectorOf(quote))
    return place.kind === 'exact' ? [{ text, quote, span: { start: place.start, end: place.end } }] : []
  })
  const [only, second] = found
  return only !== undefined && second === undefined ? only : null
}

function selectorOf({
  exact,
  prefix,
  suffix,
  start,
}: ForeignQuote): Pick<Quotation, 'exact' | 'prefix' | 'suffix' | 'span'> {
  const from = Math.max(0, Math.floor(start ?? 0))
  return { exact, prefix, suffix, span: { start: from, end: from + exact.length } }
}

function isSameAddress(own: string, other: string): boolean {
  const plain = (address: string) => address.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/#]+$/, '')
  return plain(own) === plain(other)
}

function instantOf(created: string | null): string | null {
  const time = created === null ? NaN : Date.parse(created)
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

function parsed(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('not-json', { file })
  }
}
