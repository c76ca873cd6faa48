import { readDate } from '#shared/dataset/known-date.ts'

/** What a date field says: nothing, a date, or something that is none. */
export type TypedDate = { readonly ok: true; readonly date: string | null } | { readonly ok: false }

/** An empty field is not told; words such as '16 January' are read, and no year is made up. */
export function typedDate(text: string): TypedDate {
  if (text.trim() === '') return { ok: true, date: null }
  const date = readDate(text)
  return date === null ? { ok: false } : { ok: true, date }
}
