import { familiesIn, type Concept } from '../dataset/measure-words.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Measure } from './passage.ts'
import { sentenceWords, type SentenceWord } from './sentence-words.ts'
import {
  clauseAround,
  hasDeed,
  reachOf,
  saidParts,
  type Told,
  type ToldSentence,
  type Telling,
} from './telling.ts'
import { toldInChinese } from './told-in-chinese.ts'
import { likelyMeasure, type Heard } from './likely-measure.ts'
import { isToldIn } from './told-unit.ts'
import { contextOf, namesOf, type Name } from './told-names.ts'
import { countsSomethingElse, isMeanOf, isNarrowed, people, speaksOf } from './told-narrowing.ts'
import { overlap } from '../text/overlap.ts'

/**
 * Measures a sentence tells of in words of its own: 'Ferries carried 4.2 million passengers' for 'Ferry passengers', '1,250
 * patents were granted' for 'Patents granted', 'посетили музеи' for 'Museum visitors'. A name is told when every word of it is spoken of in
 * the number's clause, whatever its part of speech, language and order, and nothing beside narrows it.
 */
export interface ToldMeasures {
  /** The measure of one number; null when none or more than one fits. */
  of(
    sentence: ToldSentence,
    quantity: PrintedQuantity,
    /** What the text has measured so far: it may leave out words of a name that those before have said. */
    before?: readonly Indicator[],
  ): Measure | null
  /** The measure of a number its clause tells only in part, among indicators a hub has values of; null when two fit alike. */
  likely(sentence: ToldSentence, quantity: PrintedQuantity, heard: Heard): Measure | null
  /** Measures told without regard to a number, their words side by side. */
  mentionsIn(sentence: ToldSentence): readonly Measure[]
}

/** Words of other meaning that may stand among those of a name: 'Patients stayed in hospital for 5.4 days on average'. */
const MOST_BETWEEN = 3
/** 'Growth' and 'share' alone are of anything. */
const han = /\p{Script=Han}/u

/** Reads the names of the indicators once; every sentence is then held against them. `own` are those the workspace made. */
export function createToldMeasures(
  indicators: readonly Indicator[],
  own: ReadonlySet<string> = new Set(),
  /** Those the dataset has any value of: of two that fit alike one of them is meant. */
  valued: ReadonlySet<string> = new Set(),
): ToldMeasures {
  const names = indicators.flatMap(namesOf)
  const byConcept = new Map<Concept, Set<Name>>()
  for (const name of names)
    for (const concept of name.parts.flat()) {
      const known = byConcept.get(concept) ?? new Set()
      byConcept.set(concept, known.add(name))
    }
  const done = names.filter(hasDeed)
  const compounds = [...byConcept.keys()].filter((concept) => !concept.startsWith('#') && han.test(concept))
  /** The names a sentence says a word of: only those are held against it. */
  const possible = new WeakMap<ToldSentence, readonly Name[]>()
  const namesFor = (sentence: ToldSentence): readonly Name[] => {
    const known = possible.get(sentence)
    if (known !== undefined) return known
    const found = new Set(done)
    const said = han.test(sentence.text) ? compounds.filter((word) => sentence.text.includes(word)) : []
    for (const concept of [...sentence.concepts, ...said])
      for (const name of byConcept.get(concept) ?? []) found.add(name)
    const list = [...found]
    possible.set(sentence, list)
    return list
  }

  return {
    of(sentence, quantity, before = []) {
      const clause = clauseAround(sentence.text, quantity.span)
      const possible = namesFor(sentence).filter(({ indicator }) =>
        isToldIn(indicator, quantity, sentence.text),
      )
      if (possible.length === 0) return null
      const context = new Set(before.flatMap(contextOf))
      const told = possible.flatMap((name) => {
        const found = toldBy({ name, sentence, quantity, clause, context })
        return found === null ? [] : [{ ...found, name }]
      })
      const best = told.toSorted(
        (a, b) =>
          b.said - a.said ||
          Number(valued.has(b.name.indicator.id)) - Number(valued.has(a.name.indicator.id)) ||
          left(a) - left(b) ||
          a.between - b.between ||
          length(a.span) - length(b.span),
      )
      const [first] = best
      if (first === undefined) return null
      const rivals = best.filter(
        ({ name, said, between }) =>
          name.indicator !== first.name.indicator &&
          said === first.said &&
          valued.has(name.indicator.id) === valued.has(first.name.indicator.id) &&
          name.parts.length === first.name.parts.length &&
          between === first.between,
      )
      // Of two that fit alike, the one the workspace made is meant.
      const chosen =
        rivals.length === 0
          ? first
          : onlyOwn([first, ...rivals].filter(({ name }) => own.has(name.indicator.id)))
      return chosen === null
        ? null
        : {
            indicator: chosen.name.indicator,
            printed: sentence.text.slice(chosen.span.start, chosen.span.end),
            span: chosen.span,
          }
    },
    likely: (sentence, quantity, heard) => likelyMeasure(names, sentence, quantity, heard),
    mentionsIn(sentence) {
      const found = namesFor(sentence).flatMap((name) => {
        if (name.parts.length < 2 || name.dropped > 0) return []
        if (!name.parts.every((part) => part.some((concept) => sentence.concepts.has(concept)))) return []
        const span = sideBySide(name, sentence)
        return span === null ? [] : [{ name, span }]
      })
      return found
        .filter(
          ({ name, span }) =>
            !found.some(
              (other) =>
                other.name.indicator !== name.indicator &&
                overlap(other.span, span) &&
                other.name.parts.length >= name.parts.length,
            ),
        )
        .filter(({ name }, at) => found.findIndex((other) => other.name.indicator === name.indicator) === at)
        .map(({ name, span }) => ({
          indicator: name.indicator,
          printed: sentence.text.slice(span.start, span.end),
          span,
        }))
    },
  }
}

