import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'

const child = fileURLToPath(new URL('memory-child.ts', import.meta.url))

/** Peak resident bytes of a process that loads all rows and saves one edit. */
export async function peakMemory(which: 'ours' | 'lowdb', path: string): Promise<number> {
  const run = promisify(execFile)
  const { stdout } = await run(process.execPath, ['--import', 'tsx', child, which, path])
  return Number(stdout.trim().split('\n').at(-1)) * 1024
}
