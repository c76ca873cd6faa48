/** BGN/PCGN without its apostrophes and without y before e, as English-language media print Russian names. */
const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'yo', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm',
  н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch',
  ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya',
} // prettier-ignore

/**
 * The sound of a name's word, the same for its Russian spelling and the usual Latin ones: 'Путин' and 'Putin', 'Щербаков',
 * 'Shcherbakov', 'Sergei', 'Sergey' and 'Сергей', 'Yury' and 'Юрий', 'Fyodor' and 'Фёдор', 'Alexander' and 'Александр'.
 * Made for Russian names: other languages' names may fall together ('Jan' and 'Ian').
 */
export function russianSound(word: string): string {
  const latin = /\p{Script=Cyrillic}/u.test(word)
    ? [...word.toLowerCase()].map((letter) => LETTERS[letter] ?? letter).join('')
    : word
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .toLowerCase()
  return latin
    .replace(/['’ʹ]/gu, '')
    .replace(/x/g, 'ks')
    .replace(/^ye|(?<=[aeiou])ye/g, 'e')
    .replace(/yo|jo/g, 'e')
    .replace(/[yj]/g, 'i')
    .replace(/shch|sch(?=[aeiou])/g, 'sh')
    .replace(/tch/g, 'ch')
    .replace(/tz/g, 'ts')
    .replace(/w/g, 'v')
    .replace(/ph/g, 'f')
    .replace(/kh/g, 'h')
    .replace(/i+/g, 'i')
    .replace(/(?<=ks?and)er$/g, 'r')
    .replace(/(.)\1+/g, '$1')
}

/** 'Щербаков' → 'Shcherbakov', 'Манский' → 'Mansky': a Russian name as English-language media print it. */
export function latinFromRussian(word: string): string {
  const latin = [...word.toLowerCase().replace(/ий$/u, 'y')]
    .map((letter) => LETTERS[letter] ?? letter)
    .join('')
  return latin.slice(0, 1).toUpperCase() + latin.slice(1)
}

/** Whether a surname is built as Russian ones are, so that its spellings may be folded into one. */
export function isRussianSurname(word: string): boolean {
  return /(?:(?:[oe]v|[iy]n)a?|sk(?:iy|ii|y|i|aya|aia)|enko|(?:ов|ев|ёв|ин|ын)а?|ский|ская|цкий|цкая|енко)$/iu.test(
    word,
  )
}
