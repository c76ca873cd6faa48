import { unitOf } from '../dataset/units.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { meaningfulWords } from '../dataset/indicator-words.ts'
import type { Measure, Passage } from './passage.ts'

const behind = /^\s(?<what>\p{Ll}[\p{Ll}-]{3,})/u

/**
 * '18.4 million tonnes loaded': the one indicator in the number's own unit whose name holds the word behind it. Only for
 * units of the workspace's own: percentages and counts are of anything.
 */
export function spokenMeasure({ words, index }: Passage, quantity: PrintedQuantity): Measure | null {
  const { unit } = quantity.quantity
  if (unit === null || common.has(unitOf(unit).dimension)) return null
  const match = behind.exec(words.slice(quantity.span.end))
  const what = match?.groups?.['what']
  if (what === undefined) return null
  const fitting = index.indicators
    .all()
    .filter(
      (indicator) =>
        indicator.unit !== null &&
        unitOf(indicator.unit).dimension === unitOf(unit).dimension &&
        [indicator.names.en, indicator.names.ru ?? ''].some((name) => meaningfulWords(name).includes(what)),
    )
  const [indicator, ...others] = fitting
  const span = { start: quantity.span.end, end: quantity.span.end + (match?.[0].length ?? 0) }
  return indicator === undefined || others.length > 0
    ? null
    : { indicator, printed: words.slice(span.start, span.end).trim(), span }
}

const common = new Set(['count', 'percent', 'percentage-points', 'times', 'years', 'rank', 'index'])
