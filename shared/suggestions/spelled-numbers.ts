import { hedgeBefore, type PrintedQuantity } from '../text/quantities.ts'
import { unitAround } from '../text/quantity-units.ts'
import { wordNumbersIn } from '../text/number-words.ts'
import { overlap } from '../text/overlap.ts'
import { writtenAmountsIn } from './written-amounts.ts'

/** What a number word may stand before without counting anything: times, times of day, parts of names. */
const noCount =
  /^(?:[-–]|\s?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|miles?|kilomet\p{L}+|met(?:re|er)s?|times|fold|thirds?|quarters?|halves|fifths?|or\b|point|лет|год\p{L}*|месяц\p{L}*|недел\p{L}+|дн\p{L}+|час\p{L}*|минут\p{L}*|раз\p{L}*|строч\p{L}+|пункт\p{L}*|мест\p{L}*|километр\p{L}*|метр\p{L}*|[市省国地岸者院方会校]|年|月|天|日|周|次|倍|岁|届|期|大|种|级|轮|批|分之|分|成))/iu

/**
 * Numbers written in words that may count something: 'up from seven in 2024', 'Bogotá to three', 'два единорога', '一万户'. Most
 * such words count nothing anybody measures; who reads them keeps those whose measure is known.
 */
export function spelledNumbersIn(words: string, printed: readonly PrintedQuantity[]): PrintedQuantity[] {
  const amounts = writtenAmountsIn(words).map((amount) => ({ ...amount, percent: false }))
  const whole = wordNumbersIn(words)
    .filter((each) => !amounts.some((amount) => overlap(amount, each)))
    .map((each) => ({ ...each, decimals: 0 }))
  return joined(words, [...amounts, ...whole]).flatMap(({ start, end, value, decimals, percent }) => {
    if (printed.some(({ span }) => span.start < end && start < span.end)) return []
    // 'Lot Fourteen', 'Studio Nine': the end of a name.
    if (/^\p{Lu}/u.test(words.slice(start)) && /\p{Lu}[\p{L}-]*\s$/u.test(words.slice(0, start))) return []
    if (
      (value < 11 && /^\sof\b/u.test(words.slice(end))) ||
      noCount.test(words.slice(end)) ||
      (/\p{Script=Han}/u.test(words) && value < 2)
    )
      return []
    const { unit, after } = percent ? { unit: 'percent', after: 0 } : unitAround(words, start, end)
    const { qualifier, length } = hedgeBefore(words.slice(0, start))
    const span = { start: start - length, end: end + after }
    return [
      {
        span,
        measure: { start, end: end + after },
        quantity: { value, unit, decimals, qualifier, printed: words.slice(span.start, span.end) },
      },
    ]
  })
}

type Spelled = {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly decimals: number
  readonly percent: boolean
}

/** 'Тридцать четыре', 'двести двенадцать': the parts of one number. */
function joined(words: string, parts: readonly Spelled[]): readonly Spelled[] {
  const sorted = [...parts].sort((a, b) => a.start - b.start)
  return sorted.reduce<Spelled[]>((whole, each) => {
    const last = whole.at(-1)
    const isNext = last !== undefined && words.slice(last.end, each.start) === ' '
    const place = last === undefined || last.value % 10 !== 0 ? 0 : last.value % 100 === 0 ? 100 : 10
    if (last === undefined || !isNext || last.value < 20 || each.value >= place) return [...whole, each]
    return [...whole.slice(0, -1), { ...last, end: each.end, value: last.value + each.value }]
  }, [])
}
