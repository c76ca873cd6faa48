import { levelOf } from '../../dataset/hub-levels.ts'
import { sentence } from '../../messages/sentence.ts'
import type { ComparabilityRule } from './compared.ts'
import { placedHubs } from './placed-hubs.ts'
import { typeGroups } from './type-groups.ts'

/**
 * Places of one level and different kinds: a municipality is a city with little land around it, a province is mostly land.
 * Beijing's R&D intensity of 6.58 % beside Guangdong's 3.6 % compares a centre with a centre and its country.
 */
export const kinds: ComparabilityRule = {
  name: 'kinds',
  find({ values, hub, hubName }) {
    const known = placedHubs(values, hub)
    const levels = new Set(known.map(levelOf))
    levels.delete(null)
    // Different levels are told by their own rule, with the same kinds.
    if (levels.size > 1 || new Set(known.map(({ type }) => type)).size < 2) return []
    return [
      {
        sentence: sentence('comparability.kinds', { groups: typeGroups(known, hubName) }),
        about: known.map(({ id }) => id),
      },
    ]
  },
}
