import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import * as v from 'valibot'
import { build } from 'vite'
import { projectFolder } from '#electron/project-folder.ts'
import { snapshotFolder } from '../../snapshot-folder.ts'
import { tempFolder } from '../../temp-folder.ts'
import type { HostileFile } from './hostile-file.ts'
import type { FileOutcome } from './run-files.ts'

const Outcome = v.object({
  code: v.nullable(v.string()),
  sentence: v.nullable(
    v.object({ key: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) }),
  ),
  missing: v.array(v.string()),
  smuggled: v.nullable(v.string()),
  seconds: v.number(),
  growth: v.number(),
})
/** Loaded into the process and into each of its workers. */
export const guard = join(import.meta.dirname, 'guard.cjs')
export type CorpusRead = {
  readonly outcomes: readonly FileOutcome[]
  /** Every request, program, write and script that was tried while reading. */
  readonly tried: readonly string[]
  /** Files that came to be beside the program's own. */
  readonly written: readonly string[]
}

/** The program that reads and its worker, bundled as they are shipped: a worker that was stopped starts anew in a moment. */
async function bundledReader(): Promise<string> {
  const outDir = join(projectFolder, 'test-results', 'hostile-reader')
  await build({
    configFile: false,
    root: projectFolder,
    logLevel: 'error',
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      copyPublicDir: false,
      rolldownOptions: {
        input: {
          'run-files': join(import.meta.dirname, 'run-files.ts'),
          'extract-worker': join(projectFolder, 'electron/workers/extract-worker.ts'),
        },
        output: { entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
  return join(outDir, 'run-files.js')
}

/**
 * Reads hostile files in a process of their own: the real worker with its real limits, under a guard that writes down what
 * it tries, in an empty folder that is also its home.
 */
export async function readCorpus(files: readonly HostileFile[]): Promise<CorpusRead> {
  await using folder = await tempFolder()
  const [given, home] = [join(folder.path, 'given'), join(folder.path, 'home')]
  const log = join(folder.path, 'guard.log')
  await mkdir(given)
  await mkdir(home)
  await writeFile(log, '')
  const orders = files.map(({ name, outcome }) => ({ name, reads: 'reads' in outcome ? outcome.reads : [] }))
  await writeFile(join(given, 'orders.json'), JSON.stringify(orders))
  for (const [index, { make }] of files.entries()) await writeFile(join(given, String(index)), make())
  const before = await snapshotFolder(folder.path)
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [await bundledReader(), given, join(projectFolder, 'resources')],
    {
      cwd: projectFolder,
      maxBuffer: 500_000_000,
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        TMPDIR: home,
        PLUMBLINE_GUARD_LOG: log,
        NODE_OPTIONS: `--require ${guard}`,
      },
    },
  )
  const after = await snapshotFolder(folder.path)
  return {
    outcomes: stdout
      .trim()
      .split('\n')
      .map((line) => v.parse(Outcome, JSON.parse(line))),
    tried: (await readFile(log, 'utf8')).split('\n').filter(Boolean),
    written: Object.keys(after).filter((path) => path !== 'guard.log' && after[path] !== before[path]),
  }
}
