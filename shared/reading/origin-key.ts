import { foldWord } from '../dataset/name-words.ts'
import { languageNamed, languageNamePattern } from '../text/language-names.ts'
import { chineseName } from '../text/names/chinese-name.ts'
import { isRussianSurname, russianSound } from '../text/names/russian-latin.ts'
import { agencyNamed } from './agencies.ts'
import { originNamed } from './known-origins.ts'
import { isPatronymic, personWithoutOffice } from './person-and-office.ts'

const HONORIFICS = /^(?:(?:mr|mrs|ms|dr|prof|professor|sir|the|г-н|г-жа|др|проф)\.?\s+)+/iu
const LANGUAGE_ALONE = new RegExp(`[(（]\\s?(?:in\\s)?(?:${languageNamePattern})\\s?[)）]`, 'giu')
/** 'Xinhua (Russian edition)', 'Xinhua, Russian service', 新华社俄文版. */
const EDITION = new RegExp(
  `^(?<base>.+?)[\\s,，(（]+(?<language>${languageNamePattern})(?:-language)?\\s?(?:edition|service|version|редакция|служба|версия)\\s?[)）]?$|^(?<zhBase>.+?)[（(]?(?<zhLanguage>${languageNamePattern})版[）)]?$`,
  'iu',
)
const AGENCY_WORDS =
  /^(?:информационное\s)?(?:агентство|ИА|новостное агентство)\s|\s(?:news agency|agency|通讯社)$/giu

/**
 * The identity of a name in a chain, for comparing roots: one key for one origin in English, Russian and Chinese. Agencies and
 * known bodies by their one name; an edition in a language is an origin of its own; persons without their office, Chinese
 * names by their pinyin ('Инь Хэцзюнь', 阴和俊, 'Minister Yin Hejun'), Russian names by their sound ('Путин', 'Putin'); all
 * else by its letters, without case, honorifics and quotation marks. Where two wordings leave a doubt they keep two keys:
 * what follows a comma or stands in brackets counts, unless it is an office behind a person's name or a language.
 */
export function originKey(name: string): string {
  const printed = name.normalize('NFKC').replace(/\s+/gu, ' ').trim()
  const edition = EDITION.exec(printed)?.groups
  const [base, language] = [
    edition?.['base'] ?? edition?.['zhBase'],
    edition?.['language'] ?? edition?.['zhLanguage'],
  ]
  if (base !== undefined && language !== undefined)
    return `${originKey(base)} edition ${languageNamed(language) ?? language.toLowerCase()}`
  const plain = printed.replace(LANGUAGE_ALONE, ' ').replace(/\s+/gu, ' ').trim().replace(HONORIFICS, '')
  return knownKey(plain) ?? bureauKey(plain) ?? personKey(plain) ?? letters(plain)
}

function knownKey(plain: string): string | null {
  const agency = agencyNamed(plain) ?? agencyNamed(plain.replace(AGENCY_WORDS, '').trim())
  if (agency !== undefined) return `agency ${agency}`
  const origin = originNamed(plain)
  return origin === undefined ? null : `origin ${origin}`
}

/** 'Xinhua, Beijing' and 'TASS (Moscow)' are the agency. Short names are left alone: 'CNA (Singapore)' is another company. */
function bureauKey(plain: string): string | null {
  const [, before = ''] = /^([^,，(（]+)[,，(（]/u.exec(plain) ?? []
  const agency = before.trim()
  return agency.length < 4 || agencyNamed(agency) === undefined ? null : knownKey(agency)
}

function personKey(plain: string): string | null {
  const person = personWithoutOffice(plain)?.replace(HONORIFICS, '') ?? null
  if (person === null) return isRussianSurname(plain) && /^\p{L}+$/u.test(plain) ? russianSound(plain) : null
  const chinese = chineseName(person)
  if (chinese !== null) return chinese
  const words = person.split(' ')
  if (!isRussianSurname(words.at(-1) ?? '')) return letters(person)
  return words
    .filter((word, at) => !(at > 0 && at < words.length - 1 && isPatronymic(word)))
    .map((word) => russianSound(word.replaceAll('.', '')))
    .join(' ')
}

/** 'Ministry of Science (Russia)', 'Ministry of Science, Russia' and 'Ministry of Science of Russia' alike. */
function letters(plain: string): string {
  return plain
    .replace(/['’`"“”«»‘.]/gu, '')
    .replace(/[(),;:/（），；：-]/gu, ' ')
    .split(/\s+/u)
    .map(foldWord)
    .filter((word) => word !== '' && word !== 'of' && word !== 'the')
    .join(' ')
}
