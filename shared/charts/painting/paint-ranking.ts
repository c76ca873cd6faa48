import { groupedBy } from '../../dataset/grouped-by.ts'
import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { oneLine } from '../one-line.ts'
import type { PaintedRanking, PaintedRowClaim } from '../painted/painted-rows.ts'
import type { Palette } from '../palette.ts'
import { isEarly } from '../point-status.ts'
import { printerOf } from '../print-value.ts'
import { claimNotes } from './line-notes.ts'
import { paintClaims } from './paint-claims.ts'

/** More rows than this do not fit a page; all of them stand in the table. */
export const MAX_ROWS = 40

/** One colour for all: the order and the length speak, not a rainbow. */
export function paintRanking(drawn: Drawn, palette: Palette, speak: Speak): PaintedRanking {
  const all = drawn.series.flatMap(({ hub, name, points }) =>
    points.slice(0, 1).map((point) => ({ hub, name, point })),
  )
  const [colour = palette.ink] = palette.series
  const claims = rowClaims(drawn, palette, speak)
  const print = printerOf(drawn)
  return {
    kind: 'ranking',
    isRank: drawn.unit === 'rank',
    rows: all.slice(0, MAX_ROWS).map(({ hub, name, point }, row) => ({
      hub,
      name: nameOfRow(name, point, drawn),
      place: String(all.findIndex((other) => other.point.value === point.value) + 1),
      value: point.value,
      printed: print(point.value, point.decimals),
      colour,
      isHollow: isEarly(point.status),
      isPartial: point.partial === true,
      isForecast: point.status === 'F',
      claims: claims.get(row) ?? [],
    })),
  }
}

/** A value of another period says of which. */
export function nameOfRow(
  name: string,
  { period, standsFor }: Drawn['series'][number]['points'][number],
  { language }: Drawn,
): string {
  return oneLine(standsFor === undefined ? name : `${name} (${formatPeriod(period, language)})`)
}

/** What claims say of each row. */
export function rowClaims(
  drawn: Drawn,
  palette: Palette,
  speak: Speak,
): ReadonlyMap<number, readonly PaintedRowClaim[]> {
  return groupedBy(paintClaims(drawn, palette, speak), ({ series }) => series)
}

/** What the marks mean, and how many hubs do not fit. */
export function rankingNotes(drawn: Drawn): readonly Sentence[] {
  const points = drawn.series.flatMap((series) => series.points).slice(0, MAX_ROWS)
  const total = drawn.series.length
  const isRank = drawn.unit === 'rank'
  return [
    ...(points.some(({ status }) => isEarly(status))
      ? [sentence(isRank ? 'charts.note.hollow' : 'charts.note.hollow-bars')]
      : []),
    ...(points.some(({ partial }) => partial === true) ? [sentence('charts.note.partial')] : []),
    ...(total > MAX_ROWS ? [sentence('charts.note.rows', { shown: MAX_ROWS, total })] : []),
    ...claimNotes(drawn),
  ]
}
