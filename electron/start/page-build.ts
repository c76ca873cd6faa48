import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'

/** What the page is made of; a newer file in one of these makes the built page old. */
const inputs = ['renderer', 'shared', 'resources/messages', 'package-lock.json']

/** Where the built page lies. */
export function pageFolder(project: string): string {
  return join(project, 'out', 'renderer')
}

/** Whether the built page is there and no older than anything it is made of. */
export async function isPageCurrent(project: string): Promise<boolean> {
  const built = await changedAt(join(pageFolder(project), 'index.html'))
  if (built === 0) return false
  const newest = await Promise.all(inputs.map((input) => newestIn(join(project, input))))
  return newest.every((instant) => instant <= built)
}

/** Builds the page alone, with the same configuration as the packaged program. */
export async function buildPage(project: string): Promise<void> {
  await build({ configFile: join(project, 'renderer', 'vite.config.ts'), logLevel: 'error' })
}

async function newestIn(path: string): Promise<number> {
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => [])
  const files = entries.map((entry) => changedAt(join(entry.parentPath, entry.name)))
  return Math.max(await changedAt(path), ...(await Promise.all(files)))
}

/** Milliseconds; 0 for what is not there. */
async function changedAt(path: string): Promise<number> {
  return stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  )
}
