import type { Hub } from '../domain/hub.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { agencyAliases, agencyNamed } from '../reading/agencies.ts'
import { chineseSpeech } from '../reading/speech-chinese.ts'
import { surnameLength } from '../text/names/chinese-surnames.ts'
import { latinFromRussian, russianSound } from '../text/names/russian-latin.ts'
import { chineseName, pinyinOf } from '../text/names/chinese-name.ts'
import { CAPITALISED, spelledPersons } from './spelled-persons.ts'

/** Hubs named in a text, in any language: `HubIndex` of `shared/dataset` is one. */
export type KnownNames = {
  readonly mentionsIn: (text: string) => readonly { readonly hub: Hub; readonly span: TextSpan }[]
}

/** Whom the texts name anywhere by the whole name, as `chineseName` spells it: later their surnames stand alone. */
export type NamedPersons = ReadonlySet<string>

/**
 * A name that is known to be the same in every language: a hub, an agency, a Chinese person; `russian` a surname built as
 * Russian ones are, which is told from Russian to Latin letters but not to Chinese.
 */
export type StatedName = {
  readonly span: TextSpan
  readonly kind: 'hub' | 'country' | 'agency' | 'person' | 'russian'
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

/** Persons are looked for in so much of a text: who speaks is named early. */
const READ_FOR_PERSONS = 300_000

/**
 * The Chinese persons some texts name with their whole name. A Russian form that may be the nominative of one name and a case
 * of another ('Цяна': Цяна or Цян) is the one that is named otherwise, in any of the texts.
 */
export function personsIn(...texts: readonly string[]): NamedPersons {
  const parts = texts.map((text) => text.slice(0, READ_FOR_PERSONS))
  const spelled = parts.flatMap(spelledPersons)
  const sure = new Set([
    ...spelled.flatMap(({ readings }) => (readings.length === 1 ? readings : [])),
    ...parts.flatMap(chinesePersons).map(nameOf),
  ])
  const unsure = spelled.filter(
    ({ readings }) => readings.length > 1 && !readings.some((name) => sure.has(name)),
  )
  const possible = new Set(unsure.flatMap(({ readings }) => readings))
  if (possible.size > 0)
    for (const part of parts) for (const person of writtenPersons(part, possible)) sure.add(nameOf(person))
  const written = new Set(sure)
  for (const { readings } of unsure)
    if (readings[0] !== undefined && !readings.some((name) => written.has(name))) sure.add(readings[0])
  return sure
}

function nameOf({ key }: StatedName): string {
  return key.replace('person ', '')
}

/** The names a passage states, in order and without overlap; `persons` are those of both texts. */
export function statedNamesIn(
  text: string,
  persons: NamedPersons,
  known: KnownNames | undefined,
): StatedName[] {
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
  for (const { readings, start, end } of spelledPersons(text)) {
    const name = readings.find((reading) => persons.has(reading)) ?? readings[0]
    if (name !== undefined) keep(personAt(name, start, end))
  }
  for (const person of chinesePersons(text)) keep(person)
  if (persons.size > 0) {
    for (const person of writtenPersons(text, persons)) keep(person)
    for (const person of surnamesIn(text, persons)) keep(person)
  }
  for (const person of russianSurnames(text)) keep(person)
  return found.sort((a, b) => a.span.start - b.span.start)
}

function chinesePersons(text: string): StatedName[] {
  return chineseSpeech(text).flatMap(({ name, index, words }) => {
    const person = chineseName(name)
    if (person === null) return []
    const start = index + words.indexOf(name)
    return [personAt(person, start, start + name.length)]
  })
}

/** Chinese characters that are the name of somebody both texts may name: 阴和俊 without an office beside it. */
function writtenPersons(text: string, persons: NamedPersons): StatedName[] {
  const found: StatedName[] = []
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{2,500}/gu))
    for (let at = 0; at < run.length - 1; at++) {
      const length = surnameLength(run.slice(at, at + 2))
      for (const given of length === 0 ? [] : [2, 1]) {
        const name = chineseName(run.slice(at, at + length + given))
        if (name === null || !persons.has(name) || at + length + given > run.length) continue
        found.push(personAt(name, index + at, index + at + length + given))
        at += length
        break
      }
    }
  return found
}

const RUSSIAN_SURNAME =
  /(?<!\p{L})(?:[A-Z][a-z]+(?:[oe]va?|[a-z]in|sk(?:y|iy|ii|i|aya)|enko)|[А-ЯЁ][а-яё]+(?:(?:[оеё]в|[иы]н)(?:а|у|ым|е|ой)?|[сц]к(?:ий|ого|ому|им|ом|ая|ой|ую)|енко))(?!\p{L})/gu
/** Places and things that end like surnames and that Russian calls otherwise. */
const NO_SURNAMES = new Set(
  'kremlin latin austin benjamin justin berlin dublin asean ukrainsky один единый'.split(' '),
)

/** 'Bakanov', Мантурову: not where a sentence begins, for many a word ends so, and -in only behind another capital. */
function russianSurnames(text: string): StatedName[] {
  return Array.from(text.matchAll(RUSSIAN_SURNAME)).flatMap(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - 24), index)
    const isBehindCapital = /(?:^|[^\p{L}])\p{Lu}[\p{L}.]*\s$/u.test(before)
    const isInside = /[\p{Ll}\p{N},]["”»)]?\s$/u.test(before)
    const isSure = !/in$|[иы]н(?:а|у|ым|е|ой)?$|[сц]к\p{L}{2,3}$/u.test(word)
    if (NO_SURNAMES.has(word.toLowerCase()) || !(isBehindCapital || (isInside && isSure))) return []
    const key = russianSound(word)
      .replace(/(?<=[oe]v|in)(?:a|u|im|e|oi)$/, '')
      .replace(/(?<=sk)(?:i|ogo|omu|im|om|aia|oi|uiu)$/, '')
    const span = { start: index, end: index + word.length }
    return [{ span, kind: 'russian' as const, key: `person ${key}`, label: labelOf(word), stems: [] }]
  })
}

/** A surname as English prints it, without the ending of a Russian case. */
function labelOf(word: string): string {
  if (!/\p{Script=Cyrillic}/u.test(word)) return word
  const nominative = word
    .replace(/(?<=[оеё]в|[иы]н)(?:у|ым|е)$/u, '')
    .replace(/(?<=[сц]к)(?:ого|ому|им|ом)$/u, 'ий')
  return latinFromRussian(nominative)
}

/** Surnames that are English words too, and open sentences. */
const WORDS_TOO = new Set(
  'he an sun long song man can fan pan ran you she bin tan ping dong gang ban die hang hen'.split(' '),
)

/** 'Yin told Xinhua': a surname alone, of the one person who has it. */
function surnamesIn(text: string, persons: NamedPersons): StatedName[] {
  return Array.from(text.matchAll(CAPITALISED)).flatMap(({ 0: word, index }) => {
    const surname = pinyinOf(word)
    if (surname === null || WORDS_TOO.has(surname)) return []
    const [only, ...others] = [...persons].filter((name) => name.startsWith(`${surname} `))
    return only === undefined || others.length > 0 ? [] : [personAt(only, index, index + word.length)]
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
