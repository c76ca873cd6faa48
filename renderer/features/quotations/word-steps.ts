/** How far the next word is looked for; the segmenter slows down on long texts. */
const REACH = 300

/** The end of the word that ends after `at`; the text's end where there is none. */
export function nextWordEnd(text: string, at: number, language: string | null): number {
  const ends = wordsOf(text.slice(at, at + REACH), language).map(({ end }) => at + end)
  return ends.find((end) => end > at) ?? text.length
}

/** The start of the word that starts before `at`; the text's start where there is none. */
export function previousWordStart(text: string, at: number, language: string | null): number {
  const from = Math.max(0, at - REACH)
  const starts = wordsOf(text.slice(from, at), language).map(({ start }) => from + start)
  return starts.findLast((start) => start < at) ?? 0
}

/** The start of the word that starts after `at`, or the text's end. */
export function nextWordStart(text: string, at: number, language: string | null): number {
  const starts = wordsOf(text.slice(at, at + REACH), language).map(({ start }) => at + start)
  return starts.find((start) => start > at) ?? text.length
}

/** The end of the word that ends before `at`, or the text's start. */
export function previousWordEnd(text: string, at: number, language: string | null): number {
  const from = Math.max(0, at - REACH)
  const ends = wordsOf(text.slice(from, at), language).map(({ end }) => from + end)
  return ends.findLast((end) => end < at) ?? 0
}

/** Words with the signs that close them, so that a full stop comes along with its word. */
function wordsOf(text: string, language: string | null): readonly { start: number; end: number }[] {
  const words: { start: number; end: number }[] = []
  for (const { segment, index, isWordLike } of segmenterOf(language).segment(text)) {
    const last = words.at(-1)
    if (isWordLike === true) words.push({ start: index, end: index + segment.length })
    else if (last !== undefined && last.end === index && /^[\p{Pe}\p{Pf}\p{Po}%]+$/u.test(segment))
      last.end += segment.length
  }
  return words
}

function segmenterOf(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: 'word' })
  } catch {
    // A source may name a language no engine knows.
    return new Intl.Segmenter(undefined, { granularity: 'word' })
  }
}
