import { isConvertible, unitOf } from '../dataset/units.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { beside, light } from './light-words.ts'
import type { Measure, Passage } from './passage.ts'
import { sentenceWords, type SentenceWord } from './sentence-words.ts'
import { isShareOfIt } from './share-of-whole.ts'
import { clauseAround } from './telling.ts'
import { contextOf } from './told-names.ts'
import { countsSomethingElse, isNarrowed, narrowing, speaksOf } from './told-narrowing.ts'
import { levelVerbs } from './unknown-measure.ts'

/** Words of its own that a clause may say beside its place, its time and its number, and still go on about what was measured. */
const MOST_OTHERS = 2

/**
 * What the sentences before measured, where the clause of a number names nothing else that could be counted and the dataset has
 * values of it for the number's hub: 'Puerto Rico has perhaps 30,000 in this field'. What is looked up is whether there are any
 * values, never what they are; of two measures of one sentence that fit alike none is meant.
 */
export function continuedMeasure(passage: Passage, quantity: PrintedQuantity, hub: string): Measure | null {
  const among = passage.index.series.indicatorsOf(hub)
  if (among.size === 0 || isShareOfIt(passage.words, quantity)) return null
  for (const [at, group] of passage.carried.known.entries()) {
    const fitting = group.filter(
      ({ indicator }) => indicator !== null && among.has(indicator.id) && isOf(quantity, indicator.unit),
    )
    const [first, ...others] = fitting
    if (first === undefined) continue
    if (others.some(({ indicator }) => indicator !== first.indicator)) return null
    return saysNothingElse(passage, quantity, first, at === 0 ? MOST_OTHERS : 0) ? first : null
  }
  return null
}

const counted = new Set(['count', 'index', 'points'])

function isOf({ quantity: { unit, decimals } }: PrintedQuantity, own: string | null): boolean {
  if (own === null) return false
  const { dimension } = unitOf(own)
  if (unit === null) return counted.has(dimension) && (decimals <= 0 || dimension !== 'count')
  if (unit === 'percent') return dimension === 'percent' || own === 'percent-of-gdp'
  return isConvertible(unit, own)
}

/** 'Andøya in Norway, its rival across the mountains, managed eight': a place, its number, and no other thing. */
function saysNothingElse(
  passage: Passage,
  quantity: PrintedQuantity,
  measure: Measure,
  most: number,
): boolean {
  const { words, places, periods, quantities, language } = passage
  const clause = clauseAround(words, quantity.span)
  const asides = [...words.matchAll(beside)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }))
  const taken = [...places, ...periods, ...quantities].map(({ span }) => span).concat(asides)
  const names = measure.indicator === null ? [] : contextOf(measure.indicator)
  if (language === 'zh') {
    const piece = [...words.slice(clause.start, clause.end)]
      .map((sign, at) =>
        taken.some(({ start, end }) => start <= at + clause.start && at + clause.start < end) ? ' ' : sign,
      )
      .join('')
    const own = piece.slice(piece.lastIndexOf('，', quantity.span.start - clause.start) + 1)
    return (
      (
        own
          .replace(levelVerbs, '')
          .replace(light, '')
          .match(/\p{Script=Han}/gu) ?? []
      ).length <= most
    )
  }
  const inClause = sentenceWords(words, taken).filter(
    ({ start, end }) => start >= clause.start && end <= clause.end,
  )
  const isCovered = (word: SentenceWord) => speaksOf(word, names)
  if (countsSomethingElse(words, inClause, isCovered, quantity)) return false
  if (isNarrowed(words, inClause, isCovered, quantity.span)) return false
  // 'Иностранцев было мало: 96 тыс. в A': who is counted stands before the colon.
  if (
    /[:：]\s*$/u.test(words.slice(0, clause.start)) &&
    sentenceWords(words.slice(0, clause.start), []).some(({ folded }) => narrowing.has(folded))
  )
    return false
  const others = inClause.filter(
    (word) =>
      word.kind === 'thing' &&
      !isCovered(word) &&
      !/^\p{Lu}/u.test(words.slice(word.start)) &&
      !/ly$/u.test(word.folded) &&
      /\p{L}/u.test(words.slice(word.start, word.end).replace(light, '').replace(levelVerbs, '')),
  )
  return others.length <= most
}
