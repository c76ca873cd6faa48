import { unitOf } from '../dataset/units.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { isCurrency } from './currency.ts'
import type { Measure, Passage } from './passage.ts'

/** Whether a number can be no value of the measure its words seem to name. */
export function isNoValueOf(passage: Passage, quantity: PrintedQuantity, measure: Measure): boolean {
  return isImpossible(passage, quantity, measure) || isAdded(passage, quantity, measure)
}

/** '新增科技型企业4210家': what was added is not what there is. */
function isAdded(
  { words }: Passage,
  { measure: at }: PrintedQuantity,
  { span, indicator }: Measure,
): boolean {
  const added = /(?:新增|净增|引进|引育|招引|新招|新认定|新培育)$/u.exec(
    words.slice(Math.max(0, span.start - 2), span.start),
  )
  if (added === null || at.start < span.end || at.start - span.end > 2) return false
  return indicator === null || !(indicator.names.zh ?? indicator.names.en).includes(added[0])
}

/** A bare 70,300 is no percentage, '34.7 for every 100 inhabitants' no count of anything, and nobody has 31.6 jobs. */
function isImpossible(
  { words }: Passage,
  { quantity, span }: PrintedQuantity,
  { indicator }: Measure,
): boolean {
  if (indicator === null || indicator.unit === null) return false
  const own = unitOf(indicator.unit).dimension
  // '487 резидентов' are no sum of what they earn, and 'the highest among the 26 state capitals' counts whom it is held against.
  if (isCurrency(own) && quantity.unit === null && /^\s\p{Ll}{3,}/u.test(words.slice(span.end))) return true
  if (othersAhead.test(words.slice(0, span.start)) && others.test(words.slice(span.end))) return true
  // 'With 128 resident companies' counts no residents.
  if (
    /population/u.test(indicator.id) &&
    /^\s(?:resident\s)?(?:companies|firms|tenants|start-ups|businesses)\b/u.test(words.slice(span.end))
  )
    return true
  if (own === 'percent' && quantity.unit === null && Math.abs(quantity.value) > 100) return true
  if (
    own === 'count' &&
    quantity.unit === null &&
    quantity.decimals > 0 &&
    !averaged.test(indicator.names.en)
  )
    return true
  return (
    own !== 'per-person' &&
    /^\s(?:for|in|out of) every\s|^\s(?:на|из) кажды\p{L}+\s/u.test(words.slice(span.end))
  )
}

const othersAhead = /\b(?:among|of|out of)(?:\s(?:the|all))?\s$|(?<!\p{L})(?:среди|из)\s$/iu
const others =
  /^\s(?:\p{Ll}+\s){0,2}(?:capitals|states|countries|cities|regions|economies|hubs|provinces|clusters|parks|municipalities|counties|регион\p{L}*|городов|стран|област\p{L}*)(?!\p{L})/u

const averaged = /average|mean\b|median|\bper\b|index|score|rate|ratio|средн|индекс|平均|每|指数/iu
