import type { ChartSpec } from '../../domain/chart.ts'
import type { DrawnChart, DrawnPanel } from '../../ipc/answers/charts.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import { wordsKey } from '../../messages/words-key.ts'
import { claimsLeft, isOfClaimsLeft } from './claims-left.ts'
import { capitalised } from '../capitalised.ts'
import { nameIn, type ChartData, type Undescribed } from '../chart-data.ts'

/**
 * A chart with a panel for each further indicator it asks for, each drawn by `draw` as a chart of its own. What a panel
 * warns of is warned of once; one that cannot be drawn is left out, and why is told.
 */
export function withPanels(
  plain: Undescribed,
  data: ChartData,
  draw: (spec: ChartSpec, data: ChartData) => DrawnChart,
): Undescribed {
  const { spec } = plain
  if (!('panels' in spec) || spec.panels.by !== 'indicator') return plain
  const panels: DrawnPanel[] = []
  const left: Sentence[] = []
  for (const indicator of spec.panels.indicators) {
    const drawn = draw({ ...spec, indicator, notes: notesOf(spec, indicator), panels: { by: 'none' } }, data)
    if (drawn.kind === 'drawn') panels.push(drawn)
    else
      left.push(
        sentence('charts.warning.panel-left', {
          indicator: nameIn(data.language, indicator, data.indicator(indicator)),
          reason: drawn.reason,
        }),
      )
  }
  const all = [plain, ...panels]
  // A note has one number in all panels: its place among all that are drawn.
  const shown = new Set(all.flatMap(({ notes }) => notes))
  const notes = spec.notes.filter((note) => shown.has(note))
  return {
    ...plain,
    notes,
    panels: panels.map((panel) => ({ ...panel, notes })),
    warnings: once([...left, ...all.flatMap((one) => warningsOf(one, all)), ...claimsWithout(spec, all)]),
    sources: once(all.flatMap(({ sources }) => sources)),
    vintage: all.reduce<string | null>(
      (newest, { vintage }) => (vintage !== null && (newest === null || vintage > newest) ? vintage : newest),
      null,
    ),
  }
}

/** Those on stretches of time stand in every panel. */
function notesOf({ notes }: ChartSpec, indicator: string): ChartSpec['notes'] {
  return notes.filter(({ at }) => at.kind === 'range' || at.indicator === indicator)
}

/** What is true of one panel alone says so; what is true of all is the same sentence everywhere. */
function warningsOf(panel: Undescribed, all: readonly Undescribed[]): Sentence[] {
  const textsOf = ({ warnings }: Undescribed) => new Set(warnings.map(wordsKey))
  const others = all.map(textsOf)
  return panel.warnings
    .filter((one) => !isOfClaimsLeft(one))
    .map((words) =>
      others.every((texts) => texts.has(wordsKey(words)))
        ? words
        : {
            ...words,
            ...sentence('charts.note.of-panel', { panel: capitalised(panel.indicatorName), words }),
          },
    )
}

/** Claims that no panel has a place for. */
function claimsWithout({ claims }: ChartSpec, all: readonly Pick<Undescribed, 'claimed'>[]): Sentence[] {
  const shown = new Set(all.flatMap(({ claimed }) => claimed.map(({ claim }) => claim)))
  const left = claims.filter((claim) => !shown.has(claim))
  return left.length === 0 ? [] : [claimsLeft(left)]
}

function once<One>(all: readonly One[]): readonly One[] {
  const seen = new Set<string>()
  return all.filter((one) => {
    const text = JSON.stringify(one)
    if (seen.has(text)) return false
    seen.add(text)
    return true
  })
}
