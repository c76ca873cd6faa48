import fc from 'fast-check'
import type { Claim, EvidenceLink } from '#shared/domain/claim.ts'
import type { Judgement } from '#shared/domain/judgement.ts'
import { reviewOf, reviewStatuses } from '#shared/domain/review.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { ExchangedClaim } from '#shared/exchange/exchanged-claim.ts'
import { claimView, source } from '../briefings/briefing-data.ts'

const words = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .filter((text) => text.trim() !== '')
  .map((text) => text.trim())
const instant = fc.constant('2026-01-20T10:00:00.000Z')
const model = claimView(1, 'A statement', 'confirmed', [], []).claim

/** Claims with quotations, links, judgements and reviews of any words: markup, quotes, emoji, other scripts. */
export const anyExchanged: fc.Arbitrary<ExchangedClaim> = fc
  .record({
    n: fc.integer({ min: 1, max: 900 }),
    statement: words,
    tags: fc.array(words, { maxLength: 3 }),
    speaker: fc.option(words),
    foreign: fc.option(
      fc.dictionary(fc.stringMatching(/^x[a-z]{1,8}$/), fc.jsonValue(), { minKeys: 1, maxKeys: 3 }),
    ),
    quotes: fc.uniqueArray(words, { maxLength: 3 }),
    note: fc.string(),
    judged: fc.boolean(),
    reviewers: fc.uniqueArray(words, { maxLength: 3 }),
    said: fc.array(fc.constantFrom(...reviewStatuses), { minLength: 3, maxLength: 3 }),
    at: instant,
  })
  .map(({ n, statement, tags, speaker, foreign, quotes, note, judged, reviewers, said, at }) => {
    const id = `C${n}-aaaaaa`
    const claim: Claim = {
      ...model,
      id,
      statement,
      tags,
      speaker,
      madeAt: at,
      foreign: foreign === null ? null : JSON.stringify(foreign),
    }
    const quotations = quotes.map((exact, index): Quotation => ({
      id: `S3:${n + index}-aaaaaa`,
      source: source.id,
      version: source.currentVersion,
      exact,
      prefix: 'before ',
      suffix: ' after',
      span: { start: 7, end: 7 + exact.length },
      earlier: [],
      lostIn: null,
    }))
    const links = quotations.map((quotation, index): EvidenceLink => ({
      id: `L${n + index}-aaaaaa`,
      claim: id,
      target: { kind: 'quotation', quotation: quotation.id },
      relation: index === 0 ? 'supports' : 'qualifies',
      ...(index === 0 ? {} : { strength: index === 1 ? ('weak' as const) : null }),
      note,
    }))
    const judgement: Judgement | null = judged
      ? {
          id: `J${n}-aaaaaa`,
          claim: id,
          scale: 'icd-203',
          likelihood: 'likely',
          confidence: null,
          basis: note,
          assumptions: [statement],
          alternatives: [],
          gaps: [],
          changers: [],
          by: 'Ann',
          at,
        }
      : null
    const reviews = reviewers.map((by, index) =>
      reviewOf(id, by, { status: said[index] ?? 'accepted', at, note }),
    )
    return { claim, links, quotations, judgement, reviews }
  })
