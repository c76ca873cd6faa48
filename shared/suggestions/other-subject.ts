import type { Hub } from '../domain/hub.ts'
import type { Locale } from '../messages/sentence.ts'
import type { Carried, Place } from './passage.ts'

const body =
  '(?:[\\p{L}]+-)?(?:[Хх]аб|[Тт]ехнопарк|[Пп]арк|[Кк]ластер|[Уу]ниверситет|[Вв]уз|[Ии]нститут|[Кк]ампус|[Тт]ехнополис|[Аа]кселератор|[Ии]нкубатор)(?:а|у|ом|е)?'
/** 'Стартапы хаба', 'в технопарке': one thing of a kind, and none of its names behind. */
const russianBody = new RegExp(`(?<!\\p{L})${body}(?!\\p{L}|\\s(?:\\p{Lu}|[«"]))`, 'u')
/** 'У казанского ИТ-парка': a thing told by where it is. */
const russianOther = new RegExp(`(?<!\\p{L})[\\p{L}-]{3,}[сц]к(?:ий|ого|ому|им|ом)\\s${body}(?!\\p{L})`, 'iu')
const chineseBody =
  /园区|高新区|开发区|该集群|本校|我校|该校|学校|全校|本院|该院|校区|该基地|该中心|该港|港口/u
/** 'У нас 1870 резидентов', 我们: whom a speaker speaks for, which is rarely the town of the headline. */
const firstPerson = /(?<!\p{L})(?:у нас|мы|нам|нами|наш\p{L}{0,3})(?!\p{L})|我们|咱们|我校|我院/iu

const settlements: ReadonlySet<Hub['type']> = new Set<Hub['type']>([
  'city',
  'municipality',
  'province',
  'country',
  'autonomous-region',
  'special-region',
])

/** Whether a sentence in Russian or Chinese is on a park, a university or 'us', and not on a town. */
export function speaksOfOthers(words: string, language: Locale): boolean {
  return (
    language !== 'en' &&
    [russianOther, russianBody, chineseBody, firstPerson].some((pattern) => pattern.test(words))
  )
}

/**
 * What is carried on, without the towns and countries that a sentence on a park, a university or 'us' is not about. Hubs of the workspace
 * whose kind nobody told may be the park itself, unless the sentence tells another by its adjective.
 */
export function withoutOthers(words: string, language: Locale, carried: Carried): Carried {
  if (carried.meant !== null || !speaksOfOthers(words, language)) return carried
  const isOther = russianOther.test(words)
  const kept = (place: Place | null) =>
    place !== null && (isOther || (place.hub !== null && settlements.has(place.hub.type))) ? null : place
  return {
    ...carried,
    near: kept(carried.near),
    place: kept(carried.place),
    topic: kept(carried.topic),
    document: kept(carried.document),
    nation: kept(carried.nation),
  }
}
