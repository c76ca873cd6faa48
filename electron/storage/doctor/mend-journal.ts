import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { writeDurably } from '../durable-file.ts'
import { decodeChange } from '../journal-change.ts'
import { linesOf, readGap, type GapLine } from '../journal-lines.ts'
import { keepCopy } from '../kept-copy.ts'

/** What cutting the damage out of a journal cost. */
export type Mending = {
  readonly kept: string
  /** Lines that could not be used, from 1. */
  readonly lines: readonly number[]
  /** Changes of this actor that are gone. */
  readonly changes: number
  /** Ids of entities that damaged lines speak of, as far as they can be read. */
  readonly entities: readonly string[]
}

/**
 * Cuts the damaged lines out of a journal, with a line in their place that says how many changes are missing; the file
 * as it was is kept. Good lines behind the damage stay. `upTo` is the last change that is known to have been in it: where
 * the end is missing, the line that says so keeps its numbers from being given twice.
 */
export async function mendJournal(
  workspace: string,
  path: string,
  upTo: number,
  now: Date,
): Promise<Mending> {
  const actor = basename(path, '.ndjson')
  const bytes = await readFile(path)
  const kept = await keepCopy(workspace, path, now)
  const lines: number[] = []
  const entities = new Set<string>()
  const good: Uint8Array[] = []
  let changes = 0
  let lastSeq = 0
  let number = 0
  const skipTo = (seq: number) => {
    if (seq <= lastSeq) return
    const gap: GapLine = { gap: { from: lastSeq + 1, to: seq, kept } }
    good.push(Buffer.from(JSON.stringify(gap)))
    changes += seq - lastSeq
    lastSeq = seq
  }
  for (const { offset, length } of linesOf(bytes)) {
    number += 1
    const line = bytes.subarray(offset, offset + length)
    const change = decodeChange(line)
    const held = change === null ? readGap(line) : { from: change.seq, to: change.seq }
    if (held === null || held.from <= lastSeq || (change !== null && change.actor !== actor)) {
      lines.push(number)
      for (const id of entitiesIn(line)) entities.add(id)
      continue
    }
    skipTo(held.from - 1)
    good.push(line)
    lastSeq = held.to
  }
  skipTo(upTo)
  const end = Buffer.from('\n')
  await writeDurably(path, Buffer.concat(good.flatMap((line) => [line, end])))
  return { kept, lines, changes, entities: [...entities].sort() }
}

/** Ids in a line that is no longer whole: found as text, for it may not be JSON any more. */
function entitiesIn(line: Uint8Array): readonly string[] {
  const text = Buffer.from(line.buffer, line.byteOffset, line.byteLength).toString('utf8')
  return [...text.matchAll(/"entity":"([^"\\]{1,200})"/g)].flatMap(([, id]) => (id === undefined ? [] : [id]))
}
