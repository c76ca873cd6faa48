import type { PrintedQuantity } from '../text/quantities.ts'
import { isCompared, isOwnOf } from './compared-places.ts'
import { isDestination } from './destination.ts'
import { movementOf } from './movement.ts'
import { runsOf, type Passage, type Place } from './passage.ts'
import { wholePlace } from './where-written.ts'

const eachOf = /\b(?:both|each|all)\b|(?<!\p{L})(?:оба|обе|каждый|каждая|каждом)|均|都|各/iu
/** Words that point back at the place of an earlier sentence. */
const samePlace =
  /^(?:it|its|that is|this is|that was|this was|the (?:city|province|region|country|municipality|capital|state|hub|cluster|area))\b|\b(?:its|it|the (?:city|province|region|municipality|capital|state|hub)(?:['’]s)?)\b|(?<!\p{L})(?:город|городе|города|регион|регионе|провинци[яи]|страна|стране|его|её|ее)(?!\p{L})|(?:该市|全市|该省|全省|该地区|当地)/iu
const countryWords =
  /\b(?:nationwide|nationally|(?:the|the whole|the entire) country(?:['’]s)?|the nation(?:['’]s)?)\b|(?<!\p{L})(?:по стране|в стране|страна в целом)|全国|我国/iu

const ofOneThing =
  /^[^\p{L}]*(?:The|This|That|Its)\s(?:[\p{Ll}-]+\s){0,2}?(?:cluster|park|zone|campus|incubator|accelerator|district|hub|university|institute|city|town|municipality|region|province|county)(?:['’]s)?\s/u

/** 'We spend', 'our exports': whom a speaker speaks for. */
const firstPerson = /\b(?:[Ww]e|[Oo]ur)\b(?!\sjudge?ment)(?![^.;]*\b(?:they|he|she)\s)/u

/**
 * The places a number of a sentence is of, as far as its words and the sentences before tell: those named nearest to it that are not only held
 * against another, whom 'we' and 'the city' mean, else what the text is about; several where each of them has it, none where nothing tells.
 */
export function placesForNumber(passage: Passage, quantity: PrintedQuantity): Place[] {
  const { words, places } = passage
  const known = places.some(({ hub }) => hub !== null)
  const eligible = places.filter(
    (place) =>
      !isWholeOf(words, place) &&
      !isSharedIn(passage, place) &&
      !isDestination(passage, place) &&
      (place.hub !== null || !known || isSubject(words, place) || isRightBefore(words, place, quantity)) &&
      (!isCompared(passage, place) || isOwnOf(passage, place, quantity.span.start)),
  )
  const runs = runsOf(words, eligible)
  const following = runs.find((run) => {
    const gap = words.slice(quantity.span.end, run[0]?.span.start ?? 0)
    return (
      (run[0]?.span.start ?? 0) >= quantity.span.end &&
      /^\s*(?:(?:people|residents|inhabitants|of GDP)\s)?(?:in|for|at|for the|across|в|во|на|по)\s+(?:the\s+|провинции\s+|городе\s+)?$/iu.test(
        gap,
      )
    )
  })
  const bracketed = /[(（]\s*$/u.test(words.slice(0, quantity.span.start))
  // 'Roughly 40 percent of that was from industry or from Brussels'.
  const [first] = runs
  const isSource =
    /\bfrom\s(?:the\s)?$/u.test(words.slice(0, first?.[0]?.span.start)) &&
    (first?.[0]?.span.start ?? 0) > quantity.span.end
  const ahead = isSource ? undefined : first
  const isOwn =
    !/\b(?:compared (?:with|to)|against|versus)\s[^;]*$|[,;]\s(?:while|whereas|but)\b|[;；]|,\s(?:а|но|тогда как|при этом|в то время как|из них|из которых|в том числе|включая|of which|including)\s|其中/u.test(
      words.slice(quantity.span.end, ahead?.[0]?.span.start),
    )
  const chosen =
    (bracketed ? undefined : following) ??
    runs.findLast((run) => (run.at(-1)?.span.end ?? 0) <= quantity.span.start) ??
    (isOwn && !isOfLater(passage, quantity, ahead?.[0]) ? ahead : undefined)
  const { near: closest, topic, document, meant: whole, home: dateline } = passage.carried
  // 'The city produced 309, more than any other in the United Kingdom': nothing is named before the number but whom it means.
  if (whole !== null && (chosen?.[0]?.span.start ?? -1) >= quantity.span.end && chosen !== following)
    return [whole]
  const ours = document ?? topic ?? dateline
  if (
    passage.language === 'en' &&
    firstPerson.test(words.slice(0, quantity.span.start)) &&
    (chosen === undefined || (chosen[0]?.span.start ?? 0) >= quantity.span.end)
  )
    return ours === null ? [] : [ours]
  if (
    chosen !== undefined &&
    chosen === ahead &&
    chosen !== following &&
    closest !== null &&
    chosen.every(({ hub, span }) => hub === null && span.start >= quantity.span.end)
  )
    return [closest]
  if (chosen === undefined) {
    const { place, country, home } = passage.carried
    const nation = countryWords.exec(words)
    const isOfNumber =
      nation !== null &&
      (nation.index < quantity.span.start ||
        (nation.index - quantity.span.end < 25 &&
          !/[,;，；]/u.test(words.slice(quantity.span.end, nation.index)))) &&
      !/^\s?(?:average|mean|level|平均)/u.test(words.slice(nation.index + nation[0].length))
    const isNearer =
      nation !== null &&
      nation.index < quantity.span.start &&
      /^[^，,；;]{0,4}$/u.test(words.slice(nation.index + nation[0].length, quantity.span.start))
    if (!isNearer && wholePlace.test(words.slice(0, quantity.span.start))) return home === null ? [] : [home]
    if (nation !== null && isOfNumber && country !== null)
      return [
        {
          hub: country,
          printed: nation[0],
          span: { start: nation.index, end: nation.index + nation[0].length },
        },
      ]
    const { near, nation: reported, meant } = passage.carried
    if (meant !== null) return [meant]
    if (near !== null) return [near]
    if (place !== null && samePlace.test(words)) {
      // A place named in passing, paragraphs ago, is not what 'that' and 'it' go on about.
      const isOwn = passage.language !== 'en' || document === null || document.hub === place.hub
      const whom = passage.language === 'en' ? (topic ?? (isOwn ? place : null)) : place
      if (whom !== null) return [whom]
    }
    // 'The cluster comprised 127 firms' of no nation.
    return reported === null || ofOneThing.test(words.slice(0, quantity.span.start)) ? [] : [reported]
  }
  // 'A's share is higher than B's: it reached …' — the pronoun is the subject's.
  const [subject] = runs[0] ?? []
  const gap = words.slice(
    chosen.at(-1)?.span.end ?? 0,
    Math.max(quantity.span.start, chosen.at(-1)?.span.end ?? 0),
  )
  if (
    chosen !== following &&
    subject !== undefined &&
    runs[0]?.length === 1 &&
    /(?:[:;,—–]\s(?:[^,;:]{0,30}\s)?it\s|^[^,;]{0,40}:\s*$)/u.test(gap)
  )
    return [subject]
  if (chosen.length === 1) return chosen
  const last = chosen.at(-1)
  if (bracketed && last !== undefined) return [last]
  return eachOf.test(words) ? chosen : []
}

/** 'Of the 142 graduates, 58 percent stayed in Arizona': the place behind belongs to the number that stands nearer. */
function isOfLater(passage: Passage, { span }: PrintedQuantity, place?: Place): boolean {
  const { quantities, language } = passage
  return (
    language === 'en' &&
    place !== undefined &&
    quantities.some(
      (each) =>
        each.span.start >= span.end &&
        each.span.end <= place.span.start &&
        movementOf(passage, each) === null,
    )
  )
}

/** 'The Netherlands' four technical universities': some of what a place has are not the place. */
function isWholeOf(words: string, { span }: Place): boolean {
  return someOf.test(words.slice(span.end))
}

/** 'A's share of B's trade': of A. */
function isSharedIn({ words, places }: Passage, { span }: Place): boolean {
  return (
    /['’]s?\sshare of\s(?:the\s)?$/u.test(words.slice(0, span.start)) &&
    places.some((other) => other.span.end <= span.start)
  )
}

const someOf =
  /^['’]s?\s(?:(?:two|three|four|five|six|seven|eight|nine|ten|\d{1,2})\s(?:[\p{Ll}-]+\s){0,2}|(?:largest|biggest|leading|top|main)\s(?:\p{Ll}+\s){0,2})(?:universities|colleges|cities|towns|regions|provinces|states|banks|hospitals|schools|companies|firms|ports|airports|islands|districts|counties|institutes|laboratories|clusters)\b/u

/** 'На Бухару — 4 %': a place no index knows has a number of its own. */
function isRightBefore(words: string, { span }: Place, quantity: PrintedQuantity): boolean {
  return span.end <= quantity.span.start && /^\s[—–-]\s$/u.test(words.slice(span.end, quantity.span.start))
}

function isSubject(words: string, { span }: Place): boolean {
  return /^(?:['’]s?\s|\s(?:had|has|was|ranked|recorded|reported|posted|spent|registered)\b)/u.test(
    words.slice(span.end),
  )
}
