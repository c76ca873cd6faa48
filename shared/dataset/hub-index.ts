import type { Hub, HubType, Membership } from '../domain/hub.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { remembered } from '../text/remembered.ts'
import { holdsOn } from './dated.ts'
import { levelOf, typesOfLevel } from './hub-levels.ts'
import { hanSuffix, bareName, withoutKind } from './kind-words.ts'
import { printedNames, resolveName } from './name-index.ts'
import { namesLeft } from './own-names.ts'
import { nameWords } from './name-words.ts'
import { createPhraseFinder, type Phrase } from './phrase-finder.ts'
import { russianForms } from './russian-forms.ts'
import { createSoundingFinder } from './sounding-names.ts'

/** How a name led to a hub: its id, its name, another name, or its name once a word such as 'Province' is set aside. */
export type NameMatch = 'id' | 'name' | 'alias' | 'suffix'
export type HubResolution =
  | { readonly kind: 'one'; readonly hub: Hub; readonly how: NameMatch }
  | { readonly kind: 'several'; readonly hubs: readonly Hub[] }
  | { readonly kind: 'none' }
export type HubMention = { readonly hub: Hub; readonly span: TextSpan; readonly printed: string }
/** 'In the country': hubs of `level` below `parent`. */
export type HubScope = { readonly parent: Hub; readonly level: string | null; readonly hubs: readonly Hub[] }

/** Hubs by id, by name and in running text, and what belongs to what. */
export interface HubIndex {
  get(id: string): Hub | undefined
  all(): readonly Hub[]
  /** Ids of the hubs that the workspace made or changed: a name of theirs means none of the others. */
  own(): ReadonlySet<string>
  memberships(): readonly Membership[]
  /** Never guesses between two hubs of one name: those are `several`. */
  resolve(name: string): HubResolution
  /** Hubs named in a text, longest names first ('Beijing-Tianjin-Hebei' is not Beijing); ambiguous names are left out. */
  mentionsIn(text: string, span?: TextSpan): HubMention[]
  /** Hubs whose administrative parent is `parent`, of the given types (all when empty). */
  childrenOf(parent: string, types?: readonly HubType[]): readonly Hub[]
  /** Hubs of a level anywhere below `parent` — what a `members-of` scope ranges over. */
  within(parent: string, level: string | null): readonly Hub[]
  /** Members of a region, cluster or hub on a day (ISO, or a year or month: its first day). */
  membersOf(hub: string, isoDate: string): readonly Hub[]
  /** The parent, its parent … up to the country; empty when not known. */
  ancestorsOf(hub: string): readonly Hub[]
  /** What 'in the country' ranges over for a hub, or for several that share a country; null when not known. */
  scopeOf(hubs: string | readonly string[]): HubScope | null
}

/**
 * The index over the hubs and memberships of a workspace (gazetteer and own entries together). `merged` leads from ids
 * that are none any more to the hub they count as; `own` are the ids of own entries.
 */
