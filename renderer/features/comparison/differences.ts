import type { Comparison, Mark, MarkKind } from '#shared/comparison/comparison.ts'
import { unmarkedWords } from './unmarked-words.ts'

/** In the order of the filters: what changes the meaning first, then what changes the words. */
export const differenceKinds = [
  'number',
  'date',
  'name',
  'hedge',
  'words',
  'removed',
  'added',
  'moved',
] as const satisfies readonly (MarkKind | string)[]
export type DifferenceKind = (typeof differenceKinds)[number]

/** One thing to look at. A passage that was only reworded is one difference, however many of its words changed. */
export type Difference = {
  readonly pair: number
  readonly kind: DifferenceKind
  /** Index of the mark in its pair; null for differences of words and of whole passages. */
  readonly mark: number | null
}

/** All differences in reading order; those inside one passage in the order of its words. */
export function differencesOf({ pairs, sameLanguage }: Comparison): readonly Difference[] {
  return pairs.flatMap((pair, at) => {
    const marks = pair.marks
      .map((mark, index): Difference => ({ pair: at, kind: mark.kind, mark: index }))
      .toSorted((one, other) => startOf(pair.marks[one.mark ?? 0]) - startOf(pair.marks[other.mark ?? 0]))
    switch (pair.kind) {
      case 'same':
        return marks
      case 'added':
      case 'removed':
      case 'moved':
        return [{ pair: at, kind: pair.kind, mark: null }, ...marks]
      case 'changed': {
        if (!sameLanguage) return marks
        const reworded =
          marks.length === 0 || unmarkedWords(pair, 'left').length + unmarkedWords(pair, 'right').length > 0
        return reworded ? [...marks, { pair: at, kind: 'words' as const, mark: null }] : marks
      }
    }
  })
}

/** How many there are of each kind. */
export function countDifferences(
  differences: readonly Difference[],
): Readonly<Record<DifferenceKind, number>> {
  const counts = { number: 0, date: 0, name: 0, hedge: 0, words: 0, added: 0, removed: 0, moved: 0 }
  for (const { kind } of differences) counts[kind] += 1
  return counts
}

function startOf(mark: Mark | undefined): number {
  return mark?.leftSpan?.start ?? mark?.rightSpan?.start ?? 0
}
