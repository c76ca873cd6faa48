import { formatPeriod } from '../dataset/periods.ts'
import { unitName } from '../dataset/units.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { Drawn } from './chart-data.ts'
import { formatWithSign } from './format-value.ts'
import { isEarly } from './point-status.ts'

/** More places than this are not listened to. */
const MAX_TOLD = 10

/** The places from the top, each with its value, and how many follow. */
export function describeRanking(drawn: Omit<Drawn, 'altTextDraft' | 'dataHash'>): readonly Sentence[] {
  const { series, periods, language, indicatorName, unit } = drawn
  const told = series
    .slice(0, MAX_TOLD)
    .flatMap(({ name, points }) =>
      points
        .slice(0, 1)
        .map(({ value, decimals }) => `${name} ${formatWithSign(value, decimals, unit, language)}`),
    )
  const early = series.flatMap((one) => one.points).filter(({ status }) => isEarly(status)).length
  return [
    sentence('charts.alt.ranking', {
      indicator: indicatorName,
      unit: unitName(unit, language),
      count: series.length,
      period: formatPeriod(periods[0] ?? '', language),
    }),
    sentence('charts.alt.places', { places: told }),
    ...(series.length > MAX_TOLD
      ? [sentence('charts.alt.more-places', { count: series.length - MAX_TOLD })]
      : []),
    ...(early > 0 ? [sentence('charts.alt.early', { count: early })] : []),
  ]
}
