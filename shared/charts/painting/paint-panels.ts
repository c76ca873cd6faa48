import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { Speak } from '../../messages/speak.ts'
import type { Drawn } from '../chart-data.ts'
import type { PaintedPanels } from '../painted/painted-lines.ts'
import type { Palette } from '../palette.ts'
import { lineNotes } from './line-notes.ts'
import { paintLine } from './paint-line.ts'

/** More panels than this do not fit a page; all hubs stand in the table. */
export const MAX_PANELS = 48

/** One colour for all: each panel has its own name above it. */
export function paintPanels(drawn: Drawn, palette: Palette, speak: Speak): PaintedPanels {
  const figure = paintLine(drawn, palette, speak)
  const [colour = palette.ink] = palette.series
  return {
    ...figure,
    kind: 'panels',
    isShared: drawn.spec.kind !== 'small-multiples' || drawn.spec.scales === 'shared',
    lines: figure.lines
      .slice(0, MAX_PANELS)
      .map((line) => ({ ...line, colour, mark: 'circle', isHighlighted: true })),
  }
}

/** What the marks mean, and whether the panels can be compared by eye. */
export function panelNotes(drawn: Drawn): readonly Sentence[] {
  const total = drawn.series.length
  const isOwn = drawn.spec.kind === 'small-multiples' && drawn.spec.scales === 'own'
  return [
    ...(isOwn ? [sentence('charts.note.own-scales')] : []),
    ...lineNotes(drawn),
    ...(total > MAX_PANELS ? [sentence('charts.note.rows', { shown: MAX_PANELS, total })] : []),
  ]
}
