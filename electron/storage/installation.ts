import { createHash, randomUUID } from 'node:crypto'
import { mkdir, readFile, realpath } from 'node:fs/promises'
import { homedir } from 'node:os'
import { join } from 'node:path'
import * as v from 'valibot'
import { codeOf, diskProblem } from './disk-problem.ts'
import { writeDurably } from './durable-file.ts'

const Installation = v.object({ id: v.pipe(v.string(), v.minLength(8)) })

/** The folder of the user's own settings on this machine; `PLUMBLINE_CONFIG` moves it. */
export function configFolder(): string {
  const { PLUMBLINE_CONFIG, XDG_CONFIG_HOME, APPDATA } = process.env
  if (PLUMBLINE_CONFIG) return PLUMBLINE_CONFIG
  if (process.platform === 'win32') return join(APPDATA ?? join(homedir(), 'AppData', 'Roaming'), 'Plumbline')
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Plumbline')
  return join(XDG_CONFIG_HOME || join(homedir(), '.config'), 'plumbline')
}

/**
 * Who writes this copy of a workspace: 16 hex digits made of this installation and the folder's real path, so that a
 * copied folder, here or on another machine, never appends to the same journal file.
 */
export async function actorOf(folder: string): Promise<string> {
  const key = `${await installationId()}\n${await realpath(folder)}`
  return createHash('sha256').update(key).digest('hex').slice(0, 16)
}

async function installationId(): Promise<string> {
  const path = join(configFolder(), 'installation.json')
  try {
    const found = v.safeParse(Installation, JSON.parse(await readFile(path, 'utf8')))
    if (found.success) return found.output.id
  } catch (error) {
    if (codeOf(error) !== null && codeOf(error) !== 'ENOENT') throw diskProblem(error, path)
  }
  // Missing or unreadable: a new identity is always safe, it only starts a new journal file.
  const id = randomUUID()
  await mkdir(configFolder(), { recursive: true }).catch((error: unknown) => {
    throw diskProblem(error, configFolder())
  })
  await writeDurably(path, `${JSON.stringify({ id })}\n`)
  return id
}
