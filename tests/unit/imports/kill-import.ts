import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { openStore } from '#electron/storage/open-store.ts'
import { temporaryFiles } from '#electron/storage/temporary-files.ts'

/** `rows` are the observations found afterwards; `confirmed` is whether the program had said that they are stored. */
export type KilledImport = { readonly rows: number; readonly confirmed: boolean; readonly temporary: number }

const child = fileURLToPath(new URL('importing-child.ts', import.meta.url))

/**
 * Imports a table in a process of its own and kills it (SIGKILL) so many milliseconds after its rows were compared and
 * before or while they are stored; then opens the workspace, reads every row there is, and takes the import back.
 */
export async function killedWhileImporting(
  workspace: string,
  table: string,
  milliseconds: number,
): Promise<KilledImport> {
  const importer = spawn(process.execPath, ['--import', 'tsx', child, workspace, table], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [said, failed] = ['', '']
  importer.stderr.on('data', (text) => (failed += String(text)))
  const ended = new Promise<void>((resolve) => importer.once('close', () => resolve()))
  importer.stdout.on('data', (text) => {
    const isFirst = said === ''
    said += String(text)
    if (isFirst) setTimeout(() => importer.kill('SIGKILL'), milliseconds)
  })
  await ended
  if (importer.signalCode !== 'SIGKILL') throw new Error(`the import ended by itself: ${failed}`)
  const store = await openStore({ folder: workspace })
  const { rows, value } = await store.observations.columns({})
  const counted = store.observations.count()
  if (rows !== counted || value.some((one) => one === null))
    throw new Error(`${counted} rows are counted and ${rows} are there`)
  if (rows > 0) await store.undo()
  await store.close()
  return { rows, confirmed: said.includes('stored'), temporary: (await temporaryFiles(workspace)).length }
}
