import type { Quotation } from '../domain/quotation.ts'

/** Characters of one side that must agree to its end, where the other side agrees whole: about two words. */
const NEAREST = 12
/** A whole side shorter than this, at the edge of a text, proves little by itself. */
const ENOUGH = 16

type Around = Pick<Quotation, 'prefix' | 'suffix'>

/** Where one sentence or paragraph ends and another may begin. */
const BREAK_BEFORE = /(?:[.!?。！？…]["'”’»）)\]]*\s+|[。！？…]["'”’»）)\]]*|\n\s*)$/u
const BREAK_AFTER = /^\s*\n/u
const ENDED = /[.!?。！？…]["'”’»）)\]]*$/u

/**
 * Whether words at a place stand in the surroundings they were quoted from: both sides agree as far as they were kept, or
 * one does and the other agrees in its nearest two words, or is another sentence there and here: a neighbour may be edited
 * without the quotation losing its place, but not the sentence it stands in. A side that was empty (the edge of the text)
 * neither helps nor hinders.
 */
export function isInItsPlace(text: string, start: number, end: number, { prefix, suffix }: Around): boolean {
  const left = agreeingBefore(text, start, prefix)
  const right = agreeingAfter(text, end, suffix)
  const isWhole = (agreeing: number, side: string) => agreeing === side.length
  const isNear = (agreeing: number, side: string) => agreeing >= Math.min(NEAREST, side.length)
  if (isWhole(left, prefix) && isWhole(right, suffix)) return true
  if (isWhole(left, prefix) && prefix.length >= ENOUGH)
    return isNear(right, suffix) || endsAlike(text, start, end, suffix)
  if (isWhole(right, suffix) && suffix.length >= ENOUGH)
    return (
      isNear(left, prefix) ||
      (BREAK_BEFORE.test(prefix) &&
        (start === 0 || BREAK_BEFORE.test(text.slice(Math.max(0, start - 40), start))))
    )
  return false
}

/** How alike the surroundings of a place are to those of a quotation, 0 to 1 for each side; 1 for a side that was empty. */
export function likenessAround(
  text: string,
  start: number,
  end: number,
  { prefix, suffix }: Around,
): { readonly before: number; readonly after: number } {
  return {
    before: prefix === '' ? 1 : likeness(prefix, text.slice(Math.max(0, start - prefix.length), start)),
    after: suffix === '' ? 1 : likeness(suffix, text.slice(end, end + suffix.length)),
  }
}

function endsAlike(text: string, start: number, end: number, suffix: string): boolean {
  if (ENDED.test(text.slice(Math.max(start, end - 4), end))) return true
  return BREAK_AFTER.test(suffix) && (end === text.length || BREAK_AFTER.test(text.slice(end, end + 40)))
}

function agreeingBefore(text: string, start: number, prefix: string): number {
  let agreeing = 0
  while (agreeing < prefix.length && text[start - 1 - agreeing] === prefix[prefix.length - 1 - agreeing])
    agreeing += 1
  return agreeing
}

function agreeingAfter(text: string, end: number, suffix: string): number {
  let agreeing = 0
  while (agreeing < suffix.length && text[end + agreeing] === suffix[agreeing]) agreeing += 1
  return agreeing
}

/** Dice's coefficient over pairs of neighbouring characters. */
function likeness(a: string, b: string): number {
  if (a === b) return 1
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let common = 0
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left === 0) continue
    pairs.set(pair, left - 1)
    common += 1
  }
  const all = Math.max(0, a.length - 1) + Math.max(0, b.length - 1)
  return all === 0 ? 0 : (2 * common) / all
}
