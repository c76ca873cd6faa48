import type { Assertion } from './assertion.ts'
import { isInclusiveBound } from './inclusive-bound.ts'
import type { Quantity } from './quantity.ts'

/**
 * Equal for two assertions that claim the same fact, however their sources printed it; null where words and not facts
 * make the claim (plans, events, causes, opinions) or where it does not say what it is about. Values agree when value,
 * unit, qualifier and stated precision do: 'about 4.4' is another claim than '4.35', and 'at least 4' than 'more than 4'.
 */
export function assertionKey(assertion: Assertion): string | null {
  const parts = factOf(assertion)
  return parts === null || parts.includes(null) ? null : JSON.stringify([assertion.kind, ...parts])
}

function factOf(assertion: Assertion): readonly unknown[] | null {
  switch (assertion.kind) {
    case 'value':
      return [
        assertion.hub,
        assertion.indicator,
        assertion.period,
        figure(assertion.value),
        ...(assertion.holds === undefined ? [] : [assertion.holds]),
      ]
    case 'comparison': {
      const { hub, other, together, indicator, period, direction, by } = assertion
      const others = together === undefined || other === null ? other : [other, ...together].toSorted()
      return [hub, others, indicator, period, direction, by === null ? '' : figure(by)]
    }
    case 'rank': {
      const { hubs, indicator, period, scope, overtakes, firstTime, ...rest } = assertion
      if (scope.kind === 'unresolved') return null
      const range = scope.kind === 'all' ? 'all' : [scope.parent, scope.level]
      return [hubs.toSorted(), indicator, period, range, overtakes ?? '', firstTime, rest]
    }
    case 'change': {
      const { hub, indicator, from, to, direction, amount, relative } = assertion
      return [hub, indicator, from, to, direction, amount === null ? '' : figure(amount), relative]
    }
    case 'membership':
      return [assertion.hub, assertion.members.toSorted(), assertion.from ?? '', assertion.planned]
    case 'plan':
    case 'event':
    case 'cause':
    case 'opinion':
      return null
  }
}

function figure({ value, upTo, unit, decimals, qualifier, printed }: Quantity): readonly unknown[] {
  const isBound = qualifier === 'more-than' || qualifier === 'less-than'
  return [
    value,
    unit ?? '',
    decimals,
    qualifier,
    ...(upTo === undefined ? [] : [upTo]),
    ...(isBound && isInclusiveBound(printed) ? ['inclusive'] : []),
  ]
}
