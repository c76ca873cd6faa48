import * as v from 'valibot'
import { decodeChange, type Change } from './journal-change.ts'

/** Where a change lies in its file: bytes, without the line end. */
export type Place = { readonly offset: number; readonly length: number }

/**
 * Stands where a repair cut damaged lines out: the changes `from` to `to` of this actor are lost, and the whole file as
 * it was is kept under that name in `damaged/`.
 */
const GapLine = v.strictObject({
  gap: v.strictObject({ from: v.number(), to: v.number(), kept: v.string() }),
})
export type GapLine = v.InferOutput<typeof GapLine>

export type JournalReading = {
  readonly changes: readonly { readonly change: Change; readonly place: Place }[]
  /** Changes that a repair found lost. */
  readonly lostChanges: number
  /** The seq of the last change; 0 when there is none. */
  readonly lastSeq: number
  /** Bytes of good lines; what follows is torn. */
  readonly goodBytes: number
  /** Bytes after the last good line: an append that was cut short, never confirmed to anybody. */
  readonly tornBytes: number
  /** False when the last good line lacks its line end. */
  readonly ended: boolean
  /** The first line (from 1) that is damaged though others follow it, or that breaks the count of its actor. */
  readonly damagedLine: number | null
}

/** Reads the journal of one actor: each line's hash, its actor, and that its seq follows the one before. */
export function readJournal(bytes: Uint8Array, actor: string): JournalReading {
  const changes: { change: Change; place: Place }[] = []
  let lastSeq = 0
  let lostChanges = 0
  let damagedLine: number | null = null
  let lines = 0
  let goodBytes = 0
  let ended = true
  for (const { offset, length, next } of linesOf(bytes)) {
    lines += 1
    if (damagedLine !== null) continue
    const line = bytes.subarray(offset, offset + length)
    const change = decodeChange(line)
    const gap = change === null ? readGap(line) : null
    if (change !== null && change.actor === actor && change.seq === lastSeq + 1) {
      changes.push({ change, place: { offset, length } })
      lastSeq = change.seq
    } else if (gap !== null && gap.from === lastSeq + 1 && gap.to >= gap.from) {
      lostChanges += gap.to - lastSeq
      lastSeq = gap.to
    } else {
      damagedLine = lines
      continue
    }
    ended = next > offset + length
    goodBytes = next
  }
  const torn = damagedLine !== null && damagedLine === lines
  return {
    changes,
    lostChanges,
    lastSeq,
    goodBytes,
    tornBytes: torn ? bytes.length - goodBytes : 0,
    ended,
    damagedLine: torn ? null : damagedLine,
  }
}

/** The lines of a file; `next` is where the following one begins. */
export function* linesOf(bytes: Uint8Array): Generator<Place & { readonly next: number }> {
  for (let offset = 0; offset < bytes.length;) {
    const at = bytes.indexOf(0x0a, offset)
    const end = at < 0 ? bytes.length : at
    const next = at < 0 ? end : at + 1
    yield { offset, length: end - offset, next }
    offset = next
  }
}

/** Null for every other line. */
export function readGap(line: Uint8Array): GapLine['gap'] | null {
  const bytes = Buffer.from(line.buffer, line.byteOffset, line.byteLength)
  if (bytes.toString('latin1', 0, 7) !== '{"gap":') return null
  try {
    const parsed = v.safeParse(GapLine, JSON.parse(bytes.toString('utf8')))
    return parsed.success ? parsed.output.gap : null
  } catch {
    return null
  }
}
