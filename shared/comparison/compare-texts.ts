import { languageOf } from '../text/languages.ts'
import { align } from './align.ts'
import type { Alignment } from './between-neighbours.ts'
import type { AlignedPair, Comparison } from './comparison.ts'
import { identicalElsewhere, identicalInOrder, type Match } from './identical.ts'
import { acrossLanguages, withinLanguage } from './likeness.ts'
import { markedPairs, type Sides } from './marked-pairs.ts'
import type { ComparedText, Passage } from './passages.ts'
import { inReadingOrder, mirrored } from './reading-order.ts'
import { sideOf, type Side } from './side.ts'
import { personsIn, type KnownNames } from './stated-names.ts'
import { translationFeatures } from './translation-features.ts'
import { wordFeatures } from './word-features.ts'

/**
 * Sets two texts against each other, passage by passage: two versions of one source or two sources, in any pair of
 * languages, best in English, Russian and Chinese. Every sentence of both stands in exactly one pair; comparing the texts
 * the other way round gives the mirrored pairs. Takes any text; time grows with the number of passages, not with its square.
 *
 * `known` are the hubs of the workspace, whose names are told in every language they have.
 */
export function compareTexts(left: ComparedText, right: ComparedText, known?: KnownNames): Comparison {
  // One order decides every tie, so that swapping the sides only mirrors the answer.
  const isSwapped = rankOf(left) > rankOf(right)
  const found = isSwapped ? comparisonOf(right, left, known) : comparisonOf(left, right, known)
  return { ...found, pairs: inReadingOrder(isSwapped ? found.pairs.map(mirrored) : found.pairs) }
}

/** A text's place in an order of all texts. */
function rankOf({ text, language, blocks }: ComparedText): string {
  return `${text}\0${language}\0${JSON.stringify(blocks)}`
}

function comparisonOf(left: ComparedText, right: ComparedText, known: KnownNames | undefined): Comparison {
  const languages = { left: languageIn(left), right: languageIn(right) }
  const sameLanguage =
    languages.left === languages.right || languages.left === null || languages.right === null
  const persons = personsIn(left.text, right.text)
  const sides = {
    left: sideOf(left, languages.left ?? languages.right, persons, known),
    right: sideOf(right, languages.right ?? languages.left, persons, known),
  }
  const inOrder = identicalInOrder(sides.left.passages, sides.right.passages)
  const settled = setsOf(inOrder)
  const elsewhere = identicalElsewhere(sides.left.passages, sides.right.passages, {
    left: (at) => !settled.left.has(at),
    right: (at) => !settled.right.has(at),
  })
  const done = setsOf([...inOrder, ...elsewhere])
  const { same, moved, groups } = align(
    sides.left.passages,
    sides.right.passages,
    { left: featuresOf(sides.left, done.left), right: featuresOf(sides.right, done.right) },
    { same: inOrder, moved: elsewhere },
    sameLanguage
      ? withinLanguage(languages.left ?? languages.right)
      : acrossLanguages(languages.left, languages.right),
  )
  const identical = [...same, ...moved]
  return {
    sameLanguage,
    pairs: [
      ...same.map((match) => identicalPair('same', sides, match)),
      ...moved.map((match) => identicalPair('moved', sides, match)),
      ...markedPairs(sides, groupsInOrder(sides, groups, identical), sameLanguage),
    ],
    sameWords: shareOfSameWords(sides, identical),
  }

  function featuresOf(side: Side, without: ReadonlySet<number>): string[][] {
    return side.passages.map((passage, at) => {
      if (without.has(at)) return []
      return sameLanguage ? wordFeatures(passage.text) : translationFeatures(passage, side.stated([at]))
    })
  }
}

function languageIn({ text, language }: ComparedText): string | null {
  return (language ?? languageOf(text))?.slice(0, 2).toLowerCase() ?? null
}

type Done = { readonly left: ReadonlySet<number>; readonly right: ReadonlySet<number> }

function setsOf(matches: readonly Match[]): Done {
  return { left: new Set(matches.map(({ left }) => left)), right: new Set(matches.map(({ right }) => right)) }
}

function identicalPair(kind: 'same' | 'moved', { left, right }: Sides, match: Match): AlignedPair {
  return {
    kind,
    left: left.spanOf([match.left]),
    right: right.spanOf([match.right]),
    words: { left: [], right: [] },
    marks: [],
  }
}

/**
 * What was aligned and what answers nothing, in the order of the left text; what is added behind what answers the passage
 * before it in the right text.
 */
function groupsInOrder(
  { left, right }: Sides,
  aligned: readonly Alignment[],
  same: readonly Match[],
): Alignment[] {
  const answers = new Map<number, number>(same.map((match) => [match.right, match.left]))
  for (const group of aligned) for (const at of group.right) answers.set(at, group.left[0] ?? 0)
  const answered = new Set([...same.map((match) => match.left), ...aligned.flatMap((group) => group.left)])
  const placed = aligned.map((group) => ({ group, place: group.left[0] ?? 0 }))
  for (const at of left.passages.keys())
    if (!answered.has(at)) placed.push({ group: { left: [at], right: [] }, place: at })
  let place = -1
  for (const at of right.passages.keys()) {
    const answer = answers.get(at)
    if (answer === undefined) placed.push({ group: { left: [], right: [at] }, place })
    else place = answer
  }
  return placed.toSorted((a, b) => a.place - b.place).map(({ group }) => group)
}

/** Share of the words of both texts that stand in passages of the same words; two empty texts are the same. */
function shareOfSameWords({ left, right }: Sides, same: readonly Match[]): number {
  const wordsOf = (passages: readonly Passage[]) => passages.reduce((sum, { words }) => sum + words, 0)
  const all = wordsOf(left.passages) + wordsOf(right.passages)
  const shared = same.reduce(
    (sum, match) => sum + (left.passages[match.left]?.words ?? 0) + (right.passages[match.right]?.words ?? 0),
    0,
  )
  return all === 0 ? 1 : shared / all
}
