import type { PrintedQuantity } from '../text/quantities.ts'
import { unitAround } from '../text/quantity-units.ts'
import { wordNumbersIn } from '../text/number-words.ts'

/** What a number word may stand before without counting anything: times, times of day, parts of names. */
const noCount =
  /^(?:[-–]|\s?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|decades?|times|fold|thirds?|quarters?|halves|fifths?|of\b|or\b|point|лет|год\p{L}*|месяц\p{L}*|недел\p{L}+|дн\p{L}+|час\p{L}*|минут\p{L}*|раз\p{L}*|строч\p{L}+|пункт\p{L}*|мест\p{L}*|[市省国地岸者院方会校]|年|月|天|日|周|次|倍|岁|届|期|大|种|级|轮|批|分之|分|成))/iu

/**
 * Numbers written in words that may count something: 'up from seven in 2024', 'Bogotá to three', 'два единорога', '一万户'. Most
 * such words count nothing anybody measures; who reads them keeps those whose measure is known.
 */
export function spelledNumbersIn(words: string, printed: readonly PrintedQuantity[]): PrintedQuantity[] {
  return wordNumbersIn(words).flatMap(({ start, end, value, percent }) => {
    if (printed.some(({ span }) => span.start < end && start < span.end)) return []
    if (noCount.test(words.slice(end)) || (/\p{Script=Han}/u.test(words) && value < 2)) return []
    const { unit, after } = percent ? { unit: 'percent', after: 0 } : unitAround(words, start, end)
    const span = { start, end: end + after }
    return [
      {
        span,
        measure: span,
        quantity: {
          value,
          unit,
          decimals: 0,
          qualifier: 'exact' as const,
          printed: words.slice(start, end + after),
        },
      },
    ]
  })
}
