import { decodeChange, type Change } from './journal-change.ts'

/** Where a change lies in its file: bytes, without the line end. */
export type Place = { readonly offset: number; readonly length: number }

export type JournalReading = {
  readonly changes: readonly { readonly change: Change; readonly place: Place }[]
  /** Bytes of good lines; what follows is torn. */
  readonly goodBytes: number
  /** Bytes after the last good line: an append that was cut short, never confirmed to anybody. */
  readonly tornBytes: number
  /** False when the last good line lacks its line end. */
  readonly ended: boolean
  /** The first line (from 1) that is damaged though good ones follow it, or that breaks the count of its actor. */
  readonly damagedLine: number | null
}

const lineEnd = 0x0a

/** Reads the journal of one actor: each line's hash, its actor, and that its seq follows the one before. */
export function readJournal(bytes: Uint8Array, actor: string): JournalReading {
  const changes: { change: Change; place: Place }[] = []
  let offset = 0
  let line = 0
  let damagedLine: number | null = null
  let goodBytes = 0
  let ended = true
  while (offset < bytes.length) {
    line += 1
    const at = bytes.indexOf(lineEnd, offset)
    const end = at < 0 ? bytes.length : at
    const change = decodeChange(bytes.subarray(offset, end))
    const follows = change?.actor === actor && change.seq === changes.length + 1
    if (change !== null && follows && damagedLine === null) {
      changes.push({ change, place: { offset, length: end - offset } })
      ended = at >= 0
      goodBytes = at < 0 ? end : at + 1
    } else damagedLine ??= line
    offset = at < 0 ? bytes.length : at + 1
  }
  const torn = damagedLine !== null && damagedLine === line
  return {
    changes,
    goodBytes,
    tornBytes: torn ? bytes.length - goodBytes : 0,
    ended,
    damagedLine: torn ? null : damagedLine,
  }
}
