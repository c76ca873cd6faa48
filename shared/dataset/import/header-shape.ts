import * as v from 'valibot'
import { foldedHeader } from './field-names.ts'
import type { ImportProfile } from '../../domain/import-profile.ts'
import { Mapping } from './mapping.ts'
import { looksLikePeriod } from './read-period.ts'
import { partsOfHead } from './find-header.ts'

/** The column that rejected rows carry their reason in; it is no part of the table. */
export const REASON_HEAD = 'rejected_because'

/**
 * What makes two headers one: the words over the columns. Next year's edition of a table has a year more, so runs of periods
 * count as one column.
 */
export function headerShape(heads: readonly string[]): string {
  const words = heads
    .filter((head) => foldedHeader(head) !== foldedHeader(REASON_HEAD))
    .map((head) =>
      partsOfHead(head)
        .map((part) => (looksLikePeriod(part) ? '#' : foldedHeader(part)))
        .join('|'),
    )
  return words.filter((word, at) => !word.includes('#') || word !== words[at - 1]).join('\u0001')
}

/** A profile laid over a table of the same header: columns of new periods are read as their neighbours were. */
export function profileMapping(
  { mapping, heads }: Pick<ImportProfile, 'mapping' | 'heads'>,
  now: { readonly mapping: Mapping; readonly heads: readonly string[] },
): Mapping {
  const known = new Map(heads.map((head, at) => [head, mapping.columns[at]]))
  const columns = now.heads.map((head, at) => {
    const use = known.get(head)
    return use ?? now.mapping.columns[at] ?? { use: 'skip' as const }
  })
  const { table, headerRow, headerRows } = now.mapping
  // What the table itself says of its time is this table's own.
  const { period, vintage, ...constants } = mapping.constants
  const own = now.mapping.constants
  // Mappings of before had fewer choices.
  return v.parse(Mapping, {
    ...mapping,
    table,
    headerRow,
    headerRows,
    columns,
    constants: {
      ...constants,
      ...((own.period ?? period) ? { period: own.period ?? period } : {}),
      ...((own.vintage ?? vintage) ? { vintage: own.vintage ?? vintage } : {}),
    },
  })
}
