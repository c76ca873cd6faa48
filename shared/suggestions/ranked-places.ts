import { besides, isCompared } from './compared-places.ts'
import { runsOf, type Passage, type Place } from './passage.ts'
import type { PrintedRank } from './rank-words.ts'

/** Whom a speaker speaks for. */
const ours = /\b(?:[Ww]e|[Uu]s|[Oo]urs?)\b[^.;]*$/u

const pronoun =
  /\b(?:them|it|its|which|who)\b|(?<!\p{L})(?:что делает их|они|он|она|который|которые|которая)(?!\p{L})|其|它们|它/iu

/** Before somebody the ranked place is ahead of, or behind. */
const outranked =
  /\b(?:ahead of|behind|followed by|trailing|second only to)\s(?:the\s)?$|(?<!\p{L})(?:опереди\p{L}*|обогна\p{L}*|уступ\p{L}+(?:\sтолько)?|впереди|после)\s(?:\p{Ll}+\s)?$|(?:领先于?|仅次于|超过)$/u

/** 'Overtaking B, which slipped to eighth', 'A, 58th last year,': the place right before, whatever else the sentence is about. */
export function toldOf({ words, places }: Passage, { span }: PrintedRank): Place | null {
  const nearest = places.findLast((place) => place.span.end <= span.start)
  return nearest?.hub != null && besideIt.test(words.slice(nearest.span.end, span.start)) ? nearest : null
}

const besideIt = /^\sin\s(?:the\s)?$|^,\s(?:(?:(?:which|now)|котор(?:ый|ая|ое|ые))\s[^,;.]*)?$/u

