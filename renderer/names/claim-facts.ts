import type { Assertion } from '#shared/domain/assertion.ts'
import type { Quantity } from '#shared/domain/quantity.ts'

/** Slugs of all hubs a claim speaks of, the one it is about first; each once. */
export function hubsOf(assertion: Assertion): readonly string[] {
  const named: readonly (string | null)[] = (() => {
    switch (assertion.kind) {
      case 'value':
      case 'change':
        return [assertion.hub]
      case 'comparison':
        return [assertion.hub, assertion.other, ...(assertion.together ?? [])]
      case 'rank':
        return [...assertion.hubs, assertion.overtakes]
      case 'membership':
        return [assertion.hub, ...assertion.members]
      case 'plan':
      case 'event':
      case 'cause':
      case 'opinion':
        return assertion.hubs
    }
  })()
  return [...new Set(named.filter((one) => one !== null))]
}

/** From when to when a claim speaks of; a period or an EDTF date. `from` is null where one time is meant, null where none. */
export function timeOf(
  assertion: Assertion,
): { readonly from: string | null; readonly to: string; readonly isPeriod: boolean } | null {
  const at = (to: string | null, isPeriod: boolean) => (to === null ? null : { from: null, to, isPeriod })
  switch (assertion.kind) {
    case 'value':
    case 'comparison':
    case 'rank':
      return at(assertion.period, true)
    case 'change':
      return assertion.to === null
        ? at(assertion.from, true)
        : { from: assertion.from, to: assertion.to, isPeriod: true }
    case 'membership':
      return at(assertion.from, false)
    case 'plan':
      return at(assertion.due, false)
    case 'event':
      return at(assertion.when, false)
    case 'cause':
    case 'opinion':
      return null
  }
}

/** A place in an order: exactly this one, or within the first so many. */
export type ClaimedPlace = {
  readonly kind: 'place'
  readonly place: number
  readonly within: boolean
  /** Counted from the last. */
  readonly fromBottom: boolean
}
export type Claimed = { readonly kind: 'quantity'; readonly quantity: Quantity } | ClaimedPlace

/** The number a claim claims; null where it claims none. */
export function claimedOf(assertion: Assertion): Claimed | null {
  const quantity = (one: Quantity | null | undefined): Claimed | null =>
    one === null || one === undefined ? null : { kind: 'quantity', quantity: one }
  switch (assertion.kind) {
    case 'value':
      return quantity(assertion.value)
    case 'comparison':
      return quantity(assertion.by)
    case 'change':
      return quantity(assertion.amount)
    case 'plan':
      return quantity(assertion.goal?.value)
    case 'rank': {
      const within = 'within' in assertion.rank
      const place = 'within' in assertion.rank ? assertion.rank.within : assertion.rank.exactly
      return { kind: 'place', place, within, fromBottom: assertion.from === 'bottom' }
    }
    case 'membership':
    case 'event':
    case 'cause':
    case 'opinion':
      return null
  }
}
