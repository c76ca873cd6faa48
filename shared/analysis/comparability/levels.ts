import { levelOf } from '../../dataset/hub-levels.ts'
import { sentence } from '../../messages/sentence.ts'
import { distinctTexts, MAX_NAMED, type ComparabilityRule } from './compared.ts'

/**
 * A city set against a province, a region against a country: the larger area holds more of everything and evens out what
 * the centre stands out by. Shenzhen's R&D intensity of 6.67 % beside Guangdong's 3.6 % says nothing of either.
 */
export const levels: ComparabilityRule = {
  name: 'levels',
  find({ values, hub, hubName }) {
    const known = distinctTexts(values.map((one) => one.hub)).flatMap((id) => {
      const own = hub(id)
      const level = own === undefined ? null : levelOf(own)
      return own === undefined || level === null ? [] : [{ id, level, type: own.type }]
    })
    if (new Set(known.map(({ level }) => level)).size < 2) return []
    const hubs = known.slice(0, MAX_NAMED).map(({ id, type }) => `${hubName(id)} (${type})`)
    return [
      { sentence: sentence('checks.warning.levels-differ', { hubs }), about: known.map(({ id }) => id) },
    ]
  },
}
