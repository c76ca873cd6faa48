import { join } from 'node:path'
import { REASON_HEAD } from '#shared/dataset/import/header-shape.ts'
import { comparePlan, planKinds, type Comparison, type PlanKind } from '#shared/dataset/import/compare.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import type { PackageEntries } from '#shared/dataset/import/package-entries.ts'
import { guessMapping, problemOfGuess } from '#shared/dataset/import/guess-mapping.ts'
import { headsOf } from '#shared/dataset/import/find-header.ts'
import type { HubDecisions, Mapping } from '#shared/dataset/import/mapping.ts'
import type { TableStart } from '#shared/dataset/import/raw-table.ts'
import type { Regrouping } from '#shared/domain/regrouping.ts'
import type { Batch, Observation } from '#shared/domain/observation.ts'
import type { Inspected, PlannedRow } from '#shared/ipc/answers/imports.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { openBlobStore } from '#electron/storage/blob-store.ts'
import { openObservationStore } from '#electron/storage/observations/observation-store.ts'
import { putBatch } from '#electron/storage/observations/put-batch.ts'
import { openTable } from '../tables/open-table.ts'
import type { TableFile, TableReader } from '../tables/table-reader.ts'
import { arrivalsOf, type Arrivals } from './arrivals.ts'
import { batchGroups } from './batch-groups.ts'
import { columnsThatVary } from './columns-that-vary.ts'
import type { StoredPlan, TriedFile } from './stored-plan.ts'
import { toldHistory } from './told-history.ts'
import { noticesOf, regionCodeNotices, unusedNotice } from './import-notices.ts'
import { readPlan, type Known, type ReadPlan } from './read-plan.ts'

export type Step = (
  phase: 'reading' | 'comparing' | 'storing',
  done: number,
  of: number,
  rows: number,
) => void

const SAMPLE_ROWS = 40
const SAMPLE_COLUMNS = 400
const SAMPLE_LETTERS = 300
const LETTERS_LOOKED_AT = 2000
/** Names that a person can decide on in one list; the rest is told by its number. */
const MOST_OPEN_HUBS = 1000

