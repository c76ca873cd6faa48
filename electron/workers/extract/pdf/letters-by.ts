import type { Line } from './region-lines.ts'

/** How many letters of some lines are of each kind. */
export function lettersBy<Kind>(
  lines: readonly Line[],
  kindOf: (line: Line) => Kind,
): ReadonlyMap<Kind, number> {
  const letters = new Map<Kind, number>()
  for (const line of lines) {
    const kind = kindOf(line)
    letters.set(kind, (letters.get(kind) ?? 0) + line.text.length)
  }
  return letters
}
