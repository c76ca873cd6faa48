import type { SourceFormat } from '#shared/domain/source.ts'
import type { ExtractedText } from '#shared/domain/text-block.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { decodeText } from './decode-text.ts'
import { extractHtml } from './extract-html.ts'
import { extractMd } from './extract-md.ts'
import { extractTxt } from './extract-txt.ts'
import { fileKind } from './file-kind.ts'

export type DocumentFile = { readonly name: string; readonly bytes: Uint8Array }
export type ExtractedDocument = ExtractedText & { readonly format: SourceFormat }

/** Called with the seconds that a part of a long document was worth: what shows work for its time may have more of it. */
export type AskForTime = (seconds: number) => void

/**
 * Text and structure of one file that is text itself: plain, Markdown or HTML. Refuses with `file-empty`, `file-blank`,
 * `file-binary`, `file-not-read`, `extension-not-read`, `unknown-encoding` or `no-text`. Slow and greedy on hostile input:
 * run it in the worker.
 */
export function extractText(
  { name, bytes }: DocumentFile,
  askForTime: AskForTime = () => undefined,
): ExtractedDocument {
  if (bytes.length === 0) refuse('file-empty', { file: name })
  const format = fileKind(name, bytes)
  if (format === 'pdf' || format === 'docx') return refuse('file-binary', { file: name })
  const raw = decodeText(bytes, name, format === 'html' ? declaredEncoding(bytes) : null)
  if (!/[^\s\p{Cc}\p{Cf}]/u.test(raw)) refuse('file-blank', { file: name })
  const extracted = extractors[format](raw, askForTime)
  return extracted.blocks.length === 0 ? refuse('no-text', { file: name }) : { ...extracted, format }
}

const extractors: Record<
  Exclude<SourceFormat, 'pdf' | 'docx'>,
  (raw: string, askForTime: AskForTime) => ExtractedText
> = {
  txt: extractTxt,
  md: extractMd,
  html: extractHtml,
}

/** The encoding that an HTML page names in its first kilobyte, as the standard reads it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024))
  const label = /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(start)?.[1]
  return label === undefined || !isKnown(label) ? null : label.toLowerCase()
}

function isKnown(label: string): boolean {
  try {
    return new TextDecoder(label).encoding !== 'utf-8'
  } catch {
    return false
  }
}
