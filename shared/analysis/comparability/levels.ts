import { levelOf } from '../../dataset/hub-levels.ts'
import { sentence } from '../../messages/sentence.ts'
import type { ComparabilityRule } from './compared.ts'
import { placedHubs } from './placed-hubs.ts'
import { typeGroups } from './type-groups.ts'

/**
 * A city set against a province, a region against a country: the larger area holds more of everything and evens out what
 * the centre stands out by. Shenzhen's R&D intensity of 6.67 % beside Guangdong's 3.6 % says nothing of either.
 */
export const levels: ComparabilityRule = {
  name: 'levels',
  find({ values, hub, hubName }) {
    const known = placedHubs(values, hub).filter((one) => levelOf(one) !== null)
    if (new Set(known.map(levelOf)).size < 2) return []
    return [
      {
        sentence: sentence('checks.warning.levels-differ', { groups: typeGroups(known, hubName) }),
        about: known.map(({ id }) => id),
      },
    ]
  },
}
