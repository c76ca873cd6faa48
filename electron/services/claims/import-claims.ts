import { joined } from '#shared/analysis/finding.ts'
import { reviewsTold } from '#shared/analysis/reviews-told.ts'
import type { Claim } from '#shared/domain/claim.ts'
import type { Review } from '#shared/domain/review.ts'
import { reviewStanding } from '#shared/domain/review-standing.ts'
import { identityOf, unpackEntry } from '#shared/exchange/foreign-entry.ts'
import { readClaims } from '#shared/exchange/read-claims.ts'
import { readAgain, statementOf, type ForeignClaim } from '#shared/exchange/read-entry.ts'
import type { ImportedClaims } from '#shared/ipc/answers/claims.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { bytesOf } from '../sources/dropped-file.ts'
import type { Person } from '../workspace/person.ts'
import { broughtReviews, withReviews } from './brought-reviews.ts'
import { planForeignClaims, prepareForeignClaims, type PreparedClaim } from './foreign-claim-edits.ts'
import { isPlaced, readCurrentTexts } from './place-quotes.ts'
import { reviewsByClaim } from './reviews-by-claim.ts'

export type ClaimImportParts = {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly person: Person
  readonly now: () => Date
}

/** Milliseconds of work after which other requests are heard: progress, and a wish to stop. */
const SLICE = 40

/**
 * Claims out of another tool's file, as one change. A quotation goes where its words stand, within its own surroundings, in
 * the document it names or in the only document here that has it; a claim whose words stand nowhere here comes in without a
 * quotation, keeps what the file said of the place, and is named with the reason. A claim that is here already, by our id or
 * by the entry it was made from, is brought up to what the file says otherwise than before, and named too; what colleagues say of
 * it stands beside what is said here, and where they do not agree that is told. An import that is
 * stopped stores nothing.
 */
