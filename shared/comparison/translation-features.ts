import { russianSound } from '../text/names/russian-latin.ts'
import { fieldWordsIn } from './field-words.ts'
import type { Passage } from './passages.ts'
import type { Stated } from './stated.ts'

/**
 * What a passage has that a translation of it should have too, as features for aligning; the first letter tells the kind:
 * `n` numbers, `d` dates, names by their keys, `w` words printed in Latin letters everywhere, `f` words of the field, `s` the
 * sound of long words, which English and Russian often share, `q` direct speech.
 */
export function translationFeatures(passage: Passage, stated: Stated): string[] {
  return [
    ...stated.numbers.map(({ form, value }) => `n ${form === 'amount' ? '' : '#'}${value}`),
    ...stated.numbers.flatMap(({ value, printed }) => (value === printed ? [] : [`n ${printed}`])),
    ...stated.dates.map(({ date }) => `d ${date.replace(/^\d{4}-(?=\d\d-\d\d$)/, 'XXXX-')}`),
    ...stated.dates
      .flatMap(({ date }) => /^\d{4}-/.exec(date)?.[0] ?? [])
      .map((year) => `d ${year.slice(0, 4)}`),
    ...stated.names.map(({ key }) => key),
    ...latinWords(passage.text),
    ...Array.from(fieldWordsIn(passage.text), (row) => `f ${row}`),
    ...sounds(passage.text),
    ...(/["“”„«»「」『』]/u.test(passage.text) ? ['q'] : []),
  ]
}

/** What a shared feature of each kind is worth beside a name. */
export function translationWeight(feature: string): number {
  const kind = feature.slice(0, 2)
  return WEIGHTS[kind] ?? (feature === 'q' ? 0.6 : 1)
}

const WEIGHTS: Readonly<Record<string, number>> = { 'n ': 1.3, 'd ': 1.2, 'w ': 1.3, 'f ': 0.6, 's ': 0.5 }

/** Brands and acronyms, which Russian and Chinese print as they are. */
function latinWords(text: string): string[] {
  const words = text.match(/(?<![A-Za-z])[A-Z][A-Za-z0-9]+(?![A-Za-z])/g) ?? []
  return words.map((word) => `w ${word.toLowerCase()}`)
}

/** Consonants of a long word in the order they sound: 'cluster' and «кластер» are klstr. */
function sounds(text: string): string[] {
  return Array.from(text.matchAll(/[A-Za-z]{5,40}|[А-Яа-яЁё]{5,40}/gu)).flatMap(([word]) => {
    const consonants = russianSound(word)
      .replace(/ch|ck|c(?![ei])/g, 'k')
      .replace(/ts|c/g, 's')
      .replace(/dzh|zh|g/g, 'g')
      .replace(/[aeiouy]/g, '')
      .replace(/(.)\1+/g, '$1')
    return consonants.length < 3 ? [] : [`s ${consonants.slice(0, 4)}`]
  })
}
