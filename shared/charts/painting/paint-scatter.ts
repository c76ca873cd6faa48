import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { measureTold } from '../describing/measure-told.ts'
import { oneLine } from '../one-line.ts'
import { formatWithSign } from '../format-value.ts'
import type { PaintedAxis, PaintedScatter, PaintedScatterClaim } from '../painted/painted-scatter.ts'
import { HIGHLIGHTED, type Palette } from '../palette.ts'
import { isEarly } from '../point-status.ts'
import { claimNotes } from './line-notes.ts'
import { paintClaims } from './paint-claims.ts'
import { marks } from './paint-line.ts'

/** A mark a hub, its way there as a trail. */
export function paintScatter(drawn: Drawn, palette: Palette, speak: Speak): PaintedScatter {
  const { spec, language } = drawn
  const [vertical, third] = drawn.more
  const log =
    spec.kind === 'scatter'
      ? { x: spec.axis === 'log', y: spec.verticalAxis === 'log' }
      : { x: false, y: false }
  const axis = (
    measure: { readonly indicatorName: string; readonly unit: string } | undefined,
    isLog: boolean,
  ): PaintedAxis => ({
    title: measure === undefined ? '' : speak(titleOf(measure, drawn)),
    unit: measure?.unit ?? '',
    isRank: measure?.unit === 'rank',
    isLog,
  })
  const sizes = (third?.series ?? []).flatMap(({ points }) => points)
  const most = sizes.toSorted((a, b) => b.value - a.value)[0]
  return {
    kind: 'scatter',
    x: axis(drawn, log.x),
    y: axis(vertical, log.y),
    size:
      third === undefined || most === undefined
        ? null
        : {
            title: speak(titleOf(third, drawn)),
            most: most.value,
            printed: formatWithSign(most.value, most.decimals, third.unit, language),
          },
    trails: drawn.series.map(({ hub, name, points }, series) => ({
      series,
      hub,
      name: oneLine(name),
      colour: palette.series[series] ?? palette.context,
      mark: marks[series % marks.length] ?? 'circle',
      isHighlighted: series < HIGHLIGHTED,
      points: points.flatMap((x, at) => {
        const y = vertical?.series[series]?.points[at]
        if (y === undefined) return []
        const size = third?.series[series]?.points[at]
        return [
          {
            x: x.value,
            y: y.value,
            size: size?.value ?? null,
            period: formatPeriod(x.period, language),
            isHollow: isEarly(x.status) || isEarly(y.status),
          },
        ]
      }),
    })),
    claims: claimsBetween(drawn, palette, speak),
  }
}

/** A claim stands where the hub would stand if it were true: its own value on one axis, the observed one on the other. */
function claimsBetween(drawn: Drawn, palette: Palette, speak: Speak): readonly PaintedScatterClaim[] {
  const [vertical] = drawn.more
  const periods = new Map(drawn.claimed.map(({ claim, axis, period }) => [`${claim} ${axis ?? ''}`, period]))
  return paintClaims(drawn, palette, speak).flatMap((claim): PaintedScatterClaim[] => {
    const period = periods.get(`${claim.claim} ${claim.axis ?? ''}`)
    const across = drawn.series[claim.series]?.points ?? []
    const upwards = vertical?.series[claim.series]?.points ?? []
    const at = (claim.axis === undefined ? across : upwards).findIndex((point) => point.period === period)
    const [x, y] = [across[at]?.value, upwards[at]?.value]
    if (x === undefined || y === undefined) return []
    return [{ ...claim, ...(claim.axis === undefined ? { x: claim.value, y } : { x, y: claim.value }) }]
  })
}

function titleOf(measure: { readonly indicatorName: string; readonly unit: string }, drawn: Drawn): Sentence {
  return measureTold({ ...drawn, ...measure, told: { kind: 'stated' } })
}

/** What the marks mean. */
export function scatterNotes(drawn: Drawn): readonly Sentence[] {
  const points = [drawn.series, ...drawn.more.map(({ series }) => series)].flat().flatMap((one) => one.points)
  const { spec } = drawn
  const hasTrail = drawn.series.some((one) => one.points.length > 1)
  const isLog = spec.kind === 'scatter' && (spec.axis === 'log' || spec.verticalAxis === 'log')
  return [
    ...(hasTrail ? [sentence('charts.note.trail')] : []),
    ...(drawn.more[1] === undefined
      ? []
      : [sentence('charts.note.area', { indicator: drawn.more[1].indicatorName })]),
    ...(points.some(({ status }) => isEarly(status)) ? [sentence('charts.note.hollow')] : []),
    ...claimNotes(drawn),
    ...(isLog ? [sentence('charts.note.log')] : []),
    ...(drawn.series.length > HIGHLIGHTED
      ? [sentence('charts.note.context', { shown: HIGHLIGHTED, total: drawn.series.length })]
      : []),
  ]
}
