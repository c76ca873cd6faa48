import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import Papa from 'papaparse'
import { readSheet } from 'read-excel-file/node'
import { ProblemError } from '#shared/ipc/problem.ts'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { createDatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import { writeXlsx } from '#electron/services/exports/write-xlsx.ts'
import { createImportsService } from '#electron/services/imports/imports-service.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { createImporter } from '#electron/workers/importer.ts'
import { megabytes, milliseconds, ratioOf, type Benchmark } from './figure.ts'
import { seeded } from './seeded.ts'

const resources = join(import.meta.dirname, '../../resources')

/** A table of a million rows until it is stored, and a workbook of a hundred thousand. */
export const imports: Benchmark = {
  id: 'G15 G16',
  async run({ folder, rows }) {
    const csv = join(folder, 'import.csv')
    await pipeline(Readable.from(csvRows(rows)), createWriteStream(csv))
    const parse = await parseAlone(csv)
    const idle = await idleStall()
    const first = await timed(join(folder, 'import-csv'), csv)
    const cancel = await cancelled(join(folder, 'import-cancel'), csv)
    await rm(csv)
    const book = join(folder, 'import.xlsx')
    const sheetRows = Math.min(100_000, rows)
    await writeXlsx(book, undefined as never, workbookRows(sheetRows))
    const read = await readAlone(book)
    const sheet = await timed(join(folder, 'import-xlsx'), book)
    return [
      {
        id: 'G15',
        what: `CSV of ${rows} rows, until stored (the worker runs)`,
        figure: `${milliseconds(first.time)}; ${milliseconds(first.work)} of processor time`,
        baseline: `papaparse alone ${milliseconds(parse)}`,
        ratio: ratioOf(first.time, parse),
        target: '≤ 3 s where parsing takes 0.43 s',
      },
      {
        id: 'G15',
        what: 'memory it grows by; longest stall of the main thread; until a cancel is answered',
        figure: `${megabytes(first.memory)}; ${milliseconds(first.stall)}; ${milliseconds(cancel)}`,
        baseline: `a main thread that only waits stalls ${milliseconds(idle)}`,
        ratio: ratioOf(first.stall, idle),
        target: '≤ 150 MB; ≤ 50 ms; ≤ 200 ms',
      },
      {
        id: 'G16',
        what: `XLSX of ${sheetRows} rows and 21 columns, until stored`,
        figure: `${milliseconds(sheet.time)}; ${milliseconds(sheet.work)} of processor time`,
        baseline: `read-excel-file, rows in memory ${milliseconds(read)}`,
        ratio: ratioOf(sheet.time, read),
        target: '≤ 1.5 s where read-excel-file takes 0.9 s',
      },
    ]
  },
}

async function openImports(folder: string) {
  await mkdir(folder, { recursive: true })
  const workspace = join(folder, 'workspace')
  await createWorkspace(workspace, { name: 'Bench', sample: false })
  const store = await openStore({ folder: workspace })
  const speakers = loadSpeakers(resources)
  const dataset = createDatasetReader({ store, gazetteer: await loadGazetteer(resources), say: speakers.en })
  return { store, imports: createImportsService({ store, dataset, run: createImporter(), speakers }) }
}

type Imports = Awaited<ReturnType<typeof openImports>>['imports']

async function sent(imports: Imports, path: string): Promise<string> {
  const { id } = await imports.open({ files: [path.split('/').at(-1) ?? path] })
  for await (const piece of createReadStream(path, { highWaterMark: 6_000_000 }) as AsyncIterable<Buffer>)
    await imports.add({ id, file: 0, base64: piece.toString('base64') })
  return id
}

async function timed(folder: string, path: string) {
  const { store, imports } = await openImports(folder)
  const warm = join(folder, 'warm.csv')
  await pipeline(Readable.from(csvRows(10)), createWriteStream(warm))
  const before = await sent(imports, warm)
  await imports.inspect({ id: before, table: null, header: null })
  await imports.close({ id: before })
  await setTimeout(500)
  const rest = process.memoryUsage.rss()
  let peak = rest
  const looking = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 10)
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const used = process.cpuUsage()
  const start = performance.now()
  const id = await sent(imports, path)
  const { mapping } = await imports.inspect({ id, table: null, header: null })
  await imports.try({ id, mapping, hubs: {} })
  await imports.store({ id })
  const time = performance.now() - start
  const { user, system } = process.cpuUsage(used)
  const work = (user + system) / 1000
  delay.disable()
  clearInterval(looking)
  await imports.close({ id })
  await store.close()
  return { time, memory: peak - rest, work, stall: stallOf(delay) }
}

async function cancelled(folder: string, path: string): Promise<number> {
  const { store, imports } = await openImports(folder)
  const id = await sent(imports, path)
  const { mapping } = await imports.inspect({ id, table: null, header: null })
  const running = imports.try({ id, mapping, hubs: {} }).catch((error: unknown) => {
    if (!(error instanceof ProblemError)) throw error
  })
  await setTimeout(300)
  const start = performance.now()
  await imports.cancel({ id })
  await running
  const time = performance.now() - start
  await imports.close({ id })
  await store.close()
  return time
}

function parseAlone(path: string): Promise<number> {
  const start = performance.now()
  return new Promise((resolve) => {
    Papa.parse(createReadStream(path, { encoding: 'utf8', highWaterMark: 1 << 18 }), {
      delimiter: ',',
      newline: '\n',
      chunk: () => undefined,
      complete: () => resolve(performance.now() - start),
    })
  })
}

async function readAlone(path: string): Promise<number> {
  const start = performance.now()
  await readSheet(path)
  return performance.now() - start
}

/** The longest stall of a main thread that waits while a worker counts: what the machine itself costs. */
async function idleStall(): Promise<number> {
  const worker = new Worker('for (const end = Date.now() + 5000; Date.now() < end; );', { eval: true })
  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  await once(worker, 'exit')
  delay.disable()
  return stallOf(delay)
}

/** Milliseconds; the timer itself waits one. */
function stallOf({ max }: { readonly max: number }): number {
  return Math.max(0.01, max / 1e6 - 1)
}

function* csvRows(rows: number): Generator<string> {
  const random = seeded(1)
  yield 'hub,indicator,unit,period,value,source_title,source_publisher,source_url,note,tier\n'
  for (let at = 0; at < rows; at += 1000) {
    let text = ''
    for (let row = at; row < Math.min(at + 1000, rows); row++) {
      const month = Math.floor(row / 4000)
      const period = `${1990 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
      const value = (Math.round(random() * 1_000_000) / 100).toFixed(2)
      text += `Hub ${Math.floor(row / 10) % 400},Indicator ${row % 10},percent,${period},${value},Statistical yearbook,Bureau of Statistics,https://stats.example/yearbook,,official\n`
    }
    yield text
  }
}

async function* workbookRows(rows: number) {
  const random = seeded(2)
  for (let row = 0; row < rows; row++) {
    const hub = `hub-${row % 400}`
    const period = String(1990 + Math.floor(row / 4000))
    const value = Math.round(random() * 1_000_000) / 100
    const indicator = `indicator-${Math.floor(row / 400) % 10}`
    yield [
      [
        hub,
        hub,
        indicator,
        indicator,
        'percent',
        period,
        value,
        2,
        'A',
        'exact',
        '',
        'Yearbook',
        'Bureau',
        '',
        'official',
        '',
        hub,
        indicator,
        '%',
        period,
        String(value),
      ],
    ]
    if (row % 2000 === 0) await setTimeout(0)
  }
}