/** The listed places before the rank's words, else behind them ('Third place went to Berlin'). */
export function rankedPlaces(
  passage: Passage,
  { rank, span }: PrintedRank,
  overtaken: Place | null,
): Place[] {
  const { words } = passage
  const known = passage.places.some(({ hub }) => hub !== null && hub.type !== 'group')
  const eligible = passage.places.filter(
    (place) =>
      place !== overtaken &&
      (!isCompared(passage, place) || besides.test(words.slice(place.span.end))) &&
      !outranked.test(words.slice(0, place.span.start)) &&
      !(place.hub === null && /(?<!\p{L})(?:в|во|на|по|среди)\s$/u.test(words.slice(0, place.span.start))) &&
      (place.hub !== null
        ? !isScopePlace(words, place)
        : !known ||
          /^\s(?:ranked|ranks|topped|tops|was|came|took|placed|finished|is)\b/u.test(
            words.slice(place.span.end),
          )),
  )
  // 'А лидирует в регионе Азербайджан': whoever leads stands behind.
  const leader = eligible.find(({ span: at }) => at.start >= span.end)
  if (
    leader !== undefined &&
    /^лидиру/iu.test(words.slice(span.start)) &&
    /^\s(?:(?:в|по|среди)\s\p{Ll}+\s|здесь\s|тут\s)?$/u.test(words.slice(span.end, leader.span.start))
  )
    return [leader]
  // 'Первое место — у Томска, второе — за Казанью': whoever has it stands behind.
  if (
    leader !== undefined &&
    /мест[оеу]$/u.test(words.slice(span.start, span.end)) &&
    /^\s[—–]\s(?:у\s|за\s|в\s)?(?:\p{Ll}+\s)?$/u.test(words.slice(span.end, leader.span.start))
  )
    return [leader]
  const bracketed = passage.places.find(({ span: at }) => /^\s?[(（]$/u.test(words.slice(at.end, span.start)))
  if (bracketed !== undefined) return [bracketed]
  const runs = runsOf(words, eligible)
  const before = runs.filter((run) => (run.at(-1)?.span.end ?? 0) <= span.start)
  const width = 'within' in rank ? rank.within : 1
  const listed =
    'within' in rank ? before.findLast((run) => run.length > 1 && run.length <= width) : undefined
  const nearest = before.at(-1)
  if (
    listed !== undefined &&
    (pronoun.test(words.slice(listed.at(-1)?.span.end ?? 0, span.end)) || listed === nearest)
  )
    return listed
  if (nearest !== undefined) return 'within' in rank || nearest.length === 1 ? nearest : nearest.slice(-1)
  const behind = runs.find((run) => (run[0]?.span.start ?? 0) >= span.end)
  const gap = behind === undefined ? '' : words.slice(span.end, behind[0]?.span.start)
  // 'The lowest of the ten; in A they are 12 percent higher, in B almost double': another clause.
  const link = /[;:]/u.test(gap) ? '' : gap
  if (
    behind !== undefined &&
    /\b(?:in|went to|goes to|was|is|by|held by)\s(?:the\s)?$|(?<!\p{L})(?:занял[аи]?|занимает|у|в|во)\s(?:\p{L}+\s)?$|[是为]$/u.test(
      link,
    )
  )
    return behind.slice(0, 1)
  const { place, near: last, meant, document } = passage.carried
  // 'We are second in the world': whoever speaks is not whom the sentence before was about.
  const isOurs = passage.language === 'en' && ours.test(words.slice(0, span.start))
  const isTheirs = last?.hub !== document?.hub && document?.hub?.type !== 'country'
  const near = isOurs && isTheirs ? null : last
  // 'The city came second, behind Copenhagen'.
  if (
    meant !== null &&
    eligible.length === 0 &&
    /^\s(?:(?:came|was|finished|ranked|placed|took)\s)?(?:in\s)?$/u.test(
      words.slice(meant.span.end, span.start),
    )
  )
    return [meant]
  // 'The region is home to 31 quantum firms, more than any other place in Canada'.
  if (
    meant !== null &&
    meant.span.end <= span.start &&
    /^[^\p{L}]*(?:[Ii]n\s)?$/u.test(words.slice(0, meant.span.start)) &&
    eligible.length === 0
  )
    return [meant]
  if (near !== null && passage.places.length === 0) return [near]
  // '居全省第二位，仅次于合肥': the only places are those it is ranked against.
  const { topic } = passage.carried
  const isHeldAgainst = passage.places.some((place) => isCompared(passage, place))
  if (eligible.length === 0 && isHeldAgainst && topic !== null && passage.measures.length > 0) return [topic]
  // 'По этому показателю республика обогнала B и вышла на второе место': the only other place is the one overtaken.
  if (
    near !== null &&
    overtaken !== null &&
    passage.places.every((each) => each.hub === null || each === overtaken || isScopePlace(words, each)) &&
    /(?<!\p{L})(?:республика|область|край|регион|город|округ|провинция|страна|он|она|оно)(?!\p{L})|\b(?:it|the (?:city|province|region|country|state|municipality|district|county))\b|[该其]/iu.test(
      words.slice(0, span.start),
    )
  )
    return [near]
  return place !== null &&
    /^(?:It|Its|The (?:\p{L}+\s){0,2}?(?:city|province|region|country|cluster|municipality|capital|metropolis|state|nation)|Он|Она|Город|Регион|该|其)/u.test(
      words,
    )
    ? [place]
    : []
}

/** 'in Germany', 'China's' before a superlative: what the rank ranges over. */
function isScopePlace(words: string, { hub, span }: Place): boolean {
  const after = words.slice(span.end, span.end + 40)
  const isWide = hub?.type === 'country' || hub?.type === 'group' || hub?.type === 'region'
  const before = words.slice(Math.max(0, span.start - 30), span.start)
  // '稳居世界首位', '居全国第二位'.
  if (isWide && /^(?:前[\d一二三四五六七八九十]|首|第|最)/u.test(after)) return true
  return (
    isWide &&
    (/^['’]s?\s(?:\p{L}+[\s-]){0,2}?(?:top|highest|largest|biggest|second|third|leading|most)\b/u.test(
      after,
    ) ||
      /\b(?:[Ii]n|[Aa]mong|[Aa]cross|[Ww]ithin|[Oo]f)\s(?:the\s|all\s|\d+\s)*$/u.test(before))
  )
}
