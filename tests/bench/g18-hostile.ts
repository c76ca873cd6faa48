import { spawn } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { hostileCorpus } from '../support/documents/hostile/corpus.ts'
import type { HostileFile } from '../support/documents/hostile/hostile-file.ts'
import { readCorpus } from '../support/documents/hostile/read-corpus.ts'
import { megabytes, ratioOf, type Benchmark, type Figure } from './figure.ts'

/** Where the plain parsers are stopped: the target's time, and twice its memory. */
const SECONDS = 10
const BYTES = 1_000_000_000
/** The dearest files are listed one by one. */
const LISTED = 12

type Plain = { readonly seconds: number; readonly peak: number; readonly end: 'read' | 'failed' | 'stopped' }

/**
 * Hostile files through the extraction worker, dearest first, each beside the parser of its kind alone (pdf.js, mammoth,
 * linkedom with Readability, micromark) in a process without limits, which is stopped at 10 s and 1 GB.
 */
export const hostile: Benchmark = {
  id: 'G18',
  async run({ folder }) {
    const { outcomes, tried, written } = await readCorpus(hostileCorpus)
    const plain: Plain[] = []
    for (const file of hostileCorpus) plain.push(await throughParser(file, folder))
    const rows = hostileCorpus.flatMap((file, index) => {
      const [own, other] = [outcomes[index], plain[index]]
      return own === undefined || other === undefined ? [] : [{ file, own, other }]
    })
    const cost = ({ own }: (typeof rows)[number]) => Math.max(own.seconds / SECONDS, own.growth / 512_000_000)
    const listed = rows
      .toSorted((a, b) => cost(b) - cost(a))
      .slice(0, LISTED)
      .map(({ file, own, other }): Figure => ({
        id: 'G18',
        what: `${file.what}: ${own.code ?? 'read'}`,
        figure: `${own.seconds.toFixed(2)} s, ${megabytes(own.growth)}`,
        baseline: `${other.end} after ${other.seconds.toFixed(2)} s, ${megabytes(other.peak)}`,
        ratio: ratioOf(own.seconds, other.seconds),
        target: '≤ 10 s, ≤ 512 MB',
      }))
    const most = (values: readonly number[]) => Math.max(0, ...values)
    return [
      {
        id: 'G18',
        what: `${rows.length} hostile files: scripts, requests, programs and writes tried / files written`,
        figure: `${tried.length} / ${written.length}`,
        baseline: '–',
        ratio: '–',
        target: '0 / 0',
      },
      {
        id: 'G18',
        what: 'the dearest of them in time and in memory',
        figure: `${most(rows.map(({ own }) => own.seconds)).toFixed(2)} s, ${megabytes(most(rows.map(({ own }) => own.growth)))}`,
        baseline: `parsers alone: ${plain.filter(({ end }) => end === 'stopped').length} stopped at 10 s or 1 GB, ${plain.filter(({ end }) => end === 'failed').length} failed`,
        ratio: '–',
        target: '≤ 10 s, ≤ 512 MB',
      },
      ...listed,
    ]
  },
}

/** One file through the plain parser of its kind; the peak is the process's own, its program included. */
async function throughParser({ name, make }: HostileFile, folder: string): Promise<Plain> {
  const path = join(folder, 'hostile')
  await writeFile(path, make())
  const start = performance.now()
  const kind = /\.(\w+)$/.exec(name.replace(/.*[/\\]/, ''))?.[1] ?? 'txt'
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, 'plain-parsers.ts'), path, `file.${kind}`],
    { stdio: 'ignore' },
  )
  let peak = 0
  let wasStopped = false
  const stop = () => {
    wasStopped = true
    child.kill('SIGKILL')
  }
  const timer = setTimeout(stop, SECONDS * 1000)
  const watch = setInterval(() => {
    void peakOf(child.pid).then((bytes) => {
      peak = Math.max(peak, bytes)
      if (peak > BYTES) stop()
    })
  }, 25)
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve))
  clearTimeout(timer)
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  return { seconds, peak, end: wasStopped ? 'stopped' : code === 0 ? 'read' : 'failed' }
}

/** The largest resident size of a process so far; 0 where the system does not tell. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  return Number(/^VmHWM:\s*(\d+) kB$/m.exec(status)?.[1] ?? 0) * 1024
}
