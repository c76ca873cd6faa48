import { formatPeriod } from '../../dataset/periods.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import { oneLine } from '../one-line.ts'
import type { PaintedSlope } from '../painted/painted-lines.ts'
import { HIGHLIGHTED, type Palette } from '../palette.ts'
import { printerOf } from '../print-value.ts'
import { breakNotes, pointNotes, withoutOthers } from './line-notes.ts'
import { paintClaims } from './paint-claims.ts'
import { paintPoint } from './paint-line.ts'

/** A line a hub between two periods. */
export function paintSlope(drawn: Drawn, palette: Palette, speak: Speak): PaintedSlope {
  const print = printerOf(drawn)
  const [from = '', to = ''] = drawn.periods.map((period) => formatPeriod(period, drawn.language))
  return {
    kind: 'slope',
    isRank: drawn.unit === 'rank',
    isLog: drawn.spec.kind === 'slope' && drawn.spec.axis === 'log',
    periods: [from, to],
    isBroken: drawn.breaks.length > 0,
    claims: paintClaims(drawn, palette, speak),
    lines: drawn.series.map(({ hub, name, points }, order) => ({
      hub,
      name: oneLine(name),
      colour: palette.series[order] ?? palette.context,
      isHighlighted: order < HIGHLIGHTED,
      ends: points.map((point, at) => paintPoint(point, at, print)),
    })),
  }
}

/** What the marks mean. */
export function slopeNotes(drawn: Drawn): readonly Sentence[] {
  return [
    ...pointNotes(withoutOthers(drawn)),
    ...breakNotes(drawn).map((note) => ({ ...note, key: 'charts.note.break-between' })),
    ...(drawn.spec.kind === 'slope' && drawn.spec.axis === 'log' ? [sentence('charts.note.log')] : []),
    ...(drawn.series.length > HIGHLIGHTED
      ? [sentence('charts.note.context', { shown: HIGHLIGHTED, total: drawn.series.length })]
      : []),
  ]
}
