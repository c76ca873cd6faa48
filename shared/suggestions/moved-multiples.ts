import type { Quantity } from '../domain/quantity.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { downVerbs, russianDown, russianUp, upVerbs } from './movement.ts'
import { multiplesIn, type Multiple } from './multiples.ts'
import type { Passage } from './passage.ts'

const hedge =
  '(?<hedge>(?:more than|nearly|almost|about|roughly|почти|более чем|примерно)\\s|[近约超]|几乎|超过)?'
/** What a verb says in itself: how many times as much there is, or what share of it is gone. */
const verbs: readonly (readonly [
  RegExp,
  Moved['direction'],
  Pick<Quantity, 'value' | 'unit' | 'decimals'>,
])[] = [
  [
    new RegExp(
      `${hedge}(?:\\b(?:doubled|doubling|(?<=(?:its|their|saw|see)\\s(?:[\\p{L}-]+\\s){1,5})double)(?!\\p{L})|(?<!\\p{L})удвоил\\p{L}*|翻(?:了)?一番(?<more>[多以余])?|翻倍)`,
      'iu',
    ),
    'up',
    { value: 2, unit: 'times', decimals: 1 },
  ],
  [
    new RegExp(`${hedge}(?:\\b(?:tripled|tripling|trebled)(?!\\p{L})|(?<!\\p{L})утроил\\p{L}*)`, 'iu'),
    'up',
    { value: 3, unit: 'times', decimals: 1 },
  ],
  [
    new RegExp(`${hedge}(?:\\bquadrupled(?!\\p{L})|翻(?:了)?两番)`, 'iu'),
    'up',
    { value: 4, unit: 'times', decimals: 1 },
  ],
  [new RegExp(`${hedge}\\bhalved(?!\\p{L})`, 'iu'), 'down', { value: 50, unit: 'percent', decimals: -1 }],
]
/** 'Grew threefold', 'упала в полтора раза': a movement told as a multiple in words. */
const movedTimes = new RegExp(
  `(?:(?<up>\\b(?:${upVerbs})|(?<!\\p{L})(?:${russianUp}))|(?<down>\\b(?:${downVerbs})|(?<!\\p{L})(?:${russianDown})))\\s(?:(?:by|на|за|more|than|nearly|almost|about|почти|более|чем|примерно|сразу)\\s)*$`,
  'iu',
)

/** 'A fivefold increase'. */
const step = /^\s(?:(?<up>increase|rise|growth|jump|gain)|(?<down>decrease|decline|drop|fall|reduction))\b/u

/** What every one of them has one of. */
const any =
  /doubl|tripl|quadrupl|halv|times|fold|twice|half|удвоил|утроил|раз|вдвое|втрое|вчетверо|впятеро|翻|倍/iu

/** `base`: the earlier time it is set against, where its words name it at once. */
export type Moved = {
  readonly direction: 'up' | 'down'
  readonly amount: PrintedQuantity
  readonly base: string | null
}

/** The movements a sentence tells as multiples: 'nearly doubled', '翻一番', 'упала в полтора раза', 'three times the 2023 level'. */
export function movedMultiples(passage: Passage): readonly Moved[] {
  if (!any.test(passage.words)) return []
  const named = verbs.flatMap(([pattern, direction, amount]) => {
    const match = pattern.exec(passage.words)
    if (match === null) return []
    const [printed] = match
    const span = { start: match.index, end: match.index + printed.length }
    const measure = { start: span.start + (match.groups?.['hedge'] ?? '').length, end: span.end }
    const quantity: Quantity = { ...amount, qualifier: hedgeOf(match), printed }
    return [{ direction, amount: { quantity, span, measure }, base: null }]
  })
  const worded = multiplesIn(passage.words).flatMap(({ quantity, span, isPart }): readonly Moved[] => {
    if (isPart) return halfOf(passage, { quantity, span })
    const measure = { start: span.start + (hedges.exec(quantity.printed)?.[0].length ?? 0), end: span.end }
    const amount = { quantity, span, measure }
    const before = asBefore(passage, span)
    if (before !== null) return [{ ...before, amount }]
    if (passage.quantities.some((each) => each.span.start < span.end && span.start < each.span.end)) return []
    const verb = movedTimes.exec(passage.words.slice(0, span.start))
    // 'Growing twice as fast' tells of two speeds.
    if (verb === null || /^\sas\s(?:fast|quick|slow|strong)/u.test(passage.words.slice(span.end))) {
      const way = step.exec(passage.words.slice(span.end))
      return way === null
        ? []
        : [{ direction: way.groups?.['up'] === undefined ? 'down' : 'up', amount, base: null }]
    }
    return [{ direction: verb.groups?.['up'] === undefined ? 'down' : 'up', amount, base: null }]
  })
  return [...named, ...worded]
}

