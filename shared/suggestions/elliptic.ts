import type { PrintedQuantity } from '../text/quantities.ts'
import { levelVerbs } from './unknown-measure.ts'
import type { Passage } from './passage.ts'

/** Words that add nothing to 'A and B stood at 8 and 7 percent, respectively': joints, order, and how near a number is. */
const light =
  /\b(?:and|or|but|while|whereas|with|in|at|of|for|the|a|an|by|to|it|its|that|also|only|just|even|still|then|respectively|both|each|all|followed|follows|following|next|came|comes|was|were|is|are|did|had|has|city|region|province|state|county|district|country|second|third|fourth|fifth|first|last|place|about|around|nearly|almost|over|under|more|less|than|meanwhile|however|ahead|behind|compared|against|versus|figure|rate|share|value|number|result|level)\b|(?<!\p{L})(?:и|а|но|в|во|на|с|со|у|же|лишь|только|уже|также|далее|следом|следуют|следует|затем|за|ней|ним|ними|него|этот|показатель|показателем|составил|составила|соответственно|город[еау]?|регион[еау]?|области|область|край|крае|республике|республика|провинции|втор\p{L}+|треть\p{L}+|мест[ое])(?!\p{L})|[和与及而则在的其次为是分别以及省市州达到约占]|以/giu

/**
 * Whether the clause before a number names nothing but places, periods and a verb ('Lapland and Kainuu stood at'), so
 * that it goes on about what was measured before. Some place or period must be named: a bare number goes on about nothing.
 */
export function isElliptic(passage: Passage, quantity: PrintedQuantity): boolean {
  const { words, places, periods, quantities } = passage
  const named = [...places, ...periods]
  const head = words.slice(0, quantity.span.start)
  const clause = /[^;；:：]*$/u.exec(head)?.[0] ?? ''
  const from = head.length - clause.length
  if (!named.some(({ span }) => span.end <= quantity.span.start && span.start >= from)) return false
  const own = [...named, ...quantities].map(({ span }) => span)
  const rest = [...head.slice(from)]
    .map((character, at) =>
      own.some(({ start, end }) => start <= at + from && at + from < end) ? ' ' : character,
    )
    .join('')
  return !/[\p{L}\p{N}]/u.test(rest.replace(levelVerbs, ' ').replace(light, ' '))
}
