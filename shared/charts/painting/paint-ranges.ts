import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { oneLine } from '../one-line.ts'
import type { PaintedDot, PaintedRanges } from '../painted/painted-rows.ts'
import type { Palette } from '../palette.ts'
import { isEarly } from '../point-status.ts'
import { printerOf } from '../print-value.ts'
import { pointNotes, withoutOthers } from './line-notes.ts'
import { MAX_ROWS, nameOfRow, rowClaims } from './paint-ranking.ts'

/** A row of dots a hub: two periods, or the values published for one. */
export function paintRanges(drawn: Drawn, palette: Palette, speak: Speak): PaintedRanges {
  const print = printerOf(drawn)
  const [colour = palette.ink] = palette.series
  const claims = rowClaims(drawn, palette, speak)
  const [from, to] = drawn.periods.map((period) => formatPeriod(period, drawn.language))
  const isPublished = drawn.spec.kind === 'dot-range' && drawn.spec.span === 'published'
  return {
    kind: 'ranges',
    isRank: drawn.unit === 'rank',
    isLog: drawn.spec.kind === 'dot-range' && drawn.spec.axis === 'log',
    ends: from === undefined || to === undefined ? null : [from, to],
    rows: drawn.series.slice(0, MAX_ROWS).map(({ hub, name, points }, row) => {
      const last = points.at(-1)
      const dots = points.map((point, at): PaintedDot => ({
        value: point.value,
        printed: print(point.value, point.decimals),
        isMinor: at < points.length - 1,
        isHollow: isEarly(point.status),
        point: at,
      }))
      const others = isPublished
        ? (last?.others ?? []).map((other): PaintedDot => ({
            value: other.value,
            printed: print(other.value, other.decimals),
            isMinor: true,
            isHollow: isEarly(other.status),
            point: points.length - 1,
          }))
        : []
      return {
        hub,
        name: last === undefined ? oneLine(name) : nameOfRow(name, last, drawn),
        colour,
        dots: [...others, ...dots],
        claims: claims.get(row) ?? [],
      }
    }),
  }
}

/** What the dots mean. */
export function rangeNotes(drawn: Drawn): readonly Sentence[] {
  const isPublished = drawn.spec.kind === 'dot-range' && drawn.spec.span === 'published'
  const [from = '', to = ''] = drawn.periods.map((period) => formatPeriod(period, drawn.language))
  const total = drawn.series.length
  return [
    isPublished
      ? sentence('charts.note.range-published')
      : sentence('charts.note.range-periods', { from, to }),
    ...pointNotes(withoutOthers(drawn)),
    ...(drawn.spec.kind === 'dot-range' && drawn.spec.axis === 'log' ? [sentence('charts.note.log')] : []),
    ...(total > MAX_ROWS ? [sentence('charts.note.rows', { shown: MAX_ROWS, total })] : []),
  ]
}