/** How many words of a name are left to those before. */
function left({ name, said }: Told & { readonly name: Name }): number {
  return Math.max(0, name.parts.length - said)
}

function onlyOwn<Found extends { readonly name: Name }>(found: readonly Found[]): Found | null {
  const [first, ...others] = found
  return first !== undefined && others.every(({ name }) => name.indicator === first.name.indicator)
    ? first
    : null
}

/** What is read off a sentence before its measures are told. */
export function toldSentence(
  text: string,
  {
    taken,
    quantities,
  }: { readonly taken: readonly TextSpan[]; readonly quantities: readonly PrintedQuantity[] },
): ToldSentence {
  // Who is counted belongs to the measure: '457,000 residents'.
  const numbers = quantities.map(({ span, measure }) => ({
    start: span.start,
    end: measure.end - (countedPeople.exec(text.slice(measure.start, measure.end))?.[0].length ?? 0),
  }))
  const words = sentenceWords(text, [...taken, ...numbers])
  const concepts = han.test(text) ? familiesIn(text) : words.flatMap((word) => word.concepts)
  return { text, words, quantities, taken: [...taken, ...numbers], concepts: new Set(concepts) }
}

const countedPeople = /\s(?:people|persons|residents|inhabitants|человек\p{L}?|жителей)$/iu

function toldBy(telling: Telling): Told | null {
  return han.test(telling.sentence.text) ? toldInChinese(telling) : toldInWords(telling)
}

function toldInWords(telling: Telling): Told | null {
  const { name, sentence, quantity, clause } = telling
  const { text, words } = sentence
  const inClause = words.filter(({ start, end }) => start >= clause.start && end <= clause.end)
  const parts = saidParts(telling, (part) =>
    inClause.some((word) => word.kind !== 'taken' && speaksOf(word, part)),
  )
  if (parts === null) return null
  const far = ({ start, end }: TextSpan) =>
    end <= quantity.span.start ? quantity.span.start - end : Math.max(0, start - quantity.span.end)
  const nearest = parts.flatMap(
    (part) =>
      inClause
        .filter((word) => word.kind !== 'taken' && speaksOf(word, part))
        .toSorted((a, b) => far(a) - far(b))[0] ?? [],
  )
  // Told of by who does what, no word of the name stands in the sentence: the number alone is its place.
  if (nearest.length === 0) return { span: quantity.measure, said: 1, between: 0 }
  const covered = new Set(nearest)
  const reach = reachOf(nearest, telling)
  if (reach === null) return null
  const { span, hull } = reach
  const isCovered = (word: SentenceWord) =>
    covered.has(word) || name.parts.some((part) => speaksOf(word, part))
  const others = inClause.filter(
    (word) => word.kind === 'thing' && !isCovered(word) && !people.has(word.folded),
  )
  const between = others.filter((word) => word.start >= hull.start && word.end <= hull.end).length
  if (between > (parts.length === 1 ? 0 : MOST_BETWEEN)) return null
  if (isNarrowed(text, inClause, isCovered, hull, isMeanOf(name.indicator))) return null
  const counts = (word: SentenceWord) =>
    // 'A third of filings came from small firms': a share names its whole right behind its number.
    name.head === null || name.dropped > 0 || speaksOf(word, name.head)
      ? isCovered(word)
      : isCovered(word) && !isHeadSaidLater(inClause, name.head, word)
  if (countsSomethingElse(text, inClause, counts, quantity)) return null
  // A share whose name has lost its word is told of all there is in its clause, or it is a share of something else.
  if (name.dropped > 0 && others.length > MOST_BETWEEN) return null
  // Words left to those before need a clause that says nothing else up to its number: 'the industry employed 131,000 people'.
  return parts.length < name.parts.length && others.some(({ end }) => end <= hull.end)
    ? null
    : { span, said: parts.length, between }
}

/** '386 companies employ 12,400 people': the noun right behind a number is what it counts, whatever the name turns on comes later. */
function isHeadSaidLater(
  words: readonly SentenceWord[],
  head: readonly Concept[],
  noun: SentenceWord,
): boolean {
  const next = words.find((word) => word.start > noun.start && word.kind !== 'taken' && speaksOf(word, head))
  return (
    next !== undefined &&
    words.filter((word) => word.start > noun.start && word.start < next.start).length > 0
  )
}

/** The words of a name next to each other, with nothing but light words, places, periods and numbers between. */
function sideBySide({ parts }: Name, { text, words }: ToldSentence): TextSpan | null {
  if (han.test(text)) return null
  for (let first = 0; first < words.length; first++) {
    const left = new Set(parts)
    const hits: SentenceWord[] = []
    for (let at = first; at < words.length && at - first < 14; at++) {
      const word = words[at]
      const before = words[at - 1]
      if (word === undefined) break
      if (at > first && before !== undefined && /[.;:!?,()—–]/u.test(text.slice(before.end, word.start)))
        break
      const part = word.kind === 'taken' ? undefined : [...left].find((each) => speaksOf(word, each))
      if (at === first && part === undefined) break
      if (part !== undefined) {
        for (const each of [...left]) if (speaksOf(word, each)) left.delete(each)
        hits.push(word)
      } else if (word.kind === 'thing') break
      if (left.size === 0) {
        const span = { start: hits[0]?.start ?? 0, end: word.end }
        const isCovered = (each: SentenceWord) =>
          hits.includes(each) || parts.some((one) => speaksOf(each, one))
        return isNarrowed(text, words, isCovered, span) ? null : span
      }
    }
  }
  return null
}

function length({ start, end }: TextSpan): number {
  return end - start
}
