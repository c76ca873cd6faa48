import type { Scope } from '../domain/assertion.ts'
import { englishDemonyms } from '../dataset/demonyms.ts'
import { levelOf } from '../dataset/hub-levels.ts'
import type { Passage, Place } from './passage.ts'
import type { TextSpan } from '../domain/text-span.ts'

const country =
  /\b(?:in|across|of|within) the (?:whole |entire )?(?:country|nation)\b|\bnation-?wide\b|\bnationally\b|\b(?:the country|the nation)['’]s\b|\bcountry-?wide\b|(?<!\p{L})(?:в стране|по стране|среди регионов страны|в масштабах страны)|全国|国内/iu
const world =
  /\b(?:in|across|around|of) the (?:whole )?world\b|\bworld-?wide\b|\bglobally\b|\bthe world['’]s\b|\bglobal(?:ly)?\b|(?<!\p{L})(?:в мире|мировом|мира|в глобальном)|全球|世界/iu
/** 'of all German states', 'any other Indian city'. */
const demonym = new RegExp(
  `(?<!\\b(?:North|South|Latin|Central|East|West|Southeast)[ -])\\b(?<who>${[...englishDemonyms.keys()].join('|')})\\s(?<what>states?|provinces?|regions?|cit(?:y|ies)|prefectures?|cantons?)\\b`,
  'iu',
)
const region =
  /\b(?:in|across|of) the region\b|\bin the (?:province|state)\b|(?<!\p{L})в (?:регионе|провинции|области)(?!\s\p{Lu})|全省|全市|区域内/iu

/**
 * What a rank ranges over, from the words around it: the country of the ranked hubs, a place that is named, the world,
 * or everything a published ranking lists. What cannot be told stays unresolved and says which words it had.
 */
export function scopeOf(
  passage: Passage,
  {
    subjects,
    at,
    isRanking,
    ranking,
    named: nameAt,
  }: {
    readonly subjects: readonly Place[]
    readonly at: TextSpan
    readonly isRanking: boolean
    readonly ranking: string
    /** Where the ranking's own name stands: 'national' in it is no scope. */
    readonly named?: TextSpan | undefined
  },
): Scope {
  const { words, index } = passage
  const plain =
    nameAt === undefined || !isRanking
      ? words
      : words.slice(0, nameAt.start) + ' '.repeat(nameAt.end - nameAt.start) + words.slice(nameAt.end)
  const near = plain.slice(Math.max(0, at.start - 40), at.end + 160)
  const ids = subjects.flatMap(({ hub }) => hub?.id ?? [])
  const level = subjects[0]?.hub === undefined || subjects[0].hub === null ? null : levelOf(subjects[0].hub)
  const named =
    passage.places.find(
      ({ hub, span }) =>
        hub !== null &&
        !ids.includes(hub.id) &&
        span.start >= at.start &&
        (/\b(?:in|of|among|across|within)\s(?:the\s|all\s|\d+\s|\p{L}+\s){0,3}$/iu.test(
          words.slice(at.end, span.start),
        ) ||
          /(?<!\p{L})(?:в|во|среди|по)\s(?:\p{L}+\s){0,2}$/iu.test(words.slice(at.end, span.start))),
    ) ?? possessor(passage, at, ids)
  const people = demonym.exec(near)
  const land =
    people === null
      ? undefined
      : index.hubs.get(englishDemonyms.get((people.groups?.['who'] ?? '').toLowerCase()) ?? '')
  if (land !== undefined)
    return {
      kind: 'members-of',
      parent: land.id,
      level: /^cit/iu.test(people?.groups?.['what'] ?? '') ? 'city' : 'province',
      printed: people?.[0] ?? '',
    }
  const nation = country.exec(near)
  if (nation !== null) {
    const scope = ids.length > 0 ? index.hubs.scopeOf(ids) : null
    const parent = scope?.parent ?? passage.carried.country
    return parent === null
      ? { kind: 'unresolved', printed: nation[0] }
      : { kind: 'members-of', parent: parent.id, level: scope?.level ?? level, printed: nation[0] }
  }
  const gap = named === undefined ? '' : words.slice(at.end, named.span.start)
  if (isRanking && !/^\s(?:in|of|among|for|в|во|среди)\s(?:the\s|all\s)?$/iu.test(gap))
    return { kind: 'all', printed: ranking }
  if (
    named !== undefined &&
    named.hub !== null &&
    (named.hub.type === 'country' || named.hub.type === 'region' || named.hub.type === 'province') &&
    ids.every((id) => id !== named.hub?.id)
  )
    return { kind: 'members-of', parent: named.hub.id, level, printed: named.printed }
  if (isRanking) return { kind: 'all', printed: ranking }
  const all = world.exec(near)
  if (all !== null) return { kind: 'all', printed: all[0] }
  const around = region.exec(near)
  if (around !== null) {
    const [first] = ids
    const parent = first === undefined ? undefined : index.hubs.ancestorsOf(first)[0]
    return parent === undefined
      ? { kind: 'unresolved', printed: around[0] }
      : { kind: 'members-of', parent: parent.id, level, printed: around[0] }
  }
  const elsewhere = /^[^.;,]{0,20}?\b(?:in|among|of)\s(?:the\s)?\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*/u.exec(
    words.slice(at.end),
  )
  return { kind: 'unresolved', printed: elsewhere?.[0].trim() ?? words.slice(at.start, at.end) }
}

/** 'Germany's largest', 'China's top three'. */
function possessor({ words, places }: Passage, at: TextSpan, ids: readonly string[]): Place | undefined {
  return places.find(
    ({ hub, span }) =>
      hub !== null &&
      !ids.includes(hub.id) &&
      span.end <= at.start &&
      /^['’]s?\s(?:\p{L}+\s){0,2}$/u.test(words.slice(span.end, at.start)),
  )
}
