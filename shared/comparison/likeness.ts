import { translationWeight } from './translation-features.ts'
import { wordWeight } from './word-features.ts'

/** How likely two groups of passages say the same. */
export type Likeness = {
  /**
   * Above 0 the groups may be set against each other. `shared` is the weight of the features they have in common, `all` that
   * of both groups together; lengths are in characters.
   */
  readonly score: (shared: number, all: number, leftLength: number, rightLength: number) => number
  /** Length of both groups together, in characters of one language. */
  readonly size: (leftLength: number, rightLength: number) => number
  /** From this score on a match is certain: it may stand out of order, and the rest is aligned between such matches. */
  readonly certain: number
  /** Whether passages that share nothing may answer each other, by place and length. */
  readonly isBlind: boolean
  /** What a feature is worth beside others of its frequency. */
  readonly weightOf: (feature: string) => number
  /** Whether a feature that only one of the texts has counts against a match. */
  readonly countsForeign: boolean
}

/**
 * Share of common words (by weight) below which two sentences of one language are two statements, not one changed: set where
 * reports of different things hardly ever meet and reports of one event mostly do. Short Chinese sentences lose more pairs of
 * characters to one changed word.
 */
const LEAST_SHARED = 0.3
const LEAST_SHARED_CHINESE = 0.26

/** Within one language: by the words both have. */
export function withinLanguage(language: string | null): Likeness {
  const least = language === 'zh' || language === 'ja' ? LEAST_SHARED_CHINESE : LEAST_SHARED
  return {
    score: (shared, all) => (all === 0 ? 0 : (2 * shared) / all - least),
    size: (leftLength, rightLength) => leftLength + rightLength,
    certain: 0.25,
    isBlind: false,
    weightOf: wordWeight,
    countsForeign: true,
  }
}

/** Characters that one character of English becomes, measured on news in three languages. */
const LENGTHS: Readonly<Record<string, number>> = { en: 1, ru: 1.08, zh: 0.31, ja: 0.45, ko: 0.5 }
/** Variance of the length of a translation for each character (Gale & Church, A program for aligning sentences, 1993). */
const VARIANCE = 6.8
/** What fitting lengths are worth beside what both state. */
const LENGTH_WEIGHT = 0.12
/** Weight that stands for what nobody can see: two passages that share one common name are not alike yet. */
const UNSEEN = 5
/** What a match must reach. */
const LEAST = 0.07

/** Across languages: by what survives translation, and by how well the lengths fit, as Gale and Church reckon it. */
export function acrossLanguages(left: string | null, right: string | null): Likeness {
  const [scale, otherScale] = [LENGTHS[left ?? ''] ?? 1, LENGTHS[right ?? ''] ?? 1]
  return {
    score: (shared, all, leftLength, rightLength) => {
      const [one, other] = [leftLength / scale, rightLength / otherScale]
      const off = Math.abs(one - other) / Math.sqrt(Math.max(1, ((one + other) / 2) * VARIANCE))
      return (2 * shared) / (all + UNSEEN) + LENGTH_WEIGHT * (1 - Math.min(3, off) / 1.5) - LEAST
    },
    size: (leftLength, rightLength) => leftLength / scale + rightLength / otherScale,
    certain: 0.35,
    isBlind: true,
    weightOf: translationWeight,
    countsForeign: false,
  }
}
