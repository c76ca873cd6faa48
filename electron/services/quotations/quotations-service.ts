import { proposalsOf, type ExcerptPlace } from '#shared/anchoring/excerpt-place.ts'
import { headingAbove } from '#shared/anchoring/heading-above.ts'
import { pageOf } from '#shared/anchoring/page-of.ts'
import { selectorsOf } from '#shared/anchoring/selectors.ts'
import { contextOf } from '#shared/briefings/quotation-context.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { Source, Version } from '#shared/domain/source.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { PendingQuotation } from '#shared/ipc/answers/quotations.ts'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Store } from '#electron/storage/store.ts'
import { claimsByQuotation, currentVersion, sourceById } from '../sources/source-answers.ts'
import { readVersionText } from '../sources/version-text.ts'
import type { Person } from '../workspace/person.ts'
import { placeNow } from './place-now.ts'
import { placesNow } from './places-now.ts'
import { rewordings } from './rewordings.ts'

/** Quotations that a new version of their source has put in doubt: what waits for a person, and what the person decides. */
export function createQuotationsService({
  store,
  person,
  now,
}: {
  readonly store: Store
  readonly person: Person
  readonly now: () => Date
}): ServiceOf<'quotations'> {
  return {
    async pending() {
      const claims = claimsByQuotation(store)
      const waiting: PendingQuotation[] = []
      for (const quotation of store.all('quotations')) {
        const source = store.get('sources', quotation.source)
        if (source === undefined || source.currentVersion === quotation.version) continue
        const found = await pendingIn(source, quotation, claims.get(quotation.id) ?? [])
        if (found !== null) waiting.push(found)
      }
      return waiting
    },

    async settle({ quotation: id, decision }) {
      const quotation = store.get('quotations', id) ?? refuse('quotation-unknown', { quotation: labelOf(id) })
      const version = currentVersion(store, sourceById(store, quotation.source))
      const fields =
        decision.kind === 'take'
          ? await taken(quotation, version, decision.span)
          : { lostIn: decision.kind === 'lost' ? { version: version.id, ...signed() } : null }
      await store.change(`quotations.${decision.kind}`, [
        { do: 'set', collection: 'quotations', id, fields },
        ...(fields.exact === undefined ? [] : rewordings(store, quotation, fields.exact, signed())),
      ])
      return store.get('quotations', id) ?? refuse('quotation-unknown', { quotation: labelOf(id) })
    },

    places: ({ quotations }) => placesNow(store, quotations),
  }

  function signed() {
    return { by: person.name(), at: now().toISOString() }
  }

  /** A source whose text cannot be read has nothing to decide; opening it says what is wrong with it. */
  async function pendingIn(
    source: Source,
    quotation: Quotation,
    claims: readonly string[],
  ): Promise<PendingQuotation | null> {
    try {
      const version = currentVersion(store, source)
      if (quotation.lostIn?.version === version.id) return null
      const place = await placeNow(store, quotation, version)
      if (place.kind === 'exact') return null
      const current = await readVersionText(store, version)
      const quoted = store.get('versions', quotation.version)
      const then = quoted === undefined ? null : await readVersionText(store, quoted)
      const around =
        then === null
          ? { before: quotation.prefix, after: quotation.suffix }
          : contextOf(then.text, quotation.span)
      return {
        quotation,
        sourceTitle: source.metadata.title,
        language: source.metadata.language,
        claims: claims.flatMap((id) => {
          const claim = store.get('claims', id)
          return claim === undefined ? [] : [{ id, statement: claim.statement }]
        }),
        version: version.id,
        place,
        passages: proposalsOf(place).map((proposal) => passageOf(current, proposal)),
        headings: then === null ? null : headingsAbove(then, quotation.span, current, place),
        ...around,
      }
    } catch (error) {
      if (error instanceof ProblemError) return null
      throw error
    }
  }

  /** The words it had stay with it, with how the new ones were found. */
  async function taken(quotation: Quotation, version: Version, span: TextSpan): Promise<Partial<Quotation>> {
    const { text, pages } = await readVersionText(store, version)
    if (span.end > text.length) refuse('selection-outside', { end: span.end, length: text.length })
    if (text.slice(span.start, span.end).trim() === '') refuse('selection-empty')
    const place = await placeNow(store, { ...quotation, lostIn: null }, version)
    const proposed = proposalsOf(place).find(({ start, end }) => start === span.start && end === span.end)
    const selectors = selectorsOf(text, span)
    return {
      ...selectors,
      version: version.id,
      page: pageOf(pages, selectors.span),
      lostIn: null,
      earlier: [
        ...quotation.earlier,
        {
          version: quotation.version,
          exact: quotation.exact,
          span: quotation.span,
          rung: proposed?.rung ?? 'adjusted',
          score: proposed?.score ?? 0,
          ...signed(),
        },
      ],
    }
  }
}

/** Which heading stood above and which stands there now, where that is what puts a quotation in doubt. */
function headingsAbove(
  then: ExtractedText,
  span: TextSpan,
  now: ExtractedText,
  place: ExcerptPlace,
): PendingQuotation['headings'] {
  if (place.kind !== 'approximate' || place.doubt !== 'heading') return null
  return { was: headingAbove(then, span.start), now: headingAbove(now, place.start) }
}

/** The blocks that a proposal stands in, so that it can be read and adjusted in its place. */
function passageOf(
  { text, blocks }: ExtractedText,
  { start, end }: TextSpan,
): PendingQuotation['passages'][number] {
  const around = blocks.filter(({ span }) => span.start < end && start < span.end)
  const from = Math.min(start, around[0]?.span.start ?? start)
  const to = Math.max(end, around.at(-1)?.span.end ?? end)
  return { text: text.slice(from, to), start: from }
}
