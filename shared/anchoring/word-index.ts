/** Words of a text in order, folded, each with its place; single characters where no spaces are printed. */
export type Words = {
  readonly words: readonly string[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}
/** A text's words, where each run of three of them begins, by the run's hash, and the words it prints small. */
export type WordIndex = Words & {
  readonly runs: ReadonlyMap<number, readonly number[]>
  readonly small: ReadonlySet<string>
}

const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]){1,200}/gu
/** A run that stands in more places than this says nothing of where a quotation stood. */
const COMMON = 64

export function wordsOf(text: string): Words {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push(word.toLowerCase())
    starts.push(index)
    ends.push(index + word.length)
  }
  return { words, starts, ends }
}

/** The old and the new text of the quotations that are looked for one after another. */
const KEPT = 2
const kept: { readonly of: string; readonly index: WordIndex }[] = []

/** Made once for a text and kept for the quotations that are looked for in it one after another. */
export function wordIndex(text: string): WordIndex {
  const known = kept.find(({ of }) => of === text)
  if (known !== undefined) return known.index
  const found = wordsOf(text)
  const runs = new Map<number, number[]>()
  for (const [at, run] of runsOf(found.words).entries()) {
    const places = runs.get(run)
    if (places === undefined) runs.set(run, [at])
    else if (places.length <= COMMON) places.push(at)
  }
  for (const [run, places] of runs) if (places.length > COMMON) runs.delete(run)
  const small = new Set(found.words.filter((word, at) => text.startsWith(word, found.starts[at] ?? 0)))
  const index = { ...found, runs, small }
  kept.unshift({ of: text, index })
  kept.length = Math.min(kept.length, KEPT)
  return index
}

/** The first word that begins at or after an offset. */
export function wordAt({ starts }: Words, offset: number): number {
  return firstWhere(starts.length, (at) => (starts[at] ?? 0) >= offset)
}

/** The first of `count` numbers from 0 that a test holds for, where it holds for all after it; `count` where for none. */
export function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count]
  while (low < high) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** The hash of each run of three words; a run begins at its index. */
export function runsOf(words: readonly string[]): readonly number[] {
  const hashes = words.map(hashOf)
  const runs: number[] = []
  for (let at = 0; at + 2 < hashes.length; at++) {
    let run = 0
    for (let next = at; next < at + 3; next++)
      run = Math.imul(run ^ (hashes[next] ?? 0), 0x5bd1e995) ^ (run >>> 15)
    runs.push(run)
  }
  return runs
}

/** FNV-1a over code units. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash
}
