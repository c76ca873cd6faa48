import { remembered } from '../text/remembered.ts'
import { wordFamilies } from './word-families.ts'

/** What a word speaks of: families of `word-families.ts` by their number, or its own stem where no family holds it. */
export type Concept = string

const irregular = new Map(
  'sold sell|spent spend|lent lend|built build|caught catch|paid pay|died die|born birth|grew grow|taught teach|men man|women woman|people person|children child|employer employer!|employers employer!'
    .split('|')
    .map((pair) => pair.split(' ') as [string, string]),
)

const english = new Map<string, Concept[]>()
/** By their first two letters: a word is held against few stems. */
const russian = new Map<string, (readonly [stem: string, family: Concept])[]>()
const chineseByFamily = new Map<Concept, readonly string[]>()
/** By their first sign, longest first. */
const chinese = new Map<string, ChineseWord[]>()
type ChineseWord = { readonly word: string; readonly families: Concept[] }
wordFamilies.forEach(({ en, ru, zh }, at) => {
  const family = `#${at}`
  for (const word of en.split(' ')) keep(english, englishStem(word), family)
  for (const stem of ru.split(' ')) if (stem !== '') keepStem(stem.replaceAll('ё', 'е'), family)
  const words = zh.split(' ').filter(Boolean)
  for (const word of words) keepChinese(word, family)
  chineseByFamily.set(family, words)
})

/** Endings that a Russian word may show behind the stem of a family. */
const longestEnding = 7

/** What a folded word of an English or Russian sentence or name may speak of; never empty. */
export function conceptsOf(word: string): readonly Concept[] {
  return knownConcepts(word)
}

const knownConcepts = remembered((word): readonly Concept[] => {
  if (/^[a-z]/.test(word)) {
    const stem = englishStem(word)
    const known = english.get(stem)
    if (known !== undefined) return known
    // An exporter is known by its exports.
    const deed = /^(.{5,})er$/.exec(stem)?.[1]
    return deed === undefined ? [stem] : [stem, ...(english.get(deed) ?? [deed])]
  }
  if (!/\p{Script=Cyrillic}/u.test(word)) return [word]
  const bare = russianStem(word)
  const found = (russian.get(word.slice(0, 2)) ?? [])
    .filter(
      ([stem]) =>
        (word.startsWith(stem) && isEnding(stem, word.slice(stem.length))) ||
        (stem.length > 3 && bare.startsWith(stem) && word.length - stem.length <= longestEnding),
    )
    .toSorted((a, b) => b[0].length - a[0].length)
  const longest = found[0]?.[0].length
  return longest === undefined
    ? [bare]
    : found.filter(([stem]) => stem.length === longest).map(([, family]) => family)
})

/** Short stems ('рис', 'вод') begin many other words: they bear only the endings of a noun. */
function isEnding(stem: string, rest: string): boolean {
  return stem.length <= 3 ? nounEnding.test(rest) : rest.length <= (stem.length === 4 ? 4 : longestEnding)
}
const nounEnding = /^(?:[аеёиоуыьэюяй][мхвй]?и?)?$/u

/** Every spelling of what a Chinese word or name speaks of, for a search in a text that has no word ends. */
export function chineseSpellings(concept: Concept): readonly string[] {
  return chineseByFamily.get(concept) ?? []
}

/** The families a Chinese text has words of. */
export function familiesIn(text: string): readonly Concept[] {
  const found = new Set<Concept>()
  for (let at = 0; at < text.length; at++)
    for (const { word, families } of chinese.get(text[at] ?? '') ?? [])
      if (text.startsWith(word, at)) for (const family of families) found.add(family)
  return [...found]
}

/** The words a Chinese name is made of: those of families, longest first, and what is left between them. */
export function chineseConcepts(name: string): readonly (readonly Concept[])[] {
  return knownParts(name)
}

const knownParts = remembered((name): readonly (readonly Concept[])[] => {
  const words: Concept[][] = []
  let rest = ''
  const close = () => {
    if (rest !== '') words.push([rest])
    rest = ''
  }
  for (let at = 0; at < name.length;) {
    const found = chinese.get(name[at] ?? '')?.find(({ word }) => name.startsWith(word, at))
    if (found === undefined) {
      rest += name[at] ?? ''
      at++
      continue
    }
    close()
    words.push([...found.families])
    at += found.word.length
  }
  close()
  return words
})

/** 'visitors' → visitor, 'generated' and 'generation' → gener: number, tense and the commonest derivations taken off. */
export function englishStem(word: string): string {
  const bare = irregular.get(word) ?? word
  if (bare.length < 5 || !/^[a-z]+$/.test(bare))
    return bare.length > 3 && /[^s]s$/.test(bare) && !/(?:us|is)$/.test(bare) ? bare.slice(0, -1) : bare
  const stem = bare
    .replace(/(?:ies|ied)$/, 'y')
    .replace(/(?<=ss|sh|ch|x)es$/, '')
    .replace(/(?<=[^su])s$/, '')
    .replace(/^([a-z]{2,3}e)d$/, '$1')
    .replace(/(?<=.{4})(?:ance|ence|ment|ion|ing|ed|ee|e)$/, '')
    .replace(/(?<=.{4})at$/, '')
    .replace(/([bdgmnprt])\1$/, '$1')
  return stem.length < 3 ? bare : stem
}

/** 'заявок', 'заявки' → заявк; 'выданных', 'выдано' → выдан: the ending of case and number taken off, and a fleeting vowel. */
export function russianStem(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(
      /(?:иями|иях|ями|ами|ого|его|ому|ему|ыми|ими|ием|ость|ости|остью|ая|яя|ое|ее|ые|ие|ый|ий|ой|ую|юю|ых|их|ым|им|ом|ем|ах|ях|ам|ям|ов|ев|ей|ия|ию|ии|а|я|о|е|ы|и|у|ю|ь|й)$/u,
      '',
    )
    .replace(/нн$/u, 'н')
    .replace(/(?<=[бвгджзлмнпрстфхчшщ])[оеь](?=[кц]$)/u, '')
}

function keepStem(stem: string, family: Concept): void {
  const key = stem.slice(0, 2)
  russian.set(key, [...(russian.get(key) ?? []), [stem, family]])
}

function keepChinese(word: string, family: Concept): void {
  const first = word[0] ?? ''
  const known = chinese.get(first) ?? []
  const same = known.find((each) => each.word === word)
  if (same === undefined) known.push({ word, families: [family] })
  else same.families.push(family)
  known.sort((a, b) => b.word.length - a.word.length)
  chinese.set(first, known)
}

function keep<Key>(map: Map<Key, Concept[]>, key: Key, value: Concept): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}
