import { createRequire } from 'node:module'
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'

/**
 * `megabytes` bounds the worker's own heap. Buffers lie outside it, so what the whole process grows by while the job runs
 * is bounded too: by `growth`, three times as much unless given. A worker that has honest work to show for its time may
 * post `{ allow: seconds }` to get more of it.
 */
export type WorkerLimits = {
  readonly seconds: number
  readonly megabytes: number
  readonly growth?: number
}
/** What a worker posts to get more time. */
export type MoreTime = { readonly allow: number }
/** How a job ended. The worker's own answer is `done`; the rest is what became of a worker that gave none. */
export type Outcome<Output> =
  | { readonly kind: 'done'; readonly value: Output }
  | { readonly kind: 'timed-out' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'crashed'; readonly message: string }

/** How often memory is looked at. A parser that unpacks a bomb takes some 10 MB in this time. */
const MILLISECONDS_BETWEEN_LOOKS = 10
/** A worker that has not started by then never will. Starting is not counted against the job. */
const SECONDS_TO_START = 60

/**
 * Workers without a job, by what they were started with, one of each: another workspace that is opened in this process
 * goes on with the one that is there instead of starting its own.
 */
const idle = new Map<string, Worker>()

/**
 * Runs jobs one after another in a worker thread that lives from one job to the next; a job that takes too long or too
 * much memory costs the worker, and the next job gets a new one. The worker posts `'ready'` once and then one answer for
 * each job it is sent. An idle worker does not keep the process alive. A job whose signal is aborted is rejected at once
 * with the signal's reason; where it was running, its worker ends.
 * `entry` is the name, without extension, of a file beside this one: `.ts` from source, `.js` where it was bundled; `data`
 * is its `workerData`. A worker that `remembers` what a job left behind does the jobs of this runner alone; any other is
 * shared between the runners of one entry, data and heap.
 */
export function workerRunner<Input, Output>(
  entry: string,
  limits: WorkerLimits,
  data: Readonly<Record<string, string>> = {},
  remembers = false,
): (input: Input, signal?: AbortSignal) => Promise<Outcome<Output>> {
  const kind = JSON.stringify([entry, limits.megabytes, data])
  let worker: Worker | null = null
  /** The end of the worker before, which is not waited for by the job that cost it. */
  let ended: Promise<unknown> = Promise.resolve()
  let queue: Promise<unknown> = Promise.resolve()

  return (input, signal) => {
    const outcome = queue.then(() => run(input, signal))
    queue = outcome.catch(() => undefined)
    return untilAborted(outcome, signal)
  }

  async function run(input: Input, signal: AbortSignal | undefined): Promise<Outcome<Output>> {
    signal?.throwIfAborted()
    const own = worker ?? taken() ?? (await start())
    if (!(own instanceof Worker)) return own
    worker = own
    own.ref()
    const job = ending<Output>(own, limits, () => own.postMessage(input))
    const outcome = await untilAborted(job, signal).catch((error: unknown) => {
      discard(own)
      throw error
    })
    if (outcome.kind === 'done') rest(own)
    else discard(own)
    return outcome
  }

  function taken(): Worker | undefined {
    const free = idle.get(kind)
    idle.delete(kind)
    return free
  }

  async function start(): Promise<Worker | Exclude<Outcome<Output>, { kind: 'done' }>> {
    await ended
    const begun = new Worker(...entryOf(entry, limits.megabytes, data))
    // An error between jobs ends the worker; without a listener it would end the program.
    begun.on('error', () => undefined)
    begun.once('exit', () => {
      if (idle.get(kind) === begun) idle.delete(kind)
      if (worker === begun) worker = null
    })
    const outcome = await ending<unknown>(begun, { ...limits, seconds: SECONDS_TO_START }, () => undefined)
    if (outcome.kind === 'done') return begun
    discard(begun)
    return outcome
  }

  function rest(done: Worker): void {
    done.unref()
    if (remembers) return
    worker = null
    if (idle.has(kind)) discard(done)
    else idle.set(kind, done)
  }

  function discard(spent: Worker): void {
    ended = spent.terminate()
    worker = null
  }
}

/** What `work` comes to, unless the signal is aborted before: then its reason. */
function untilAborted<Value>(work: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return work
  return new Promise((resolve, reject) => {
    const onAbort = () => reject(signal.reason)
    if (signal.aborted) return onAbort()
    signal.addEventListener('abort', onAbort, { once: true })
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', onAbort))
  })
}

/** Waits for the worker's next answer, its death, or the limit. */
function ending<Output>(
  worker: Worker,
  { seconds, megabytes, growth = 3 * megabytes }: WorkerLimits,
  begin: () => void,
): Promise<Outcome<Output>> {
  return new Promise((resolve) => {
    const most = process.memoryUsage.rss() + growth * 1_000_000
    let until = performance.now() + seconds * 1000
    let timer = setTimeout(stopLate, seconds * 1000)
    function stopLate(): void {
      const left = until - performance.now()
      if (left > 0) timer = setTimeout(stopLate, left)
      else finish({ kind: 'timed-out' })
    }
    const finish = (outcome: Outcome<Output>) => {
      clearTimeout(timer)
      clearInterval(watch)
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      resolve(outcome)
    }
    const onMessage = (message: Output | MoreTime) => {
      if (isMoreTime(message)) until += message.allow * 1000
      else finish({ kind: 'done', value: message })
    }
    const onError = (error: Error & { readonly code?: string }) =>
      finish(
        error.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? { kind: 'out-of-memory' }
          : { kind: 'crashed', message: error.message },
      )
    const onExit = () => finish({ kind: 'crashed', message: 'exit' })
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() > most) finish({ kind: 'out-of-memory' })
    }, MILLISECONDS_BETWEEN_LOOKS)
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
    begin()
  })
}

function isMoreTime<Output>(message: Output | MoreTime): message is MoreTime {
  return typeof message === 'object' && message !== null && 'allow' in message
}

/** tsx, which runs TypeScript from source, leaves worker threads alone unless they ask for it themselves. */
const START_FROM_SOURCE = `
  const { workerData } = require('node:worker_threads')
  import(workerData.tsx).then(({ register }) => { register(); return import(workerData.entry) })
`

/** From source the worker loads through tsx; bundled it lies beside this file or in the folder above its chunk. */
function entryOf(
  entry: string,
  megabytes: number,
  data: Readonly<Record<string, string>>,
): ConstructorParameters<typeof Worker> {
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, stackSizeMb: 8 }
  if (import.meta.url.endsWith('.ts')) {
    const loader = pathToFileURL(createRequire(import.meta.url).resolve('tsx'))
    const tsx = new URL('./esm/api/index.mjs', loader).href
    const workerData = { ...data, tsx, entry: new URL(`./${entry}.ts`, import.meta.url).href }
    return [START_FROM_SOURCE, { eval: true, workerData, resourceLimits, execArgv: [] }]
  }
  const beside = new URL(`./${entry}.js`, import.meta.url)
  return [
    existsSync(beside) ? beside : new URL(`../${entry}.js`, import.meta.url),
    { workerData: data, resourceLimits, execArgv: [] },
  ]
}
