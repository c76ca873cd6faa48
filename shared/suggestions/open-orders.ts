import type { Candidate } from './candidate.ts'
import { chineseOrders } from './chinese-orders.ts'
import { openClause } from './open-clause.ts'
import { ordersIn } from './order-words.ts'
import type { Passage } from './passage.ts'
import { russianOrders } from './russian-orders.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { overlap } from '../text/overlap.ts'

/** In Russian and Chinese: two places held against each other, one of them or what they are compared by not told in words the workspace knows. */
export function openOrders(passage: Passage, told: readonly Candidate[]): Candidate[] {
  if (passage.language === 'en') return []
  const held = passage.language === 'ru' ? russianOrders(passage) : chineseOrders(passage)
  return held
    .filter(({ span }) => !isTold(passage, span, told))
    .flatMap(({ span, direction, by, isOfItsPlace = false }) => {
      const { place: before, period, statement, span: clause } = openClause(passage, span)
      const behind = passage.places.find(
        (each) => each.hub !== null && each.span.start >= span.end && each.span.end <= clause.end,
      )
      // '不到深圳的四成': Chinese puts the other place between the words that compare.
      const against = passage.places.find((each) => each.hub !== null && overlap(each.span, span)) ?? behind
      const within = passage.places.find((each) => overlap(each.span, span)) ?? null
      // 'В Оше — на треть меньше': Osh is told of.
      const place = isOfItsPlace ? within : before
      const other = !isOfItsPlace && against !== undefined && against.hub !== place?.hub ? against : null
      return [
        {
          assertion: {
            kind: 'comparison' as const,
            hub: place?.hub?.id ?? null,
            other: other?.hub?.id ?? null,
            indicator: null,
            period,
            direction,
            by,
          },
          statement,
          because: [
            place?.printed ?? '',
            passage.words.slice(span.start, span.end),
            other?.printed ?? '',
          ].filter(Boolean),
        },
      ]
    })
}

/** Whether a comparison or the overtaking of a rank has been read from the same words. */
function isTold({ words }: Passage, span: TextSpan, told: readonly Candidate[]): boolean {
  const orders = ordersIn(words).filter((order) => overlap({ start: order.at, end: order.end }, span))
  const said = words.slice(span.start, span.end)
  return told.some(
    ({ assertion, because }) =>
      (assertion.kind === 'comparison' || (assertion.kind === 'rank' && assertion.overtakes !== null)) &&
      because.some(
        (printed) =>
          printed.includes(said) ||
          said.includes(printed) ||
          orders.some((order) => printed.includes(order.printed)),
      ),
  )
}
