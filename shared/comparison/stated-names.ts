import type { Hub } from '../domain/hub.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { agencyAliases, agencyNamed } from '../reading/agencies.ts'
import { chineseSpeech } from '../reading/speech-chinese.ts'
import { chineseName, russianNominatives } from '../text/names/chinese-name.ts'

/** Hubs named in a text, in any language: `HubIndex` of `shared/dataset` is one. */
export type KnownNames = {
  readonly mentionsIn: (text: string) => readonly { readonly hub: Hub; readonly span: TextSpan }[]
}

/** A name that is known to be the same in every language: a hub, an agency, a Chinese person. */
export type StatedName = {
  readonly span: TextSpan
  readonly kind: 'hub' | 'country' | 'agency' | 'person'
  /** Equal for equal names in all languages. */
  readonly key: string
  /** How the name is told to a reader: in English, or in pinyin. */
  readonly label: string
  /** Beginnings of the hub's names, by which its adjective is known: 'Chinese', пекинский. */
  readonly stems: readonly string[]
}

/** Names of agencies that are other words as well. */
const AMBIGUOUS = new Set(
  'AA PRIME Prime Прайм ПРАЙМ MENA WAM Antara ANTARA CNA ANI PTI Sputnik SPUTNIK Спутник СПУТНИК EFE'.split(
    ' ',
  ),
)
const AGENCY = new RegExp(
  agencyAliases
    .filter((alias) => !AMBIGUOUS.has(alias))
    .map((alias) => {
      const escaped = alias.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      return /\p{Script=Han}/u.test(alias) ? escaped : `(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`
    })
    .join('|'),
  'gu',
)
const CAPITALISED = /(?<!\p{L})(?:[A-Z][a-zü]+(?:['’-]?[a-z]+)*|[А-ЯЁ][а-яё]+(?:-[а-яё]+)?)(?!\p{L})/gu

/** The names a passage states, in order and without overlap. */
export function statedNamesIn(text: string, language: string, known: KnownNames | undefined): StatedName[] {
  const found: StatedName[] = []
  const keep = (name: StatedName) => {
    if (found.every(({ span }) => span.end <= name.span.start || span.start >= name.span.end))
      found.push(name)
  }
  for (const { hub, span } of known?.mentionsIn(text) ?? [])
    keep({
      span,
      kind: hub.type === 'country' || hub.type === 'group' ? 'country' : 'hub',
      key: `hub ${hub.id}`,
      label: hub.names.en,
      stems: stemsOf(hub),
    })
  for (const match of text.matchAll(AGENCY)) {
    const agency = agencyNamed(match[0])
    if (agency === undefined) continue
    const span = { start: match.index, end: match.index + match[0].length }
    keep({ span, kind: 'agency', key: `agency ${agency}`, label: agency, stems: [] })
  }
  for (const person of language === 'zh' ? chinesePersons(text) : spelledPersons(text)) keep(person)
  return found.sort((a, b) => a.span.start - b.span.start)
}

/** 'Yin Hejun', 'Инь Хэцзюня': neighbouring words that make a Chinese name together, the longest first. */
function spelledPersons(text: string): StatedName[] {
  const words = Array.from(text.matchAll(CAPITALISED), ({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
  }))
  const persons: StatedName[] = []
  for (let at = 0; at < words.length; at++)
    for (const length of [3, 2]) {
      const run = words.slice(at, at + length)
      const [first, last] = [run[0], run.at(-1)]
      if (run.length < length || first === undefined || last === undefined) continue
      if (run.some((each, index) => index > 0 && text.slice(run[index - 1]?.end, each.start) !== ' '))
        continue
      const name = personOf(run.map(({ word }) => word))
      if (name === null) continue
      persons.push(personAt(name, first.start, last.end))
      at += length - 1
      break
    }
  return persons
}

function personOf(words: readonly string[]): string | null {
  const plain = chineseName(words.join(' '))
  const last = words.at(-1) ?? ''
  if (!/\p{Script=Cyrillic}/u.test(last)) return plain
  // The forms with the fewest letters first: 'Цзиньпина' is pinyin only once its ending is undone.
  const undone = russianNominatives(last)
    .slice(1)
    .flatMap((form) => chineseName([...words.slice(0, -1), form].join(' ')) ?? [])
  return plain ?? undone[0] ?? null
}

function chinesePersons(text: string): StatedName[] {
  return chineseSpeech(text).flatMap(({ name, index, words }) => {
    const person = chineseName(name)
    if (person === null) return []
    const start = index + words.indexOf(name)
    return [personAt(person, start, start + name.length)]
  })
}

function personAt(name: string, start: number, end: number): StatedName {
  const label = name.replace(/(?:^| )./gu, (letter) => letter.toUpperCase())
  return { span: { start, end }, kind: 'person', key: `person ${name}`, label, stems: [] }
}

function stemsOf({ names, aliases }: Hub): string[] {
  return [names.en, names.ru ?? '', names.zh ?? '', ...aliases.zh].flatMap((name) => {
    if (name === '') return []
    if (/\p{Script=Han}/u.test(name)) return [name]
    return name.length < 4 ? [] : [name.toLowerCase().slice(0, Math.max(4, name.length - 1))]
  })
}
