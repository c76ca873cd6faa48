import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import type { Adapter } from 'lowdb'
import * as v from 'valibot'
import { codeOf, diskProblem } from './disk-problem.ts'
import { writeDurably } from './durable-file.ts'

/** How far a journal had been read: its changes up to `seq`, its first `bytes` bytes and their SHA-256. */
export const JournalPosition = v.strictObject({ seq: v.number(), bytes: v.number(), sha256: v.string() })
export type JournalPosition = v.InferOutput<typeof JournalPosition>

const Revision = v.strictObject({ change: v.string(), value: v.optional(v.unknown()) })
const FieldMap = v.custom<Record<string, unknown>>((value) => typeof value === 'object' && value !== null)
/** Lists of pairs, not objects: a field may bear any name, `__proto__` and `2024` included. */
const SavedEntity = v.strictObject({
  id: v.string(),
  /** The fields as they are shown. */
  value: FieldMap,
  /** The change that made it, as number in `changes`; null when no journal tells. */
  made: v.nullable(v.number()),
  /** Fields that other changes set. */
  since: v.optional(v.array(v.tuple([v.string(), v.number()]))),
  /** Fields whose history is not just one revision with a value. */
  odd: v.optional(
    v.array(
      v.tuple([v.string(), v.strictObject({ newest: v.array(Revision), replaced: v.array(v.string()) })]),
    ),
  ),
})
export type SavedEntity = v.InferOutput<typeof SavedEntity>

const StateFile = v.strictObject({
  format: v.literal(1),
  /** The position that this collection reached in each journal, by actor. */
  read: v.record(v.string(), JournalPosition),
  /** Ids of the changes the entities speak of by number. */
  changes: v.array(v.string()),
  entities: v.array(SavedEntity),
})
/** `state/<collection>.json`: what a collection's journal lines come to. Deleting it costs a replay, nothing else. */
export type StateFile = v.InferOutput<typeof StateFile>

export function stateFilePath(workspace: string, collection: string): string {
  return join(workspace, 'state', `${collection}.json`)
}

/** Thrown by `read` for a file that is there but is not whole. */
export class DamagedStateFile extends Error {}

const firstLine = /^\{"sha256":"([0-9a-f]{64})",\n/
/** Entities put into text between two turns of the event loop: about a millisecond's work. */
const entitiesPerTurn = 100

/**
 * lowdb's own adapter neither syncs nor checks: this one writes durably, keeps the previous copy, and reads nothing whose
 * first line does not hold the SHA-256 of the rest or whose schema is not ours. One entity a line, for people and diffs.
 */
export function stateAdapter(path: string): Adapter<StateFile | null> {
  return {
    async read() {
      let text: string
      try {
        text = await readFile(path, 'utf8')
      } catch (error) {
        if (codeOf(error) === 'ENOENT') return null
        throw diskProblem(error, path)
      }
      return parsed(text) ?? Promise.reject(new DamagedStateFile(path))
    },
    async write(data) {
      if (data === null) return
      const hash = createHash('sha256')
      const parts: string[] = []
      const add = (part: string) => {
        hash.update(part)
        parts.push(part)
      }
      add(`"format":1,\n"read":${JSON.stringify(data.read)},\n"changes":${JSON.stringify(data.changes)},\n`)
      add('"entities":[')
      for (const [at, entity] of data.entities.entries()) {
        add(`${at === 0 ? '' : ','}\n${JSON.stringify(entity)}`)
        if (at % entitiesPerTurn === entitiesPerTurn - 1) await setImmediate()
      }
      add('\n]}\n')
      const bytes = Buffer.from(`{"sha256":"${hash.digest('hex')}",\n${parts.join('')}`)
      await writeDurably(path, bytes, { keepPrevious: true })
    },
  }
}

function parsed(text: string): StateFile | null {
  const [lead = '', sha256] = firstLine.exec(text) ?? []
  const rest = text.slice(lead.length)
  if (createHash('sha256').update(rest).digest('hex') !== sha256) return null
  const file = v.safeParse(StateFile, JSON.parse(`{${rest}`))
  return file.success ? file.output : null
}
