import type { Quantity } from '../domain/quantity.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { downVerbs, russianDown, russianUp, upVerbs } from './movement.ts'
import { multiplesIn } from './multiples.ts'
import type { Passage } from './passage.ts'

const hedge = '(?<hedge>(?:more than|nearly|almost|about|roughly|почти|более чем|примерно)\\s|[近约]|几乎)?'
const doubled: readonly (readonly [RegExp, 'up' | 'down', number])[] = [
  [
    new RegExp(
      `${hedge}(?:\\b(?:doubled|doubling|(?<=(?:its|their|saw|see)\\s(?:[\\p{L}-]+\\s){1,5})double)(?!\\p{L})|(?<!\\p{L})удвоил\\p{L}*|翻(?:了)?一番|翻倍)`,
      'iu',
    ),
    'up',
    100,
  ],
  [new RegExp(`${hedge}(?:\\b(?:tripled|tripling)(?!\\p{L})|(?<!\\p{L})утроил\\p{L}*)`, 'iu'), 'up', 200],
  [new RegExp(`${hedge}(?:\\bquadrupled(?!\\p{L})|翻(?:了)?两番)`, 'iu'), 'up', 300],
  [new RegExp(`${hedge}\\bhalved(?!\\p{L})`, 'iu'), 'down', 50],
]
/** 'Grew threefold', 'упала в полтора раза': a movement told as a multiple in words. */
const movedTimes = new RegExp(
  `(?:(?<up>\\b(?:${upVerbs})|(?<!\\p{L})(?:${russianUp}))|(?<down>\\b(?:${downVerbs})|(?<!\\p{L})(?:${russianDown})))\\s(?:(?:by|на|за|more|than|nearly|almost|about|почти|более|чем|примерно|сразу)\\s)*$`,
  'iu',
)

/** What every one of them has one of. */
const any =
  /doubl|tripl|quadrupl|halv|times|fold|twice|half|удвоил|утроил|раз|вдвое|втрое|вчетверо|впятеро|翻|倍/iu

/** The movements a sentence tells as multiples: 'nearly doubled', '翻一番', 'упала в полтора раза'. */
export function movedMultiples(
  passage: Passage,
): { readonly direction: 'up' | 'down'; readonly amount: PrintedQuantity }[] {
  if (!any.test(passage.words)) return []
  const named = doubled.flatMap(([pattern, direction, percent]) => {
    const match = pattern.exec(passage.words)
    if (match === null) return []
    const [printed] = match
    const amount: Quantity = {
      value: percent,
      unit: 'percent',
      decimals: -1,
      qualifier: hedgeOf(match),
      printed,
    }
    const span = { start: match.index, end: match.index + printed.length }
    return { direction, amount: { quantity: amount, span, measure: span } }
  })
  const worded = multiplesIn(passage.words).flatMap(({ quantity, span, isPart }) => {
    if (isPart || passage.quantities.some((each) => each.span.start < span.end && span.start < each.span.end))
      return []
    const verb = movedTimes.exec(passage.words.slice(0, span.start))
    if (verb === null) return []
    const direction = verb.groups?.['up'] === undefined ? ('down' as const) : ('up' as const)
    return { direction, amount: { quantity, span, measure: span } }
  })
  return [...named, ...worded]
}

function hedgeOf({ groups }: RegExpExecArray): Quantity['qualifier'] {
  const words = groups?.['hedge'] ?? ''
  if (/more|более/iu.test(words)) return 'more-than'
  if (/nearly|almost|почти|近|几乎/iu.test(words)) return 'nearly'
  return words === '' ? 'exact' : 'about'
}
