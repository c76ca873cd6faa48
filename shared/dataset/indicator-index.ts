import type { Indicator } from '../domain/indicator.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { indicatorForms, isEmptyWord, meaningfulWords } from './indicator-words.ts'
import { namesLeft } from './own-names.ts'
import { nameWords, type NameWord } from './name-words.ts'
import { createPhraseFinder } from './phrase-finder.ts'
import { overlap } from '../text/overlap.ts'
import { remembered } from '../text/remembered.ts'

/** How words led to an indicator: its id, its name, another name, or its name without a bracketed remark. */
export type IndicatorMatch = 'id' | 'name' | 'alias' | 'without-remark'
export type IndicatorResolution =
  | { readonly kind: 'one'; readonly indicator: Indicator; readonly how: IndicatorMatch }
  | { readonly kind: 'several'; readonly indicators: readonly Indicator[] }
  | { readonly kind: 'none' }
export type IndicatorMention = {
  readonly indicator: Indicator
  readonly span: TextSpan
  readonly printed: string
}

/** Indicators by id, by name and in running text. */
export interface IndicatorIndex {
  get(id: string): Indicator | undefined
  all(): readonly Indicator[]
  /** Ids of the indicators that the workspace made or changed: a name of theirs means none of the others. */
  own(): ReadonlySet<string>
  /** Never guesses between two indicators of one name: those are `several`. */
  resolve(name: string): IndicatorResolution
  /**
   * Indicators named in a text: by a name as it stands, or by its words in another order ('intensity of R&D spending').
   * A narrower measure is not taken for a wider one: 'R&D expenditure of industrial enterprises' is no R&D expenditure.
   */
  mentionsIn(text: string, span?: TextSpan): IndicatorMention[]
}

/** Words before or after a measure's name that make another measure of it. */
const narrowing = new Set(
  (
    'enterprise enterprises corporate business industrial private public government military defense defence youth female ' +
    'male women men long-term rural urban agricultural basic foreign foreign-invested capita provincial digital ' +
    'предприятий промышленных молодежи молодежная молодежной женщин мужчин душу'
  ).split(' '),
)
/** Verbs and time words that end a measure's name. */
const longestWindow = 12

/**
 * The index over the indicators of a workspace (catalogue, imported and own ones together). `merged` leads from ids that
 * are none any more to the indicator they count as; `own` are the ids of own entries.
 */
export function createIndicatorIndex(
  indicators: readonly Indicator[],
  merged: ReadonlyMap<string, string> = new Map(),
  own: ReadonlySet<string> = new Set(),
): IndicatorIndex {
  const byId = new Map(indicators.map((indicator) => [indicator.id as string, indicator]))
  const list = [...byId.values()]
  const find = (id: string) => byId.get(merged.get(id) ?? id)
  const namesOf = namesLeft(list, own)
  const exact = new Map<string, Indicator[]>()
  const loose = new Map<string, Indicator[]>()
  for (const indicator of list)
    for (const printed of namesOf(indicator)) {
      keep(exact, keyOf(printed), indicator)
      if (withoutRemark(printed) !== printed) keep(loose, keyOf(withoutRemark(printed)), indicator)
    }
  const phrases = list.flatMap((indicator) =>
    // 'Unicorn companies (Hurun)' is found by its bare name only where nothing else has that name in full.
    [...new Set(namesOf(indicator).map((printed) => withoutRemark(printed)))]
      .filter((printed) => (exact.get(keyOf(printed)) ?? [indicator]).includes(indicator))
      .map((printed) => ({
        printed,
        value: indicator,
        casing: /^\p{Lu}{1,5}$/u.test(printed) ? ('exact' as const) : ('any' as const),
      })),
  )
  const finder = createPhraseFinder(phrases, indicatorForms)
  const wordSets = createWordSets(phrases)

  function resolve(name: string): IndicatorResolution {
    const own = find(name)
    if (own !== undefined) return { kind: 'one', indicator: own, how: 'id' }
    const found = exact.get(keyOf(name))
    if (found !== undefined)
      return answer(found, (indicator) => (keyOf(indicator.names.en) === keyOf(name) ? 'name' : 'alias'))
    return answer(
      loose.get(keyOf(name)) ?? exact.get(keyOf(withoutRemark(name))) ?? [],
      () => 'without-remark',
    )
  }

  return {
    get: find,
    all: () => list,
    own: () => own,
    resolve,
    mentionsIn(text, span) {
      const words = nameWords(text, span)
      const found = [...finder.find(text, span), ...wordSets(text, words)]
        .filter((match) => !isNarrowed(text, words, match.span))
        .sort((a, b) => length(b.span) - length(a.span) || a.span.start - b.span.start)
      const kept: IndicatorMention[] = []
      for (const { span: at, values } of found) {
        const [indicator, ...others] = new Set([
          ...values,
          ...found.filter((each) => same(each.span, at)).flatMap((each) => each.values),
        ])
        if (indicator === undefined || others.length > 0 || kept.some((other) => overlap(other.span, at)))
          continue
        kept.push({ indicator, span: at, printed: text.slice(at.start, at.end) })
      }
      return kept.sort((a, b) => a.span.start - b.span.start)
    },
  }
}

