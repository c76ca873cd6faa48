import { formatPeriod } from '../dataset/periods.ts'
import { unitName } from '../dataset/units.ts'
import type { DrawnPoint, DrawnSeries } from '../ipc/answers/charts.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import type { Drawn } from './chart-data.ts'
import { isLowerBetter } from './draw-ranking.ts'
import { formatWithSign } from './format-value.ts'
import { isEarly } from './point-status.ts'

/** More courses than this are not listened to. */
const MAX_TOLD = 8

/** Each hub from its first to its last value, with the height or depth between them. */
export function describeLine(drawn: Omit<Drawn, 'altTextDraft' | 'dataHash'>): readonly Sentence[] {
  const { series, periods, language, indicatorName, unit } = drawn
  const points = series.flatMap((one) => one.points)
  const early = points.filter(({ status }) => isEarly(status)).length
  return [
    sentence('charts.alt.line', {
      indicator: indicatorName,
      unit: unitName(unit, language),
      count: series.length,
      from: formatPeriod(periods[0] ?? '', language),
      to: formatPeriod(periods.at(-1) ?? '', language),
    }),
    ...series.slice(0, MAX_TOLD).flatMap((one) => courseOf(one, drawn)),
    ...(series.length > MAX_TOLD ? [sentence('charts.alt.more', { count: series.length - MAX_TOLD })] : []),
    ...(early > 0 ? [sentence('charts.alt.early', { count: early })] : []),
  ]
}

function courseOf(
  { name, points }: DrawnSeries,
  { unit, language, direction }: Pick<Drawn, 'unit' | 'language' | 'direction'>,
): Sentence[] {
  const print = ({ value, decimals, period }: DrawnPoint) =>
    sentence('charts.alt.value', {
      value: formatWithSign(value, decimals, unit, language),
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
  const top = between.find(({ value }) => value === Math.max(...points.map((one) => one.value)))
  const isPeak = top !== undefined && top.value > Math.max(first.value, last.value)
  if (isPeak)
    return [
      sentence(`charts.alt.course-${lowerIsBetter ? 'worst' : 'most'}`, { ...values, extreme: print(top) }),
    ]
  const low = between.find(({ value }) => value === Math.min(...points.map((one) => one.value)))
  const isTrough = low !== undefined && low.value < Math.min(first.value, last.value)
  if (isTrough)
    return [
      sentence(`charts.alt.course-${lowerIsBetter ? 'best' : 'least'}`, { ...values, extreme: print(low) }),
    ]
  return [sentence('charts.alt.course', values)]
}
