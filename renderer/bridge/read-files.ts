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
    if (file.size > MAX_BYTES) {
      tooLarge.push(file.name)
      continue
    }
    try {
      files.push({ name: file.name, base64: base64Of(new Uint8Array(await file.arrayBuffer())) })
    } catch {
      // A dropped folder, or a file that went away between the drop and the reading.
      unreadable.push(file.name)
    }
  }
  return { files, tooLarge, unreadable }
}