/** Finds a name's words in any order within a short stretch that holds nothing else of meaning. */
function createWordSets(phrases: readonly { readonly printed: string; readonly value: Indicator }[]) {
  const sets = phrases.flatMap(({ printed, value }) => {
    const words = [...new Set(meaningfulWords(printed))]
    if (words.length < 2 || words.length > 6 || /\p{Script=Han}/u.test(printed)) return []
    return [{ value, forms: words.map((word) => new Set([word, ...indicatorForms(word)])) }]
  })
  const wanted = new Map<string, (typeof sets)[number][]>()
  for (const set of sets) for (const form of set.forms[0] ?? []) keep(wanted, form, set)

  return (text: string, words: readonly NameWord[]) => {
    const found: { span: TextSpan; values: Indicator[] }[] = []
    words.forEach((word, at) => {
      for (const set of wanted.get(word.folded) ?? []) {
        const span = windowAround(text, words, at, set.forms)
        if (span !== null) found.push({ span, values: [set.value] })
      }
    })
    return found
  }
}

function windowAround(
  text: string,
  words: readonly NameWord[],
  at: number,
  forms: readonly ReadonlySet<string>[],
): TextSpan | null {
  for (let first = at; first >= 0 && at - first < longestWindow; first--) {
    const left = new Set(forms)
    let meaningful = 0
    for (let last = first; last < words.length && last - first < longestWindow; last++) {
      const word = words[last]
      const start = words[first]
      const before = words[last - 1]
      if (word === undefined || start === undefined) break
      if (
        last > first &&
        before !== undefined &&
        /[.;:!?。；：！？\n()]/u.test(text.slice(before.end, word.start))
      )
        break
      const hit = [...left].find((set) => set.has(word.folded))
      if (last === first && hit === undefined) break
      if (hit !== undefined) left.delete(hit)
      else if (!isEmptyWord(word.folded)) meaningful++
      if (meaningful > 0) break
      if (left.size === 0) return { start: start.start, end: word.end }
    }
  }
  return null
}

function isNarrowed(text: string, words: readonly NameWord[], span: TextSpan): boolean {
  const at = words.findLastIndex(({ end }) => end <= span.start)
  const before = words[at]
  if (
    before !== undefined &&
    /^[\s-]*$/u.test(text.slice(before.end, span.start)) &&
    narrowing.has(before.folded)
  )
    return true
  // 'per million inhabitants' measures something else by its population.
  if (
    /\bper\s(?:[\d,.]+\s|million\s|thousand\s|hundred\s|ten thousand\s)*$/iu.test(
      text.slice(Math.max(0, span.start - 30), span.start),
    )
  )
    return true
  const rest = text.slice(span.end, span.end + 80)
  const after = /^\s+(?:of|by|per|among)\s+(?:\p{Ll}[\p{Ll}-]*\s+){0,6}?(\p{Ll}[\p{Ll}-]*)/u.exec(rest)
  if (/^\s+per\s/u.test(rest)) return true
  if (after === null) return /^\s+(?:на душу|на человека)/u.test(rest)
  return rest
    .slice(0, 60)
    .split(/[,.;:]|\b(?:was|is|reached|stood|rose|fell|in)\b/u, 1)
    .some((phrase) => phrase.split(/\s+/u).some((word) => narrowing.has(word)))
}

function withoutRemark(name: string): string {
  const bare = name.replace(/\s*[（(][^（()）]*[)）]\s*/gu, ' ').trim()
  return bare === '' ? name : bare
}

const keyOf = remembered((name) =>
  nameWords(name)
    .map(({ folded }) => folded)
    .join(' '),
)

function keep<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [value])
  else if (!known.includes(value)) known.push(value)
}

function answer(
  found: readonly Indicator[],
  how: (indicator: Indicator) => IndicatorMatch,
): IndicatorResolution {
  const [first, ...others] = found
  if (first === undefined) return { kind: 'none' }
  if (others.length > 0) return { kind: 'several', indicators: [first, ...others] }
  return { kind: 'one', indicator: first, how: how(first) }
}

function length({ start, end }: TextSpan): number {
  return end - start
}

function same(a: TextSpan, b: TextSpan): boolean {
  return a.start === b.start && a.end === b.end
}
