import { convert, convertDecimals } from '../../dataset/units.ts'
import { Period } from '../../domain/period.ts'
import type { Quantity } from '../../domain/quantity.ts'
import { labelOf } from '../../domain/id.ts'
import { nameIn, type ChartData, type CheckedClaim, type Drawn } from '../chart-data.ts'
import * as v from 'valibot'

type Claimed = Drawn['claimed'][number]
type Measure = { readonly indicator: string; readonly unit: string; readonly hubs: readonly string[] }

/**
 * The values that claims state for an indicator and some hubs, in a unit: a value, the goal of a plan in the year it is
 * due, an exact place. A claim of another kind, or of another measure, has no place beside the data.
 */
export function claimedValues(
  ids: readonly string[],
  { indicator, unit, hubs }: Measure,
  data: ChartData,
): readonly Claimed[] {
  const wanted = new Set(ids)
  return data.claims
    .filter(({ claim }) => wanted.has(claim.id))
    .flatMap((one) => statedBy(one).filter((fact) => fact.indicator === indicator && hubs.includes(fact.hub)))
    .flatMap(({ checked, hub, period, quantity }) => {
      const value = convert(quantity.value, quantity.unit ?? unit, unit)
      if (value === null) return []
      const { claim, outcome, quotation } = checked
      return [
        {
          claim: claim.id,
          label: labelOf(claim.id),
          statement: claim.statement,
          hub,
          name: nameIn(data.language, hub, data.hub(hub)),
          period,
          value,
          decimals: convertDecimals(quantity.decimals, quantity.unit ?? unit, unit),
          unit,
          outcome,
          quotation,
        },
      ]
    })
}

type Fact = {
  readonly checked: CheckedClaim
  readonly hub: string
  readonly indicator: string | null
  readonly period: string
  readonly quantity: Pick<Quantity, 'value' | 'unit' | 'decimals'>
}

function statedBy(checked: CheckedClaim): Fact[] {
  const { assertion } = checked.claim
  switch (assertion.kind) {
    case 'value': {
      const { hub, indicator, period, value } = assertion
      return hub === null || period === null ? [] : [{ checked, hub, indicator, period, quantity: value }]
    }
    case 'rank': {
      const { hubs, indicator, period, rank, from } = assertion
      const [hub] = hubs
      if (hub === undefined || hubs.length > 1 || period === null) return []
      if (!('exactly' in rank) || from === 'bottom') return []
      const quantity = { value: rank.exactly, unit: 'rank', decimals: 0 }
      return [{ checked, hub, indicator, period, quantity }]
    }
    case 'plan': {
      const { due, goal, hubs } = assertion
      const [hub] = hubs
      const year = due?.slice(0, 4)
      if (goal === undefined || hub === undefined || !v.is(Period, year)) return []
      return [{ checked, hub, indicator: goal.indicator, period: year, quantity: goal.value }]
    }
    case 'comparison':
    case 'change':
    case 'membership':
    case 'event':
    case 'cause':
    case 'opinion':
      return []
  }
}
