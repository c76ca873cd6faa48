import type { Indicator } from '../domain/indicator.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import { fits } from './unit-fit.ts'
import { runAround, type Measure, type Passage } from './passage.ts'
import { overlap } from '../text/overlap.ts'

/** Verbs that tie a number to what it measures. */
export const valueVerb =
  /\b(?:was|were|is|are|has been|numbered|rang(?:ed|es)|var(?:ied|ies)|contributed|delivered|stood at|stands at|stood|reach(?:ed|es|ing)?|amounted to|totall?ed|hit|came to|comes to|equall?ed|(?:was|were|is|are) worth|averaged|account(?:ed|s) for|rose to|eased to|slowed to|edged up to|edged down to|grew to|climbed to|fell to|dropped to|declined to|increased to|decreased to|exceed(?:ed|s)|surpass(?:ed|es)|topped|passed the|crossed the|approach(?:ed|es|ing)|remained at|stayed at|recorded|registered|posted|had|has|have|scored?)\b|(?<!\p{L})(?:составил[аои]?|составляет|составлял[аои]?|варьиру\p{L}+|колебл\p{L}+|достиг(?:ла|ло|ли)?|равн(?:ялся|ялась|ялось|а|о)|превысил[аои]?|приблизил\p{L}* к|превышает|насчитыва\p{L}+|оценивается|выросл?[аои]? до|снизил\p{L}* до|сократил\p{L}* до|упал[аои]? до|поднял\p{L}* до|увеличил\p{L}* до)|(?:达到|达|为|是|完成|实现|录得|累计|共计|突破|超过|占|升至|降至|约为|增至|提高到|增长到|共有|拥有)/u
/** Every one of them in a text. */
export const levelVerbs = new RegExp(valueVerb.source, 'giu')

const lastVerb = new RegExp(
  `(?:${valueVerb.source})(?:\\s(?:a|an|the|its|further|another|additional|record|new|high|low|of|at|to|around|about|some|only|just|unchanged|flat|stable|steady|little|changed|over|under|above|below|more than|less than|fewer than|nearly|almost|well|в|до|на))*[^\\p{L}\\p{N}]*$`,
  'u',
)
const clauseStart =
  /(?:^|[;:—–]\s?|,\s(?:and|but|while|whereas|with)?\s?|\b(?:while|whereas|although|though|but|that|and)\s|(?<!\p{L})(?:а|и|но|что)\s)/gu
const empty =
  /^(?:(?:nearly|almost|about)\s)?(?:half|twice|double|triple|(?:a|one)\s(?:third|quarter|fifth|tenth))$|^(?:and|or|и|а|it|this|that|they|these|those|he|she|we|which|who|there|its|his|her|their|the (?:city|country|province|region|figure|rate|number|total|ministry|company)|он|она|оно|они|это|который|которая|这|那|它|其|他|她|该.{0,2})$/iu

/**
 * A measure no index knows: the subject of the verb a number hangs on, without place and period ('Registered
 * unemployment in Kreuzberg was 9 %' → Registered unemployment). Null when the subject is a pronoun or too long to be one.
 */
export function unknownMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  if (quantity.quantity.unit === null && passage.language !== 'en') return null
  const share = shareOf(passage, quantity)
  if (share !== null) return share
  const left = passage.words.slice(0, quantity.span.start)
  const verb = lastVerb.exec(qualified(left, quantity))
  if (verb !== null)
    return subjectBefore(passage, left.slice(0, verb.index)) ?? doneMeasure(passage, quantity)
  const explained = /^(?<head>.{3,160}?)\s(?:is|was|are|were|remains|remained)\s[^.;:]{3,60}:\s$/u.exec(left)
  return explained === null
    ? doneMeasure(passage, quantity)
    : subjectBefore(passage, explained.groups?.['head'] ?? '')
}

