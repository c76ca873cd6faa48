import type { ExportedFile } from '#shared/ipc/answers/files.ts'
import { bytesOfBase64 } from './base64.ts'

/** Hands a file to the person through the browser's own saving. */
export function download({ fileName, mediaType, base64 }: ExportedFile): void {
  downloadBlob(new Blob([bytesOfBase64(base64)], { type: mediaType }), fileName)
}

/** The same for a file that was put together in the page. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  // The browser reads the blob after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
