import type { TextSpan } from '#shared/domain/text-span.ts'

/** Letters are folded by stretches of about so many: most stretches need no map from folded places to real ones. */
const STRETCH = 4096

type Stretch = {
  /** Where it begins in the folded text and in the real one. */
  readonly folded: number
  readonly start: number
  /** For each folded letter where the real letter begins; null where they stand one to one. */
  readonly at: Uint32Array | null
  readonly end: number
}

/**
 * A text as it is compared when words are looked for: without regard to case, to the forms Unicode holds to be compatible
 * (full-width letters, ligatures, composed and decomposed accents), to Russian ё and е, and to the shapes of quotation
 * marks, apostrophes and dashes. Remembers where each letter really stands.
 */
export class FoldedText {
  readonly text: string
  readonly #stretches: readonly Stretch[]

  constructor(real: string) {
    const stretches: Stretch[] = []
    const pieces: string[] = []
    let length = 0
    for (let start = 0; start < real.length;) {
      const end = endOfStretch(real, start)
      const { folded, at } = foldStretch(real.slice(start, end), start)
      stretches.push({ folded: length, start, at, end })
      pieces.push(folded)
      length += folded.length
      start = end
    }
    this.text = pieces.join('')
    this.#stretches = stretches
  }

  /** The real place of a stretch of the folded text; a letter that unfolds to several counts as a whole. */
  spanOf(start: number, end: number): TextSpan {
    return { start: this.#real(start), end: this.#realEnd(end) }
  }

  #real(folded: number): number {
    const stretch = this.#stretchAt(folded)
    if (stretch === undefined) return 0
    return stretch.at === null
      ? stretch.start + folded - stretch.folded
      : (stretch.at[folded - stretch.folded] ?? stretch.end)
  }

  #realEnd(folded: number): number {
    const stretch = this.#stretchAt(folded - 1)
    if (stretch === undefined) return 0
    if (stretch.at === null) return stretch.start + folded - stretch.folded
    const last = stretch.at[folded - 1 - stretch.folded]
    let next = folded - stretch.folded
    while (next < stretch.at.length && stretch.at[next] === last) next += 1
    return stretch.at[next] ?? stretch.end
  }

  #stretchAt(folded: number): Stretch | undefined {
    let [low, high] = [0, this.#stretches.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((this.#stretches[middle]?.folded ?? 0) <= folded) low = middle
      else high = middle - 1
    }
    return this.#stretches[low]
  }
}

/** Words to look for, folded the same way. */
export const foldedQuery = (query: string): string => fold(query)

/** Never between a letter and the marks on it, and never inside a pair of surrogates. */
function endOfStretch(text: string, start: number): number {
  let end = Math.min(text.length, start + STRETCH)
  while (end < text.length && /[\p{M}\uDC00-\uDFFF]/u.test(text.charAt(end))) end += 1
  return end
}

/** Marks that join the letter before them, letters that fold together, pairs, and what nobody sees. */
const JOINING = /[\p{M}\u1100-\u11FF\uD800-\uDFFF\u00AD\u200B-\u200F\u2060]/u
const RUNS =
  /(?:[^\p{M}\u1100-\u11FF\uD800-\uDFFF\u00AD\u200B-\u200F\u2060](?!\p{M}))+|[^\p{M}]\p{M}*|\p{M}+/gsu

function foldStretch(text: string, start: number): { folded: string; at: Uint32Array | null } {
  const folded = fold(text)
  // Without anything that joins, a letter folds to at least one, so that equal lengths mean one to one.
  if (folded.length === text.length && !JOINING.test(text)) return { folded, at: null }
  const pieces: string[] = []
  const at: number[] = []
  const keep = (piece: string, from: number, step: 0 | 1) => {
    pieces.push(piece)
    for (let count = 0; count < piece.length; count += 1) at.push(from + count * step)
  }
  for (const { 0: run, index } of text.matchAll(RUNS)) {
    const piece = fold(run)
    if (!JOINING.test(run) && piece.length === run.length) keep(piece, start + index, 1)
    else
      for (const letter of run.matchAll(/[^\p{M}]\p{M}*|\p{M}+/gsu))
        keep(fold(letter[0]), start + index + letter.index, 0)
  }
  return { folded: pieces.join(''), at: Uint32Array.from(at) }
}

function fold(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replaceAll('ς', 'σ')
      .replace(/[‘’‚‛ʼ′]/g, "'")
      .replace(/[“”„‟«»″]/g, '"')
      .replace(/[‐‑‒–—―−]/g, '-')
      // Soft hyphens and marks of direction are in the text, but nobody sees or types them.
      .replace(/[\u00AD\u200B-\u200F\u2060]/g, '')
  )
}
