import type { Hub } from '../domain/hub.ts'
import type { HubIndex } from '../dataset/hub-index.ts'
import type { Place } from './passage.ts'
import { ourselves } from './ourselves.ts'

/** The hub a document is about as a whole: the only one its title names, else the only one of its first measuring sentence. */
export function topicOf(hubs: HubIndex, title: string): Place | null {
  return ourselves.test(title) ? null : onlyOne(hubs.mentionsIn(title))
}

/** One hub, however often it is named. */
export function onlyOne(
  mentions: readonly { readonly hub: Hub | null; readonly printed: string }[],
): Place | null {
  const known = mentions.filter(({ hub }) => hub !== null)
  const [first, ...others] = known
  return first !== undefined && others.every(({ hub }) => hub === first.hub)
    ? { hub: first.hub, printed: first.printed, span: { start: 0, end: 0 } }
    : null
}

/** 'The university', 'the port', 'компания', '该校': a thing of a kind that was named before. */
const definite =
  /\b(?:[Tt]he|[Tt]his|[Ii]ts?)\s(?:(?!\p{Lu})[\p{L}-]+\s){0,2}?(?<en>university|company|group|bank|port|airport|hospital|museum|institute|college|laboratory|park|zone|cluster|city|town|metropolis|capital|municipality|province|state|region|county|prefecture|district|island|country|nation|kingdom|republic)(?:['’]s)?\b|(?<!\p{L})(?<ru>университет|вуз|компани|порт|аэропорт|больниц|музе|институт|город|столиц|провинци|регион|област|кра[йяюе]|республик|стран)\p{L}{0,4}(?!\p{L}|\s(?:\p{Lu}|[«"]))|(?<zh>该[校院市省区县国港公司]|全[市省区县校])/gu

const typesOf: Readonly<Record<string, readonly string[]>> = {
  city: ['city', 'municipality', 'special-region'],
  town: ['city'],
  metropolis: ['city', 'municipality'],
  capital: ['city', 'municipality'],
  municipality: ['municipality', 'city'],
  province: ['province', 'autonomous-region'],
  state: ['province', 'region'],
  region: ['region', 'province'],
  cluster: ['cluster'],
  country: ['country'],
  nation: ['country'],
  kingdom: ['country'],
  republic: ['country'],
  город: ['city', 'municipality'],
  столиц: ['city', 'municipality'],
  провинци: ['province'],
  регион: ['region', 'province'],
  област: ['province', 'region'],
  стран: ['country'],
  республик: ['country', 'region'],
  市: ['city', 'municipality'],
  省: ['province'],
  国: ['country'],
}
const chineseKinds: Readonly<Record<string, string>> = { 校: '大学', 院: '院', 港: '港', 公司: '公司' }

/**
 * Whom 'the university' and 'the city' mean: of the places named before, latest first, the one whose name holds that word or whose
 * kind it is. Hubs of a table have no kind; the word must then stand in the name, unless only one hub was named at all.
 */
export function meantByKind(words: string, before: readonly Place[], home: Place | null): Place | null {
  for (const match of words.matchAll(definite)) {
    // 'The city of Austin' names it.
    if (/^\sof\s(?:the\s)?\p{Lu}/u.test(words.slice(match.index + match[0].length))) continue
    // 'Ни в одном регионе' means none in particular.
    if (
      /(?:\b(?:no|any|every|each|another|other)|(?<!\p{L})(?:одном|каждом|любом|другом|каждый|любой))\s$/iu.test(
        words.slice(0, match.index),
      )
    )
      continue
    const { en, ru, zh } = match.groups ?? {}
    const kind = (en ?? ru ?? zh?.slice(1) ?? '').toLowerCase()
    const types = typesOf[kind] ?? []
    const named = chineseKinds[kind] ?? kind
    // 'The city' is no university, however near that was named.
    const last = before.findLast((place) => !isInstitution(place))
    // A report comes back to its own city from those it names in passing.
    const isHome = home !== null && (isOfKind(home) || home.hub?.type === 'unknown') && !isInstitution(home)
    const found =
      isHome && types.length > 0
        ? home
        : before.findLast(
            (place) =>
              isOfKind(place) || (place === last && types.length > 0 && place.hub?.type === 'unknown'),
          )
    function isOfKind({ hub }: Place): boolean {
      return (
        hub !== null &&
        (types.includes(hub.type) ||
          [hub.names.en, hub.names.ru ?? '', hub.names.zh ?? ''].some((name) =>
            name.toLowerCase().includes(named),
          ))
      )
    }
    if (found !== undefined)
      return { ...found, printed: match[0], span: { start: match.index, end: match.index + match[0].length } }
  }
  return null
}

const institution =
  /\b(?:universit\p{L}*|institut\p{L}*|college|academy|polytechnic\p{L}*|park|zone|campus|hospital|laborator\p{L}*|hub|valley)\b|университет|институт|академия|парк|технополис|зона|кластер|大学|学院|研究院|园区?$|开发区|基地/iu

function isInstitution({ hub }: Place): boolean {
  return (
    hub !== null &&
    [hub.names.en, hub.names.ru ?? '', hub.names.zh ?? ''].some((name) => institution.test(name))
  )
}
