import type { Drawn } from '#shared/charts/chart-data.ts'
import { formatValue, formatWithSign } from '#shared/charts/format-value.ts'

/** A hub that can be chosen: its name and the value it is sorted by (of a change the first and the last), or none. */
export type HubChoice = {
  readonly id: string
  readonly name: string
  readonly printed: string | null
  readonly value: number | null
}
export const hubOrders = ['value', 'change', 'name'] as const
export type HubOrder = (typeof hubOrders)[number]

/** Hubs of an indicator in the order asked for, those whose name has every word of the filter; without value last. */
export function hubChoices(
  hubs: readonly string[],
  {
    nameOf,
    ranking,
    filter,
    order,
    language,
  }: {
    readonly nameOf: (id: string) => string
    /** All the hubs, best first, with their value or with two; null while it is on its way. */
    readonly ranking: Drawn | null
    readonly filter: string
    readonly order: HubOrder
    readonly language: string
  },
): readonly HubChoice[] {
  const words = filter.toLocaleLowerCase(language).split(/\s+/).filter(Boolean)
  const ranked = new Map(ranking?.series.map(({ hub, points }, at) => [hub, { at, points }]))
  const collator = new Intl.Collator(language)
  const choices = hubs.map((id) => {
    const points = ranked.get(id)?.points ?? []
    const [point] = points
    const last = points.at(-1)
    const printed =
      point === undefined || last === undefined || ranking === null
        ? null
        : [
            ...(last === point ? [] : [formatValue(point.value, point.decimals, ranking.language)]),
            formatWithSign(last.value, last.decimals, ranking.unit, ranking.language),
          ].join(' → ')
    return { id, name: nameOf(id), printed, value: point?.value ?? null }
  })
  const placeOf = (id: string) => ranked.get(id)?.at ?? Infinity
  return choices
    .filter(({ name, id }) => {
      const text = `${name} ${id}`.toLocaleLowerCase(language)
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => {
      const byName = collator.compare(a.name, b.name)
      if (order === 'name') return byName
      const [left, right] = [placeOf(a.id), placeOf(b.id)]
      return left === right ? byName : left - right
    })
}
