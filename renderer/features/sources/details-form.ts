import type { SourceMetadata } from '#shared/domain/source.ts'
import { parseDate } from '#shared/text/dates.ts'
import { monthNamed } from '#shared/text/month-names.ts'
import { EdtfDate } from '#shared/domain/edtf-date.ts'
import * as v from 'valibot'
import { printTypedDate } from './typed-date.ts'
import { metadataFields, type MetadataField } from './metadata-fields.ts'

/** The fields as typed; empty is 'not known'. */
export type Details = Record<MetadataField, string>

/** `language` is the reader's own, for dates that are written in words. */
export function detailsOf(metadata: SourceMetadata | undefined, language: string): Details {
  const printed = (date: string | null) => (date === null ? null : printTypedDate(date, language))
  const typed = (field: MetadataField): string => {
    if (field === 'dateline') {
      const dateline = metadata?.dateline ?? null
      return dateline === null
        ? ''
        : [dateline.place, printed(dateline.date)].filter((part) => part !== null && part !== '').join(', ')
    }
    if (field === 'published' || field === 'retrieved') return printed(metadata?.[field] ?? null) ?? ''
    return metadata?.[field] ?? ''
  }
  return Object.fromEntries(metadataFields.map((field) => [field, typed(field)])) as Details
}

/** A date as exactly as a person knows it: `2026-01-16`, `16 January 2026`, `January 2026`, `2026`, `16 January`. */
export function dateOf(typed: string): string | null {
  const plain = typed.trim()
  if (v.is(EdtfDate, plain)) return plain
  const month = monthNamed(plain) ?? /^(?:0?[1-9]|1[0-2])(?=\s?月$)/.exec(plain)?.[0]
  return month === undefined ? parseDate(plain) : `XXXX-${String(month).padStart(2, '0')}`
}

type Read =
  | { readonly ok: true; readonly metadata: Partial<SourceMetadata> }
  | { readonly ok: false; readonly field: MetadataField }

/** What was typed as metadata, or the field that cannot be read. */
export function metadataOf(details: Details): Read {
  const words = (field: MetadataField) => details[field].trim() || null
  const title = words('title')
  if (title === null) return { ok: false, field: 'title' }
  const published = words('published') === null ? null : dateOf(details.published)
  if (words('published') !== null && published === null) return { ok: false, field: 'published' }
  const retrieved = words('retrieved') === null ? null : dateOf(details.retrieved)
  if (words('retrieved') !== null && retrieved === null) return { ok: false, field: 'retrieved' }
  return {
    ok: true,
    metadata: {
      title,
      published,
      retrieved,
      dateline: datelineOf(details.dateline),
      author: words('author'),
      agency: words('agency'),
      publisher: words('publisher'),
      originalPublisher: words('originalPublisher'),
      region: words('region'),
      language: words('language'),
      translatedFrom: words('translatedFrom'),
      url: words('url'),
      licence: words('licence'),
      disclaimer: words('disclaimer'),
    },
  }
}

/** `Beijing, 16 January`: what follows the first comma is the date, where it can be read as one. */
function datelineOf(typed: string): SourceMetadata['dateline'] {
  const printed = typed.trim()
  if (printed === '') return null
  const comma = printed.indexOf(',')
  const date = comma < 0 ? null : dateOf(printed.slice(comma + 1))
  return date === null
    ? { place: printed, date: null, printed }
    : { place: printed.slice(0, comma).trim(), date, printed }
}
