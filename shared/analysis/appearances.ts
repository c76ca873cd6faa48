import type { EdtfDate } from '../domain/edtf-date.ts'
import type { Quotation } from '../domain/quotation.ts'
import type { Source } from '../domain/source.ts'
import type { Appearance } from '../ipc/answers/claims.ts'

/**
 * The sources a claim appears in, the earliest first, each with its quotations. A day without a year goes by the day its
 * source was added, which is when it was known here; a source nothing is known of stands last.
 */
export function appearancesOf(
  quotations: readonly Quotation[],
  sources: readonly Source[],
): readonly Appearance[] {
  return sources
    .map((source) => ({ source, date: dateOf(source) }))
    .toSorted((a, b) => keyOf(a).localeCompare(keyOf(b), 'en'))
    .map(({ source, date }) => ({
      source: source.id,
      title: source.metadata.title,
      date,
      quotations: quotations.filter((one) => one.source === source.id).map(({ id }) => id),
    }))
}

function dateOf({ metadata }: Source): EdtfDate | null {
  return metadata.published ?? metadata.dateline?.date ?? null
}

function keyOf({ source, date }: { readonly source: Source; readonly date: EdtfDate | null }): string {
  const year = source.addedAt.slice(0, 4)
  const known = date?.replace('XXXX', year) ?? '9999'
  // '2026' is some day of that year: after its first, before the next year.
  return `${known.padEnd(10, '~')} ${source.addedAt}`
}
