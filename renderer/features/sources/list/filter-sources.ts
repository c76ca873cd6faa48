import type { SourceSummary } from '#shared/ipc/answers/sources.ts'
import { labelOf } from '#shared/domain/id.ts'

export const sourceOrders = ['newest', 'title', 'date'] as const
/** `newest` came into the workspace last; `date` is what it was published, the latest first. */
export type SourceOrder = (typeof sourceOrders)[number]

const dateOf = ({ source: { metadata } }: SourceSummary): string =>
  metadata.published ?? metadata.dateline?.date ?? ''

/**
 * Every word typed must stand in the title, who published it, its language (by code or, through `languageName`, by name)
 * or its label.
 */
export function filterSources(
  summaries: readonly SourceSummary[],
  words: string,
  languageName: (tag: string) => string,
): readonly SourceSummary[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean)
  if (wanted.length === 0) return summaries
  return summaries.filter(({ source }) => {
    const { title, publisher, originalPublisher, agency, author, language } = source.metadata
    const tongue = language === null ? '' : `${language} ${languageName(language)}`
    const all = [title, publisher, originalPublisher, agency, author, tongue, labelOf(source.id)]
    const said = folded(all.filter((one) => one !== null).join(' '))
    return wanted.every((word) => said.includes(word))
  })
}

/** Undated sources come last; equal ones stay as they came in, the newest first. `locale` orders titles. */
export function orderSources(
  summaries: readonly SourceSummary[],
  order: SourceOrder,
  locale: string,
): readonly SourceSummary[] {
  const newest = summaries.toSorted((a, b) => b.source.addedAt.localeCompare(a.source.addedAt, 'en'))
  if (order === 'newest') return newest
  if (order === 'date') return newest.toSorted((a, b) => compare(dateOf(b), dateOf(a)))
  const { compare: byTitle } = new Intl.Collator(locale, { numeric: true })
  return newest.toSorted((a, b) => byTitle(a.source.metadata.title, b.source.metadata.title))
}

/** EDTF dates sort as text: '2026' before '2026-01'. */
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

const folded = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll('ё', 'е')
