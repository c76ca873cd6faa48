import { sentence, type Sentence } from '../messages/sentence.ts'
import type { Drawn } from './chart-data.ts'
import { formatWithSign } from './format-value.ts'
import { oneLine } from './one-line.ts'
import type { PaintedRanking } from './painted-chart.ts'
import type { Palette } from './palette.ts'
import { isEarly } from './point-status.ts'

/** More rows than this do not fit a page; all of them stand in the table. */
export const MAX_ROWS = 40

/** One colour for all: the order and the length speak, not a rainbow. */
export function paintRanking(drawn: Drawn, palette: Palette): PaintedRanking {
  const all = drawn.series.flatMap(({ hub, name, points }) =>
    points.slice(0, 1).map((point) => ({ hub, name, point })),
  )
  const [colour = palette.ink] = palette.series
  return {
    kind: 'ranking',
    isRank: drawn.unit === 'rank',
    rows: all.slice(0, MAX_ROWS).map(({ hub, name, point: { value, decimals, status } }) => ({
      hub,
      name: oneLine(name),
      place: String(all.findIndex(({ point }) => point.value === value) + 1),
      value,
      printed: formatWithSign(value, decimals, drawn.unit, drawn.language),
      colour,
      isHollow: isEarly(status),
    })),
  }
}

/** What the marks mean, and how many hubs do not fit. */
export function rankingNotes(drawn: Drawn): readonly Sentence[] {
  const points = drawn.series.flatMap((series) => series.points)
  const total = drawn.series.length
  return [
    ...(points.slice(0, MAX_ROWS).some(({ status }) => isEarly(status))
      ? [sentence('charts.note.hollow-bars')]
      : []),
    ...(total > MAX_ROWS ? [sentence('charts.note.rows', { shown: MAX_ROWS, total })] : []),
  ]
}
