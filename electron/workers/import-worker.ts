import { parentPort } from 'node:worker_threads'
import type { HubDecisions, Mapping } from '#shared/dataset/import/mapping.ts'
import type { PlanKind } from '#shared/dataset/import/compare.ts'
import type { Batch, Observation } from '#shared/domain/observation.ts'
import type { Inspected, PlannedRow, RejectedLine } from '#shared/ipc/answers/imports.ts'
import type { Regrouping } from '#shared/domain/regrouping.ts'
import { problemOf, ProblemError, type Problem } from '#shared/ipc/problem.ts'
import type { StoredPlan, TriedFile } from './import/stored-plan.ts'
import { writeProgress } from './import/import-progress.ts'
import { ImportSession, type Step } from './import/import-session.ts'
import type { Known } from './import/read-plan.ts'
import type { MoreTime } from './run-in-worker.ts'
import type { TableFile } from './tables/table-reader.ts'

/** What can be asked of a session; the first order that names one begins it. */
export type ImportOrder = {
  readonly session: string
  readonly files: readonly TableFile[]
  readonly folder: string
  readonly progress: SharedArrayBuffer
} & (
  | {
      readonly do: 'inspect'
      readonly known: Known
      readonly table: string | null
      readonly header: { readonly row: number; readonly rows: number } | null
    }
  | {
      readonly do: 'try'
      readonly known: Known
      readonly mapping: Mapping
      readonly decisions: HubDecisions
      readonly workspace: string
      readonly batches: readonly Batch[]
      readonly byHand: readonly Observation[]
      readonly regroupings: readonly Regrouping[]
    }
  | { readonly do: 'rows'; readonly list: PlanKind; readonly from: number; readonly count: number }
  | {
      readonly do: 'rejected'
      readonly list: 'rejected' | 'doubted'
      readonly from: number
      readonly count: number
    }
  | {
      readonly do: 'store'
      readonly workspace: string
      readonly ids: readonly string[]
      readonly today: string
    }
  | { readonly do: 'close' }
)
/** By what was asked. */
export type ImportAnswers = {
  readonly inspect: Inspected
  readonly try: TriedFile
  readonly rows: readonly PlannedRow[]
  readonly rejected: readonly RejectedLine[]
  readonly store: StoredPlan
  readonly close: null
}
export type ImportAnswer =
  | { readonly ok: true; readonly value: ImportAnswers[keyof ImportAnswers] }
  | { readonly ok: false; readonly problem: Problem }

/** Rows that are worth another second; a file that gives none has made no progress. */
const ROWS_A_SECOND = 5000

const sessions = new Map<string, ImportSession>()
process.on('unhandledRejection', () => undefined)
parentPort?.on('message', (order: ImportOrder) => {
  void answer(order).then((done) => parentPort?.postMessage(done))
})
parentPort?.postMessage('ready')

async function answer(order: ImportOrder): Promise<ImportAnswer> {
  try {
    return { ok: true, value: await carryOut(order) }
  } catch (error) {
    if (error instanceof ProblemError) return { ok: false, problem: error.problem }
    const file = order.files[0]?.name ?? ''
    if (error instanceof RangeError) return { ok: false, problem: problemOf('table-too-deep', { file }) }
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { ok: false, problem: problemOf('import-failed', { file, reason: reason.slice(0, 600) }, 'fault') }
  }
}

async function carryOut(order: ImportOrder): Promise<ImportAnswers[keyof ImportAnswers]> {
  const session = sessionOf(order)
  const step = stepFor(order.progress)
  switch (order.do) {
    case 'inspect':
      return session.inspect(order.known, order)
    case 'try':
      return session.try(order.mapping, order.decisions, order.known, order, step)
    case 'rows':
      return session.rows(order.list, order.from, order.count)
    case 'rejected':
      return session.rejected(order.list, order.from, order.count)
    case 'store':
      return session.store(order.workspace, order.ids, order.today, step)
    case 'close':
      session.close()
      sessions.delete(order.session)
      return null
  }
}

function sessionOf({ session: id, files, folder }: ImportOrder): ImportSession {
  let session = sessions.get(id)
  if (session === undefined) sessions.set(id, (session = new ImportSession(files, folder)))
  return session
}

/** Tells how far it is, and asks for more time as rows come. */
function stepFor(progress: SharedArrayBuffer): Step {
  let granted = 0
  return (phase, done, of, rows) => {
    writeProgress(progress, { phase, done, of, rows })
    const earned = Math.floor(rows / ROWS_A_SECOND)
    if (earned <= granted) return
    parentPort?.postMessage({ allow: earned - granted } satisfies MoreTime)
    granted = earned
  }
}
