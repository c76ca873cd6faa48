import { pinyin } from 'pinyin-pro'
import { isSurname, surnameLength } from './chinese-surnames.ts'
import { palladiusSyllables, pinyinSyllables } from './pinyin-syllables.ts'

/**
 * The one spelling of a Chinese person's name: surname, space, given name, in pinyin without tones ('yin hejun') — for
 * 'Yin Hejun', 'Yin He-jun', 'Hejun Yin', 'Инь Хэцзюнь' and 阴和俊 alike. Null for everything that does not look like such a
 * name: a known surname and a given name of one or two syllables. Names that only characters or tones tell apart (李伟 and
 * 李威) have one spelling: romanised reports do not tell them apart either.
 */
export function chineseName(printed: string): string | null {
  if (/^\p{Script=Han}{2,4}$/u.test(printed)) return hanName(printed)
  const words = printed
    .normalize('NFC')
    .replace(/[ǖǘǚǜü]/giu, 'yu')
    .normalize('NFKD')
    .replace(/(и)\u0306/giu, 'й')
    .replace(/\p{M}+/gu, '')
    .split(/\s+/u)
  if (words.length < 2 || words.length > 3) return null
  const syllables = words.map(syllablesOf)
  if (syllables.some((each) => each === null)) return null
  const read = syllables.flatMap((each) => (each === null ? [] : [each]))
  return named(read[0], read.slice(1).flat()) ?? (read.length === 2 ? westernOrder(read[1], read[0]) : null)
}

/** A word as pinyin letters, from Latin or by Palladius ('Инь' → yin); null when it is none. */
export function pinyinOf(word: string): string | null {
  return syllablesOf(word)?.join('') ?? null
}

/** What a Russian word may be in the nominative: the word itself, and without the ending a man's name takes in a case. */
export function russianNominatives(word: string): readonly string[] {
  const undone = [
    /[ьй]$/u.test(word) ? null : word.replace(/(?<=н)(?:я|ю|ем|е)$/u, 'ь'),
    word.replace(/(?<=н)(?:а|у|ом|е)$/u, ''),
    word.replace(/(?<=[аеоуэю])(?:я|ю|ем|е)$/u, 'й'),
  ]
  return [...new Set([word, ...undone.flatMap((form) => (form === null ? [] : [form]))])]
}

function hanName(printed: string): string | null {
  const length = surnameLength(printed)
  const characters = [...printed]
  if (length === 0 || characters.length - length < 1 || characters.length - length > 2) return null
  const syllables = pinyin(printed, { toneType: 'none', type: 'array', surname: 'head', v: true }).map(
    latinOf,
  )
  return `${syllables.slice(0, length).join('')} ${syllables.slice(length).join('')}`
}

function latinOf(syllable: string): string {
  return syllable.replace(/^([ln])v/u, '$1yu').replace('v', 'u')
}

function syllablesOf(word: string): readonly string[] | null {
  const letters = word.replace(/[-'’‐]/gu, '')
  if (/^[A-Za-z]+$/.test(letters)) return pinyinSyllables(letters)
  return /^[А-Яа-яЁё]+$/.test(letters) ? palladiusSyllables(letters.replaceAll('ё', 'е')) : null
}

function named(surname: readonly string[] | undefined, given: readonly string[]): string | null {
  if (surname === undefined || given.length < 1 || given.length > 2) return null
  return isSurname(surname.join('')) ? `${surname.join('')} ${given.join('')}` : null
}

/** 'Hejun Yin': two syllables are a given name, unless they are one of the few surnames of two. */
function westernOrder(
  surname: readonly string[] | undefined,
  given: readonly string[] | undefined,
): string | null {
  if (surname?.length !== 1 || given?.length !== 2) return null
  return named(surname, given)
}
