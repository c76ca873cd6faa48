import type { Hub } from '../domain/hub.ts'
import type { HubIndex } from '../dataset/hub-index.ts'
import type { Place } from './passage.ts'

/** What follows a region's adjective that has left its noun out: 'в Пензенской — 37,4', 'в Томской остановился', 'в Омской их 8 720'. */
const alone =
  /(?<![\p{L}-])(?<who>\p{Lu}[\p{L}-]*[сц]к)(?:ая|ой|ую|ий|ом|ого|ому|им)(?=\s?(?:[,.;:()—–]|$)|\s(?:и|а|но|же|лишь|только|почти|около|более|менее|всего|их|его|её|он|она|оно|показатель|был[аио]?|стал[аио]?|есть|\d|[\p{Ll}]{3,}(?:ил|ал|ел|ыл|ос|ул)(?:[аои]|ся|ась|ось|ись)?|[\p{Ll}]{3,}(?:ает|яет|ует|ют|ится|ется))(?!\p{L}))/gu
const region = /^(?<who>\p{Lu}[\p{L}-]*[сц]к)(?:ая|ий)\s(?:область|край|округ|республика|губерния)$/u

const known = new WeakMap<HubIndex, ReadonlyMap<string, Hub | null>>()

/** Regions by the stem of their adjective; null where two have the same. */
function regionsOf(hubs: HubIndex): ReadonlyMap<string, Hub | null> {
  const found = known.get(hubs)
  if (found !== undefined) return found
  const read = new Map<string, Hub | null>()
  for (const hub of hubs.all())
    for (const stem of new Set(
      [hub.names.ru ?? '', hub.names.en, ...hub.aliases.ru].flatMap(
        (name) => region.exec(name)?.groups?.['who'] ?? [],
      ),
    ))
      read.set(stem, read.has(stem) ? null : hub)
  known.set(hubs, read)
  return read
}

/** Regions told by their adjective alone, after one was named in full: 'в Саратовской области 41,6, в Пензенской — 38,9'. */
export function regionsLeftOut(words: string, hubs: HubIndex): Place[] {
  const regions = regionsOf(hubs)
  if (regions.size === 0) return []
  return [...words.matchAll(alone)].flatMap((match) => {
    const hub = regions.get(match.groups?.['who'] ?? '')
    return hub == null
      ? []
      : [{ hub, printed: match[0], span: { start: match.index, end: match.index + match[0].length } }]
  })
}
