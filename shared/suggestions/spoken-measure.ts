import { unitOf } from '../dataset/units.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { meaningfulWords } from '../dataset/indicator-words.ts'
import type { Measure, Passage } from './passage.ts'
import { isCommonUnit } from './unit-fit.ts'

const behind = /^\s(?<what>\p{Ll}[\p{Ll}-]{3,})/u

/**
 * '18.4 million tonnes loaded': the one indicator in the number's own unit whose name holds the word behind it. Only for
 * units of the workspace's own: percentages and counts are of anything.
 */
export function spokenMeasure(
  { words, index }: Pick<Passage, 'words' | 'index'>,
  quantity: PrintedQuantity,
): Measure | null {
  const { unit } = quantity.quantity
  if (unit === null || unitOf(unit).dimension === 'count') return countedMeasure({ words, index }, quantity)
  if (isCommonUnit(unit)) return null
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

/** '534 thousand broadband subscribers': the number of them, under whatever head the workspace counts them. */
function countedMeasure(
  { words, index }: Pick<Passage, 'words' | 'index'>,
  { span }: PrintedQuantity,
): Measure | null {
  const rest = /^\s[\p{L}-]+(?:\s[\p{L}-]+){0,6}/u.exec(words.slice(span.end))?.[0]
  if (rest === undefined) return null
  for (const head of heads) {
    const [mention] = index.indicators.mentionsIn(`${head}${rest}`)
    if (mention === undefined || mention.span.start > 0 || mention.span.end <= head.length) continue
    const end = span.end + mention.span.end - head.length
    return {
      indicator: mention.indicator,
      printed: words.slice(span.end, end).trim(),
      span: { start: span.end, end },
    }
  }
  return null
}

const heads = ['number of', 'число', 'количество', 'численность']
