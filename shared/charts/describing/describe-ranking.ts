import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Undescribed } from '../chart-data.ts'
import { isEarly } from '../point-status.ts'
import { printerOf } from '../print-value.ts'
import { describeClaims } from './describe-claims.ts'
import { measureTold } from './measure-told.ts'

/** More places than this are not listened to. */
const MAX_TOLD = 10

/** The places from the top, each with its value, and how many follow. */
export function describeRanking(drawn: Undescribed): readonly Sentence[] {
  const { series, periods, language } = drawn
  const print = printerOf(drawn)
  const told = series
    .slice(0, MAX_TOLD)
    .flatMap(({ name, points }) =>
      points.slice(0, 1).map(({ value, decimals }) => `${name} ${print(value, decimals)}`),
    )
  const early = series.flatMap((one) => one.points).filter(({ status }) => isEarly(status)).length
  return [
    sentence('charts.alt.ranking', {
      measure: measureTold(drawn),
      count: series.length,
      period: formatPeriod(periods[0] ?? '', language),
    }),
    sentence('charts.alt.places', { places: told }),
    ...(series.length > MAX_TOLD
      ? [sentence('charts.alt.more-places', { count: series.length - MAX_TOLD })]
      : []),
    ...(early > 0 ? [sentence('charts.alt.early', { count: early })] : []),
    ...describeClaims(drawn),
  ]
}