export function createClaimImport(
  parts: ClaimImportParts,
): Pick<ServiceOf<'claims'>, 'import' | 'importing' | 'cancelImport'> {
  const { store } = parts
  /** Set while an import runs; it looks there whether it is to stop. */
  let running: { done: number; readonly of: number; isStopped: boolean } | null = null
  return {
    async importing() {
      return running === null ? null : { done: running.done, of: running.of }
    },

    async cancelImport() {
      if (running !== null) running.isStopped = true
      return null
    },

    async import(file): Promise<ImportedClaims> {
      if (running !== null) return refuse('claims-import-running', { file: file.name })
      const read = readClaims(parsed(file.name, bytesOf(file)))
      if (read === null) return refuse('claims-unreadable', { file: file.name })
      if (read.claims.length + read.left.length === 0) return refuse('claims-empty', { file: file.name })
      const work = { done: 0, of: read.claims.length, isStopped: false }
      running = work
      try {
        const prepared: PreparedClaim[] = []
        const prepare = prepareForeignClaims(parts, await readCurrentTexts(store))
        let rested = performance.now()
        for (const foreign of read.claims) {
          if (performance.now() - rested > SLICE) {
            await rest()
            rested = performance.now()
          }
          if (work.isStopped) return refuse('claims-import-stopped', { file: file.name })
          work.done += 1
          prepared.push(await prepare(foreign))
        }
        const { edits, ...told } = planned(prepared)
        if (edits.length > 0) await store.change('claims.import', edits)
        return { ...told, left: [...read.left, ...told.left] }
      } finally {
        running = null
      }
    },
  }

  function planned(all: readonly PreparedClaim[]): ImportedClaims & { readonly edits: readonly Edit[] } {
    const claims = planForeignClaims(parts)
    const known = claimsByEntry(store)
    const hanging = new Set(store.all('links').map(({ claim }) => claim as string))
    const edits: Edit[] = []
    const made: string[] = []
    const updated: string[] = []
    const unplaced: { claim: string; sentence: Sentence }[] = []
    const left: { what: string; sentence: Sentence }[] = []
    const disputed: { claim: string; sentence: Sentence }[] = []
    const reviewed = reviewsByClaim(store)
    /** What an entry of this file says: two of one id that differ would each take the other's place at every import. */
    const said = new Map<string, string | null>()
    for (const prepared of all) {
      const { foreign, places } = prepared
      const reasons = [...foreign.unmarked, ...places.flatMap((place) => (isPlaced(place) ? [] : [place]))]
      if (statementOf(foreign) === '') {
        const what = (identityOfClaim(foreign) ?? '').replace(/^(?:id|entry) /, '').slice(0, 80)
        const wordless = sentence('claims.import.wordless', { what })
        left.push({ what, sentence: joined([wordless, ...reasons.slice(0, 1)]) })
        continue
      }
      const identity = identityOfClaim(foreign)
      const before = identity === null ? undefined : said.get(identity)
      if (identity !== null && before !== undefined) {
        const what = statementOf(foreign)
        if (before !== foreign.foreign)
          left.push({ what, sentence: sentence('claims.import.twice', { what }) })
        continue
      }
      if (identity !== null) said.set(identity, foreign.foreign)
      const existing =
        (foreign.own === null ? undefined : store.get('claims', foreign.own.claim.id)) ??
        (identity === null ? undefined : known.get(identity))
      if (existing !== undefined) {
        const here = reviewed.get(existing.id) ?? []
        const brought = broughtReviews(existing.id, here, foreign.own?.reviews ?? [])
        const told = withReviews(here, brought)
        if (brought.length > 0 && reviewStanding(told) === 'disputed')
          disputed.push({ claim: existing.id, sentence: disputeOf(told) })
        const fields = saidAnew(existing, foreign)
        const more = [
          ...(hanging.has(existing.id) ? [] : claims.linked(prepared, existing.id)),
          ...brought.map((entity): Edit => ({ do: 'put', collection: 'reviews', entity })),
        ]
        if (fields === null && more.length === 0) continue
        if (fields !== null) edits.push({ do: 'set', collection: 'claims', id: existing.id, fields })
        edits.push(...more)
        updated.push(existing.id)
        continue
      }
      const { claim, edits: making } = claims.plan(prepared)
      edits.push(...making)
      made.push(claim.id)
      hanging.add(claim.id)
      if (identity !== null) known.set(identity, claim)
      const [why = foreign.quotes.length === 0 ? sentence('claims.import.no-selector') : undefined] = reasons
      if (why !== undefined) unplaced.push({ claim: claim.id, sentence: why })
    }
    return { claims: made, updated, unplaced, left, disputed, edits }
  }
}

function disputeOf(reviews: readonly Review[]): Sentence {
  return sentence('claims.import.disputed', { reviews: reviewsTold(reviews) })
}

/** Claims here by the entry of another tool they were made from. */
function claimsByEntry(store: Store): Map<string, Claim> {
  const claims = new Map<string, Claim>()
  for (const claim of store.all('claims')) {
    const entry = unpackEntry(claim.foreign)
    const identity = entry === null ? null : identityOf(entry)
    if (identity !== null) claims.set(identity, claim)
  }
  return claims
}

function identityOfClaim({ foreign }: ForeignClaim): string | null {
  const entry = unpackEntry(foreign)
  return entry === null ? null : identityOf(entry)
}

/**
 * What a file says of a claim that is here already; null where it says nothing new. A file of our own tells what it holds;
 * another tool's entry counts where it says otherwise than when it came in: what a person changed here since stays.
 */
function saidAnew(existing: Claim, foreign: ForeignClaim): Partial<Claim> | null {
  const entry = unpackEntry(existing.foreign)
  const then = foreign.own === null && entry !== null ? readAgain(entry) : null
  const statement = statementOf(foreign)
  const isSaid = statement === (then === null ? existing.statement : statementOf(then))
  const isTagged = foreign.tags.join('\n') === (then === null ? existing.tags : then.tags).join('\n')
  const isKept = existing.foreign === foreign.foreign
  if (isSaid && isTagged && isKept) return null
  return {
    ...(!isSaid && { statement }),
    ...(!isTagged && { tags: [...foreign.tags] }),
    foreign: foreign.foreign,
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

function parsed(file: string, bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('not-json', { file })
  }
}
