import type { Likeness } from './align.ts'

/** Share of common words (by weight) below which two sentences of one language are two statements, not one changed. */
const LEAST_SHARED = 0.28

/** Within one language: by the words both have. */
export const withinLanguage: Likeness = {
  score: (shared) => shared - LEAST_SHARED,
  certain: 0.3,
  blind: false,
}

/** Characters that one character of English becomes, measured on news in three languages. */
const LENGTHS: Readonly<Record<string, number>> = { en: 1, ru: 1.08, zh: 0.31, ja: 0.45, ko: 0.5 }
/** Spread of the length of a translation (Gale & Church 1993 found 6.8 for sentences of related languages). */
const SPREAD = 6.8
/** What fitting lengths are worth beside what both state, and what passages that share nothing start with. */
const LENGTH_WEIGHT = 0.12
const BASE = 0.02

/**
 * Across languages: by what survives translation, and by length: the logarithm of how improbable the difference in length
 * is, as Gale and Church reckon it.
 */
export function acrossLanguages(left: string | null, right: string | null): Likeness {
  const ratio = (LENGTHS[right ?? ''] ?? 1) / (LENGTHS[left ?? ''] ?? 1)
  const [scale, otherScale] = [LENGTHS[left ?? ''] ?? 1, LENGTHS[right ?? ''] ?? 1]
  return {
    score: (shared, leftLength, rightLength) => {
      const mean = (leftLength / scale + rightLength / otherScale) / 2
      const off =
        Math.abs(rightLength - leftLength * ratio) / otherScale / Math.sqrt(Math.max(1, mean) * SPREAD)
      const length = 1 - Math.min(3, off) / 1.5
      return BASE + shared + LENGTH_WEIGHT * length - 0.08
    },
    certain: 0.35,
    blind: true,
  }
}
