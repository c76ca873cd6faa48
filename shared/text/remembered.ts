/** As many answers as are kept: the words of a long document, and not those of a whole library. */
const MOST = 20_000

/**
 * A pure function of a text that keeps its answers: words come again and again in a document, and what they fold to or
 * speak of never changes. All are forgotten at once when there are too many. Answers must not be written to.
 */
export function remembered<Answer>(read: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined || known.has(text)) return found as Answer
    if (known.size >= MOST) known.clear()
    const answer = read(text)
    known.set(text, answer)
    return answer
  }
}
