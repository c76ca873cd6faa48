import type { ExportedFile } from '#shared/ipc/answers/files.ts'
import { bytesOfBase64 } from './base64.ts'

/** Hands a file to the person through the browser's own saving. */
export function download({ fileName, mediaType, base64 }: ExportedFile): void {
  const address = URL.createObjectURL(new Blob([bytesOfBase64(base64)], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
