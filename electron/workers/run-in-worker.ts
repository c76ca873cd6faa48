import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/**
 * `megabytes` bounds the worker's own heap. Buffers lie outside it, so what the whole process grows by while the job runs
 * is bounded too, at three times as much.
 */
export type WorkerLimits = { readonly seconds: number; readonly megabytes: number }
/** How a job ended. The worker's own answer is `done`; the rest is what became of a worker that gave none. */
export type Outcome<Output> =
  | { readonly kind: 'done'; readonly value: Output }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'crashed'; readonly message: string }

/** A worker that has not started by then never will. Starting is not counted against the job. */
const SECONDS_TO_START = 60

/**
 * Runs jobs one after another in a worker thread that lives from one job to the next; a job that takes too long or too
 * much memory costs the worker, and the next job gets a new one. The worker posts `'ready'` once and then one answer for
 * each job it is sent. An idle worker does not keep the process alive.
 * `entry` is the name, without extension, of a file beside this one: `.ts` from source, `.js` where it was bundled.
 */
export function workerRunner<Input, Output>(
  entry: string,
  limits: WorkerLimits,
): (input: Input) => Promise<Outcome<Output>> {
  let worker: Worker | null = null
  let queue: Promise<unknown> = Promise.resolve()

  return (input) => {
    const outcome = queue.then(() => run(input))
    queue = outcome
    return outcome
  }

  async function run(input: Input): Promise<Outcome<Output>> {
    const started = worker === null ? await start() : { kind: 'done' as const }
    if (started.kind !== 'done' || worker === null)
      return started.kind === 'done' ? { kind: 'timed-out' } : started
    worker.ref()
    const outcome = await ending<Output>(worker, limits, () => worker?.postMessage(input))
    if (outcome.kind === 'done') worker.unref()
    else await discard()
    return outcome
  }

  async function start(): Promise<Outcome<unknown>> {
    worker = new Worker(...entryOf(entry, limits.megabytes))
    // An error between jobs ends the worker; without a listener it would end the program.
    worker.on('error', () => undefined)
    const outcome = await ending<unknown>(worker, { ...limits, seconds: SECONDS_TO_START }, () => undefined)
    if (outcome.kind !== 'done') await discard()
    return outcome
  }

  async function discard(): Promise<void> {
    const dead = worker
    worker = null
    await dead?.terminate()
  }
}

/** Waits for the worker's next message, its death, or the limit. */
function ending<Output>(
  worker: Worker,
  { seconds, megabytes }: WorkerLimits,
  begin: () => void,
): Promise<Outcome<Output>> {
  return new Promise((resolve) => {
    const most = process.memoryUsage.rss() + 3 * megabytes * 1_000_000
    const finish = (outcome: Outcome<Output>) => {
      clearTimeout(timer)
      clearInterval(watch)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(outcome)
    }
    const onMessage = (value: Output) => finish({ kind: 'done', value })
    const onError = (error: Error & { readonly code?: string }) =>
      finish(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { kind: 'out-of-memory' }
          : { kind: 'crashed', message: error.message },
      )
    const onExit = () => finish({ kind: 'crashed', message: 'exit' })
    const timer = setTimeout(() => finish({ kind: 'timed-out' }), seconds * 1000)
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) finish({ kind: 'out-of-memory' })
    }, 100)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    begin()
  })
}

/** tsx, which runs TypeScript from source, leaves worker threads alone unless they ask for it themselves. */
const START_FROM_SOURCE = `
  const { workerData } = require('node:worker_threads')
  import(workerData.tsx).then(({ register }) => { register(); return import(workerData.entry) })
`

/** From source the worker loads through tsx; bundled it lies beside this file or in the folder above its chunk. */
function entryOf(entry: string, megabytes: number): ConstructorParameters<typeof Worker> {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, stackSizeMb: 8 }
  if (import.meta.url.endsWith('.ts')) {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx'))
    const tsx = new URL('./esm/api/index.mjs', loader).href
    const workerData = { tsx, entry: new URL(`./${entry}.ts`, import.meta.url).href }
    return [START_FROM_SOURCE, { eval: true, workerData, resourceLimits, execArgv: [] }]
  }
  const beside = new URL(`./${entry}.js`, import.meta.url)
  return [
    existsSync(beside) ? beside : new URL(`../${entry}.js`, import.meta.url),
    { resourceLimits, execArgv: [] },
  ]
}
