import { periodNaming } from '../../dataset/periods.ts'
import { sentence } from '../../messages/sentence.ts'
import { groupedBy } from '../../dataset/grouped-by.ts'
import { distinctTexts, type ComparabilityRule } from './compared.ts'

/**
 * A year set against half a year: what flows comes to half as much in half the time. Beijing-Tianjin-Hebei's 5.15 trillion
 * yuan of a first half is no fall from 11.5 trillion in a year.
 */
export const periods: ComparabilityRule = {
  name: 'periods',
  find({ values }) {
    return [...groupedBy(values, ({ indicator }) => indicator)].flatMap(([id, own]) => {
      const forms = distinctTexts(own.map(({ period }) => formOf(period))).filter(
        (form) => form !== 'edition',
      )
      return forms.length < 2
        ? []
        : [
            {
              sentence: sentence('comparability.periods', {
                periods: distinctTexts(
                  forms.map((form) => own.find(({ period }) => formOf(period) === form)?.period ?? ''),
                ).map(periodNaming),
              }),
              about: [id, ...forms],
            },
          ]
    })
  },
}

function formOf(period: string): string {
  if (/^\d{4}$/.test(period)) return 'year'
  const part = /^\d{4}-([HQ])\d$/.exec(period)?.[1]
  if (part !== undefined) return part
  if (/^\d{4}\/\d{4}$/.test(period)) return 'range'
  return /^\d{4}-\d\d/.test(period) ? (period.length > 7 ? 'day' : 'month') : 'edition'
}
