import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { hasDisplay } from './has-display.ts'

/**
 * Opens a file in the program this machine has for it, without a shell. False where there is no display, or nothing that
 * opens files; whether that program likes the file is not waited for.
 */
export async function openFile(path: string): Promise<boolean> {
  const opener = openerOf(process.platform)
  if (opener === undefined || !hasDisplay()) return false
  return new Promise((resolve) => {
    const program = spawn(opener, [path], { stdio: 'ignore', detached: true })
    program.on('spawn', () => {
      program.unref()
      resolve(true)
    })
    program.on('error', () => resolve(false))
  })
}

function openerOf(platform: NodeJS.Platform): string | undefined {
  if (platform === 'darwin') return '/usr/bin/open'
  if (platform === 'win32') return join(process.env['SystemRoot'] ?? 'C:\\Windows', 'explorer.exe')
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, 'xdg-open')).find((candidate) => existsSync(candidate))
}
