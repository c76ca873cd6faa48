import type { ColumnFacts } from './column-facts.ts'
import { foldedHeader } from './field-names.ts'
import { partsOfHead } from './find-header.ts'
import { looksLikePeriod } from './read-period.ts'

/** What publishers write over the flags of a year: '2020 | flag', '2020_flag', 'Flag 2020', or nothing beside a year. */
const flagWords =
  /^(?:flags?(?: codes?)?|status|obs(?:ervation)? (?:status|flag)|qualifiers?|footnotes?|fußnoten?|notes?|q|e|kennzeichen|qualitätskennzeichen|signe|флаги?|статус|сноск[аи]|标记|标志|状态)?$/u
const flag = /^(?:[A-Za-z]{1,4}|[A-Z]{1,3}_[A-Z]{1,4}|:|\.|\*{1,3}|[A-Za-z](?:[ ,/][A-Za-z]){1,3})$/

/** The period whose values a column's letters speak of; an empty text where they are those of the column left of it. */
export type FlagColumn = { readonly column: number; readonly period: string }

/**
 * Columns of flags between or behind columns of years, as Eurostat hands them out: each holds letters and nothing else, and
 * its head says so, or nothing. A year alone over letters is no such column.
 */
export function flagColumns(heads: readonly string[], facts: readonly ColumnFacts[]): FlagColumn[] {
  const periods = heads.map((head) => partsOfHead(head).find(looksLikePeriod) ?? null)
  return heads.flatMap((head, column) => {
    const own = facts[column]
    if (own === undefined || ![...own.distinct].every((text) => flag.test(text))) return []
    const told = periodOfFlags(head)
    if (told !== null && periods.some((period, at) => period === told && at !== column && isYear(heads[at])))
      return [{ column, period: told }]
    const isBeside = column > 0 && isYear(heads[column - 1])
    const isNamed = flagWords.test(foldedHeader(head))
    return isBeside && isNamed && (head !== '' || own.filled > 0) ? [{ column, period: '' }] : []
  })
}

function isYear(head: string | undefined): boolean {
  const parts = partsOfHead(head ?? '')
  return (
    parts.some(looksLikePeriod) &&
    parts.every((part) => looksLikePeriod(part) || !flagWords.test(foldedHeader(part)))
  )
}

/** '2020_flag', 'flag 2020', '2020 | flag' → 2020; null where no period stands beside a word for flags. */
function periodOfFlags(head: string): string | null {
  const parts = partsOfHead(head)
  if (parts.length > 1) {
    const period = parts.find(looksLikePeriod) ?? null
    const words = parts.filter((part) => part !== period)
    return period !== null && words.length > 0 && words.every((word) => flagWords.test(foldedHeader(word)))
      ? period
      : null
  }
  const folded = foldedHeader(head)
  const [, before, after] =
    /^((?:19|20)\d\d(?: ?(?:q[1-4]|h[12]|\d\d))?) \p{L}.*$|^\p{L}.* ((?:19|20)\d\d(?: ?(?:q[1-4]|h[12]|\d\d))?)$/u.exec(
      folded,
    ) ?? []
  const period = before ?? after
  if (period === undefined) return null
  const word = folded.replace(period, '').trim()
  return word !== '' && flagWords.test(word) ? period : null
}
