import type { PrintedQuantity } from '../text/quantities.ts'
import { unitOf } from '../dataset/units.ts'
import type { Measure } from './passage.ts'

const share =
  /(?<!\p{L})(?:дол[яиюей]|удельн\p{L}+\sвес\p{L}?)\s(?:[\p{L}«»-]+\s){1,6}?во?\s(?:общ\p{L}+\s)?$/iu

/** 'Доля ИТ-отрасли в валовом региональном продукте': what a share is of is not what is told. */
export function isShareOf(words: string, { indicator, span }: Measure): boolean {
  const unit = indicator?.unit ?? null
  const isShare = unit !== null && unitOf(unit).dimension === 'percent'
  return indicator !== null && !isShare && share.test(words.slice(0, span.start))
}

const ofIt =
  /^\s(?:of|от)\s(?:(?:all\s)?(?:of\s)?(?:it|them|this|these|those)(?![\p{L}-])(?!\s\p{Ll}+s\b)|the\s(?:total|whole)(?![\p{L}-])(?!\s(?:of|in|for)\b)|него|неё|них|этого|общего)/u

/** 'Business accounted for 71 percent of the total': a share of what was measured before, and no value of it. */
export function isShareOfIt(words: string, { span, quantity }: PrintedQuantity): boolean {
  return quantity.unit === 'percent' && ofIt.test(words.slice(span.end))
}
