import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import * as v from 'valibot'
import { createExtractor } from '#electron/workers/extractor.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { Sentence } from '#shared/messages/sentence.ts'

/** What became of one file. */
export type FileOutcome = {
  /** The code it was refused with; null where it was read. */
  readonly code: string | null
  /** What a person is told of it. */
  readonly sentence: Sentence | null
  /** The words that were to be read and are not there. */
  readonly missing: readonly string[]
  /** What was smuggled into the text or its metadata, with what stands around it. */
  readonly smuggled: string | null
  readonly seconds: number
  /** By how many bytes the process was larger at its largest than before it had read anything. */
  readonly growth: number
}

const Orders = v.array(v.object({ name: v.string(), reads: v.array(v.string()) }))

/**
 * A program of its own for `read-corpus.ts`: reads the files `0`, `1` … of a folder through the extraction worker, one after
 * another, as `orders.json` names them; answers a line of JSON for each.
 */
const [, , folder = '', resources = ''] = process.argv
const orders = v.parse(Orders, JSON.parse(readFileSync(join(folder, 'orders.json'), 'utf8')))
const extract = createExtractor(resources)
const startWorker = () => extract({ name: 'first.txt', bytes: Buffer.from('Starts the worker.') })
await startWorker()
/** Before any file: what an earlier one left behind counts for the later ones too. */
const before = process.memoryUsage.rss()
for (const [index, { name, reads }] of orders.entries()) {
  await settled()
  await startWorker()
  const bytes = readFileSync(join(folder, String(index)))
  let most = before
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 5)
  const start = performance.now()
  const read = await extract({ name, bytes }).then(
    ({ text, metadata }) => ({
      code: null,
      sentence: null,
      missing: reads.filter((words) => !text.includes(words)),
      smuggled: /.{0,80}stolen.{0,80}/.exec(text + JSON.stringify(metadata ?? {}))?.[0] ?? null,
    }),
    (error: unknown) => ({
      code: error instanceof ProblemError ? error.problem.code : String(error),
      sentence: error instanceof ProblemError ? error.problem.sentence : null,
      missing: [],
      smuggled: null,
    }),
  )
  clearInterval(watch)
  const seconds = (performance.now() - start) / 1000
  const outcome: FileOutcome = { ...read, seconds, growth: most - before }
  process.stdout.write(`${JSON.stringify(outcome)}\n`)
}
process.exit(0)

/** Waits until a worker that was stopped before has given its memory back: until the process shrinks no more. */
async function settled(): Promise<void> {
  let last = Infinity
  for (
    let now = process.memoryUsage.rss();
    now < last && now - before > 50_000_000;
    now = process.memoryUsage.rss()
  ) {
    last = now
    await setTimeout(100)
  }
}
