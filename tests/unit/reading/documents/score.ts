import { readFile } from 'node:fs/promises'
import { extract } from '../../../support/documents/extracted.ts'
import { typstPdf } from '../../../support/documents/typst-pdf.ts'
import type { ArticleReading } from '#shared/domain/article-reading.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { plain } from '../read.ts'
import { scoredFields, type Expected, type ScoredField } from './expected.ts'

export type ReadDocument = { readonly extracted: ExtractedText; readonly reading: ArticleReading }
export type Mark = 'right' | 'empty' | 'wrong'
export type Marked = {
  readonly field: ScoredField
  readonly mark: Mark
  readonly read: string | null
  readonly expected: readonly (string | null)[]
}

/** Reads a document of this folder as an import does. */
export async function readDocument(file: string): Promise<ReadDocument> {
  const bytes = await readFile(new URL(file, import.meta.url))
  const extracted = file.endsWith('.typ')
    ? await extract(file.replace(/typ$/, 'pdf'), typstPdf(bytes.toString('utf8')))
    : await extract(file, bytes)
  return { extracted, reading: readArticle(extracted) }
}

/** Each scored field of a reading: right, empty where something was to be read, or wrong. */
export function marksOf(reading: ArticleReading, reads: Expected['reads']): readonly Marked[] {
  const read = plain(reading)
  return scoredFields.map((field) => {
    const said = reads[field] ?? null
    const expected = typeof said === 'string' || said === null ? [said] : said
    const value = read[field]
    const mark = expected.includes(value) ? 'right' : value === null ? 'empty' : 'wrong'
    return { field, mark, read: value, expected }
  })
}
