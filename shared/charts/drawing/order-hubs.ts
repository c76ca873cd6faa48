import type { HubValues } from '../chart-recipe.ts'
import { nameIn, type ChartData } from '../chart-data.ts'

/** How hubs follow each other. */
export type HubOrder = 'chosen' | 'value' | 'change' | 'name'

/**
 * Hubs in the order asked for: by their last value or by its distance from their first, the largest first (the smallest
 * where less is better), or by name. Ties stay as chosen.
 */
export function orderHubs(
  series: readonly HubValues[],
  order: HubOrder,
  { isLowerBetter, data }: { readonly isLowerBetter: boolean; readonly data: ChartData },
): readonly HubValues[] {
  if (order === 'chosen') return series
  if (order === 'name') {
    const collator = new Intl.Collator(data.language)
    const nameOf = ({ hub }: HubValues) => nameIn(data.language, hub, data.hub(hub))
    return series.toSorted((a, b) => collator.compare(nameOf(a), nameOf(b)))
  }
  const keyOf = ({ values }: HubValues) => {
    const last = values.at(-1)?.value ?? 0
    return order === 'value' ? last : last - (values[0]?.value ?? 0)
  }
  const sign = isLowerBetter ? 1 : -1
  return series.toSorted((a, b) => sign * (keyOf(a) - keyOf(b)))
}
