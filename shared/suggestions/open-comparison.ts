import type { Candidate } from './candidate.ts'
import { isCombined, isCompared } from './compared-places.ts'
import type { Quantity } from '../domain/quantity.ts'
import { multiplesIn } from './multiples.ts'
import { ordersAlone } from './order-alone.ts'
import { ordersIn, type Order } from './order-words.ts'
import { isAsked, ownWords } from './own-words.ts'
import { runsOf, type Passage, type Place } from './passage.ts'

/** Orders that only count where somebody stands behind them. */
const howOften = '(?:twice|double|triple|(?:\\S+|two and a half)\\stimes)'
const part = '(?:(?:only |about |less than |barely )?half|a third|a quarter|a fifth|a tenth)'
/** 'Four times our headcount', 'three times theirs'; 'twice their usual size' is of another time. */
const ofOurs =
  '(?:ours|theirs|(?:our|their|your)\\s(?!(?:usual|normal|former|previous|original|own|old|current|annual|combined|size)\\b)\\p{Ll}+(?![\\p{L}-])(?!\\s(?:in|of)\\s(?:19|20)\\d\\d))'
const ofOther = `(?:(?=\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){0,2}['’]s?(?!\\p{L}))|(?:the size of|(?:its|their|our) size|(?:that|those) (?:of|in|at|for)|what|the (?:figure|level|number|rate|share|value|sum|amount|total|size) (?:of|for|in|at)|the|as \\p{Ll}+(?=[,.;]|$)|as \\p{Ll}+ as|as \\p{Ll}+\\b[^.;:,]{0,60}?\\sas)(?!\\p{L}))`
const fewer = 'fewer|less|smaller|lower|slower|worse|poorer|weaker|thinner|cheaper|younger|shorter'
const more: readonly (readonly [RegExp, Order['direction']])[] = [
  [
    new RegExp(
      `\\b(?:more|better|further|(?!other\\b|rather\\b|either\\b|whether\\b|(?:${fewer})\\b)\\p{Ll}{3,}(?:er|ier))\\b[^.;:,]{0,60}?\\sthan\\b|\\bmore often\\b|\\b(?:ahead of|in front of|(?:gone|went|go(?:es)?|moved?|moves|pulled|pulls|edged|crept|shot|slipped|\\p{Ll}{3,}ed) (?:past|ahead of)|(?:went|moved?|moves|slipped) above|beat(?:s|en)?|outnumber(?:s|ed)?|outspen[dt]s?|dwarf(?:s|ed)?|eclips(?:es|ed)|(?:lead|advantage|edge|margin) over)\\b|\\b${howOften}\\s${ofOther}|\\b(?:twice|(?:\\S+|two and a half)\\stimes)\\s${ofOurs}(?!\\p{L})|\\b(?:leads?|led)(?=\\s(?:it|us|them|(?:the\\s)?\\p{Lu}[\\p{L}’'-]+(?:\\s\\p{Lu}[\\p{L}’'-]+){0,3})\\sby\\s)`,
      'giu',
    ),
    'above',
  ],
  [
    new RegExp(
      `\\b(?:${fewer})\\b[^.;:,]{0,60}?\\sthan\\b|\\bless often\\b|\\b(?:behind|second to|short of|los(?:t|es|ing) out to|catch(?:es|ing)? up with|caught up with|clos(?:es|ed|ing) in on|(?:gap|distance) (?:to|with))\\b|\\b${part}\\s(?:of\\s)?${ofOther}`,
      'giu',
    ),
    'below',
  ],
  [
    /\b(?:neck and neck|on a par with|level with|matches|matched|equals|equal(?:l)?ed|as \p{Ll}+(?: \p{Ll}+)? as)\b/giu,
    'equal',
  ],
]

/** What every order has one of: most sentences have none, and need no further look. */
const someOrder =
  /\b(?:than|as|times|twice|double|triple|half|third|quarter|fifth|tenth|ahead|front|past|above|below|behind|over|short|gap|distance|often|equal\p{Ll}*|level|match\p{Ll}*|neck|par|same|second|catch\p{Ll}*|caught|clos(?:es|ed|ing)|trail\p{Ll}*|lead|leads|led|los(?:t|es|ing)|more|fewer|less|close|ours|theirs|lag\p{Ll}*|fell|falls|beats?|beaten|out\p{Ll}+|dwarf\p{Ll}*|eclips\p{Ll}+|overt\p{Ll}+|surpass\p{Ll}*|exceed\p{Ll}*|leapfrog\p{Ll}+|higher|larger|bigger|greater|better|faster|stronger|lower|smaller|slower|worse|weaker|fewer|rarer|poorer)(?!\p{L})/iu

