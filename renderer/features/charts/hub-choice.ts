import type { Drawn } from '#shared/charts/chart-data.ts'
import { formatWithSign } from '#shared/charts/format-value.ts'

/** A hub that can be chosen: its name, the value it is sorted by, or none in that period. */
export type HubChoice = {
  readonly id: string
  readonly name: string
  readonly printed: string | null
  readonly value: number | null
}
export type HubOrder = 'value' | 'name'

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
    /** A ranking of all the hubs, best first; null while it is on its way. */
    readonly ranking: Drawn | null
    readonly filter: string
    readonly order: HubOrder
    readonly language: string
  },
): readonly HubChoice[] {
  const words = filter.toLocaleLowerCase(language).split(/\s+/).filter(Boolean)
  const ranked = new Map(ranking?.series.map(({ hub, points }, at) => [hub, { at, point: points[0] }]))
  const collator = new Intl.Collator(language)
  const choices = hubs.map((id) => {
    const point = ranked.get(id)?.point
    const printed =
      point === undefined || ranking === null
        ? null
        : formatWithSign(point.value, point.decimals, ranking.unit, ranking.language)
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
