import { unitOf } from '../dataset/units.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { ENGLISH_MONTHS } from '../text/month-names.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { yearsAgo } from './change-base.ts'
import type { PrintedPeriod } from './periods-in-text.ts'
import { besides, isToldOfNow } from './told-of-now.ts'

/** What of a sentence tells which period a number is of. */
type Dated = Pick<Passage, 'words' | 'quantities' | 'periods'>

const monthOnly = new RegExp(
  `\\b[Ii]n (?:${ENGLISH_MONTHS})\\b(?!,?\\s(?:\\d{1,2},\\s)?(?:19|20)\\d\\d)`,
  'u',
)

/** Before a number that tells what something was before: it is no value of the period the sentence reports. */
const baseBefore =
  /(?:\b(?:from|compared (?:with|to)|versus|vs\.?|against|than|(?:more than |nearly |almost )?(?:double|twice|triple|three times))\s(?:(?:the|just|only|about|some|a revised|a|around|nearly)\s)*|(?<!\p{L})(?:против|с|со|чем|по сравнению с|после)\s|[从由自较比]\s?|上年(?:同期)?(?:的|为|是)?\s?|\d[^\p{L}\d]{0,4}[(（]|[(（](?:19|20)\d\d[:：]\s?)$/iu

/** Whether a number is the earlier one of two: 'up from 91.0 percent', 'против 91,0 %', '上年为91%', '1,926 (2,702)'. */
export function isBase({ words }: Pick<Passage, 'words'>, { span }: PrintedQuantity): boolean {
  const left = words.slice(Math.max(0, span.start - 60), span.start)
  if (risesOver.test(words.slice(span.end))) return true
  if (!baseBefore.test(left.slice(-40))) return false
  // 'Край с 7,9 млрд — третий' has them: only 'с 38 до 33' and 'до 33 с 38' say what was before.
  return !withRussian.test(left) || /(?<!\p{L})до\s/u.test(left + words.slice(span.end, span.end + 40))
}

/** '41 to 126 since 2019': the earlier of two levels, though no 'from' says so. */
const risesOver =
  /^(?:\s[\p{L}%-]+){0,2}\sto\s[^\p{L}\d]{0,3}\d[\d,.\u00a0]*(?:\s?%|(?:\s[\p{L}-]+){0,3}?)\s(?:since\s(?:19|20)\d\d|(?:in|over|within)\s(?:the\s(?:past|last)\s)?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)\syears)\b/u

const withRussian = /(?<!\p{L})со?\s$/u

/** '94,2 %, годом ранее — 91,0 %': behind a comma, a period belongs to the number that follows it at once. */
function opensNext({ words, quantities }: Dated, { span }: PrintedQuantity, period: TextSpan): boolean {
  return (
    /[,;，；(（]/u.test(words.slice(span.end, period.start)) &&
    quantities.some(
      (next) =>
        next.span.start >= period.end &&
        /^(?:-м)?[^\p{L}\p{N}]*(?:год[ауе]?[\s,—–-]*)?(?:(?:it (?:was|stood at|had been)|was|they (?:were|numbered)|(?:он[аои]?\s|этот показатель\s)?(?:составлял[аои]?|составил[аои]?|был[аои]?|равнял\p{L}{2,4}|насчитывал[аои]?|достигал[аои]?)(?:\s(?:всего|лишь|около|почти))?|(?:их\s)?(?:было|насчитывалось)|为|是)\s?)?[^\p{L}\p{N}]*(?:(?<=[—–]\s)(?:на|до|в)\s)?$/u.test(
          words.slice(period.end, next.span.start),
        ),
    )
  )
}

/** 'in 2024' right behind a number, with no more than its unit and its thing between. */
function attachedTo(dated: Dated, quantity: PrintedQuantity): PrintedPeriod | undefined {
  return dated.periods.find(
    ({ span }) =>
      span.start >= quantity.span.end &&
      /^[\s,(（]*(?:(?!(?:and|while|but|after|following|before|from|to|up|down|than|versus|against|compared|и|а|против|чем)(?!\p{L}))[\p{Ll}%]+\s|of GDP\s){0,4}?(?:in|for|during|at the end of|by the end of|as of|в|за|на конец|в конце)?\s*(?:the\s)?$/u.test(
        dated.words.slice(quantity.span.end, span.start),
      ) &&
      !opensNext(dated, quantity, span),
  )
}

/** '由2023年的90.8分', "2023's 91 percent", '上年为5.9%': right before a number. */
function rightBefore({ words, periods }: Dated, { span: at }: PrintedQuantity): PrintedPeriod | undefined {
  const left = periods.findLast(({ span }) => span.end <= at.start)
  return left !== undefined &&
    /^(?:['’]s|年|的|为|是|同期|-[мй](?=\s)|\s?год[уе]?(?=\s)|[—–]|,\swhen\s(?:\p{Ll}+\s){0,3}?(?:(?:fell|rose|dropped|climbed|came)\sto\s|(?:stood|was)\s(?:at\s)?|reached\s|totalled\s)?|\s(?:figure|level|total|value|sum|mark|peak)\sof\s|[:：\s]|[A-Z]{3}\s)*$/u.test(
      words.slice(left.span.end, at.start),
    )
    ? left
    : undefined
}

/** The periods of a sentence, those of an earlier level marked as the base they are. */
export function withBases(dated: Dated): readonly PrintedPeriod[] {
  const bases = new Set(
    dated.quantities
      .filter((quantity) => isBase(dated, quantity))
      .map((quantity) => rightBefore(dated, quantity) ?? attachedTo(dated, quantity)),
  )
  return dated.periods.map((period) =>
    bases.has(period) && period.role !== 'unnamed' ? { ...period, role: 'since' } : period,
  )
}

/** The period a number's own words name, not counting what the sentence or those before say. */
export function ownPeriod(dated: Dated, quantity: PrintedQuantity): string | null {
  return named(ownWords(dated, quantity))
}

function ownWords(dated: Dated, quantity: PrintedQuantity): PrintedPeriod | undefined {
  const before = rightBefore(dated, quantity)
  if (before !== undefined && isBase(dated, quantity)) return before
  const attached = attachedTo(dated, quantity)
  if (attached !== undefined && (isReported(attached) || isBase(dated, quantity))) return attached
  return before
}

/** Where the bracket that holds a span opens; -1 outside of any. */
function bracketAround(words: string, { start }: TextSpan): number {
  const left = words.slice(0, start)
  const open = Math.max(left.lastIndexOf('('), left.lastIndexOf('（'))
  return open > Math.max(left.lastIndexOf(')'), left.lastIndexOf('）')) ? open : -1
}

/** 'In A, where a new centre opened in October, the count was 238,000': a time of what is said beside. */
function isBeside(words: string, { span }: PrintedPeriod, quantity: PrintedQuantity): boolean {
  if (bracketAround(words, span) !== bracketAround(words, quantity.span))
    return bracketAround(words, span) >= 0
  const opening = /,\s(?:where|which|who|whose|home to|где|котор\p{L}+)(?!\p{L})[^,;.]*$/iu.exec(
    words.slice(0, span.start),
  )
  if (opening === null) return false
  const close = words.indexOf(',', span.end)
  return close >= 0 && close < quantity.span.start
}

/** A time of measurement, whether or not the dataset has a name for it. */
function isReported({ role }: PrintedPeriod): boolean {
  return role === 'during' || role === 'unnamed'
}

function named(period: PrintedPeriod | undefined): string | null {
  return period === undefined || period.role === 'unnamed' ? null : period.period
}

/** The period of a number: its own, else the sentence's, else the one of the sentences before; an earlier level has only its own. */
export function periodFor(passage: Passage, quantity: PrintedQuantity): string | null {
  const own = ownWords(passage, quantity)
  if (own !== undefined) return named(own)
  if (isBase(passage, quantity) && !isElsewhere(passage, quantity))
    return pairedBase(passage, quantity) ?? spanStart(passage, quantity) ?? yearBefore(passage, quantity)
  const said = sentenceWords(passage, quantity)
  return said === undefined ? carriedPeriod(passage, quantity) : named(said)
}

const standing =
  /\b(?:employs?|counts|is home to|are enrolled|hosts?|now|currently|today|numbers)\b|(?<!\p{L})(?:работают|действуют|обучаются|учатся|насчитыва(?:ет|ют)(?:ся)?|заняты?|сейчас|сегодня)(?!\p{L})|现有|目前|如今/u

/**
 * The period of a number whose place and measure are known. In the present tense what the sentences before name is a guess, and so is
 * the time of writing: the one the dataset has a value for is meant, then, of what stands ('employs', 'is home to'), the time of writing.
 */
export function periodKnown(
  passage: Passage,
  quantity: PrintedQuantity,
  { place, measure }: { readonly place: Place | null; readonly measure: Measure | null },
): string | null {
  const period = periodFor(passage, quantity)
  const { saidIn, saidMonth, index, words } = passage
  const isOwn = ownWords(passage, quantity) !== undefined || sentenceWords(passage, quantity) !== undefined
  const isEarlier = isBase(passage, quantity) && !isElsewhere(passage, quantity)
  const held = inSeries(passage, period, { place, measure })
  if (held !== period) return held
  if (!isOwn && !isEarlier && isDoubtful(passage, period, { place, measure })) return null
  if (isOwn || saidIn === null || isEarlier || !isToldOfNow(passage)) return period
  const now = String(saidIn)
  const month = saidMonth === null ? now : `${now}-${String(saidMonth).padStart(2, '0')}`
  const isStanding = standing.test(words)
  const likely = isStanding ? [now, month, period] : [period, now, month]
  const known = index.series.periodsOf(place?.hub?.id ?? '', measure?.indicator?.id ?? '')
  return likely.find((each) => each !== null && known.has(each)) ?? (period === now ? period : null)
}

/**
 * The end of December, or a quarter told in a review of its year, carried on to a sentence that names no time: what follows may as well be
 * of the whole year, unless the dataset has a value of the part.
 */
function isDoubtful(
  { index, carried, words }: Passage,
  period: string | null,
  { place, measure }: { readonly place: Place | null; readonly measure: Measure | null },
): boolean {
  const year = /^(\d{4})-/.exec(period ?? '')?.[1]
  if (period === null || year === undefined) return false
  const indicator = measure?.indicator?.id ?? ''
  const hub = place?.hub?.id
  const known =
    hub === undefined ? index.series.periodsOfAny(indicator) : index.series.periodsOf(hub, indicator)
  return !known.has(period) && (period.endsWith('-12') || carried.reported === year || overYear.test(words))
}

/**
 * A period as the dataset has it, where it has the measure by years alone: a season carried on is the only one of its two years that it
 * has, the end of December is the year, and what is counted when a half or a quarter is reported is counted in its year.
 */
export function inSeries(
  { index }: Passage,
  period: string | null,
  { place, measure }: { readonly place: Place | null; readonly measure: Measure | null },
): string | null {
  const hub = place?.hub?.id
  const indicator = measure?.indicator?.id ?? ''
  const known =
    hub === undefined ? index.series.periodsOfAny(indicator) : index.series.periodsOf(hub, indicator)
  if (period === null || known.size === 0 || known.has(period)) return period
  const [, from = '', to = ''] = /^(\d{4})\/(\d{4})$/.exec(period) ?? []
  const year = /^(\d{4})-12$/.exec(period)?.[1]
  const part = /^(\d{4})-[HQ]\d$/.exec(period)?.[1]
  const { dimension } = unitOf(measure?.indicator?.unit ?? 'unstated')
  const isCount = dimension === 'count' || dimension === 'per-person'
  const years = from === '' ? [year ?? (isCount ? part : undefined)] : [from, to]
  const [only, ...others] = years.filter((each) => each !== undefined && known.has(each))
  return only !== undefined && others.length === 0 ? only : period
}

/** 'Against 4.8 per cent in B': the other number is another place's, and of the same time. */
function isElsewhere({ words, places, carried }: Passage, { span }: PrintedQuantity): boolean {
  const here = places.filter((place) => place.span.end <= span.start).at(-1)
  const there = places.find(
    (place) =>
      place.span.start >= span.end &&
      /^\s(?:in|for|at|в|во|у|на)\s(?:the\s)?$/iu.test(words.slice(span.end, place.span.start)),
  )
  const other = here === undefined ? carried.document?.hub : here.hub
  return other !== undefined && there !== undefined && other !== there.hub
}

/** '由2023年的74.5%升到2024年的76.8%，B则从78.0%降至75.9%': a second pair of levels is of the times of the first. */
function pairedBase(passage: Passage, { span }: PrintedQuantity): string | null {
  const since = passage.periods.filter((period) => period.role === 'since' && period.span.end <= span.start)
  const isSecond = passage.quantities.some(
    (each) => each.span.end <= span.start && rightBefore(passage, each)?.role === 'since',
  )
  return isSecond && since.length === 1 ? (since[0]?.period ?? null) : null
}

/** 'Tripled since 2018, from 1,150 to 3,620', 'went from 10,900 to 41,800 in four years': when the first of two levels was. */
function spanStart(passage: Passage, quantity: PrintedQuantity): string | null {
  const before = passage.quantities.findLast(({ span }) => span.end <= quantity.span.start)
  const isAfter =
    before !== undefined &&
    /^(?:\s?%|\s[\p{L}-]+){0,2}\s(?:up\s|down\s)?from\s$/u.test(
      passage.words.slice(before.span.end, quantity.span.start),
    )
  const next = isAfter ? before : passage.quantities.find(({ span }) => span.start >= quantity.span.end)
  if (next === undefined) return null
  const gap = passage.words.slice(quantity.span.end, next.span.start)
  if (!isAfter && !/^[^;.]{0,30}(?:\bto\s|(?<!\p{L})до\s|[到至])[^;.,]{0,20}$/u.test(gap)) return null
  const since = passage.periods.filter(({ role }) => role === 'since')
  if (since.length === 1) return since[0]?.period ?? null
  const years = yearsAgo(passage, next)
  const reported = named(sentenceWords(passage, next)) ?? passage.carried.period
  return since.length > 0 || years === null || reported === null || !/^\d{4}$/.test(reported)
    ? null
    : String(Number(reported) - years)
}

const overYear =
  /\b(?:over|in|within|during) (?:the|a|one) (?:past |last )?year\b|\byear[- ]on[- ]year\b|\bon the year\b|\bin the year to\b|\bfrom a year (?:earlier|ago)\b|(?<!\p{L})за (?:последний |прошедший )?год(?!\p{L})|同比|一年来|一年内/iu

/** 'Over the year', 'за год', 同比: what is told is of a whole year, or of a part of it against the same part of the one before. */
export function isOverYear({ words }: Pick<Passage, 'words'>): boolean {
  return overYear.test(words)
}

/** 'За год увеличилось с 2611 до 3480': the earlier level is of the year before the one reported. */
function yearBefore(passage: Passage, quantity: PrintedQuantity): string | null {
  const { words, carried, language, periods } = passage
  // 'Has risen since 2021 to 36.4 %, compared with 30.9 % then'.
  if (/^\s(?:then\b|at th(?:at|e) time\b|тогда(?!\p{L}))/u.test(words.slice(quantity.span.end)))
    return (
      periods.findLast(({ role, span }) => role === 'since' && span.end <= quantity.span.start)?.period ??
      null
    )
  const isAlwaysSo = carried.isYearOnYear && language !== 'zh'
  if (!overYear.test(passage.words) && !isAlwaysSo) return null
  const reported = named(sentenceWords(passage, quantity)) ?? passage.carried.period
  const parts = /^(\d{4})(-.+)?$/.exec(reported ?? '')
  return parts === null ? null : `${Number(parts[1]) - 1}${parts[2] ?? ''}`
}

const ofParts =
  /\b(?:of which|of whom|including|among them)\b|(?<!\p{L})(?:в том числе|из них|из которых|включая)(?!\p{L})|其中/iu

/** The period a sentence reports around a number. */
export function sentencePeriod(passage: Dated, quantity: PrintedQuantity): string | null {
  return named(sentenceWords(passage, quantity))
}

function sentenceWords(passage: Dated, quantity: PrintedQuantity): PrintedPeriod | undefined {
  const during = passage.periods.filter(
    (period) => isReported(period) && !isBeside(passage.words, period, quantity),
  )
  // 'Installed its first plant in 2022 and now has 1.6 gigawatts'.
  const before = during.findLast(
    ({ span }) =>
      span.end <= quantity.span.start &&
      !/\b(?:and|but)\snow\s|(?<!\p{L})(?:сейчас|теперь)\s|(?:目前|如今|现有)/u.test(
        passage.words.slice(span.end, quantity.span.start),
      ),
  )
  const behind = during.find(
    ({ span }) =>
      span.start >= quantity.span.end &&
      !opensNext(passage, quantity, span) &&
      // '1 150 МВт, в том числе 250 МВт введены в декабре': a time of the part.
      !ofParts.test(passage.words.slice(quantity.span.end, span.start)),
  )
  return before ?? behind
}

/** What stands between two semicolons. */
function clauseAround(words: string, { start, end }: TextSpan): string {
  const left = words.slice(0, start).split(';').at(-1) ?? ''
  const [right = ''] = words.slice(end).split(';')
  return left + words.slice(start, end) + right
}

/** 'Two years ago we were third', 'five years ago the sum was 11 million': of a year that is told only by how long ago it was. */
const ago =
  /(?<!\b(?:as|than|was|were)\s)\b(?:[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Aa] few|[Ss]everal|\d{1,2}) years ago\b/u

/** 'За квартал превысил 2 млрд': of a part of the year that a month or a year carried on does not tell. */
const ofPart =
  /\b(?:from|than(?: in)?|over|on|to|with|against) the (?:same|corresponding|comparable|equivalent) (?:quarter|half|month)\b|(?<!\p{L})за (?:квартал|полугодие|полгода)(?!\p{L})|(?<!\d年|第[一二三四])(?:单季|季度内)/u

const atYearsEnd =
  /(?<![\d年])(?:年末|年底|全年)|(?<!\p{L})(?:на конец года|к концу года|за весь год|за год в целом)(?!\p{L})/u

/**
 * 'in April' of a year nobody printed is not the year of the sentence before. What the sentences before, the title or the opening
 * report on holds for a sentence in the present tense too; where they name nothing, it is of the year it was written.
 */
export function carriedPeriod(passage: Passage, { span }: { readonly span: TextSpan }): string | null {
  const { words, carried, saidIn } = passage
  if (monthOnly.test(words.replace(besides, ' ')) || ago.test(clauseAround(words, span))) return null
  // '年末从业人员13.6万人' in a report that has just told of a quarter.
  const year = /^(\d{4})-[QH]\d$/.exec(carried.period ?? '')?.[1]
  if (year !== undefined && atYearsEnd.test(words)) return year
  if (ofPart.test(words) && !/-[QH]\d$/.test(carried.period ?? '')) return null
  return carried.period ?? (isToldOfNow(passage) && saidIn !== null ? String(saidIn) : null)
}
