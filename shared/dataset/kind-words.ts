import { remembered } from '../text/remembered.ts'
import { nameWords } from './name-words.ts'
import { russianForms } from './russian-forms.ts'

/** Words that say what kind of place it is and may be left out or added. */
const kindWords: ReadonlySet<string> = new Set(
  (
    'province municipality city prefecture county district region state metropolitan area autonomous special administrative ' +
    'the of sar cluster oblast krai republic ' +
    'провинция город область край регион республика кластер автономный район городского подчинения особый административный'
  )
    .split(' ')
    .flatMap(russianForms),
)
/** What ends a Chinese name of a place and tells its kind. */
export const hanSuffix = /(?:特别行政区|壮族自治区|回族自治区|维吾尔自治区|自治区|都市圈|地区|省|市)$/u

/** Folded words without those that say the kind of place: `Jiangsu Province` → `jiangsu`, `江苏省` → `江苏`. */
export function withoutKind(words: readonly string[]): readonly string[] {
  const shorter = words.join('').replace(hanSuffix, '')
  return /\p{Script=Han}/u.test(shorter) ? [...shorter] : words.filter((word) => !kindWords.has(word))
}

/** The same of a name as printed, as one text; Han names keep their suffix, which `withoutKind` drops when asked for. */
export function bareName(printed: string): string {
  return knownBare(printed)
}

const knownBare = remembered((printed) =>
  nameWords(printed)
    .map(({ folded }) => folded)
    .filter((word) => !kindWords.has(word))
    .join(' '),
)
