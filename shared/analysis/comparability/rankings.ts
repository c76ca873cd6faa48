import { sentence } from '../../messages/sentence.ts'
import { distinctTexts, type ComparabilityRule } from './compared.ts'

/**
 * Places of different rankings, each with a first place of its own: 'global number one' of the Global Innovation Index is
 * not 'global number one' of the Global Innovation Hubs Index; they rank other things by other rules.
 */
export const rankings: ComparabilityRule = {
  name: 'rankings',
  find({ values, indicatorName }) {
    const ids = distinctTexts(values.filter(({ unit }) => unit === 'rank').map(({ indicator }) => indicator))
    return ids.length < 2
      ? []
      : [{ sentence: sentence('comparability.rankings', { rankings: ids.map(indicatorName) }), about: ids }]
  },
}