/** Somebody else, behind an order: a name, what it is to the first, or all that it is one of. */
const somebody =
  /^\s?(?:(?:in|of|at|for|by|both|all|those|that|the|either|just)\s){0,3}(?:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12])\b)\p{Lu}\p{L}|(?:its|their|our|his)\s(?:\p{Ll}+\s){0,2}?(?:rivals?|neighbou?rs?|competitors?|peers?|counterparts?|size|twin|sister|own\scapital)\b|(?:\p{L}+\s){0,2}?(?:average|mean|median|norm|total)\b|(?:the\s)?(?:national|regional|provincial|federal|state|EU|OECD|global|world)\s(?:rate|level|figure|share|value|ratio|number|one)\b|(?:us|them|ours|theirs)(?![\p{L}-])|(?:we|they|you|he|she)\s(?:(?:do|does|did)(?!n|\snot)|(?:have|has|had|are|is|was|were|can|could)(?=[.,;]|$))\b(?!\s(?:(?:in|during|at)\s(?:the\s)?(?:\d|past|early|late)|(?:a|an|two|last|this|before|ever|then)\b|\d))|(?:what\s(?:is|was|are|were)|he|she|they|we|one|it|you|people)\s(?:(?:would|could|can|might)\s)?\p{Ll}+\s(?:in|at)\s(?:the\s)?\p{Lu}\p{L}|any\s(?!other)(?:\p{Ll}+\s)?(?:cit(?:y|ies)|countr(?:y|ies)|regions?|provinces?|states?|count(?:y|ies)|districts?|towns?|places?|ports?|clusters?|hubs?|universit(?:y|ies)|parks?|sites?|nations?|econom(?:y|ies)|markets?|capitals?|metropolis|institutes?|islands?|cantons?|prefectures?)\b|(?:\p{L}+\s){0,2}?(?:two|three|four|five|other|next|neighbou?ring|rest)\b(?!\s(?:years?|quarters?|months?|percent|per|million|billion|times|thousand|hundred|and|points|o['’]clock)))/u
/** 'Estonia has moved past it': who stands behind was told before. */
const passing =
  /(?:past|ahead of|in front of|behind|overt\p{Ll}+|surpass\p{Ll}+|outpac\p{Ll}+|outstrip\p{Ll}*|beat\p{Ll}*|leads?|led)$/iu
const justIt = /^\s(?:it|him|her|you)(?=[.,;!]|$|\s(?:in|on|last|this|since|by|for|and|but)\b)/u

/** 'Nearly four times the density of B', 'half the sum raised in B'. */
const itsThing =
  /^\s\p{Ll}+\s(?:that\s)?(?:we|they)\s\p{Ll}+(?=[.,;]|$)|^\s(?:\p{Ll}+\s){1,2}(?:(?:recorded|raised|seen|found|reported|counted|paid|told)\s)?(?:of|in|for|at)\s(?:the\s)?(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12])\b)\p{Lu}\p{L}/u

/** 'Is well above the average', and not 'above the road'. */
const standing =
  /\b(?:is|are|was|were|stands?|stood|remain(?:s|ed)?|lies?|lay|stay(?:s|ed)?|(?:percent|per cent|%|points?|before|earlier|but|and|yet|though),?)\s(?:(?:still|well|far|just|slightly|clearly|even|now|always|thus|also)\s){0,2}$|,\s(?:still|well|far|just|slightly|clearly|even)\s$/iu
const bySize =
  /(?:(?:its|their|our) size|(?:times|twice|half|third|quarter|fifth|tenth) as \p{Ll}+|neck and neck|\s(?:ours|theirs|(?:our|their|your)\s\p{Ll}+))$/u

/**
 * In English: one place held against another where the sentence leaves out what they are compared by, or who one of them is: 'in 2025 we overtook
 * Lagos', 'more than any city in the union', 'a third of the national total'. What is not said in it stays open.
 */
export function openComparison(passage: Passage, facts: readonly Candidate[]): readonly Candidate[] {
  const { words, periods, language } = passage
  if (language !== 'en' || !someOrder.test(words) || isAsked(passage)) return []
  const told = facts.filter(({ assertion }) => assertion.kind === 'comparison')
  // 'A has eight times as much as B, and C three times as much': behind what is told already.
  const from = Math.max(0, ...told.map((each) => reachOf(words, each)))
  const until = Math.min(words.length, ...told.map((each) => startOf(words, each)))
  const during = [...new Set(periods.flatMap(({ role, period }) => (role === 'during' ? [period] : [])))]
  return inTurn(words, ordersOf(passage), { from, until: told.length === 0 ? 0 : until }).map(
    ({ order, start }) => {
      const other = behind(passage, order)
      const named = before(passage, order, start)
      // 'The old town has a livelier night than Leipzig': what is held against it is not it, however it is called.
      const first = named !== null && named.hub === other?.hub ? null : named
      return {
        assertion: {
          kind: 'comparison',
          hub: first?.hub?.id ?? null,
          other: other?.hub?.id ?? null,
          indicator: null,
          period: during.length === 1 && periods.length === 1 ? (during[0] ?? null) : null,
          direction: order.direction,
          by: byIn(words, order),
        },
        statement: ownWords(passage),
        because: [first?.printed ?? '', words.slice(order.at, order.end), other?.printed ?? ''].filter(
          Boolean,
        ),
      }
    },
  )
}

type InTurn = { readonly order: Order; readonly start: number }

/** One order for each part of a sentence: 'less than in A, and less than a third of what he would get in B'. */
function inTurn(
  words: string,
  orders: readonly Order[],
  { from, until }: { readonly from: number; readonly until: number },
): readonly InTurn[] {
  const found: InTurn[] = []
  let start = 0
  for (const order of orders) {
    const last = found.at(-1)
    const isApart =
      last === undefined || /[,;:—–]|\b(?:and|but)\b/u.test(words.slice(last.order.end, order.at))
    const isTold = order.end > until && order.end <= from
    if (isTold || order.end <= start || order.at < (last?.order.end ?? 0) || !isApart) continue
    found.push({ order, start: order.end <= until ? start : Math.max(start, from) })
    start = order.end
  }
  return found
}

/** How far the words of a comparison reach that is told already. */
function reachOf(words: string, { because }: Candidate): number {
  return Math.max(...because.slice(-2).map((printed) => words.lastIndexOf(printed) + printed.length))
}

/** Where they begin: with whom it is of, or with the order itself. */
function startOf(words: string, { because }: Candidate): number {
  return Math.min(
    ...[...because.slice(0, 1), ...because.slice(-2)]
      .map((printed) => words.lastIndexOf(printed))
      .filter((at) => at >= 0),
  )
}

/** How often one goes into the other, where the order says so itself. */
function byIn(words: string, { at, end }: Order): Quantity | null {
  const multiple = multiplesIn(words).find(({ span }) => span.start < end && span.end > at)
  return multiple === undefined || multiple.isPart ? null : multiple.quantity
}

/** The orders that hold somebody against somebody else, as far as the words behind them tell. */
function ordersOf(passage: Passage): readonly Order[] {
  const { words, ranks, quantities } = passage
  const own = more.flatMap(([pattern, direction]) =>
    [...words.matchAll(pattern)].map((match) => ({
      direction,
      at: match.index,
      end: match.index + match[0].length,
      printed: match[0],
    })),
  )
  const ofOthers = ordersAlone(passage)
  return [...ofOthers, ...ordersIn(words), ...own]
    .filter(
      ({ at, end, printed }) =>
        (!/^(?:above|below)$/iu.test(printed) || standing.test(words.slice(0, at))) &&
        (bySize.test(printed) ||
          ofOthers.some((each) => each.at === at) ||
          somebody.test(words.slice(end)) ||
          (passing.test(printed) && justIt.test(words.slice(end))) ||
          (/\bthe$/u.test(printed) && itsThing.test(words.slice(end)))) &&
        ranks.every(({ span }) => span.end <= at || span.start >= end) &&
        !isRestated(passage, { at, end }) &&
        !/\b(?:will|would|could|might|may|should)\s(?:\p{Ll}+\s){0,2}$/u.test(words.slice(0, at)) &&
        // 'Fell from 12 to 9, below 10': a number is no place.
        quantities.every(
          ({ span }) =>
            span.start < end ||
            ofOthers.some((each) => each.at === at) ||
            !/^\s(?!(?:it|us|them)\sby\b)(?:\p{Ll}+\s){0,2}$/u.test(words.slice(end, span.start)),
        ),
    )
    .toSorted((a, b) => a.at - b.at)
}

/** 'Fourth in the world, behind A, B and C': those before it are told by its rank. */
function isRestated({ words, ranks, places }: Passage, { at, end }: Pick<Order, 'at' | 'end'>): boolean {
  const list = runsOf(
    words,
    places.filter(({ span }) => span.start >= end),
  )[0]
  return ranks.some(({ span }) => span.end <= at) && list !== undefined && list.length > 1
}

/** Who is held against others: the only place of its clause before the order, or whom the sentence means. */
function before(passage: Passage, { at, end }: Order, from: number): Place | null {
  const { words, places, carried } = passage
  const clause = Math.max(...[';', ':', '. '].map((mark) => words.lastIndexOf(mark, at)), from)
  const own = places.filter(
    (place) => place.span.end <= at && place.span.start >= clause && !isCompared(passage, place),
  )
  // 'Twice as many in A as in B': who is held against stands within the order.
  const within = places.find((place) => place.span.start > at && place.span.end < end)
  const [only, ...others] = within === undefined ? own : [within]
  if (only !== undefined) return others.length === 0 ? only : null
  return carried.meant !== null && carried.meant.span.end <= at ? carried.meant : null
}

/** The one place behind an order; none of several taken as one. */
function behind(passage: Passage, { end, printed }: Order): Place | null {
  const next = passage.places.find(({ span }) => span.start >= end)
  if (next === undefined || next.hub === null || isCombined(passage, next)) return null
  const gap = passage.words.slice(end, next.span.start)
  if (/\bthe$/u.test(printed) && /^\s(?:\p{Ll}+\s){0,3}(?:(?:of|in|for|at)\s(?:the\s)?)?$/u.test(gap))
    return next
  return /^\s?(?:(?:in|of|at|for|that|those|the|just|both)\s|(?:what\s(?:is|was|are|were)|he|she|they|we|one|it|you|people)\s(?:(?:would|could|can|might)\s)?\p{Ll}+\s(?:in|at)\s(?:the\s)?)*$/u.test(
    gap,
  )
    ? next
    : null
}