export function createHubIndex(
  hubs: readonly Hub[],
  memberships: readonly Membership[],
  merged: ReadonlyMap<string, string> = new Map(),
  own: ReadonlySet<string> = new Set(),
): HubIndex {
  const byId = new Map(hubs.map((hub) => [hub.id as string, hub]))
  const list = [...byId.values()]
  const find = (id: string) => byId.get(merged.get(id) ?? id)
  const namesOf = namesLeft(list, own)
  const taken = new Set(list.flatMap((hub) => printedNames(hub).map((name) => name.toLowerCase())))
  const finder = createPhraseFinder(
    list.flatMap((hub) => phrasesOf(hub, namesOf(hub), taken)),
    russianForms,
  )
  const sounding = createSoundingFinder(list)
  const children = new Map<string, Hub[]>()
  for (const hub of list)
    if (hub.parent !== null) children.set(hub.parent, [...(children.get(hub.parent) ?? []), hub])

  const bareNames = new Map<string, Hub[]>()
  for (const hub of list)
    for (const printed of namesOf(hub)) {
      const bare = bareName(printed)
      if (bare !== '') bareNames.set(bare, [...(bareNames.get(bare) ?? []), hub])
    }

  function shortened(found: readonly Hub[]): HubResolution {
    const [first, ...others] = [...new Set(found)]
    if (first === undefined) return { kind: 'none' }
    if (others.length > 0) return { kind: 'several', hubs: [first, ...others] }
    return { kind: 'one', hub: first, how: 'suffix' }
  }

  function resolve(name: string): HubResolution {
    const exact = resolveName(name, { get: find, named: (words) => finder.named(words) })
    if (exact.kind === 'one') return { kind: 'one', hub: exact.thing, how: exact.how }
    if (exact.kind === 'several') return { kind: 'several', hubs: exact.things }
    const bare = withoutKind(nameWords(name.trim()).map(({ folded }) => folded))
    if (bare.length === 0) return { kind: 'none' }
    const stripped = shortened(finder.named(bare))
    if (stripped.kind !== 'none') return stripped
    // The other way round: 'Suzhou' where only 'Suzhou City' is known.
    return shortened(bareNames.get(bare.join(' ')) ?? [])
  }

  function ancestorsOf(id: string): Hub[] {
    const found: Hub[] = []
    let at = byId.get(id)?.parent ?? null
    while (at !== null && found.every((hub) => hub.id !== at)) {
      const hub = byId.get(at)
      if (hub === undefined) break
      found.push(hub)
      at = hub.parent
    }
    return found
  }

  function within(parent: string, level: string | null): readonly Hub[] {
    const types = typesOfLevel(level)
    const found: Hub[] = []
    const seen = new Set<string>()
    const visit = (id: string) => {
      if (seen.has(id)) return
      seen.add(id)
      for (const child of children.get(id) ?? []) {
        if (types.includes(child.type)) found.push(child)
        visit(child.id)
      }
    }
    visit(parent)
    return found
  }

  return {
    get: find,
    all: () => list,
    own: () => own,
    memberships: () => memberships,
    resolve,
    mentionsIn(text, span) {
      const found = finder.find(text, span)
      const sounded = sounding(text, span).filter(
        (each) =>
          !found.some((other) => other.span.start < each.span.end && each.span.start < other.span.end),
      )
      const named = found.flatMap((match) => {
        const [hub, ...others] = match.values
        if (hub === undefined || others.length > 0) return []
        return [{ hub, span: match.span, printed: text.slice(match.span.start, match.span.end) }]
      })
      return [...named, ...sounded]
        .filter((mention) => !isPartOfName(text, mention.span, mention.hub))
        .sort((a, b) => a.span.start - b.span.start)
    },
    childrenOf: (parent, types = []) =>
      (children.get(parent) ?? []).filter(({ type }) => types.length === 0 || types.includes(type)),
    within,
    membersOf(hub, isoDate) {
      return memberships
        .filter((membership) => membership.hub === hub && holdsOn(membership, isoDate))
        .flatMap(({ member }) => byId.get(member) ?? [])
    },
    ancestorsOf,
    scopeOf(ids) {
      const wanted = typeof ids === 'string' ? [ids] : ids
      const [first, ...others] = wanted.map((id) => ({ hub: byId.get(id), above: ancestorsOf(id) }))
      if (first?.hub === undefined) return null
      const shared = first.above.filter((hub) => others.every(({ above }) => above.includes(hub)))
      const parent = shared.find(({ type }) => type === 'country') ?? shared.at(-1)
      if (parent === undefined) return null
      const all = [first, ...others].map(({ hub }) => (hub === undefined ? null : levelOf(hub)))
      const level = all.every((own) => own === all[0])
        ? (all[0] ?? null)
        : all.includes('city')
          ? 'city'
          : null
      return { parent, level, hubs: within(parent.id, level) }
    },
  }
}

function phrasesOf(hub: Hub, names: readonly string[], taken: ReadonlySet<string>): Phrase<Hub>[] {
  const short = names.flatMap((name) => {
    const bare = shortName(name)
    return bare === null || taken.has(bare.toLowerCase()) ? [] : [bare]
  })
  return [...names, ...short, ...names.flatMap(zoneInFull)].map((printed) => ({
    printed,
    value: hub,
    casing: casingOf(printed),
  }))
}

