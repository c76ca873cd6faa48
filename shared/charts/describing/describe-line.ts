import { formatPeriod } from '../../dataset/periods.ts'
import type { DrawnPoint, DrawnSeries } from '../../ipc/answers/charts.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Undescribed } from '../chart-data.ts'
import { isLowerBetter } from '../drawing/is-lower-better.ts'
import { isEarly } from '../point-status.ts'
import { printerOf } from '../print-value.ts'
import { describeClaims } from './describe-claims.ts'
import { extentOf } from '../extent.ts'
import { measureTold } from './measure-told.ts'

/** More courses than this are not listened to. */
const MAX_TOLD = 8

/** What kind of chart it is; then each hub from its first to its last value, with the height or depth between them. */
export function describeLine(drawn: Undescribed): readonly Sentence[] {
  const { spec, series, periods, language } = drawn
  const points = series.flatMap((one) => one.points)
  const early = points.filter(({ status }) => isEarly(status)).length
  return [
    sentence(`charts.alt.${spec.kind}`, {
      measure: measureTold(drawn),
      count: series.length,
      from: formatPeriod(periods[0] ?? '', language),
      to: formatPeriod(periods.at(-1) ?? '', language),
    }),
    ...series.slice(0, MAX_TOLD).flatMap((one) => courseOf(one, drawn)),
    ...(series.length > MAX_TOLD ? [sentence('charts.alt.more', { count: series.length - MAX_TOLD })] : []),
    ...(early > 0 ? [sentence('charts.alt.early', { count: early })] : []),
    ...describeClaims(drawn),
  ]
}

function courseOf({ name, points }: DrawnSeries, drawn: Undescribed): Sentence[] {
  const { unit, language, direction } = drawn
  const printed = printerOf(drawn)
  const print = ({ value, decimals, period }: DrawnPoint) =>
    sentence('charts.alt.value', {
      value: printed(value, decimals),
      period: formatPeriod(period, language),
    })
  const [first] = points
  const last = points.at(-1)
  if (first === undefined || last === undefined) return []
  if (points.length === 1) return [sentence('charts.alt.point', { hub: name, value: print(first) })]
  const values = { hub: name, first: print(first), last: print(last) }
  // A rank that grows gets worse.
  const lowerIsBetter = isLowerBetter(unit, direction)
  const between = points.slice(1, -1)
  const [least, most] = extentOf(points.map((one) => one.value))
  const top = between.find(({ value }) => value === most)
  const isPeak = top !== undefined && top.value > Math.max(first.value, last.value)
  if (isPeak)
    return [
      sentence(`charts.alt.course-${lowerIsBetter ? 'worst' : 'most'}`, { ...values, extreme: print(top) }),
    ]
  const low = between.find(({ value }) => value === least)
  const isTrough = low !== undefined && low.value < Math.min(first.value, last.value)
  if (isTrough)
    return [
      sentence(`charts.alt.course-${lowerIsBetter ? 'best' : 'least'}`, { ...values, extreme: print(low) }),
    ]
  return [sentence('charts.alt.course', values)]
}
