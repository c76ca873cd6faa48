import { guessed, type TableSketch } from './guess.ts'
import { isTechnical, type GuessedColumns } from './guessed-columns.ts'

/** Words left over become part of the measure's name where the rows would otherwise state one fact several times. */
export function findParts(columns: GuessedColumns, { heads, facts, rows }: TableSketch): number[] {
  const found: number[] = []
  const values = columns.findIndex(
    (one) => one?.value.use === 'values' || (one?.value.use === 'field' && one.value.field === 'value'),
  )
  const keyed = (
    ['hub', 'indicator', 'period', 'source_publisher', 'source_title', 'source_url', 'vintage'] as const
  ).flatMap((field) => {
    const at = columns.findIndex((one) => one?.value.use === 'field' && one.value.field === field)
    return at < 0 ? [] : [at]
  })
  const clashes = (parts: readonly number[]) => {
    const seen = new Map<string, string>()
    let count = 0
    for (const { cells } of rows) {
      const value = cells[values] ?? ''
      if (value.trim() === '') continue
      const key = [...keyed, ...parts].map((at) => cells[at] ?? '').join('\u0000')
      const before = seen.get(key)
      if (before !== undefined && before !== value) count++
      seen.set(key, value)
    }
    return count
  }
  let left = clashes([])
  for (const [at, head] of heads.entries()) {
    if (left === 0) break
    const own = facts[at]
    if (columns[at] !== null || own === undefined || own.distinct.size < 2 || isTechnical(head)) continue
    if (own.numbers >= 0.5 && own.distinct.size > 60) continue
    const after = clashes([...found, at])
    if (after >= left) continue
    left = after
    found.push(at)
    columns[at] = guessed({ use: 'part' }, 'tells-apart', { head })
  }
  return found
}
