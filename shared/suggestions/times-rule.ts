import { ofPlace } from './named-in-part.ts'
import type { Candidate } from './candidate.ts'
import { isCombined, isCompared } from './compared-places.ts'
import { carriedSubject } from './going-on.ts'
import { isWhole } from './measure-for-number.ts'
import { multiplesIn, type Multiple } from './multiples.ts'
import { inSeries, periodFor } from './number-period.ts'
import { pairOf } from './pairing.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { unknownMeasure } from './unknown-measure.ts'
import { levelsOf } from './value-rule.ts'
import { overlap } from '../text/overlap.ts'
import { asSentence, isPlural, measureName, periodPhrase, placeName } from './wording.ts'

/** Behind an English multiple: 'twice the rate in B', 'three times that of B', 'twice as high as', 'three times higher than'. */
const ofAnother =
  /^\s?(?:of\s)?(?:as (?:many|much|high|large|big|long|great|low|small)\b|(?:the|its)\s(?:\p{L}+\s)?(?:rate|level|figure|number|share|amount|value|volume|total|size|average|price|result|count)\b|that\b|those\b|what\b|(?:higher|more|greater|larger|bigger|longer|lower|less|smaller|fewer|shorter)\b[^.;]{0,30}?\bthan\b|(?<place>\p{Lu}[\p{L}-]+(?:\s\p{Lu}[\p{L}-]+)*)['’]s?\b)/u
const russianThan =
  /^\s(?:(?:больше|выше|меньше|ниже|дороже|дешевле|длиннее|чаще|реже)(?:,)?\s(?:чем|показател\p{L}+|уровн\p{L}+)(?!\p{L})|превы(?:шает|сил\p{L}*|шал\p{L}*))/u
const fewer = /\b(?:lower|less|smaller|fewer|shorter)\b|(?<!\p{L})(?:меньше|ниже|дешевле|реже)(?!\p{L})/u
/** As far as the other place may stand behind. */
const REACH = 70

/** 'Twice the rate in B', 'почти вдвое больше, чем в B', '约为B的三倍': two places of one measure, and how often one goes into the other. */
export function timesRule(passage: Passage): Candidate[] {
  return multiplesIn(passage.words).flatMap((multiple) => {
    if (multiple.isPart && /\bfor\s$/u.test(passage.words.slice(0, multiple.span.start))) return []
    // 'Of 41 percent of filings in A and a third of those in B': a share of its own.
    if (
      passage.quantities.some((each) => each.quantity.unit === 'percent' && overlap(each.span, multiple.span))
    )
      return []
    const known = passage.places.filter(({ hub }) => hub !== null)
    const other = otherPlace(passage, multiple, known)
    if (other === null) return []
    const nearest = known.findLast(
      (place) => place !== other && place.span.end <= multiple.span.start && !isCompared(passage, place),
    )
    // 'Which is less than B (0.7 percent) and less than a quarter of the level of C': both are said of the subject.
    const isShared =
      nearest !== undefined &&
      /^[^,;]*\sand\s/u.test(passage.words.slice(nearest.span.end, multiple.span.start))
    const first =
      (isShared && known[0] !== other ? known[0] : nearest) ?? passage.carried.near ?? passage.carried.topic
    const hedged =
      multiple.isPart && other !== 'before' ? hedgedBefore(passage.words, other, multiple) : multiple
    const against = other === 'before' ? placeBefore(known, first) : other
    const read = measureOf(passage, multiple)
    const measure = read === null ? null : ofPlace(passage, read, first ?? null)
    if (against !== null && isCombined(passage, against)) return []
    // No place in an order is half of another.
    if (measure?.indicator?.unit === 'rank') return []
    if (!first || against === null || first.hub === null || first.hub === against.hub || measure === null)
      return []
    return [candidate(passage, { first, other: against, measure, multiple: hedged })]
  })
}

function otherPlace(
  { words, language }: Passage,
  { span }: Multiple,
  known: readonly Place[],
): Place | 'before' | null {
  const behind = known.find((place) => place.span.start >= span.end && place.span.start - span.end < REACH)
  const rest = words.slice(span.end)
  switch (language) {
    case 'en': {
      const compared = ofAnother.exec(rest)
      if (compared === null) return null
      const gap = words.slice(span.end, behind?.span.start)
      if (behind !== undefined && !/[;:]|,\s(?:and|while|but)\b/u.test(gap)) return behind
      return /^\s?(?:of\s)?(?:that|those)\b(?!\s\p{L})/u.test(rest) ? 'before' : null
    }
    case 'ru':
      return russianThan.test(rest) && behind !== undefined ? behind : null
    case 'zh':
      return (
        known.find(
          (place) =>
            place.span.end <= span.start &&
            /^(?:省|市)?的(?:约|近|超|超过|大约|将近)?$/u.test(words.slice(place.span.end, span.start)),
        ) ??
        known.find(
          (place) =>
            place.span.end <= span.start + 2 &&
            /^(?:省|市)?的?$/u.test(words.slice(place.span.end, span.start)),
        ) ??
        null
      )
  }
}

/** '不足成都市的七分之一': the hedge stands before the place. Less than a seventh of it is more than seven times less. */
function hedgedBefore(words: string, { span }: Place, multiple: Multiple): Multiple {
  const left = words.slice(Math.max(0, span.start - 3), span.start)
  const qualifier = /(?:不足|不到)$/u.test(left)
    ? ('more-than' as const)
    : /(?:超过|逾)$/u.test(left)
      ? ('less-than' as const)
      : /约$/u.test(left)
        ? ('about' as const)
        : multiple.quantity.qualifier
  return { ...multiple, quantity: { ...multiple.quantity, qualifier } }
}

/** 'B reached 9 percent; in A it came to a third of that.' */
function placeBefore(known: readonly Place[], first: Place | null): Place | null {
  return first === null ? null : (known.findLast((place) => place.span.end <= first.span.start) ?? null)
}

function levelBefore(passage: Passage, { span }: Multiple) {
  return levelsOf(passage).findLast((level) => level.span.end <= span.start)
}

function measureOf(passage: Passage, multiple: Multiple): Measure | null {
  const own = passage.measures.findLast(
    (each) => each.span.end <= multiple.span.start && !isWhole(passage.words, each),
  )
  const level = levelBefore(passage, multiple)
  const read = level === undefined ? null : (pairOf(passage, level, [level])?.measure ?? null)
  // 'Companies exported goods worth $2.1 billion, three times as much as those in B': of what the number is.
  if (
    read?.indicator != null &&
    level !== undefined &&
    (own === undefined || own.span.end <= level.span.start)
  )
    return read
  if (own !== undefined) return own
  const stated =
    level === undefined ? null : (pairOf(passage, level, [level])?.measure ?? unknownMeasure(passage, level))
  const other = passage.measures.find((each) => !isWhole(passage.words, each))
  return stated ?? carriedSubject(passage) ?? other ?? null
}

function candidate(
  passage: Passage,
  {
    first,
    other,
    measure,
    multiple,
  }: { readonly first: Place; readonly other: Place; readonly measure: Measure; readonly multiple: Multiple },
): Candidate {
  const level = levelBefore(passage, multiple)
  const during = passage.periods.find(({ role }) => role === 'during')?.period
  const period = inSeries(
    passage,
    during ?? (level === undefined ? passage.carried.period : periodFor(passage, level)),
    { place: first, measure },
  )
  const isBelow =
    multiple.isPart || fewer.test(passage.words.slice(multiple.span.end, multiple.span.end + 24))
  return {
    assertion: {
      kind: 'comparison',
      hub: first.hub?.id ?? null,
      other: other.hub?.id ?? null,
      indicator: measure.indicator?.id ?? null,
      period,
      direction: isBelow ? 'below' : 'above',
      by: multiple.quantity,
    },
    statement: statementOf(passage, { first, other, measure, multiple, isBelow, period }),
    because: [first.printed, measure.printed, multiple.quantity.printed, other.printed],
  }
}

function statementOf(
  { language }: Passage,
  {
    first,
    other,
    measure,
    multiple,
    isBelow,
    period,
  }: {
    readonly first: Place
    readonly other: Place
    readonly measure: Measure
    readonly multiple: Multiple
    readonly isBelow: boolean
    readonly period: string | null
  },
): string {
  const [a, b] = [placeName(first, language), placeName(other, language)]
  const name = measureName(measure, language)
  const { printed } = multiple.quantity
  switch (language) {
    case 'en': {
      const so = multiple.isPart
        ? `${printed.replace(/\s(?:of|as|the|that)$/u, '')} of that`
        : isBelow
          ? `${printed} lower than that`
          : `${printed} that`
      return asSentence(
        `${name} in ${a} ${isPlural(name) ? 'were' : 'was'} ${so} in ${b}${periodPhrase(period, 'en')}`,
        'en',
      )
    }
    case 'ru':
      return asSentence(
        `${[a, period].filter(Boolean).join(', ')}: ${name} — ${printed} ${isBelow ? 'меньше' : 'больше'}, чем ${b}`,
        'ru',
      )
    case 'zh':
      return asSentence(`${periodPhrase(period, 'zh')}${a}${name}为${b}的${printed}`, 'zh')
  }
}
