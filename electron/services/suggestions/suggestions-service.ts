import { setTimeout } from 'node:timers/promises'
import { assertionKey } from '#shared/domain/assertion-key.ts'
import type { Claim, EvidenceLink, Rejection } from '#shared/domain/claim.ts'
import type { CollectionName } from '#shared/domain/collections.ts'
import type { ArticleReading } from '#shared/domain/article-reading.ts'
import type { Source, Version } from '#shared/domain/source.ts'
import type { Suggestion } from '#shared/domain/suggestion.ts'
import type { OfferedSuggestion } from '#shared/ipc/answers/suggestions.ts'
import { problemOf, ProblemError, refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { wordsOf } from '#shared/suggestions/rejected-words.ts'
import type { Suggest } from '#electron/workers/suggester.ts'
import type { Edit, Store } from '#electron/storage/store.ts'
import { claimEdits, linkEdit, newClaim } from '../claims/new-claim.ts'
import { planQuotations } from '../claims/quotation-edits.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { currentVersion, sourceById } from '../sources/source-answers.ts'
import { readVersionText } from '../sources/version-text.ts'
import type { Person } from '../workspace/person.ts'
import { EarlierReadings } from './earlier-readings.ts'

export type SuggestionsServiceParts = {
  readonly store: Store
  readonly dataset: Pick<DatasetReader, 'hubs' | 'indicators' | 'series'>
  readonly suggest: Suggest
  readonly person: Person
  readonly now?: () => Date
}

export type SuggestionsService = ServiceOf<'suggestions'> & {
  /**
   * How many suggestions of each source still wait, for as many of the sources, in their order, as can be read in a
   * second: the first text of a large workspace must not wait for the last.
   */
  leftWithin(sources: readonly string[]): Promise<ReadonlyMap<string, number>>
}

/** What suggestions are read with besides the text: which numbers may be of what depends on the dataset's rows too. */
const inputs: ReadonlySet<CollectionName> = new Set([
  'hubs',
  'memberships',
  'indicators',
  'batches',
  'observations',
  'regroupings',
] as const)

const LONGEST_STATEMENT = 2000

/** Milliseconds that `leftWithin` may take before it leaves the rest uncounted. */
const COUNTING_TIME = 1000

/**
 * Candidate claims of a source: read off its current version by rules whenever they are asked for, never stored. Only
 * what a person decided is: an accepted one is a claim that names it, a rejected one is kept in `rejections`.
 */
export function createSuggestionsService({
  store,
  dataset,
  suggest,
  person,
  now = () => new Date(),
}: SuggestionsServiceParts): SuggestionsService {
  /** Suggestions of a version stay the same until hubs, indicators or what was read off the article change. */
  let found = new Map<string, Promise<readonly Suggestion[]>>()
  const earlier = new EarlierReadings()
  store.onChanged(({ collections }) => {
    if (!collections.some((name) => inputs.has(name))) return
    for (const [key, reading] of found) earlier.keep(versionOf(key), reading)
    found = new Map()
  })
  const versionOf = (key: string) => key.slice(0, key.indexOf(' '))
  /** A suggestion that is offered, or was until the dataset changed under it; anything else is refused by name. */
  async function named(
    offered: readonly OfferedSuggestion[],
    id: string,
    source: Source,
  ): Promise<Suggestion> {
    return (
      offered.find((suggestion) => suggestion.id === id || String(suggestion.n) === id) ??
      (await earlier.find(currentVersion(store, source).id, id)) ??
      refuse('suggestion-unknown', { suggestion: id, source: source.metadata.title, count: offered.length })
    )
  }

  /** Readings that run now, and versions whose reading somebody gave up. */
  const running = new Set<{ readonly version: string; readonly stop: AbortController }>()
  const stopped = new Set<string>()

  function suggestionsOf(source: Source, version: Version): Promise<readonly Suggestion[]> {
    if (stopped.has(version.id)) return Promise.reject(stoppedReading())
    const reading = confirmedReading(version.reading, source)
    const key = `${version.id} ${JSON.stringify([reading.dateline?.value, reading.published?.value, reading.language?.value])}`
    const known = found.get(key) ?? read(version, reading)
    found.set(key, known)
    known.catch(() => found.delete(key))
    return known
  }

  async function read(version: Version, reading: ArticleReading): Promise<readonly Suggestion[]> {
    const own = { version: version.id, stop: new AbortController() }
    running.add(own)
    try {
      const [extracted, series] = await Promise.all([readVersionText(store, version), dataset.series()])
      const tools = { hubs: dataset.hubs(), indicators: dataset.indicators(), series, reading }
      return await suggest(extracted, tools, own.stop.signal)
    } finally {
      running.delete(own)
    }
  }

  async function list({ source: id }: { readonly source: string }): Promise<readonly OfferedSuggestion[]> {
    const source = sourceById(store, id)
    const suggestions = await suggestionsOf(source, currentVersion(store, source))
    const accepted = acceptedIn(store, id)
    const rejected = rejectionsIn(store, id)
    const held = factsHeld(store, source)
    return suggestions.map((suggestion, at) => ({
      ...suggestion,
      n: at + 1,
      state:
        acceptedAs(accepted, suggestion) !== undefined || held.has(assertionKey(suggestion.assertion) ?? '')
          ? 'accepted'
          : rejected.of(suggestion).length > 0
            ? 'rejected'
            : 'offered',
    }))
  }

  /** A source whose text cannot be read has no suggestions to count; opening it says what is wrong with it. */
  async function left(source: string): Promise<number> {
    try {
      return (await list({ source })).filter(({ state }) => state === 'offered').length
    } catch (error) {
      if (error instanceof ProblemError) return 0
      throw error
    }
  }

  return {
    list,

    async count({ source }) {
      sourceById(store, source)
      return { left: await left(source) }
    },

    async stop({ source: id }) {
      const { id: version } = currentVersion(store, sourceById(store, id))
      for (const one of running)
        if (one.version === version) {
          // What is read already is not taken away.
          stopped.add(version)
          one.stop.abort(stoppedReading())
        }
      return null
    },

    async resume({ source: id }) {
      stopped.delete(currentVersion(store, sourceById(store, id)).id)
      return null
    },

    async leftWithin(sources) {
      const until = performance.now() + COUNTING_TIME
      const counted = new Map<string, number>()
      for (const source of sources) {
        const time = until - performance.now()
        if (time <= 0) break
        // A long text is read on meanwhile, and counted when somebody asks again.
        const waiting = await Promise.race([left(source), setTimeout(time, undefined, { ref: false })])
        if (waiting !== undefined) counted.set(source, waiting)
      }
      return counted
    },

    async accept({ source: id, suggestions: wanted }) {
      const offered = await list({ source: id })
      const source = sourceById(store, id)
      const version = currentVersion(store, source)
      const chosen = await Promise.all(
        uniqueBy(wanted, (each) => each.id).map(async ({ id: suggestion, ...corrected }) => ({
          suggestion: await named(offered, suggestion, source),
          corrected,
        })),
      )
      const extracted = await readVersionText(store, version)
      const quotations = planQuotations(store, { source: id, version: version.id, extracted })
      const made = acceptedIn(store, id)
      const sameFact = claimsByFact(store)
      const edits: Edit[] = []
      const claims: Claim[] = []
      const ids: string[] = []
      const nextId = (...[collection, prefix]: ['claims', 'C'] | ['links', 'L']) => {
        const next = store.nextId(collection, prefix, ids)
        ids.push(next)
        return next
      }
      for (const { suggestion, corrected } of chosen) {
        const existing = acceptedAs(made, suggestion)
        if (existing !== undefined) {
          claims.push(existing)
          continue
        }
        const { quotation, edits: quoting } = quotations.plan(suggestion.span)
        const { assertion = suggestion.assertion, speaker = suggestion.speaker } = corrected
        const fact = assertionKey(assertion)
        const typed = corrected.statement?.trim() || suggestion.statement
        const isOwnWords = typed !== suggestion.statement
        const isFilledIn = JSON.stringify(assertion) !== JSON.stringify(suggestion.assertion)
        // Words that told of other facts than the person filled in would say another thing than is checked: the source's own do not.
        const worded = !isOwnWords && isFilledIn ? quotedSentence(suggestion.quote) : typed
        /** Words a person put themselves are a claim of their own. */
        const elsewhere = fact === null || isOwnWords ? undefined : sameFact.get(fact)
        const claim =
          elsewhere ??
          newClaim(
            {
              id: nextId('claims', 'C'),
              statement: worded,
              assertion,
              speaker,
              because: [...suggestion.because],
              suggestion: suggestion.id,
              madeBy: person.name(),
              madeAt: now().toISOString(),
            },
            source,
          )
        const link: EvidenceLink = {
          id: nextId('links', 'L'),
          claim: claim.id,
          target: { kind: 'quotation', quotation: quotation.id },
          relation: 'supports',
          note: '',
          ...(elsewhere === undefined ? {} : { suggestion: suggestion.id }),
        }
        edits.push(...quoting)
        edits.push(...(elsewhere === undefined ? claimEdits(claim, link) : [linkEdit(link)]))
        edits.push(...unrejection(store, id, suggestion))
        if (fact !== null) sameFact.set(fact, claim)
        claims.push(claim)
      }
      if (edits.length > 0) await store.change('suggestions.accept', edits)
      return uniqueBy(claims, (claim) => claim.id)
    },

    async reject({ source: id, suggestions: wanted }) {
      const offered = await list({ source: id })
      const source = sourceById(store, id)
      const at = now().toISOString()
      const decided = new Set(offered.filter(({ state }) => state !== 'offered').map((one) => one.id))
      const chosen = await Promise.all(
        [...new Set(wanted)].map((suggestion) => named(offered, suggestion, source)),
      )
      const edits = chosen
        .filter((one) => !decided.has(one.id))
        .map((suggestion): Edit => ({
          do: 'put',
          collection: 'rejections',
          entity: { id: rejectionId(id, suggestion.id), source: id, at, words: wordsOf(suggestion) },
        }))
      if (edits.length > 0) await store.change('suggestions.reject', edits)
      return null
    },
  }
}

function stoppedReading(): ProblemError {
  return new ProblemError(problemOf('suggestions-stopped', {}))
}

/** The words of a source as a statement: on one line, closed by a point. */
function quotedSentence(quote: string): string {
  const words = quote.replace(/\s+/gu, ' ').trim().slice(0, LONGEST_STATEMENT)
  return /[.!?。！？]$/u.test(words) ? words : `${words}${/\p{Script=Han}$/u.test(words) ? '。' : '.'}`
}

/** Claims a source's suggestions made or joined, by suggestion and by its words, for a new version may give it another id. Ids of suggestions hold their words, not their source. */
function acceptedIn(store: Store, source: string): ReadonlyMap<string, Claim> {
  const quoted = new Set(
    store
      .all('quotations')
      .filter((quotation) => quotation.source === source)
      .map(({ id }) => id),
  )
  return new Map(
    store.all('links').flatMap(({ claim: id, target, suggestion }) => {
      const claim = store.get('claims', id)
      if (claim === undefined || target.kind !== 'quotation' || !quoted.has(target.quotation)) return []
      const from = suggestion ?? claim.suggestion
      if (from === null) return []
      const quote = store.get('quotations', target.quotation)?.exact ?? ''
      return [[from, claim] as const, [wordsOf({ ...claim, quote }), claim] as const]
    }),
  )
}

function acceptedAs(accepted: ReadonlyMap<string, Claim>, suggestion: Suggestion): Claim | undefined {
  return accepted.get(suggestion.id) ?? accepted.get(wordsOf(suggestion))
}

/** The first claim of each fact: a second report of it is another appearance, so that origins are counted on one claim. */
function claimsByFact(store: Store): Map<string, Claim> {
  return new Map(
    store
      .all('claims')
      .flatMap((claim) => {
        const fact = assertionKey(claim.assertion)
        return fact === null ? [] : [[fact, claim] as const]
      })
      .toReversed(),
  )
}

/**
 * Facts of claims that quote an earlier version of a source: where its words changed around them they wait to be settled,
 * and are not suggested as if they were new.
 */
function factsHeld(store: Store, { id, currentVersion: current }: Source): ReadonlySet<string> {
  const earlier = new Set(
    store
      .all('quotations')
      .filter(({ source, version }) => source === id && version !== current)
      .map((quotation) => quotation.id as string),
  )
  if (earlier.size === 0) return earlier
  return new Set(
    store.all('links').flatMap(({ claim, target }) => {
      if (target.kind !== 'quotation' || !earlier.has(target.quotation)) return []
      const assertion = store.get('claims', claim)?.assertion
      return assertion === undefined ? [] : (assertionKey(assertion) ?? [])
    }),
  )
}

/** Two sources may print the same words, and one of them may be turned down. */
function rejectionId(source: string, suggestion: string): string {
  return `${source}|${suggestion}`
}

/** The rejections of a source, by the suggestion's id or, since a new version may give it another, by its words. */
function rejectionsIn(store: Store, source: string) {
  const own = store.all('rejections').filter((each) => each.source === source)
  return {
    of: (suggestion: Suggestion): readonly Rejection[] => {
      const [id, said] = [rejectionId(source, suggestion.id), wordsOf(suggestion)]
      return own.filter((each) => each.id === id || each.words === said)
    },
  }
}

function unrejection(store: Store, source: string, suggestion: Suggestion): Edit[] {
  return rejectionsIn(store, source)
    .of(suggestion)
    .map(({ id }) => ({ do: 'remove', collection: 'rejections', id }))
}

/** What a person corrected counts: a year added to a dateline lets 'last year' be read. */
function confirmedReading(reading: ArticleReading, { metadata }: Source): ArticleReading {
  const own = <Value>(
    read: { value: Value; from: ArticleReading['chain'][number]['from'] } | null,
    value: Value | null,
  ) => (value === null ? read : { value, from: read?.from ?? [] })
  return {
    ...reading,
    dateline: own(reading.dateline, metadata.dateline),
    published: own(reading.published, metadata.published),
    language: own(reading.language, metadata.language),
  }
}

function uniqueBy<Item>(items: readonly Item[], key: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [key(item), item])).values()]
}