const done =
  /(?:^|[,;]\s|\b(?:and|while|but|which)\s)?(?<who>(?:[\p{L}\p{N}&'’.-]+\s){1,6}?)(?:has\s|have\s|also\s)?(?<verb>has|had|have|counted|recorded|registered|operates?|operated|scored|exported|imported|produced|produces|handled|raised|spent|spends|sold|built|attracted|received|welcomed|employed|employs?|created|filed|issued|granted|generated|generates|invested|drew|made|makes|processed|shipped|hosted|published|trained|installed|added|harvested|caught|carried|earned|paid|lost|saved|consumed|used|collected|recycled|emitted|delivered|served|transported|admitted|treated|enrolled)\s(?:a\s|an\s|some\s|only\s|nearly\s|about\s)*$/u
/** Its end alone: most clauses end otherwise, and trying every beginning of them is slow. */
const doneAtEnd =
  /\b(?<verb>has|had|have|counted|recorded|registered|operates?|operated|scored|exported|imported|produced|produces|handled|raised|spent|spends|sold|built|attracted|received|welcomed|employed|employs?|created|filed|issued|granted|generated|generates|invested|drew|made|makes|processed|shipped|hosted|published|trained|installed|added|harvested|caught|carried|earned|paid|lost|saved|consumed|used|collected|recycled|emitted|delivered|served|transported|admitted|treated|enrolled)\s(?:a\s|an\s|some\s|only\s|nearly\s|about\s)*$/u
const what =
  /^\s(?<what>(?!and\b|but\b|or\b|while\b|which\b|less\b|more\b|fewer\b|higher\b|lower\b|than\b|in\b|at\b|from\b|for\b|by\b|on\b|to\b|last\b|this\b|during\b)[\p{Ll}-]+(?:\s(?!in\b|at\b|from\b|for\b|by\b|on\b|last\b|this\b|during\b|and\b|compared\b|a\b)[\p{Ll}-]+){0,4})/u

const doneRussian =
  /(?<verb>произв[её]л[аи]?|собрал[аи]?|добыл[аи]?|выпустил[аи]?|принял[аи]?|экспортировал[аи]?|импортировал[аи]?|построил[аи]?|привлек(?:ла|ли|ло)?|посетил[аи]?|обработал[аи]?|перев[её]з(?:л[аи])?|отгрузил[аи]?|продал[аи]?|получил[аи]?|заработал[аи]?|потратил[аи]?|направил[аи]?|выделил[аи]?|обслужил[аи]?|реализовал[аи]?|выловил[аи]?|поставил[аи]?|инвестировал[аи]?)\s$/u
const whatRussian = /^\s(?<what>\p{Ll}[\p{L}·]*(?:\s\p{Ll}{4,}){0,2})/u

const pronoun = /^(?:them|these|those|which|it|us|ours|his|hers)(?![\p{L}-])/iu

/** 'Mombasa handled 41.1 million tonnes of cargo' → tonnes of cargo handled; 'start-ups raised €3m' → amount raised by start-ups. */
function doneMeasure(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const run = runAround(passage.words, passage.quantities, quantity).filter(
    (each) => each.quantity.unit === quantity.quantity.unit || each.quantity.unit === null,
  )
  const left = passage.words.slice(0, (run[0] ?? quantity).span.start)
  const last = run.at(-1) ?? quantity
  const isRussian = passage.language === 'ru'
  const match = isRussian ? doneRussian.exec(left) : doneAtEnd.test(left) ? done.exec(left) : null
  const verb = match?.groups?.['verb']
  if (match === null || verb === undefined) return null
  const right = passage.words.slice(last.span.end)
  const counted =
    (isRussian ? whatRussian : what)
      .exec(right)
      ?.groups?.['what']?.replace(/^of\s|\s(?:per|for|in)$/gu, '') ??
    (/persons$/u.test(last.quantity.unit ?? '') ? 'people' : undefined)
  const owns = /^(?:has|had|have|counted)$/u.test(verb)
  if (counted === undefined && (owns || isRussian)) return null
  // 'We had 143 of them': nothing that is named here.
  if (counted !== undefined && pronoun.test(counted)) return null
  const start = match.index + match[0].indexOf(match.groups?.['who'] ?? '')
  const isPlace = passage.places.some(({ span }) => overlap(span, { start, end: left.length }))
  const subject = isRussian
    ? ''
    : bare(passage, left.slice(0, left.length - match[0].length + match[0].lastIndexOf(verb)), start)
  const who = isPlace || subject === '' || empty.test(subject) ? '' : ` by ${subject}`
  const printed = isRussian
    ? `${verb} ${counted}`
    : owns
      ? `${counted}${who.replace(/^ by /u, ' of ')}`
      : `${counted ?? 'amount'} ${verb}${who}`
  return { indicator: null, printed, span: { start, end: left.length } }
}

/** 'accounted for 71.7 percent of exports', 'generated 71 percent of its electricity': a share of something. */
function shareOf(passage: Passage, quantity: PrintedQuantity): Measure | null {
  const { words, quantities, places } = passage
  if (quantity.quantity.unit !== 'percent') return null
  const of =
    /^\sof\s(?:(?:its|their|the|all|total|country['’]s|national)\s)*(?<whole>[\p{L}&'’-]+(?:\s[\p{L}&'’-]+){0,3}?)(?=\s(?:in|from|at|by|for|on|was|were|is|are|last|this|and)\b|[,.;]|$)/u.exec(
      words.slice(quantity.span.end),
    )
  const whole = of?.groups?.['whole']?.trim().replace(/^\p{Lu}\S*['’]s\s/u, '')
  if (of === null || whole === undefined) {
    const first = quantities[0]
    const isSecond =
      /\b(?:compared (?:with|to)|against)\s*$|\b(?:followed by|ahead of)\b[^;.]*\b(?:with|at)\s*$/u.test(
        words.slice(0, quantity.span.start),
      )
    return isSecond && first !== undefined && first !== quantity ? shareOf(passage, first) : null
  }
  const subject =
    /(?:^|[,;]\s)(?:the\s)?(?<who>(?:[\p{L}-]+\s){1,5})(?:account(?:s|ed)\sfor|made up|makes up|represent(?:s|ed))\s$/iu.exec(
      words.slice(0, quantity.span.start),
    )
  // 'Accounted for 45 percent of the national harvest' is what the workspace may call the share of the national harvest.
  const known = knownShare(passage, quantity, of[0].replace(/^\sof\s/u, ''))
  if (known !== null)
    return {
      indicator: known,
      printed: of[0].trim(),
      span: { start: quantity.span.end, end: quantity.span.end + of[0].length },
    }
  const named = subject?.groups?.['who']?.trim()
  const who = places.some(({ printed }) => printed === named) ? undefined : named
  const printed =
    who === undefined
      ? `share of ${whole}`
      : `share of ${who.charAt(0).toLowerCase()}${who.slice(1)} in ${whole}`
  return {
    indicator: null,
    printed,
    span: { start: quantity.span.end, end: quantity.span.end + of[0].length },
  }
}

const sharer =
  /(?<who>(?:[\p{L}-]+\s){0,4}[\p{L}-]+)\s(?:account(?:s|ed)\sfor|made up|makes up|represent(?:s|ed)|supplied|covered|contributed|performed|produced|generated|provided|carried out|held|hold|employed|did)\s(?:(?:about|around|nearly|almost|roughly|more than|over|some|only|just|less than)\s)*$/iu

/** The indicator that the workspace names after who has a share of what: 'Recycled water share of supply', 'Share of wind in electricity'. */
function knownShare(passage: Passage, quantity: PrintedQuantity, whole: string): Indicator | null {
  const plain = bare(passage, passage.words.slice(0, quantity.span.start), 0)
  const who = sharer.exec(`${plain} `)?.groups?.['who'] ?? ''
  // Who it is may be the last words alone: 'X said recycled water made up'.
  const words = who.split(' ')
  const names = words.map((_, at) => words.slice(at).join(' ')).filter((name) => name !== '')
  for (const name of [
    ...names.flatMap((one) => [
      `share of ${one} in ${whole}`,
      `${one} share of ${whole}`,
      `${one} in ${whole}`,
    ]),
    `share of ${whole}`,
  ]) {
    const [mention, ...others] = passage.index.indicators.mentionsIn(name)
    if (mention?.span.start === 0 && others.length === 0 && fits(mention.indicator, 'percent'))
      return mention.indicator
  }
  return null
}

/** The measure a clause is about: what stands before its verb, without place and period. */
export function subjectBefore(passage: Passage, whole: string): Measure | null {
  // 'The number of wagons did not change and equalled': the subject of the first verb is that of the second.
  const head = whole.replace(
    /\s(?:did|does|has|have|had|was|were|is|are|rose|fell|grew|remained|stayed|continued|increased|decreased|declined|dropped|climbed|slipped)\s[^,;:]*\sand\s*$/u,
    ' ',
  )
  const start =
    [...head.matchAll(clauseStart)]
      .map((match) => match.index + match[0].length)
      .findLast((at) => /\p{L}{3}/u.test(bare(passage, head, at))) ?? 0
  const printed = bare(passage, head, start)
  const words = printed.split(/\s+/u)
  const isName = /^\p{Lu}\p{Ll}+(?:\s\p{Lu}\p{Ll}+)+$/u.test(printed)
  if (
    printed.length < 3 ||
    words.length > 9 ||
    empty.test(printed) ||
    isName ||
    /\d/u.test(printed) ||
    !/[\p{Ll}\p{Script=Han}]{2}/u.test(printed)
  )
    return null
  if (passage.places.some(({ printed: place }) => place === printed)) return null
  return { indicator: null, printed, span: { start, end: head.length } }
}

/** 'exceeded 2.6 percent': the verb is part of the number's qualifier. */
function qualified(left: string, { quantity }: PrintedQuantity): string {
  if (quantity.upTo !== undefined) return left
  return left + (/^\p{L}+/u.exec(quantity.printed)?.[0] ?? '')
}

/** A subject without its places, periods, articles and time words. */
function bare(passage: Passage, head: string, start: number): string {
  const cut = [...passage.places, ...passage.periods]
    .map(({ span }) => span)
    .filter(
      (span) => span.start >= start && span.end <= head.length && !overlap(span, { start: 0, end: start }),
    )
    .sort((a, b) => b.start - a.start)
  let subject = head.slice(start)
  for (const { start: from, end } of cut)
    subject = subject.slice(0, from - start) + '\u0001' + subject.slice(end - start)
  return subject
    .replace(
      /(?:\b(?:in|of|for|across|during|at|over|at the end of|the|as of)|(?<!\p{L})(?:в|во|на|за|по|по сравнению со?|относительно|к уровню|против|провинции|городе|области))(?:\s(?:the|whole of|all of))*\s*\u0001(?:\s?(?:году|годом|года|год|г\.))?/giu,
      ' ',
    )
    .replace(/\u0001['’]s?/gu, ' ')
    .replace(/\u0001年?/gu, ' ')
    .replace(
      /^[\s,，]*(?:meanwhile|however|overall|in total|last year|this year|now|today|also|the|a|an|its|their|总|的|其中)\s+/giu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .replace(/^[\s,，:：的]+|[\s,，:：的]+$/gu, '')
    .replace(/^(?:the|a|an|its|their)\s/iu, '')
    .replace(/^(?:city|country|province|region|state|nation)['’]s\s/iu, '')
    .trim()
}

const movingVerb =
  /\b(?:rose|grew|increased|climbed|jumped|surged|gained|fell|dropped|declined|decreased|shrank|slipped|plunged|contracted|expanded|has (?:risen|grown|increased|fallen|declined)|have (?:risen|grown|increased|fallen|declined)|was up|were up|was down|were down)\b|(?<!\p{L})(?:вырос|увеличил|возрос|поднял|снизил|упал|сократил|уменьшил)\p{L}*|(?:同比|环比)?(?:增长|上升|提高|增加|下降|减少|降低)/giu

/** 'За год показатель увеличился': a word that stands for what was measured before, and no measure. */
const standIn =
  /^(?:(?:за|в)\s\p{L}+\s)?(?:этот\s|данный\s|их\s)?(?:показател\p{L}{1,2}|числ[оа]|количеств[оа])$|^(?:this\s)?(?:figure|tally|count)$/iu

/** The subject of the verb of movement before `at`, when no index knows it. */
export function unknownSubject(passage: Passage, at: number): Measure | null {
  const verb = [...passage.words.slice(0, at).matchAll(movingVerb)].at(-1)
  if (verb === undefined) return null
  const subject = subjectBefore(passage, passage.words.slice(0, verb.index))
  return subject === null || standIn.test(subject.printed) ? null : subject
}
