import type { createExportsService } from '#electron/services/exports/exports-service.ts'
import type { exportFormats } from '#shared/ipc/requests/exports.ts'

/** All observations of a workspace as a file, read in the pieces a page would read it in. */
export async function exportedBytes(
  exports: ReturnType<typeof createExportsService>,
  format: (typeof exportFormats)[number],
): Promise<Buffer> {
  const { id } = await exports.make({ format, indicator: null, hub: null })
  const pieces: Buffer[] = []
  for (let at = 0; ;) {
    const piece = await exports.read({ id, at })
    if (piece === null) return Buffer.concat(pieces)
    pieces.push(Buffer.from(piece.base64, 'base64'))
    at = piece.next
  }
}
