/** Words, and single characters where no spaces are printed. In pieces: a text may be one run of millions of letters. */
const WORD =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]){1,200}/gu

/** `common`, `added` and `removed` count words; `share` is what both texts have in common, of all words of both, 0 to 1. */
export type WordChanges = {
  readonly common: number
  readonly added: number
  readonly removed: number
  readonly share: number
}

/**
 * How many words a text has more and fewer than an earlier one, each counted as often as it stands; order, case and
 * punctuation do not count. Two texts of one language that have nothing to do with each other share up to a half, by
 * their small words alone.
 */
export function wordChanges(before: string, after: string): WordChanges {
  const left = new Map<string, number>()
  let removed = 0
  for (const [word] of before.toLowerCase().matchAll(WORD)) {
    left.set(word, (left.get(word) ?? 0) + 1)
    removed += 1
  }
  let common = 0
  let added = 0
  for (const [word] of after.toLowerCase().matchAll(WORD)) {
    const there = left.get(word) ?? 0
    if (there > 0) {
      left.set(word, there - 1)
      common += 1
    } else added += 1
  }
  removed -= common
  const all = 2 * common + added + removed
  return { common, added, removed, share: all === 0 ? 1 : (2 * common) / all }
}
