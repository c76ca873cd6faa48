import type { PrintedQuantity } from '../text/quantities.ts'
import { heldPhrase, type Held } from './holds.ts'
import { ownStatement } from './own-words.ts'
import { type Measure, type Passage, type Place } from './passage.ts'
import { asSentence, isPlural, measureName, periodPhrase, placeName, quantityName } from './wording.ts'

/** What stands behind a number without a unit of ours. */
export function countedNoun({ words }: Passage, quantity: PrintedQuantity | undefined): string | undefined {
  return /^\s((?!in\b|at\b|and\b|or\b|for\b|on\b|by\b|from\b|last\b|this\b)\p{Ll}{3,})/u.exec(
    words.slice(quantity?.span.end),
  )?.[1]
}

/** A value in our own words, in the language of its sentence; the sentence itself where it already is one. */
export function valueStatement(
  passage: Passage,
  {
    place,
    measure,
    period,
    quantity,
    held,
  }: {
    readonly place: Place | null
    readonly measure: Measure
    readonly period: string | null
    readonly quantity: PrintedQuantity
    readonly held: Held | null
  },
): string {
  const { language } = passage
  const isInSentence = place === null || passage.places.includes(place)
  const own = measure.indicator === null && isInSentence ? ownStatement(passage, period) : null
  if (own !== null) return own
  const name = measureName(measure, language)
  const where = place === null ? '' : placeName(place, language)
  const noun =
    quantity.quantity.unit === null && measure.indicator === null ? countedNoun(passage, quantity) : undefined
  const value = `${quantityName(passage, quantity)}${noun === undefined ? '' : ` ${noun}`}`
  const phrase = held === null ? '' : heldPhrase(held.holds, period, language)
  // 'By' and 'since' bring the period with them.
  const when = held === null || held.holds === 'first' ? period : null
  switch (language) {
    case 'en':
      return asSentence(
        `${name}${where === '' ? '' : ` in ${where}`} ${isPlural(name) ? 'were' : 'was'} ${value}${periodPhrase(when, 'en')}${phrase}`,
        'en',
      )
    case 'ru':
      return asSentence(
        `${[where, when].filter(Boolean).join(', ')}${where === '' && when === null ? '' : ': '}${name} — ${phrase === '' ? '' : `${phrase} `}${value}`,
        'ru',
      )
    case 'zh':
      return asSentence(
        `${periodPhrase(when, 'zh')}${where}${name}${phrase}${quantity.quantity.qualifier === 'exact' ? '为' : ''}${value}`,
        'zh',
      )
  }
}
