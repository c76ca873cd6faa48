import { extractText } from '#electron/workers/extract/extract-text.ts'
import { groupedBy } from '#shared/dataset/grouped-by.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import type { IndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { parsePeriod, seriesOf, yearOf } from '#shared/dataset/periods.ts'
import type { Assertion } from '#shared/domain/assertion.ts'
import type { Quantity } from '#shared/domain/quantity.ts'
import { sameValue } from './same-value.ts'
import { withData, type Checked, type World } from './unseen.ts'
import type { BatchArticle, WantedClaim } from './batch-articles.ts'

export type BatchScore = {
  /** Offered where the claim stands, of its kind and with its number; hub, measure and period right or left empty. */
  readonly found: number
  readonly missed: readonly WantedClaim[]
  /** Found with all that a check goes by. */
  readonly complete: number
  readonly halfTold: readonly WantedClaim[]
  /** Found, but its check ended otherwise than a reader would expect. */
  readonly otherwise: readonly { readonly wanted: WantedClaim; readonly outcome: string }[]
  readonly offered: number
  readonly noise: readonly Checked[]
  /** Noise that states hub, measure and period and so passes for a fact. */
  readonly wrong: readonly Checked[]
}

/** Every article of every batch against what a reader marked; a batch has one workspace, for it has one table. */
export async function scoreBatches(
  articles: readonly BatchArticle[],
): Promise<readonly { readonly article: BatchArticle; readonly score: BatchScore }[]> {
  const scored: { readonly article: BatchArticle; readonly score: BatchScore }[] = []
  for (const [batch, own] of groupedBy(articles, (article) => article.batch))
    await withData({ name: batch, data: own[0]?.data ?? '' }, async (world) => {
      for (const article of own) scored.push({ article, score: await scoreOf(article, world) })
    })
  return scored
}

/** Only what can be checked counts as found or missed. */
async function scoreOf(article: BatchArticle, { check, hubs, indicators }: World): Promise<BatchScore> {
  const suggestions = await check(article)
  // Suggestions stand in the text as it was extracted, where two line breaks may be one.
  const { text } = extractText({ name: 'article.md', bytes: Buffer.from(article.text, 'utf8') })
  const asked = article.wanted.map((wanted) => ({ wanted, at: placeOf(text, wanted.quote) }))
  const meets = (each: Checked, one: (typeof asked)[number]) =>
    isAt(each, one.at) &&
    pairsOf(one.wanted).some((wanted) => agrees(each.suggestion.assertion, wanted, hubs, indicators))
  const checkable = asked.filter(({ wanted }) => wanted.checkable)
  const isComplete = (one: (typeof asked)[number]) =>
    pairsOf(one.wanted).every((wanted) => suggestions.some((each) => meets(each, { ...one, wanted })))
  const isOffered = ({ wanted, at }: (typeof asked)[number]) =>
    suggestions.some(
      (each) => isAt(each, at) && isRightOrEmpty(each.suggestion.assertion, wanted, hubs, indicators),
    )
  const incomplete = checkable.filter((one) => !isComplete(one))
  const missed = incomplete.filter((one) => !isOffered(one))
  const otherwise = checkable.flatMap((one) => {
    const met = suggestions.filter((each) => meets(each, one))
    return met.length === 0 || met.some(({ outcome }) => outcome === one.wanted.outcome)
      ? []
      : [{ wanted: one.wanted, outcome: met[0]?.outcome ?? '' }]
  })
  const noise = suggestions.filter(
    (each) =>
      !asked.some(
        (one) =>
          meets(each, one) ||
          (isAt(each, one.at) && isPartOf(each.suggestion.assertion, one.wanted, hubs, indicators)),
      ),
  )
  return {
    found: checkable.length - missed.length,
    missed: missed.map(({ wanted }) => wanted),
    complete: checkable.length - incomplete.length,
    halfTold: incomplete.filter((one) => !missed.includes(one)).map(({ wanted }) => wanted),
    otherwise,
    offered: suggestions.length,
    noise,
    wrong: noise.filter(({ suggestion }) => passesForFact(suggestion.assertion)),
  }
}

