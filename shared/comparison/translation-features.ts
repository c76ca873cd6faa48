import type { Passage } from './passages.ts'
import type { Stated } from './stated.ts'

/** What a passage has that a translation of it must have too, as features for aligning. */
export function translationFeatures(passage: Passage, stated: Stated): string[] {
  return [
    ...stated.numbers.flatMap(({ form, value, printed }) => [
      `n ${form === 'amount' ? 'a' : 'o'} ${value}`,
      `p ${printed}`,
    ]),
    ...stated.dates.map(({ date }) => `d ${date.replace(/^\d{4}-(?=\d\d-\d\d$)/, 'XXXX-')}`),
    ...stated.names.map(({ key }) => key),
    ...(passage.text.match(/(?<![A-Za-z])[A-Z][A-Za-z0-9]+(?![A-Za-z])/g) ?? []).map(
      (word) => `w ${word.toLowerCase()}`,
    ),
    ...(/["“”„«»「」『』]/u.test(passage.text) ? ['quotation'] : []),
  ]
}
