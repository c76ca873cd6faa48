/** How many neighbouring words make one shingle. */
const WORDS = 5
/** How many shingles of a text are kept: a sketch of 4 kB. */
const KEPT = 1024
/** From this share of common shingles on, one text nearly repeats the other. */
export const NEARLY_THE_SAME = 0.5

/** A run of letters counts in pieces of a thousand: no regular expression takes one of millions at once. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}\p{M}]){1,1000}/gu

/**
 * The sketch of a text: the smallest hashes of its shingles, ascending, each once. A shingle is five neighbouring words,
 * or five characters where no spaces are printed; case, punctuation and line breaks do not count. The 1,024 smallest of
 * 32 bits are a fair sample (a bottom-k sketch: Broder, On the resemblance and containment of documents, 1997), and all
 * of them in a text of up to about 1,000 words. A text of fewer than five words has one shingle.
 */
export function sketchOf(text: string): Uint32Array {
  const hashes = new Set<number>()
  const window: number[] = []
  for (const [token] of text.toLowerCase().matchAll(TOKEN)) {
    window.push(hashOfWord(token))
    if (window.length > WORDS) window.shift()
    if (window.length === WORDS) hashes.add(hashOfWindow(window))
  }
  if (hashes.size === 0 && window.length > 0) hashes.add(hashOfWindow(window))
  return Uint32Array.from(hashes).sort().slice(0, KEPT)
}

/**
 * The share of shingles that two texts have in common, of all that either has (Jaccard), 0 to 1: exact for texts of up to
 * about 1,000 words, else estimated with a standard error of at most 0.016.
 *
 * `NEARLY_THE_SAME` is 0.5. A word changed in a text loses five shingles, so a copy in which one word in twenty was changed
 * still has 0.6 in common, one with a different head and tail 0.8 and more, a text inside another of twice its length 0.5;
 * two reports of one event in words of their own stay below 0.1, one that quotes a third of another at 0.2. Below a half
 * the name 'nearly the same' would be wrong, above it hardly anything lies that was not copied.
 */
export function resemblance(a: Uint32Array, b: Uint32Array): number {
  let common = 0
  let all = 0
  let left = 0
  let right = 0
  const most = a.length < KEPT && b.length < KEPT ? Infinity : KEPT
  while (all < most && (left < a.length || right < b.length)) {
    const one = a[left] ?? Infinity
    const other = b[right] ?? Infinity
    if (one === other) common++
    if (one <= other) left++
    if (other <= one) right++
    all++
  }
  return all === 0 ? 0 : common / all
}

/** FNV-1a over code units. */
function hashOfWord(word: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Words in order, mixed so that the smallest hashes are a fair sample (the finish of MurmurHash3). */
function hashOfWindow(words: readonly number[]): number {
  let hash = 0
  for (const word of words) hash = Math.imul(hash ^ word, 0x5bd1e995) + 0x9e3779b9
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
