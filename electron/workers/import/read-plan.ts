import type { HubDecisions, Mapping } from '#shared/dataset/import/mapping.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createNameReader, type NameReader } from '#shared/dataset/import/names.ts'
import { StyleEvidence, type NumberStyle } from '#shared/dataset/import/numbers.ts'
import { PlanColumns } from '#shared/dataset/import/plan-columns.ts'
import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import { createRowReader, type RowSink } from '#shared/dataset/import/read-row.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { TableReader } from '../tables/table-reader.ts'
import { DoubtedRows } from './doubted-rows.ts'
import { RejectedRows } from './rejected-rows.ts'

/** What the program and the workspace know already. */
export type Known = { readonly hubs: readonly Hub[]; readonly indicators: readonly Indicator[] }

export type ReadPlan = {
  readonly plan: PlanColumns
  readonly rejected: RejectedRows
  readonly doubted: DoubtedRows
  readonly names: NameReader
  readonly style: NumberStyle
  readonly gaps: number
  /** Of these gaps, how many the file does not even name. */
  readonly passedOver: number
  /** The first rows of a table of one value a row that have none. */
  readonly gapRows: readonly number[]
  /** Numbers such as '1,234' of a file that nowhere shows what the mark means. */
  readonly unclearMarks: number
  readonly leftOut: number
  /** Rows without any value: their number, and the first of them in words. */
  readonly asides: {
    readonly count: number
    readonly first: readonly { readonly row: number; readonly words: string }[]
  }
  /** Units that nothing in the file tells, by the printed indicator. */
  readonly assumedUnits: ReadonlyMap<string, string>
  readonly rows: number
}

const ASIDES_SHOWN = 5
const GAPS_SHOWN = 12

/**
 * Reads all rows of a table under a mapping. How decimals are written shows on the whole column alone: where the end of the
 * file tells otherwise than its beginning did, the file is read once more.
 */
export async function readPlan(
  reader: TableReader,
  {
    mapping,
    decisions,
    known,
    start,
    width,
    rejectedPath,
    step,
  }: {
    readonly mapping: Mapping
    readonly decisions: HubDecisions
    readonly known: Known
    readonly start: { readonly rows: readonly RawRow[]; readonly delimiter: string }
    readonly width: number
    readonly rejectedPath: string
    readonly step: (rows: number, bytes: number, of: number) => void
  },
): Promise<ReadPlan> {
  const indicators = createIndicatorIndex(known.indicators)
  const hubs = createHubIndex(known.hubs, [])
  const first = mapping.headerRow + mapping.headerRows
  let style = guessStyle(mapping, start)
  for (;;) {
    const evidence = new StyleEvidence()
    const names = createNameReader(hubs, indicators, decisions)
    const rejected = new RejectedRows(rejectedPath)
    const plan = new PlanColumns()
    const doubted = new DoubtedRows()
    const gapRows: number[] = []
    const assumedUnits = new Map<string, string>()
    const asides: { row: number; words: string }[] = []
    let [gaps, leftOut, aside, rows] = [0, 0, 0, 0]
    const sink: RowSink = {
      rejected: (row, column, problem) => rejected.add(row, column, problem),
      doubted: (row, column, problem) => doubted.add(row, column, problem),
      gap: ({ row }) => {
        gaps++
        if (gapRows.length < GAPS_SHOWN) gapRows.push(row)
      },
      leftOut: () => void leftOut++,
      unitAssumed: (indicator, unit) => assumedUnits.set(indicator, unit),
      aside: (row) => {
        aside++
        if (asides.length < ASIDES_SHOWN)
          asides.push({
            row: row.row,
            words: row.cells
              .filter((cell) => cell.trim() !== '')
              .join(' ')
              .slice(0, 120),
          })
      },
    }
    const { read } = createRowReader({ mapping, width, style, evidence, names, indicators, plan, sink })
    let [bytes, of] = [0, 0]
    for await (const some of reader.rows(mapping.table, (done, all) => ([bytes, of] = [done, all]))) {
      for (const row of some) {
        if (row.row < first) continue
        rows++
        read(row)
      }
      step(rows, bytes, of)
    }
    rejected.flush()
    const passedOver = reader.passedOver?.(mapping.table) ?? 0
    const whole = mapping.decimals === 'as-found' ? evidence.style(start.delimiter) : style
    if (evidence.hasGroups || mapping.decimals !== 'as-found') doubted.drop('value-grouped')
    if (whole === style)
      return {
        plan,
        rejected,
        doubted,
        gapRows,
        unclearMarks: evidence.isProven || mapping.decimals !== 'as-found' ? 0 : evidence.unclear,
        names,
        style,
        gaps: gaps + passedOver,
        passedOver,
        leftOut,
        asides: { count: aside, first: asides },
        assumedUnits,
        rows,
      }
    rejected.close()
    style = whole
  }
}

function guessStyle(
  mapping: Mapping,
  { rows, delimiter }: { readonly rows: readonly RawRow[]; readonly delimiter: string },
): NumberStyle {
  if (mapping.decimals !== 'as-found') return mapping.decimals
  const evidence = new StyleEvidence()
  const values = mapping.columns.flatMap((use, at) =>
    use.use === 'values' || (use.use === 'field' && use.field === 'value') ? [at] : [],
  )
  for (const { row, cells } of rows)
    if (row >= mapping.headerRow + mapping.headerRows) for (const at of values) evidence.add(cells[at] ?? '')
  return evidence.style(delimiter)
}
