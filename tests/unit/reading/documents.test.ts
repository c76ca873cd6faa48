import { describe, expect, it } from 'vitest'
import { later } from './documents/later.ts'
import { marksOf, readDocument } from './documents/score.ts'
import { seen } from './documents/seen.ts'
import { unseen } from './documents/unseen.ts'
import { parseDate } from '#shared/text/dates.ts'
import type { Read } from '#shared/reading/lines.ts'

const letters = (text: string) =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')

describe.each([
  ['documents of many kinds', seen],
  ['documents the readers were not made with', unseen],
  ['documents they were not mended with', later],
])('%s', (_, documents) => {
  it.each(documents)('reads $file', async ({ file, reads }) => {
    const { reading } = await readDocument(file)
    expect(marksOf(reading, reads).filter(({ mark }) => mark !== 'right')).toEqual([])
    expect(reading.titleFromLead).toBe(reads.titleFromLead ?? false)
    expect(reading.dateline?.value.printed ?? null).toBe(reads.dateline ?? null)
    expect(reading.translation === null ? null : (reading.translation.value.from ?? 'unsaid')).toBe(
      reads.translatedFrom ?? null,
    )
  })

  it.each(documents)('names the very words in $file', async ({ file }) => {
    const { extracted, reading } = await readDocument(file)
    const words = ({ from }: Read<unknown>) =>
      from.map(({ start, end }) => extracted.text.slice(start, end)).join(' ')
    const { title, author, publisher, originalPublisher, agency, region, licence, published, retrieved } =
      reading
    for (const read of [author, publisher, originalPublisher, agency, region, licence])
      if (read !== null && read.from.length > 0) expect(letters(words(read))).toBe(letters(read.value))
    if (title !== null && title.from.length > 0)
      expect(letters(words(title))).toBe(letters(title.value.replace(/…$/, '')))
    for (const date of [published, retrieved])
      if (date !== null && date.from.length > 0) expect(parseDate(words(date))).toBe(date.value)
  })
})