/** One file on its way into the dataset: looked at, tried under a mapping, its rows shown, and laid down as batches. */
export class ImportSession {
  readonly #files: readonly TableFile[]
  /** A folder of the session's own, for the rejected rows. */
  readonly #folder: string
  #reader: Promise<TableReader> | null = null
  #starts = new Map<string, TableStart>()
  /** Columns no use was found for when the table was looked at. */
  #unused: readonly number[] = []
  #tried: {
    readonly read: ReadPlan
    readonly comparison: Comparison
    readonly lists: ReadonlyMap<PlanKind, Uint32Array>
    readonly arrivals: Arrivals
  } | null = null

  constructor(files: readonly TableFile[], folder: string) {
    this.#files = files
    this.#folder = folder
  }

  async inspect(
    known: Known,
    asked: {
      readonly table: string | null
      readonly header: { readonly row: number; readonly rows: number } | null
    },
  ): Promise<Inspected> {
    const reader = await this.#open()
    const hubs = createHubIndex(known.hubs, [])
    const file = this.#files[0]?.name ?? ''
    const table = asked.table ?? (await this.#bestTable(reader, hubs))
    const start = await this.#start(reader, table)
    const guess = guessMapping(start, { table, file, hubs, at: asked.header })
    const vary = await columnsThatVary(reader, guess.mapping, guess.mayVary, start)
    const columns = guess.mapping.columns.map((use, at) =>
      guess.mayVary.includes(at) && !vary.has(at) ? ({ use: 'skip' } as const) : use,
    )
    const because = guess.because.map((why, at) =>
      guess.mayVary.includes(at) && !vary.has(at) ? sentence('data-import.because.always-same') : why,
    )
    this.#unused = because.flatMap(({ key }, at) => (key === 'data-import.because.unused' ? [at] : []))
    return {
      format: reader.format,
      tables: reader.tables,
      mapping: { ...guess.mapping, columns },
      heads: guess.heads,
      because,
      constantsBecause: guess.constantsBecause,
      notices: start.notices,
      problem: guess.problem,
      encoding: start.encoding,
      delimiter: start.delimiter,
      sample: start.rows.slice(0, SAMPLE_ROWS).map(({ row, cells }) => ({
        row,
        cells: cells.slice(0, SAMPLE_COLUMNS).map((cell) => cell.slice(0, SAMPLE_LETTERS)),
      })),
    }
  }

  async try(
    mapping: Mapping,
    decisions: HubDecisions,
    known: Known,
    dataset: {
      readonly workspace: string
      readonly batches: readonly Batch[]
      readonly byHand: readonly Observation[]
      readonly regroupings: readonly Regrouping[]
    },
    step: Step,
  ): Promise<TriedFile> {
    this.#forgetTried()
    const reader = await this.#open()
    const start = await this.#start(reader, mapping.table)
    const place = placeIn(start, mapping)
    const heads = headsOf(start.rows, place, mapping.columns.length)
    const file = this.#files[0]?.name ?? ''
    const problem = problemOfGuess(mapping, heads, file)
    if (problem !== null) refuse(problem.code, problem.sentence.values)
    const width = Math.max(
      mapping.columns.length,
      ...start.rows.slice(place.top, place.bottom + 1).map(({ cells }) => cells.length),
    )
    const read = await readPlan(reader, {
      mapping,
      decisions,
      known,
      start,
      width,
      rejectedPath: join(this.#folder, 'rejected.ndjson'),
      step: (rows, bytes, of) => step('reading', bytes, of, rows),
    })
    const entries = await reader.entries?.()
    // A package may tell of organisations and plans alone.
    if (read.rows === 0 && !hasActors(entries)) refuse('table-without-rows', { file })
    step('comparing', 0, 0, read.rows)
    const store = openObservationStore(dataset.workspace, snapshot(dataset), openBlobStore(dataset.workspace))
    const comparison = await comparePlan(read.plan, (indicator) => store.columns({ indicator }))
    const arrivals = arrivalsOf(read, comparison.kinds, known, entries)
    this.#tried = { read, comparison, lists: listsOf(comparison), arrivals }
    return this.#report(start, heads, { mapping, file, decisions }, comparison, read, arrivals)
  }

  rows(list: PlanKind, from: number, count: number): PlannedRow[] {
    const { read, comparison, lists } = this.#needTried()
    const rows = lists.get(list)?.subarray(from, from + count) ?? new Uint32Array(0)
    return [...rows].map((row) => ({ ...read.plan.draft(row), before: comparison.before.get(row) ?? null }))
  }

  rejected(list: 'rejected' | 'doubted', from: number, count: number) {
    return this.#needTried().read[list].read(from, count)
  }

  rejectedPath(): string {
    const { rejected } = this.#needTried().read
    rejected.flush()
    return rejected.path
  }

  /** Lays what is new or revised down as batches and answers what a change must name; nothing counts before it does. */
  async store(workspace: string, idOf: readonly string[], today: string, step: Step): Promise<StoredPlan> {
    const { read, comparison, lists, arrivals } = this.#needTried()
    const { plan } = read
    const revised = lists.get('revised') ?? new Uint32Array(0)
    // A revision whose date nobody tells is known since the day it is imported.
    plan.date(revised, today)
    const groups = batchGroups(plan, keptRows(comparison))
    const of = comparison.counts.added + comparison.counts.revised
    const blobs = openBlobStore(workspace)
    const batches: { id: string; rowsSha256: string; rows: number }[] = []
    // While one batch is packed and written, the next is made.
    let written: Promise<unknown> = Promise.resolve()
    let done = 0
    for (const [number, { rows }] of groups.entries()) {
      const id = idOf[number] ?? ''
      const put = putBatch({ workspace, blobs }, plan, rows, id)
      put.catch(() => undefined)
      await written
      written = put.then((rowsSha256) => {
        batches.push({ id, rows: rows.length, rowsSha256 })
        step('storing', (done += rows.length), of, read.rows)
      })
      written.catch(() => undefined)
    }
    await written
    return { batches, ...arrivals, ...toldHistory(plan, groups, idOf) }
  }

  close(): void {
    this.#forgetTried()
    void this.#reader?.then((reader) => reader.close()).catch(() => undefined)
  }

  #report(
    start: TableStart,
    heads: readonly string[],
    {
      mapping,
      file,
      decisions,
    }: { readonly mapping: Mapping; readonly file: string; readonly decisions: HubDecisions },
    comparison: Comparison,
    read: ReadPlan,
    arrivals: Arrivals,
  ): TriedFile {
    const { names, rejected, doubted, style, gaps, leftOut, rows } = read
    const unused = this.#unused.flatMap((at) =>
      mapping.columns[at]?.use === 'skip' && heads[at] !== REASON_HEAD ? [heads[at] || String(at + 1)] : [],
    )
    const notices = [
      ...start.notices,
      ...names.explained,
      ...regionCodeNotices(arrivals.newHubs, decisions),
      ...(unused.length === 0 ? [] : [unusedNotice(unused)]),
      ...noticesOf(read, comparison, mapping, file),
    ]
    const { counts } = comparison
    const open = names.openHubs()
    return {
      rows,
      added: counts.added,
      revised: counts.revised,
      unchanged: counts.unchanged + counts.duplicate,
      lists: { ...counts, rejected: rejected.count, doubted: doubted.count },
      gaps,
      leftOut,
      heads,
      notices,
      newHubs: arrivals.newHubs,
      newIndicators: arrivals.newIndicators,
      actors: arrivals.actors,
      openHubs: open.slice(0, MOST_OPEN_HUBS),
      openHubsInAll: open.length,
      read: { encoding: start.encoding, delimiter: start.delimiter, decimals: style },
      batches: batchGroups(read.plan, keptRows(comparison)).length,
    }
  }

  #open(): Promise<TableReader> {
    return (this.#reader ??= openTable(this.#files))
  }

  async #start(reader: TableReader, table: string): Promise<TableStart> {
    const known = this.#starts.get(table)
    if (known !== undefined) return known
    const whole = await reader.start(table)
    // A cell of megabytes is refused with its row when rows are read; no header or name is looked for in it.
    const rows = whole.rows.map(({ row, cells }) => ({
      row,
      cells: cells.map((cell) => (cell.length > LETTERS_LOOKED_AT ? cell.slice(0, LETTERS_LOOKED_AT) : cell)),
    }))
    const start = { ...whole, rows }
    this.#starts.set(table, start)
    return start
  }

  /** The first visible table whose header is understood, else the one with most rows at its start. */
  async #bestTable(reader: TableReader, hubs: ReturnType<typeof createHubIndex>): Promise<string> {
    const visible = reader.tables.filter(({ hidden }) => !hidden)
    let most = { name: (visible[0] ?? reader.tables[0])?.name ?? '', rows: -1 }
    for (const { name } of visible.slice(0, 12)) {
      const start = await this.#start(reader, name)
      const { problem } = guessMapping(start, { table: name, file: '', hubs, at: null })
      if (problem === null) return name
      if (start.rows.length > most.rows) most = { name, rows: start.rows.length }
    }
    return most.name
  }

  #needTried() {
    return this.#tried ?? refuse('import-forgotten', {}, 'state')
  }

  #forgetTried(): void {
    this.#tried?.read.rejected.close()
    this.#tried = null
  }
}

