/** A note beside the text: the claims that hang on words beginning at `top`, in pixels from the top of the text. */
export type MarginNote = { readonly key: string; readonly top: number; readonly claims: readonly string[] }

/** Height of a note in pixels: a line for the claim it names, and one for how many more there are. */
export function noteHeight({ claims }: Pick<MarginNote, 'claims'>): number {
  return claims.length > 1 ? 34 : 20
}

/**
 * Notes in the order of their words, none over another: each at its words, or below the one before where that stands in the
 * way. Words on one line share a note.
 */
export function placeNotes(notes: readonly MarginNote[]): readonly MarginNote[] {
  const placed: MarginNote[] = []
  for (const note of notes.toSorted((a, b) => a.top - b.top)) {
    const last = placed.at(-1)
    if (last !== undefined && note.top - last.top < 4) {
      placed[placed.length - 1] = { ...last, claims: [...new Set([...last.claims, ...note.claims])] }
      continue
    }
    const top = last === undefined ? note.top : Math.max(note.top, last.top + noteHeight(last))
    placed.push({ ...note, top })
  }
  return placed
}
