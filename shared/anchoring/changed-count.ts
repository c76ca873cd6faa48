import type { ChangedCount } from './excerpt-place.ts'

const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]){1,200}/gu
const NUMBER = /\p{N}/u
const CAPITAL = /^\p{Lu}/u

/**
 * How many words one passage has that the other lacks, the larger of both directions, and how many of them are numbers and
 * names. A capital makes a name where the text nowhere prints the word small (`small`): 'The' opens sentences, 'Oslo' names.
 */
export function changedCount(quoted: string, proposed: string, small: ReadonlySet<string>): ChangedCount {
  const [before, after] = [tokensOf(quoted), tokensOf(proposed)]
  const [gone, come] = [beyond(before, after), beyond(after, before)]
  const isName = (word: string) => CAPITAL.test(word) && !NUMBER.test(word) && !small.has(word.toLowerCase())
  const most = (of: (word: string) => boolean) => Math.max(gone.filter(of).length, come.filter(of).length)
  return {
    words: most(() => true),
    numbers: most((word) => NUMBER.test(word)),
    names: most(isName),
    of: before.length,
  }
}

function tokensOf(text: string): readonly string[] {
  return Array.from(text.matchAll(TOKEN), ([token]) => token)
}

/** Words of one side that the other has not as often, in any case of letters. */
function beyond(own: readonly string[], other: readonly string[]): readonly string[] {
  const left = new Map<string, number>()
  for (const word of other) left.set(word.toLowerCase(), (left.get(word.toLowerCase()) ?? 0) + 1)
  return own.filter((word) => {
    const there = left.get(word.toLowerCase()) ?? 0
    left.set(word.toLowerCase(), there - 1)
    return there <= 0
  })
}
