import { csvLine } from '../../exchange/csv-cells.ts'
import { labelOf } from '../../domain/id.ts'
import type { CoverageGap } from './gaps.ts'

/** How ids are written. `unit` is the unit a value of the indicator is told in, empty where nobody said. */
export type GapNames = {
  readonly hub: (id: string) => string
  readonly indicator: (id: string) => string
  readonly unit: (indicator: string) => string
  readonly why: (gap: CoverageGap) => string
}

const header = [
  ...[
    'hub',
    'indicator',
    'unit',
    'period',
    'value',
    'source_title',
    'source_publisher',
    'source_url',
    'note',
  ],
  ...['claims_waiting', 'claims', 'why', 'look_in'],
]

/**
 * What to collect as a table that can be filled in and imported: the columns of an import with `value` and its source left
 * open, and behind them who waits and where to look, which an import passes over.
 */
export function gapSheet(gaps: readonly CoverageGap[], names: GapNames): string {
  const lines = gaps.map((gap) => [
    ...[names.hub(gap.hub), names.indicator(gap.indicator), names.unit(gap.indicator), gap.period],
    ...['', '', '', '', ''],
    String(gap.claims.length),
    gap.claims.map(labelOf).join(' '),
    names.why(gap),
    gap.publishers.join('; '),
  ])
  return [header, ...lines].map((cells) => `${csvLine(cells)}\r\n`).join('')
}