/** 'More than in Munich or Bremen' is two comparisons; both must be found. */
function pairsOf(wanted: WantedClaim): readonly WantedClaim[] {
  const [first, ...others] = wanted.hubs
  return wanted.kind === 'comparison' && first !== undefined && others.length > 1
    ? others.map((other) => ({ ...wanted, hubs: [first, other] }))
    : [wanted]
}

function placeOf(text: string, quote: string) {
  const start = text.indexOf(quote)
  if (start < 0) throw new Error(`No such words in the article: ${quote}`)
  return { start, end: start + quote.length }
}

function isAt(
  { suggestion: { span } }: Checked,
  at: { readonly start: number; readonly end: number },
): boolean {
  return span.start < at.end && at.start < span.end
}

function agrees(
  assertion: Assertion,
  wanted: WantedClaim,
  hubs: HubIndex,
  indicators: IndicatorIndex,
): boolean {
  if (assertion.kind !== wanted.kind) return false
  const named = hubsOf(wanted, hubs)
  const facts = factsOf(assertion)
  const indicator = indicatorOf(wanted, indicators)
  switch (assertion.kind) {
    case 'value':
    case 'change':
    case 'comparison':
    case 'rank':
      return (
        sameSet(facts.hubs, named) &&
        (wanted.indicator === null || facts.indicator === indicator) &&
        (wanted.period === null || samePeriod(facts.period, wanted.period)) &&
        (wanted.value === null || sameValue(facts.quantity, wanted)) &&
        (wanted.rank === null || facts.rank === wanted.rank)
      )
    case 'plan':
      return (
        (wanted.period === null || (assertion.due ?? '').startsWith(wanted.period.slice(0, 4))) &&
        (wanted.value === null || indicator === null || sameValue(facts.quantity, wanted))
      )
    case 'membership':
      return named.every((id) => facts.hubs.includes(id))
    case 'event':
    case 'cause':
    case 'opinion':
      return true
  }
}

/** The claim itself, with nothing stated that the reader would state otherwise; what a check goes by may be left empty, its number may not. */
function isRightOrEmpty(
  assertion: Assertion,
  wanted: WantedClaim,
  hubs: HubIndex,
  indicators: IndicatorIndex,
): boolean {
  if (assertion.kind !== wanted.kind) return false
  switch (assertion.kind) {
    case 'value':
    case 'change':
    case 'rank': {
      const { quantity, rank } = factsOf(assertion)
      const hasNumber =
        (wanted.value === null || quantity !== null) && (wanted.rank === null || rank !== null)
      return hasNumber && isPartOf(assertion, wanted, hubs, indicators)
    }
    case 'comparison':
      return isPartOf(assertion, wanted, hubs, indicators)
    case 'plan':
      return assertion.goal === undefined
        ? agrees(assertion, { ...wanted, value: null }, hubs, indicators)
        : agrees(assertion, wanted, hubs, indicators)
    case 'membership':
    case 'event':
    case 'cause':
    case 'opinion':
      return agrees(assertion, wanted, hubs, indicators)
  }
}

/** Right as far as it goes: the same number, and nothing stated that the reader would state otherwise; or somebody's word around a marked claim. */
function isPartOf(
  assertion: Assertion,
  wanted: WantedClaim,
  hubs: HubIndex,
  indicators: IndicatorIndex,
): boolean {
  switch (assertion.kind) {
    case 'plan':
    case 'event':
    case 'cause':
    case 'opinion':
    case 'membership':
      return true
    case 'value':
    case 'change':
    case 'comparison':
    case 'rank': {
      const facts = factsOf(assertion)
      // Two levels that a reader marked one by one, told as the rise they are.
      const isOfLevels = assertion.kind === 'change' && assertion.amount === null && wanted.kind === 'value'
      if (assertion.kind !== wanted.kind && !isOfLevels) return false
      const named = hubsOf(wanted, hubs)
      const indicator = indicatorOf(wanted, indicators)
      return (
        facts.hubs.every((id) => named.includes(id)) &&
        (facts.indicator === null || facts.indicator === indicator) &&
        (facts.period === null || wanted.period === null || samePeriod(facts.period, wanted.period)) &&
        (wanted.value === null || facts.quantity === null || sameValue(facts.quantity, wanted)) &&
        (wanted.rank === null || facts.rank === wanted.rank)
      )
    }
  }
}

