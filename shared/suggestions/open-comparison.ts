import type { Candidate } from './candidate.ts'
import { isCombined, isCompared } from './compared-places.ts'
import type { Quantity } from '../domain/quantity.ts'
import { multiplesIn } from './multiples.ts'
import { ordersIn, type Order } from './order-words.ts'
import { isAsked, ownWords } from './own-words.ts'
import { runsOf, type Passage, type Place } from './passage.ts'

/** Orders that only count where somebody stands behind them. */
const howOften = '(?:twice|double|triple|(?:\\S+|two and a half)\\stimes)'
const part = '(?:(?:only |about |less than |barely )?half|a third|a quarter|a fifth|a tenth)'
const ofOther = `(?:(?=\\p{Lu}[\\p{L}-]+(?:\\s\\p{Lu}[\\p{L}-]+){0,2}['’]s?(?!\\p{L}))|(?:the size of|(?:its|their|our) size|(?:that|those) (?:of|in|at|for)|what|the (?:figure|level|number|rate|share|value|sum|amount|total|size) (?:of|for|in|at)|the|as \\p{Ll}+(?=[,.;]|$)|as \\p{Ll}+ as|as \\p{Ll}+\\b[^.;:,]{0,60}?\\sas)(?!\\p{L}))`
const fewer = 'fewer|less|smaller|lower|slower|worse|poorer|weaker|thinner|cheaper|younger|shorter'
const more: readonly (readonly [RegExp, Order['direction']])[] = [
  [
    new RegExp(
      `\\b(?:more|better|further|(?!other\\b|rather\\b|either\\b|whether\\b|(?:${fewer})\\b)\\p{Ll}{3,}(?:er|ier))\\b[^.;:,]{0,60}?\\sthan\\b|\\bmore often\\b|\\b(?:ahead of|in front of|(?:gone|went|go(?:es)?|moved?|moves|pulled|pulls|edged|crept|shot|slipped|\\p{Ll}{3,}ed) (?:past|ahead of)|(?:went|moved?|moves|slipped) above|beat(?:s|en)?|outnumber(?:s|ed)?|outspen[dt]s?|dwarf(?:s|ed)?|eclips(?:es|ed)|(?:lead|advantage|edge|margin) over)\\b|\\b${howOften}\\s${ofOther}`,
      'giu',
    ),
    'above',
  ],
  [
    new RegExp(
      `\\b(?:${fewer})\\b[^.;:,]{0,60}?\\sthan\\b|\\bless often\\b|\\b(?:behind|second to|short of|catch(?:es|ing)? up with|caught up with|clos(?:es|ed|ing) in on|(?:gap|distance) (?:to|with))\\b|\\b${part}\\s(?:of\\s)?${ofOther}`,
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
  /\b(?:than|as|times|twice|double|triple|half|third|quarter|fifth|tenth|ahead|front|past|above|below|behind|over|short|gap|distance|often|equal\p{Ll}*|level|match\p{Ll}*|neck|par|same|second|catch\p{Ll}*|caught|clos(?:es|ed|ing)|trail\p{Ll}*|lag\p{Ll}*|fell|falls|beats?|beaten|out\p{Ll}+|dwarf\p{Ll}*|eclips\p{Ll}+|overt\p{Ll}+|surpass\p{Ll}*|exceed\p{Ll}*|leapfrog\p{Ll}+|higher|larger|bigger|greater|better|faster|stronger|lower|smaller|slower|worse|weaker|fewer|rarer|poorer)(?!\p{L})/iu

/** Somebody else, behind an order: a name, what it is to the first, or all that it is one of. */
const somebody =
  /^\s?(?:(?:in|of|at|for|by|both|all|those|that|the|either|just)\s){0,3}(?:(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|Q[1-4]|H[12])\b)\p{Lu}\p{L}|(?:its|their|our|his)\s(?:\p{Ll}+\s){0,2}?(?:rivals?|neighbou?rs?|competitors?|peers?|counterparts?|size|twin|sister|own\scapital)\b|(?:\p{L}+\s){0,2}?(?:average|mean|median|norm|total)\b|(?:the\s)?(?:national|regional|provincial|federal|state|EU|OECD|global|world)\s(?:rate|level|figure|share|value|ratio|number|one)\b|(?:us|them|ours|theirs)(?![\p{L}-])|any\s(?!other)(?:\p{Ll}+\s)?(?:cit(?:y|ies)|countr(?:y|ies)|regions?|provinces?|states?|count(?:y|ies)|districts?|towns?|places?|ports?|clusters?|hubs?|universit(?:y|ies)|parks?|sites?|nations?|econom(?:y|ies)|markets?|capitals?|metropolis|institutes?|islands?|cantons?|prefectures?)\b|(?:\p{L}+\s){0,2}?(?:two|three|four|five|other|next|neighbou?ring|rest)\b(?!\s(?:years?|quarters?|months?|percent|per|million|billion|times|thousand|hundred|and|points|o['’]clock)))/u
/** 'Is well above the average', and not 'above the road'. */
const standing =
  /\b(?:is|are|was|were|stands?|stood|remain(?:s|ed)?|lies?|lay|stay(?:s|ed)?|(?:percent|per cent|%|points?|before|earlier|but|and|yet|though),?)\s(?:(?:still|well|far|just|slightly|clearly|even|now|always|thus|also)\s){0,2}$/iu
const bySize =
  /(?:(?:its|their|our) size|(?:times|twice|half|third|quarter|fifth|tenth) as \p{Ll}+|neck and neck)$/u

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
  const order = ordersOf(passage).find(({ end }) => end > from)
  if (order === undefined) return []
  const during = [...new Set(periods.flatMap(({ role, period }) => (role === 'during' ? [period] : [])))]
  const other = behind(passage, order)
  const named = before(passage, order, from)
  // 'The old town has a livelier night than Leipzig': what is held against it is not it, however it is called.
  const first = named !== null && named.hub === other?.hub ? null : named
  return [
    {
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
      because: [first?.printed ?? '', words.slice(order.at, order.end), other?.printed ?? ''].filter(Boolean),
    },
  ]
}

/** How far the words of a comparison reach that is told already. */
function reachOf(words: string, { because }: Candidate): number {
  return Math.max(...because.map((printed) => words.lastIndexOf(printed) + printed.length))
}

/** How often one goes into the other, where the order says so itself. */
function byIn(words: string, { at, end }: Order): Quantity | null {
  const multiple = multiplesIn(words).find(({ span }) => span.start < end && span.end > at)
  return multiple === undefined || multiple.isPart ? null : multiple.quantity
}

/** 'Salaries in Munich are considerably higher.': than those told of before. */
const alone =
  /\b(?:is|are|was|were|remain(?:s|ed)?)\s(?:considerably|much|far|even|slightly|a little|a bit|somewhat|significantly|markedly|clearly|still|noticeably|even\smore|way|well|three\stimes|twice|\p{L}+\stimes)\s(?:(?<up>higher|larger|bigger|greater|better|faster|stronger|as (?:high|large|big|many|much))|(?<down>lower|smaller|slower|worse|weaker|fewer|rarer|poorer|as (?:low|small)))(?=[.,;]|$)/giu

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
  const ofOthers = [...words.matchAll(alone)]
    .filter(() => passage.places.some(({ hub }) => hub !== null))
    .map(({ index, groups, 0: printed }) => ({
      direction: groups?.['up'] === undefined ? ('below' as const) : ('above' as const),
      at: index,
      end: index + printed.length,
      printed,
    }))
  return [...ofOthers, ...ordersIn(words), ...own]
    .filter(
      ({ at, end, printed }) =>
        (!/^(?:above|below)$/iu.test(printed) || standing.test(words.slice(0, at))) &&
        (bySize.test(printed) ||
          ofOthers.some((each) => each.at === at) ||
          somebody.test(words.slice(end))) &&
        ranks.every(({ span }) => span.end <= at || span.start >= end) &&
        !isRestated(passage, { at, end }) &&
        // 'Fell from 12 to 9, below 10': a number is no place.
        quantities.every(
          ({ span }) => span.start < end || !/^\s(?:\p{Ll}+\s){0,2}$/u.test(words.slice(end, span.start)),
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
function behind(passage: Passage, { end }: Order): Place | null {
  const next = passage.places.find(({ span }) => span.start >= end)
  if (next === undefined || next.hub === null || isCombined(passage, next)) return null
  return /^\s?(?:(?:in|of|at|for|that|those|the|just|both)\s)*$/u.test(
    passage.words.slice(end, next.span.start),
  )
    ? next
    : null
}