/** 'Half the sum of 2023', 'half as many as in 2019', 'half what it was a year ago': gone down by half. */
function halfOf(
  { words, periods }: Passage,
  { quantity, span }: Pick<Multiple, 'quantity' | 'span'>,
): readonly Moved[] {
  const match = halfBefore.exec(words.slice(span.start))
  if (match === null) return []
  const end = span.start + match[0].length
  const base = periods.find((period) => period.span.start >= end - 1 && period.span.start <= end + 1)
  if (base === undefined && !agoBehind.test(words.slice(end))) return []
  return [
    {
      direction: 'down',
      amount: {
        quantity: { ...quantity, value: 50, unit: 'percent', decimals: -1 },
        span,
        measure: span,
      },
      base: base === undefined || base.period === '' ? null : base.period,
    },
  ]
}

const halfBefore =
  /^(?:\p{Ll}+\s){0,2}?half\s(?:of\s)?(?:(?:the|its|their)\s(?:sum|figure|level|number|total|value|amount|count|rate)\s(?:(?:recorded|raised|reported|counted|seen)\s)?(?:of|in|for)\s|that\s(?:of|in)\s|as\s(?:many|much|high|large|big)(?:\s\p{Ll}+)?\sas\s(?:in\s)?|what\s(?:it|they)\s(?:was|were|had been)\s(?:in\s)?|(?:the|its|their)\s(?=(?:19|20)\d\d))/u
const agoBehind =
  /^(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|\d+|a few)\s(?:years?|months?|decades?|quarters?)\s(?:ago|before|earlier)|(?:the\s)?(?:year|quarter|month)\sbefore|last year)/u

const hedges =
  /^(?:(?:well\s)?(?:more than|over|at least|less than|under|nearly|almost|close to|about|around|roughly|some|approximately|почти|более чем|менее чем|более|менее|около|примерно)\s(?:в\s)?|(?:超过|将近|接近|大约|约|近|逾|超|不足|不到))/iu

/** 'Twice as many as five years ago', 'twice what it was a year ago': so long before the time that is told of. */
const longAgo =
  /^\s(?:what (?:it|they) (?:was|were|had been)|(?:the (?:figure|level|number|total|value|count)|that|those) (?:of|for|in)|the|as \p{Ll}+(?:\s\p{L}+){0,2}?\sas)\s(?:(?:it was|there were|they were|in|at)\s)?(?:(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|\d+|a few|several)\s(?:years?|months?|decades?|generation)\s(?:ago|before|earlier)|(?:the )?(?:year|quarter|month) before|before\b|last year|(?:the )?previous (?:year|quarter))/u

/** 'Nearly three times the 2023 level', 'в полтора раза больше, чем годом ранее', '是2020年的1.9倍': of an earlier time of the same. */
function asBefore({ words, periods }: Passage, span: TextSpan): Pick<Moved, 'direction' | 'base'> | null {
  const rest = words.slice(span.end)
  const than =
    /^\s(?:(?:the \p{Ll}+ (?:for|in|of)|(?:its|their|our) \p{Ll}+ (?:in|of)|the|its|that of|that in|what (?:it|they) (?:was|were|had been) in|as (?:many|much|high|large)(?:\s\p{L}+){0,2}?\sas)(?:\s(?:in|it was in))?\s|(?:больше|выше|меньше|ниже)(?:,)?\s(?:чем\s)?(?:в\s)?)/u.exec(
      rest,
    )
  const after =
    than === null
      ? undefined
      : periods.find(
          (period) =>
            period.span.start >= span.end + than[0].length - 1 &&
            period.span.start <= span.end + than[0].length + 1,
        )
  if (after !== undefined && after.period !== '')
    return { direction: /меньше|ниже/u.test(than?.[0] ?? '') ? 'down' : 'up', base: after.period }
  if (longAgo.test(rest)) return { direction: 'up', base: null }
  const year = periods.findLast((period) => period.span.end <= span.start)
  return year !== undefined &&
    year.period !== '' &&
    /^年?的(?:近|约|将近|超过?)?$/u.test(words.slice(year.span.end, span.start))
    ? { direction: 'up', base: year.period }
    : null
}

function hedgeOf({ groups }: RegExpExecArray): Quantity['qualifier'] {
  if (groups?.['more'] !== undefined) return 'more-than'
  const words = groups?.['hedge'] ?? ''
  if (/more|более|超/iu.test(words)) return 'more-than'
  if (/nearly|almost|почти|近|几乎/iu.test(words)) return 'nearly'
  return words === '' ? 'exact' : 'about'
}
