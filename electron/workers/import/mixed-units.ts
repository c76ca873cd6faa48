import type { PlanColumns } from '#shared/dataset/import/plan-columns.ts'
import { isConvertible, unitOf } from '#shared/dataset/units.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import { sentence, type Naming, type Sentence } from '#shared/messages/sentence.ts'
import type { DoubtedRows } from './doubted-rows.ts'

/** Rows told by number, of one measure. */
const ROWS_TOLD = 12
const MEASURES_TOLD = 20

/**
 * Values of one measure in units that do not convert into each other: told with their rows, for one of the two is likely a
 * mistake. They are not refused: a product in yuan and in dollars is two honest statements.
 */
export function mixedUnits(plan: PlanColumns, doubted: DoubtedRows): Sentence[] {
  const units = plan.texts.unit.dictionary.texts
  if (units.length < 2) return []
  const counts = new Map<number, Map<number, number>>()
  for (let row = 0; row < plan.rows; row++) {
    const indicator = plan.texts.indicator.code(row)
    const unit = plan.texts.unit.code(row)
    const own = counts.get(indicator) ?? new Map<number, number>()
    own.set(unit, (own.get(unit) ?? 0) + 1)
    counts.set(indicator, own)
  }
  const told: Sentence[] = []
  for (const [indicator, own] of counts) {
    if (own.size < 2 || told.length >= MEASURES_TOLD) continue
    const [[main = 0] = []] = [...own].toSorted((a, b) => b[1] - a[1])
    const odd = [...own.keys()].filter((unit) => !isConvertible(units[unit] ?? '', units[main] ?? ''))
    if (odd.length === 0) continue
    const rows = new Set<number>()
    const name = plan.text('printed.indicator', firstOf(plan, indicator))
    for (let row = 0; row < plan.rows; row++) {
      const unit = plan.texts.unit.code(row)
      if (plan.texts.indicator.code(row) !== indicator || !odd.includes(unit)) continue
      const number = plan.row.at(row)
      rows.add(number)
      const values = { indicator: name, unit: words(units[unit] ?? ''), main: words(units[main] ?? '') }
      doubted.add(
        {
          row: number,
          cells: [
            plan.text('printed.hub', row),
            plan.text('printed.value', row),
            plan.text('printed.unit', row),
          ],
        },
        null,
        problemOf('value-unit-differs', values),
      )
    }
    told.push(
      sentence('data-import.notice.mixed-units', {
        indicator: name,
        unit: words(units[main] ?? ''),
        others: odd.map((unit) => words(units[unit] ?? '')),
        rows: [...rows].slice(0, ROWS_TOLD).map(String),
        count: rows.size,
      }),
    )
  }
  return told
}

function words(unit: string): Naming {
  return unitOf(unit).names
}

function firstOf(plan: PlanColumns, indicator: number): number {
  for (let row = 0; row < plan.rows; row++) if (plan.texts.indicator.code(row) === indicator) return row
  return 0
}
