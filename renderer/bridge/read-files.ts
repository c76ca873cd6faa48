import { base64Of } from './base64.ts'

/** Larger files are refused before they are read; the gate holds the same limit. */
const MAX_BYTES = 50 * 1024 * 1024

export type ReadFile = { readonly name: string; readonly base64: string }
export type FilesRead = {
  readonly files: readonly ReadFile[]
  readonly tooLarge: readonly string[]
  readonly unreadable: readonly string[]
}

/** Reads dropped, chosen or pasted files, one after another; one that cannot be read never stops the others. */
export async function readFiles(chosen: readonly File[]): Promise<FilesRead> {
  const files: ReadFile[] = []
  const tooLarge: string[] = []
  const unreadable: string[] = []
  for (const file of chosen) {
    const read = await readFile(file)
    if (read.kind === 'read') files.push(read.file)
    else if (read.kind === 'too-large') tooLarge.push(file.name)
    else unreadable.push(file.name)
  }
  return { files, tooLarge, unreadable }
}

/** 'unreadable' is a folder, or a file that went away or changed between the choosing and the reading. */
export type FileRead =
  | { readonly kind: 'read'; readonly file: ReadFile }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'unreadable' }

/** The bytes of one file, made ready to cross the bridge. Until then a `File` costs no memory. */
export async function readFile(file: File): Promise<FileRead> {
  if (file.size > MAX_BYTES) return { kind: 'too-large' }
  try {
    const base64 = base64Of(new Uint8Array(await file.arrayBuffer()))
    return { kind: 'read', file: { name: file.name, base64 } }
  } catch {
    return { kind: 'unreadable' }
  }
}
