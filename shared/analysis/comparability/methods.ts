import { comparePeriods, periodNaming, seriesOf } from '../../dataset/periods.ts'
import { sentence } from '../../messages/sentence.ts'
import { distinctTexts, type ComparabilityRule } from './compared.ts'

/**
 * An old method set against a new one: a step between two periods may be the ruler's and not the hub's. The Global
 * Innovation Index counts venture capital deals from 2025 on, so a place of 2025 is no rise over one of 2024.
 */
export const methods: ComparabilityRule = {
  name: 'methods',
  find({ values, indicator }) {
    return distinctTexts(values.map((one) => one.indicator)).flatMap((id) => {
      const own = indicator(id)
      const periods = values.filter((one) => one.indicator === id).map(({ period }) => period)
      return (own?.methods ?? []).flatMap(({ from, description }) => {
        if (own === undefined || from === null) return []
        const alike = periods.filter((period) => seriesOf(period) === seriesOf(from))
        const isSplit =
          alike.some((period) => comparePeriods(period, from) < 0) &&
          alike.some((period) => comparePeriods(period, from) >= 0)
        const told = { indicator: own.names, period: periodNaming(from), description }
        return isSplit
          ? [{ sentence: sentence('checks.warning.method-changed', told), about: [id, from] }]
          : []
      })
    })
  },
}
