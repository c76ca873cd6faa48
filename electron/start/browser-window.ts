import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { browserFlags } from './browser-flags.ts'

export type BrowserWindow = {
  /** Resolves when the window has been closed, by the person or by `close`. */
  readonly closed: Promise<void>
  readonly close: () => void
}

/** Opens `address` as a window of its own, in a profile that lasts as long as the window. */
export async function openBrowserWindow(browser: string, address: string): Promise<BrowserWindow> {
  const profile = await mkdtemp(join(tmpdir(), 'plumbline-window-'))
  const flags = [...browserFlags(profile), '--window-size=1280,800', `--app=${address}`]
  const program = spawn(browser, flags, { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => {
    program.on('close', () => resolve())
    program.on('error', () => resolve())
  })
  const forget = () => rm(profile, { recursive: true, force: true, maxRetries: 5 }).catch(() => undefined)
  return { closed: ended.then(forget), close: () => void program.kill() }
}
