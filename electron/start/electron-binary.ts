import { spawn } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Node 22.12 is the first that Electron 45's fetching script runs on. */
const fetchingNeeds = [22, 12] as const
const fetchSeconds = 180

export type ElectronBinary =
  | { readonly kind: 'here'; readonly path: string }
  | { readonly kind: 'absent'; readonly why: 'not-installed' | 'node-too-old' | 'not-fetched' }

/**
 * Electron's program file, looked for without loading the `electron` package, which would try to download and throw.
 * Where it may be fetched, that is tried once per installation, and `beforeFetch` is called first.
 */
export async function findElectron(
  project: string,
  { mayFetch, beforeFetch }: { readonly mayFetch: boolean; readonly beforeFetch?: () => void },
): Promise<ElectronBinary> {
  const folder = join(project, 'node_modules', 'electron')
  if (!existsSync(join(folder, 'package.json'))) return { kind: 'absent', why: 'not-installed' }
  const here = binaryIn(folder)
  if (here !== undefined) return { kind: 'here', path: here }
  if (!isNewEnough()) return { kind: 'absent', why: 'node-too-old' }
  const tried = join(folder, '.fetch-tried')
  if (!mayFetch || existsSync(tried)) return { kind: 'absent', why: 'not-fetched' }
  beforeFetch?.()
  await runFetch(join(folder, 'install.js'))
  const fetched = binaryIn(folder)
  if (fetched !== undefined) return { kind: 'here', path: fetched }
  writeFileSync(tried, 'Delete this file to let npm start try to fetch Electron again.\n')
  return { kind: 'absent', why: 'not-fetched' }
}

function binaryIn(folder: string): string | undefined {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  try {
    const path = join(override ?? join(folder, 'dist'), readFileSync(join(folder, 'path.txt'), 'utf8').trim())
    return existsSync(path) ? path : undefined
  } catch {
    return undefined
  }
}

function isNewEnough(): boolean {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major > fetchingNeeds[0] || (major === fetchingNeeds[0] && minor >= fetchingNeeds[1])
}

/** Its output is a stack trace where the network is closed, so nobody is shown it. */
function runFetch(script: string): Promise<void> {
  return new Promise((resolve) => {
    const fetching = spawn(process.execPath, [script], { stdio: 'ignore', timeout: fetchSeconds * 1000 })
    fetching.on('close', () => resolve())
    fetching.on('error', () => resolve())
  })
}