function hasActors(entries: PackageEntries | undefined): boolean {
  if (entries === undefined) return false
  const { organisations, people, plans } = entries.actors
  return organisations.length + people.length + plans.length > 0
}

function placeIn(start: TableStart, mapping: Mapping): { readonly top: number; readonly bottom: number } {
  const top = Math.max(
    0,
    start.rows.findIndex(({ row }) => row >= mapping.headerRow),
  )
  const bottom = start.rows.findLastIndex(({ row }) => row < mapping.headerRow + mapping.headerRows)
  return { top, bottom: Math.max(top, bottom) }
}

function listsOf({ kinds, counts }: Comparison): ReadonlyMap<PlanKind, Uint32Array> {
  const lists = planKinds.map((kind) => ({ kind, rows: new Uint32Array(counts[kind]), filled: 0 }))
  for (let row = 0; row < kinds.length; row++) {
    const list = lists[kinds[row] ?? 0]
    if (list !== undefined) list.rows[list.filled++] = row
  }
  return new Map(lists.map(({ kind, rows }) => [kind, rows]))
}

/** What is new or revised, in the order of the file. */
function keptRows({ kinds, counts }: Comparison): Uint32Array {
  const kept = new Uint32Array(counts.added + counts.revised)
  let at = 0
  for (let row = 0; row < kinds.length; row++) if ((kinds[row] ?? 0) <= 1) kept[at++] = row
  return kept
}

/** The part of a workspace's state that observations hang on, as it was when the import was tried. */
function snapshot({
  batches,
  byHand,
  regroupings,
}: Parameters<ImportSession['try']>[3]): Parameters<typeof openObservationStore>[1] {
  const of: Readonly<Record<string, readonly unknown[]>> = { batches, observations: byHand, regroupings }
  return { all: (name) => (of[name] ?? []) as never, get: () => undefined }
}
