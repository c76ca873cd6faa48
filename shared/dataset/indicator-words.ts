import { remembered } from '../text/remembered.ts'
import { nameWords } from './name-words.ts'
import { russianForms } from './russian-forms.ts'

/** Words that mean the same in the name of a measure; the first stands for all. */
const sameWords: readonly (readonly string[])[] = [
  ['expenditure', 'expenditures', 'spending', 'outlay', 'outlays', 'investment', 'expenses'],
  ['rank', 'ranking', 'rankings', 'ranks', 'place', 'position'],
  ['population', 'inhabitants', 'residents'],
  ['unemployment', 'jobless', 'joblessness'],
  ['rate', 'ratio', 'level'],
  ['share', 'proportion', 'percentage'],
  ['intensity', 'intensities'],
  ['growth', 'increase'],
  ['exports', 'exported', 'exporting'],
  ['imports', 'imported', 'importing'],
  ['расходы', 'затраты', 'траты', 'инвестиции', 'вложения'],
  ['доля', 'удельный'],
  ['уровень', 'показатель'],
  ['население', 'численность'],
]
const sameAs = new Map(sameWords.flatMap((group) => group.map((word) => [word, group] as const)))

/** Words a name may do without. */
const empty = new Set(
  'the of a an in on for to by per as at and or from its their with was were is are в на и по к от за для из к о'.split(
    ' ',
  ),
)

/** The spellings a word of an indicator's name takes in a text: number, case, and words that mean the same. */
export function indicatorForms(word: string): readonly string[] {
  return knownForms(word)
}

const knownForms = remembered((word): readonly string[] => {
  const group = sameAs.get(word) ?? sameAs.get(singular(word)) ?? [word]
  return [...new Set([word, ...group])].flatMap((each) =>
    /^[a-z]/.test(each) ? [each, ...englishForms(each)] : russianForms(each),
  )
})

/** The words of a name that carry its meaning, folded. */
export function meaningfulWords(name: string): readonly string[] {
  return meaningOf(name)
}

const meaningOf = remembered((name): readonly string[] =>
  nameWords(name)
    .map(({ folded }) => folded)
    .filter((word) => !empty.has(word)),
)

export function isEmptyWord(word: string): boolean {
  return empty.has(word)
}

function englishForms(word: string): string[] {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return []
  const one = singular(word)
  return [one, one.endsWith('y') && !/[aeiou]y$/.test(one) ? `${one.slice(0, -1)}ies` : `${one}s`]
}

function singular(word: string): string {
  if (word.length < 4) return word
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`
  return /(?:ss|us|is)$/.test(word) || !word.endsWith('s') ? word : word.slice(0, -1)
}