/** What stands before a name in quotation marks says what kind of place it is: 'в технопарке «Малахит»'. */
function casingOf(printed: string): Phrase<Hub>['casing'] {
  if (/^\p{Lu}{1,4}$/u.test(printed)) return 'exact'
  const isKind = /^\p{Lu}\p{Ll}+\s[«“"]/u.test(printed)
  return /^\p{Lu}/u.test(printed) && !isKind ? 'capital' : 'any'
}

/** 'ОЭЗ «Липецк»' is written out as well, and the other way round. */
function zoneInFull(name: string): readonly string[] {
  const short = /^ОЭЗ\s(?=[«"“\p{Lu}])/u.exec(name)?.[0]
  if (short !== undefined) return [`особая экономическая зона ${name.slice(short.length)}`]
  const full = /^[Оо]собая экономическая зона\s(?=[«"“\p{Lu}])/u.exec(name)?.[0]
  return full === undefined ? [] : [`ОЭЗ ${name.slice(full.length)}`]
}

/**
 * '温州' of 温州市, 'Татарстан' of Республика Татарстан, 'Rivers' of no 'Rivers State': a name that stands alone without the word
 * for what kind of place it is, or null.
 */
const shortName = remembered((name): string | null => {
  const han = name.replace(hanSuffix, '')
  if (/^\p{Script=Han}{2,}$/u.test(han)) return han === name ? null : han
  const match =
    /^(?:City of|Municipality of|Province of|Republic of|Republika|Республика|Город|г\.)\s(\p{Lu}[\p{L}'’-]{3,}(?:\s\p{Lu}[\p{L}'’-]+)?)$/u.exec(
      name,
    ) ??
    /^(\p{Lu}[\p{L}'’-]{3,}) (?:City|Municipality|Province|Prefecture|Oblast|Krai|Region|Voivodeship|County)$/u.exec(
      name,
    )
  const bare = match?.[1] ?? null
  return bare === null || direction.test(bare) ? null : bare
})
/** What tells parts of a country apart and is no name without the part. */
const direction =
  /^(?:North|South|East|West|Central|Upper|Lower|Middle|Great|New|Capital|Coast|Lake|River|Free)|(?:ern|al)$/u

const settlements: ReadonlySet<HubType> = new Set<HubType>(['city', 'municipality', 'province'])
/** 'ОЭЗ «Томск»', 'технопарк «Самара»': a park by the name of its town. */
const quotedPart =
  /(?:ОЭЗ|ТОР|ТОСЭР|зон\p{L}{1,3}|[Тт]ехнопарк\p{L}*|[Тт]ехнополис\p{L}*|парк\p{L}*|[Кк]ластер\p{L}*|[Кк]ампус\p{L}*|[Аа]кселератор\p{L}*|[Бб]изнес-инкубатор\p{L}*|[Цц]ентр\p{L}*|территори\p{L}+ развития)\s[«"“]$/u

/** 'Oxford University', 'World Intellectual Property Organization': an institution, not the place it is named after. */
function isPartOfName(text: string, { start, end }: TextSpan, hub: Hub): boolean {
  const after = text.slice(end, end + 24)
  if (
    /^\s(?:University|Institute|College|Academy|Bank|Stock Exchange|Daily|Times|Post|Airport)\b/u.test(after)
  )
    return true
  if (hub.type === 'group' && /^\s\p{Lu}/u.test(after)) return true
  // '其中国家级' is 其中 and 国家级.
  if (/国$/u.test(text.slice(start, end)) && (/^家/u.test(after) || text[start - 1] === '其')) return true
  if (/^(?:大学|学院|银行|日报|时报|晚报)/u.test(after)) return true
  // 国家超级计算长沙中心: an institution of the country's that stands there.
  if (
    /^(?:中心|实验室|研究院|分院|分中心)(?!城)/u.test(after) &&
    /(?:国家|国际|中国|中科院)\p{Script=Han}{2,12}$/u.test(text.slice(Math.max(0, start - 16), start))
  )
    return true
  if (settlements.has(hub.type) && quotedPart.test(text.slice(Math.max(0, start - 40), start))) return true
  return /\b(?:University|Bank|Institute) of $/u.test(text.slice(Math.max(0, start - 16), start))
}
