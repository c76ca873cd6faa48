import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { refuse } from '#shared/ipc/problem.ts'
import type { DocumentFile } from '../extract-text.ts'

/** Twice the longest report that is read as one source; more is a collection to be split. */
export const MOST_PAGES = 3000

export type OpenPdf = Awaited<ReturnType<typeof getDocumentProxy>>

/**
 * Opens a PDF for reading its text. Nothing is fetched, no font is loaded or drawn, no script or WebAssembly is run; the
 * only files read are the character maps in `characterMaps` that old Chinese, Japanese and Korean documents name.
 * Refuses `pdf-encrypted`, `pdf-truncated`, `pdf-damaged`, `pdf-empty` and `pdf-too-long`.
 */
export async function openPdf({ name, bytes }: DocumentFile, characterMaps: string): Promise<OpenPdf> {
  const pdf = await opened(name, bytes, characterMaps)
  if (pdf.numPages === 0) refuse('pdf-empty', { file: name })
  if (pdf.numPages > MOST_PAGES) refuse('pdf-too-long', { file: name, pages: pdf.numPages, most: MOST_PAGES })
  return pdf
}

async function opened(name: string, bytes: Uint8Array, characterMaps: string): Promise<OpenPdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), {
      verbosity: 0,
      // A file that needs mending is mended where that only costs its index; text that is missing is noticed below.
      stopAtErrors: false,
      enableXfa: false,
      disableFontFace: true,
      useSystemFonts: false,
      useWasm: false,
      useWorkerFetch: false,
      isOffscreenCanvasSupported: false,
      isImageDecoderSupported: false,
      standardFontDataUrl: undefined,
      cMapUrl: `${characterMaps}/`,
      cMapPacked: true,
      BinaryDataFactory: CharacterMaps,
    })
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException')
      return refuse('pdf-encrypted', { file: name })
    return refuse(endsEarly(bytes) ? 'pdf-truncated' : 'pdf-damaged', { file: name })
  }
}

/** A PDF ends with '%%EOF'; one that was cut off while it was copied or downloaded does not. */
export function endsEarly(bytes: Uint8Array): boolean {
  return !Buffer.from(bytes.subarray(-2048)).toString('latin1').includes('%%EOF')
}

/** All that pdf.js may ask for: character maps by name, from the folder given. */
class CharacterMaps {
  readonly #folder: string
  constructor({ cMapUrl }: { readonly cMapUrl: string | null }) {
    this.#folder = cMapUrl ?? ''
  }

  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    if (kind !== 'cMapUrl' || !/^[A-Za-z0-9-]+\.bcmap$/.test(filename)) throw new Error(`${kind} is not read`)
    return new Uint8Array(await readFile(join(this.#folder, filename)))
  }
}
