import { formatPeriod } from '../../dataset/periods.ts'
import { statusTable } from '../../domain/observation-status.ts'
import { namedIn, naming } from '../../messages/naming.ts'
import { sentence } from '../../messages/sentence.ts'
import { groupedBy } from '../../dataset/grouped-by.ts'
import { MAX_NAMED, type ComparabilityRule } from './compared.ts'

/**
 * A preliminary value set against a final one: first counts are revised, often by more than hubs differ. China's R&D
 * intensity of 2024 was 2.68 % in January and 2.69 % in October.
 */
export const finality: ComparabilityRule = {
  name: 'finality',
  find({ values, hubName }) {
    return [...groupedBy(values, ({ indicator }) => indicator)].flatMap(([id, own]) => {
      const early = own.filter(({ status }) => statusTable[status].says === 'early')
      const final = own.filter(({ status }) => statusTable[status].says === 'final')
      if (early.length === 0 || final.length === 0) return []
      const named = early
        .slice(0, MAX_NAMED)
        .map(({ hub, period }) =>
          naming((locale) => `${namedIn(hubName(hub), locale)} (${formatPeriod(period, locale)})`),
        )
      return [
        {
          sentence: sentence('comparability.finality', { early: named, count: early.length }),
          about: [id, ...early.map(({ hub, period }) => `${hub}@${period}`)],
        },
      ]
    })
  },
}
