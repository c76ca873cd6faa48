import { base64Of } from '../../bridge/base64.ts'
import type { Bridge } from '../../bridge/bridge.ts'

/** Bytes that cross at once: a file is never in the page's memory whole. */
const PIECE = 6_000_000

/** Sends files to the program piece by piece and answers the import they began. `step` hears bytes sent, of how many. */
export async function sendFiles(
  bridge: Bridge,
  files: readonly File[],
  step: (sent: number, of: number) => void,
  isStopped: () => boolean,
): Promise<string | null> {
  const of = files.reduce((sum, { size }) => sum + size, 0)
  const { id } = await bridge.ask('imports.open', { files: files.map(nameOf) })
  let sent = 0
  for (const [file, content] of files.entries())
    for (let at = 0; at < content.size; at += PIECE) {
      if (isStopped()) {
        await bridge.ask('imports.close', { id })
        return null
      }
      const piece = new Uint8Array(await content.slice(at, at + PIECE).arrayBuffer())
      await bridge.ask('imports.add', { id, file, base64: base64Of(piece) })
      step((sent += piece.length), of)
    }
  return id
}

/** A file of a chosen folder by its path in it, without the folder's own name. */
function nameOf(file: File): string {
  const inFolder = file.webkitRelativePath.split('/').slice(1).join('/')
  return inFolder === '' ? file.name : inFolder
}
