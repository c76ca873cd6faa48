import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { oneLine } from '../one-line.ts'
import type { PaintedBar, PaintedBars, Pattern } from '../painted/painted-bars.ts'
import type { Palette } from '../palette.ts'
import { isEarly } from '../point-status.ts'
import { printerOf } from '../print-value.ts'
import { breakNotes, claimNotes } from './line-notes.ts'
import { paintClaims } from './paint-claims.ts'
import { bandsOf, breaksOf } from './paint-line.ts'

const patterns: readonly Pattern[] = ['plain', 'rising', 'falling', 'dots', 'cross', 'level']

/**
 * Bars in groups of a period, a colour and a pattern a hub. With a single period the hubs are the groups, named below, and
 * one colour is enough.
 */
export function paintBars(drawn: Drawn, palette: Palette, speak: Speak): PaintedBars {
  const isStacked = drawn.spec.kind === 'stacked-bar'
  const isShare = drawn.told.kind === 'share'
  const isAlone = drawn.periods.length === 1 && !isStacked
  const steps = new Map(drawn.periods.map((period, at) => [period, at]))
  const print = printerOf(drawn)
  const colourOf = (order: number) =>
    palette.series[isAlone ? 0 : order % palette.series.length] ?? palette.ink
  const hasDecals = 'decals' in drawn.spec && drawn.spec.decals
  // A colour that comes again has another pattern; with decals every hub has one.
  const patternOf = (order: number) => {
    const rounds = Math.floor(order / palette.series.length)
    const at = hasDecals ? order + rounds : rounds
    return isAlone ? 'plain' : (patterns[at % patterns.length] ?? 'plain')
  }
  const heights = new Map<number, number>()
  const sums = new Map<string, number>()
  for (const { points } of drawn.series)
    for (const { period, stated } of points) sums.set(period, (sums.get(period) ?? 0) + (stated?.value ?? 0))
  const bars = drawn.series.flatMap(({ points }, series) =>
    points.map(({ period, value, decimals, status, partial, stated }, point): PaintedBar => {
      const group = isAlone ? series : (steps.get(period) ?? 0)
      const from = isStacked ? (heights.get(group) ?? 0) : 0
      // Printed shares are rounded; drawn ones are not, so that they fill their bar.
      const height = isShare ? ((stated?.value ?? 0) / (sums.get(period) || 1)) * 100 : value
      heights.set(group, from + height)
      return {
        series,
        point,
        group,
        slot: isAlone || isStacked ? 0 : series,
        from,
        to: from + height,
        printed: print(value, decimals),
        colour: colourOf(series),
        pattern: patternOf(series),
        isHollow: isEarly(status) && status !== 'F',
        isPartial: partial === true,
        isForecast: status === 'F',
      }
    }),
  )
  return {
    kind: 'bars',
    isStacked,
    isAlone,
    isShare,
    isFitted: drawn.spec.kind === 'bar' && drawn.spec.baseline === 'fitted',
    groups: isAlone
      ? drawn.series.map(({ name }) => oneLine(name))
      : drawn.periods.map((period) => formatPeriod(period, drawn.language)),
    keys: isAlone
      ? []
      : drawn.series.map(({ hub, name }, order) => ({
          hub,
          name: oneLine(name),
          colour: colourOf(order),
          pattern: patternOf(order),
        })),
    bars,
    totals: isStacked && drawn.told.kind !== 'share' ? totalsOf(drawn) : [],
    breaks: isAlone ? [] : breaksOf(drawn),
    bands: isAlone ? [] : bandsOf(drawn),
    claims: paintClaims(drawn, palette, speak),
  }
}

/** The sum of a period, only where every part has a value. */
function totalsOf(drawn: Drawn): (string | null)[] {
  const print = printerOf(drawn)
  return drawn.periods.map((period) => {
    const parts = drawn.series.flatMap(({ points }) => points.filter((point) => point.period === period))
    if (parts.length < drawn.series.length) return null
    const decimals = Math.max(0, Math.min(...parts.map((part) => part.decimals)))
    const sum = parts.reduce((total, part) => total + part.value, 0)
    // A sum is no more exact than its coarsest part.
    return print(Number(sum.toFixed(decimals)), decimals)
  })
}

/** What the marks mean. */
export function barNotes(drawn: Drawn): readonly Sentence[] {
  const points = drawn.series.flatMap((series) => series.points)
  const isStacked = drawn.spec.kind === 'stacked-bar'
  const missing = drawn.series.some(({ points: own }) => own.length < drawn.periods.length)
  return [
    ...(points.some(({ status }) => isEarly(status) && status !== 'F')
      ? [sentence('charts.note.hollow-bars')]
      : []),
    ...(points.some(({ status }) => status === 'F') ? [sentence('charts.note.forecast-bars')] : []),
    ...(points.some(({ partial }) => partial === true) ? [sentence('charts.note.partial')] : []),
    ...(missing && drawn.periods.length > 1
      ? [sentence(isStacked ? 'charts.note.no-part' : 'charts.note.no-bar')]
      : []),
    ...claimNotes(drawn),
    ...breakNotes(drawn),
  ]
}
