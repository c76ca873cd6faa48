import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What is built, by its last file, and what it is made of: a newer file in one of these makes it old. */
const products = {
  page: {
    last: 'out/renderer/index.html',
    inputs: ['renderer', 'shared', 'resources/messages', 'package-lock.json'],
  },
  shell: {
    last: 'out/main/index.js',
    inputs: ['electron', 'shared', 'electron.vite.config.ts', 'package-lock.json'],
  },
} as const
/** The page, which both hosts serve, and the shell around it, which Electron alone needs. */
export type Product = keyof typeof products

/** Where the built page lies. */
export function pageFolder(project: string): string {
  return join(project, 'out', 'renderer')
}

/** Whether a product is there and no older than anything it is made of. */
export async function isCurrent(project: string, product: Product): Promise<boolean> {
  const { last, inputs } = products[product]
  const built = await changedAt(join(project, last))
  if (built === 0) return false
  const newest = await Promise.all(inputs.map((input) => newestIn(join(project, input))))
  return newest.every((instant) => instant <= built)
}

/** Builds the page alone or, for the shell, everything; the builders are loaded only when there is something to build. */
export async function build(project: string, wanted: readonly Product[]): Promise<void> {
  if (wanted.includes('shell')) {
    const builder = await import('electron-vite')
    await builder.build({ configFile: join(project, 'electron.vite.config.ts'), logLevel: 'error' })
  } else {
    const builder = await import('vite')
    await builder.build({ configFile: join(project, 'renderer', 'vite.config.ts'), logLevel: 'error' })
  }
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
