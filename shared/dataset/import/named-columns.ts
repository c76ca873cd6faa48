import { sentence } from '../../messages/sentence.ts'
import type { ColumnFacts } from './column-facts.ts'
import { fieldNamed, foldedHeader } from './field-names.ts'
import { historyFields, importFields, type ImportField } from './fields.ts'
import { partsOfHead } from './find-header.ts'
import { fieldGuess, type TableSketch } from './guess.ts'
import { hasField, type GuessedColumns } from './guessed-columns.ts'
import { looksLikePeriod } from './read-period.ts'

/** Each field once, by the name nearest to its own; two columns under a field's own name are told, not chosen between. */
export function nameFields(columns: GuessedColumns, { heads, facts }: TableSketch): void {
  const isOwn = ['hub id', 'indicator id'].every((name) => heads.some((head) => foldedHeader(head) === name))
  const named = heads.flatMap((head, at) => {
    if (columns[at] !== null) return []
    const found =
      fieldNamed(head) ?? fieldNamed(partsOfHead(head).at(-1) ?? '') ?? fieldNamed(partsOfHead(head)[0] ?? '')
    return found === null || looksLikePeriod(head)
      ? []
      : [{ at, head, rank: found.rank, field: meant(found.field, isOwn) }]
  })
  for (const field of importFields) {
    if (hasField(columns, field)) continue
    const own = named
      .filter((one) => one.field === field && fits(field, facts[one.at]))
      .toSorted((a, b) => moreOfPlaces(field, facts, a.at, b.at) || a.rank - b.rank || a.at - b.at)
    const [best, next] = own
    if (best === undefined) continue
    columns[best.at] = fieldGuess(field, 'named', { head: best.head })
    if (next !== undefined && next.rank === best.rank && foldedHeader(next.head) === foldedHeader(best.head))
      columns[next.at] = {
        value: { use: 'skip' },
        because: sentence('data-import.because.twice', { head: next.head }),
      }
  }
}

/** Ids are those of our own exports only where both stand; elsewhere they are how a publisher names things. */
function meant(field: ImportField, isOwn: boolean): ImportField | null {
  if (isOwn) return field
  if (historyFields.some((own) => own === field)) return null
  return field === 'hub_id' ? 'hub' : field === 'indicator_id' ? 'indicator' : field
}

/** Of a column of codes and one of names, the one that holds hubs we know. */
function moreOfPlaces(field: ImportField, facts: readonly ColumnFacts[], a: number, b: number): number {
  if (field !== 'hub') return 0
  const places = (at: number) => ((facts[at]?.places ?? 0) >= 0.3 ? 1 : 0)
  return places(b) - places(a)
}

/** A column of words is no value, whatever its name says. */
function fits(field: ImportField, facts: ColumnFacts | undefined): boolean {
  if (facts === undefined || facts.filled === 0) return true
  if (field === 'period') return facts.periods > 0 || facts.numbers < 0.5
  if (field === 'hub' || field === 'indicator') return facts.numbers < 0.5 || facts.distinct.size <= 1
  return true
}
