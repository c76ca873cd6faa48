import { parseHTML } from 'linkedom'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import { docxHtml } from './docx/docx-html.ts'
import { docxMetadata } from './docx/docx-metadata.ts'
import { readParts } from './docx/read-parts.ts'
import type { DocumentFile } from './extract-text.ts'
import { addHtmlBlocks } from './html-blocks.ts'
import { TextBuilder } from './text-builder.ts'

/**
 * The text of a Word document with its headings, lists, tables and notes; pages do not exist in it until a program lays it
 * out. Deleted text, comments, headers, footers and pictures are left out. Refuses what `readParts` refuses, and
 * `docx-without-document`, `docx-entities`, `docx-embedded`, `docx-damaged`, `docx-blank`.
 */
export async function extractDocx(file: DocumentFile): Promise<ExtractedText> {
  const parts = await readParts(file)
  if (![...parts.keys()].some((name) => /^word\/document\d*\.xml$/.test(name)))
    refuse('docx-without-document', { file: file.name })
  refuseForeign(file.name, parts)
  const { document } = parseHTML(`<!doctype html><html><body>${await htmlOf(file.name, parts)}</body></html>`)
  const builder = new TextBuilder()
  addHtmlBlocks(document.body, builder, 'article')
  const extracted = builder.build()
  if (extracted.blocks.length === 0) refuse('docx-blank', { file: file.name })
  return { ...extracted, metadata: docxMetadata(parts.get('docProps/core.xml')) }
}

/** No program writes entities into a Word document; a chunk in another format is joined only when Word saves the file. */
function refuseForeign(name: string, parts: ReadonlyMap<string, Uint8Array>): void {
  for (const [path, bytes] of parts) {
    const part = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    if (part.includes('<!DOCTYPE') || part.includes('<!ENTITY')) refuse('docx-entities', { file: name })
    if (path.startsWith('word/') && part.includes('<w:altChunk')) refuse('docx-embedded', { file: name })
  }
}

async function htmlOf(name: string, parts: ReadonlyMap<string, Uint8Array>): Promise<string> {
  try {
    return await docxHtml(parts)
  } catch (error) {
    if (error instanceof RangeError || error instanceof ProblemError) throw error
    return refuse('docx-damaged', { file: name })
  }
}
