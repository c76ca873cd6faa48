import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openStore } from '#electron/storage/open-store.ts'
import { temporaryFiles } from '#electron/storage/temporary-files.ts'

export type KillResult = { readonly confirmed: number; readonly found: number; readonly temporary: number }

const child = fileURLToPath(new URL('writing-child.ts', import.meta.url))

/**
 * Starts a process that writes changes, kills it (SIGKILL) once it has confirmed `after` more, then opens the workspace,
 * which its lock must not hinder, and tells the last confirmed and the last found change.
 */
export async function killedWhileWriting(workspace: string, after: number): Promise<KillResult> {
  const writer = spawn(process.execPath, ['--import', 'tsx', child, workspace], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  let failed = ''
  writer.stderr.on('data', (text) => (failed += String(text)))
  const ended = new Promise<void>((resolve) => writer.once('close', () => resolve()))
  writer.stdout.on('data', (text) => {
    said += String(text)
    if (said.split('\n').length > after + 1) writer.kill('SIGKILL')
  })
  await ended
  if (writer.signalCode !== 'SIGKILL') throw new Error(`the writer ended by itself: ${failed}`)
  const store = await openStore({ folder: workspace })
  const found = Number(store.get('hubs', 'counter')?.note ?? 0)
  const hub = store.get('hubs', `hub-${found % 50}`)?.note ?? '0'
  if (Number.parseInt(hub, 10) !== found)
    throw new Error(`half a change: counter ${found}, hub ${hub.slice(0, 9)}`)
  await store.close()
  // The last line said may be cut off by the kill: only whole lines are confirmations.
  const lines = said.slice(0, said.lastIndexOf('\n')).split('\n')
  const confirmed = Number(lines.at(-1) === 'open' ? 0 : lines.at(-1))
  return { confirmed, found, temporary: (await temporaryFiles(workspace)).length }
}
