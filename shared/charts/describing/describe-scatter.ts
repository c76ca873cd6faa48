import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Undescribed } from '../chart-data.ts'
import { formatWithSign } from '../format-value.ts'
import { describeClaims } from './describe-claims.ts'
import { measureTold } from './measure-told.ts'

const MAX_TOLD = 10

/** What is set against what; then each hub where it stands last. */
export function describeScatter(drawn: Undescribed): readonly Sentence[] {
  const { series, more, language, unit } = drawn
  const [vertical, third] = more
  if (vertical === undefined) return []
  const told = (measure: { readonly indicatorName: string; readonly unit: string }) =>
    measureTold({ ...drawn, ...measure, told: { kind: 'stated' } })
  return [
    sentence('charts.alt.scatter', { x: told(drawn), y: told(vertical), count: series.length }),
    ...(third === undefined ? [] : [sentence('charts.alt.scatter-size', { size: told(third) })]),
    ...series.slice(0, MAX_TOLD).flatMap(({ name, points }, at) => {
      const [x, y] = [points.at(-1), vertical.series[at]?.points.at(-1)]
      if (x === undefined || y === undefined) return []
      return [
        sentence('charts.alt.pair', {
          hub: name,
          x: formatWithSign(x.value, x.decimals, unit, language),
          y: formatWithSign(y.value, y.decimals, vertical.unit, language),
          period: formatPeriod(x.period, language),
        }),
      ]
    }),
    ...(series.length > MAX_TOLD ? [sentence('charts.alt.more', { count: series.length - MAX_TOLD })] : []),
    ...describeClaims(drawn),
  ]
}