function passesForFact(assertion: Assertion): boolean {
  switch (assertion.kind) {
    case 'value':
    case 'change':
    case 'comparison':
    case 'rank': {
      const { hubs, indicator, period } = factsOf(assertion)
      return hubs.length > 0 && indicator !== null && period !== null
    }
    case 'plan':
    case 'event':
    case 'cause':
    case 'opinion':
    case 'membership':
      return false
  }
}

type Facts = {
  readonly hubs: readonly string[]
  readonly indicator: string | null
  readonly period: string | null
  readonly quantity: Quantity | null
  readonly rank: number | null
}

function factsOf(assertion: Assertion): Facts {
  const none = { hubs: [], indicator: null, period: null, quantity: null, rank: null }
  const known = (...ids: readonly (string | null)[]) => ids.filter((id) => id !== null)
  switch (assertion.kind) {
    case 'value':
      return {
        ...none,
        hubs: known(assertion.hub),
        indicator: assertion.indicator,
        period: assertion.period,
        quantity: assertion.value,
      }
    case 'change':
      return {
        ...none,
        hubs: known(assertion.hub),
        indicator: assertion.indicator,
        period: assertion.to,
        quantity: assertion.amount,
      }
    case 'comparison':
      return {
        ...none,
        hubs: known(assertion.hub, assertion.other),
        indicator: assertion.indicator,
        period: assertion.period,
        quantity: assertion.by,
      }
    case 'rank':
      return {
        ...none,
        hubs: assertion.hubs,
        indicator: assertion.indicator,
        period: assertion.period,
        rank: 'exactly' in assertion.rank ? assertion.rank.exactly : assertion.rank.within,
      }
    case 'plan':
      return {
        ...none,
        hubs: assertion.hubs,
        quantity: assertion.goal?.value ?? null,
        indicator: assertion.goal?.indicator ?? null,
      }
    case 'membership':
      return { ...none, hubs: known(assertion.hub, ...assertion.members) }
    case 'event':
    case 'cause':
    case 'opinion':
      return { ...none, hubs: assertion.hubs }
  }
}

/** A hub that the workspace has no name for must stay open. */
function hubsOf({ hubs: names }: WantedClaim, hubs: HubIndex): readonly string[] {
  return names.flatMap((name) => {
    const found = hubs.resolve(name)
    return found.kind === 'one' ? [found.hub.id] : []
  })
}

/** An indicator that the workspace has no name for must stay open; null. */
function indicatorOf({ indicator, isShare }: WantedClaim, indicators: IndicatorIndex): string | null {
  // A table's 'R&D expenditure' in percent of GDP is taken for the intensity it is.
  const plain = indicators.resolve(indicator ?? '')
  const share =
    isShare && plain.kind === 'one'
      ? indicators.resolve(`${plain.indicator.names.en} as a share of GDP`)
      : plain
  const found = share.kind === 'one' ? share : plain
  return found.kind === 'one' ? found.indicator.id : null
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((id) => b.includes(id))
}

/** An edition may be told by its year. */
function samePeriod(found: string | null, told: string): boolean {
  if (found === null) return false
  const read = parsePeriod(told)
  const wanted = read.kind === 'period' ? read.period : told
  return (
    found === wanted ||
    ((seriesOf(found) !== null || seriesOf(wanted) !== null) &&
      yearOf(found) === yearOf(wanted) &&
      yearOf(found) !== null)
  )
}
