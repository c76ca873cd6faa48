/** A note beside the text: the claims that hang on words beginning at `top`, in pixels from the top of the text. */
export type MarginNote = { readonly key: string; readonly top: number; readonly claims: readonly string[] }

/** Notes keep this distance from top to top: a line of their own letters. */
export const NOTE_STEP = 20

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
    const top = last === undefined ? note.top : Math.max(note.top, last.top + NOTE_STEP)
    placed.push({ ...note, top })
  }
  return placed
}
