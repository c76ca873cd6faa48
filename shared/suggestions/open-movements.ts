import type { Quantity } from '../domain/quantity.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { overlap } from '../text/overlap.ts'
import type { Candidate } from './candidate.ts'
import { isBetweenPlaces } from './compared-places.ts'
import { future } from './future-words.ts'
import { movementOf } from './movement.ts'
import { multiplesIn } from './multiples.ts'
import { thanTime } from './russian-orders.ts'
import { isOfBusiness } from './own-business.ts'
import { openClause } from './open-clause.ts'
import type { Passage } from './passage.ts'

type Moved = {
  readonly span: TextSpan
  readonly direction: 'up' | 'down'
  readonly amount: Quantity
  readonly printed: string
}

const more = /^\s(?<way>больше|меньше|выше|ниже),?\s(?=чем\s)/u
/** '是2023年的近6倍': of an earlier time of the same. */
const ofYear = /(?:年|月|季度|同期|上年|去年)的(?:约|近|超过?|将近)?$/u
/** Before the time a change is counted from: it is not the one the change is of. */
const base = /(?:к\sуровню|по\sсравнению\sс|относительно|против|чем|с)\s(?:\p{Ll}+\s){0,2}$/u

/** In Russian and Chinese: how much something moved, where nothing tells what it was in words the workspace knows: 'прибавила 24 %', 'вдвое больше, чем в 2022-м'. */
export function openMovements(passage: Passage, told: readonly Candidate[]): Candidate[] {
  if (passage.language === 'en') return []
  return moved(passage)
    .filter(({ span }) => !isTold(passage, span, told))
    .map(({ span, direction, amount, printed }) => {
      const { place, period, statement } = openClause(passage, span)
      const isBase = passage.periods.some(
        (each) => each.period === period && base.test(passage.words.slice(0, each.span.start)),
      )
      return {
        assertion: {
          kind: 'change' as const,
          hub: place?.hub?.id ?? null,
          indicator: null,
          from: null,
          to: isBase ? null : period,
          direction,
          amount,
          relative: amount.unit === 'percent' || amount.unit === 'times',
        },
        statement,
        because: [place?.printed ?? '', printed].filter(Boolean),
      }
    })
}

function moved(passage: Passage): readonly Moved[] {
  const { words } = passage
  const relative = passage.quantities.flatMap((quantity) => {
    const movement = movementOf(passage, quantity)
    const isExpected = future.test(words.slice(Math.max(0, quantity.span.start - 90), quantity.span.start))
    if (movement === null || isExpected || isBetweenPlaces(passage, quantity.span)) return []
    if (isOfBusiness(passage, quantity)) return []
    const { unit } = quantity.quantity
    return unit === null
      ? []
      : [
          {
            span: quantity.span,
            direction: movement.direction,
            amount: quantity.quantity,
            printed: quantity.quantity.printed,
          },
        ]
  })
  const times = multiplesIn(words).flatMap(({ span, quantity, isPart }): readonly Moved[] => {
    const way = more.exec(words.slice(span.end))
    const isThanTime = way !== null && thanTime.test(words.slice(span.end + way[0].length))
    const isOfYear = ofYear.test(words.slice(0, span.start + (/^[近约超]/u.test(quantity.printed) ? 1 : 0)))
    if (isPart || (!isThanTime && !isOfYear)) return []
    const isLess = /меньше|ниже/u.test(way?.groups?.['way'] ?? '')
    return [{ span, direction: isLess ? 'down' : 'up', amount: quantity, printed: quantity.printed }]
  })
  return [...relative, ...times.filter(({ span }) => !relative.some((each) => overlap(each.span, span)))]
}

/** Whether a change has been read from the same words. */
function isTold({ words }: Passage, span: TextSpan, told: readonly Candidate[]): boolean {
  const said = words.slice(span.start, span.end)
  return told.some(
    ({ assertion, because }) =>
      (assertion.kind === 'change' || assertion.kind === 'comparison') &&
      because.some((printed) => printed.includes(said) || (printed.length > 1 && said.includes(printed))),
  )
}
