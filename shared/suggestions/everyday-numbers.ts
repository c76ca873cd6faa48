import type { Locale } from '../messages/sentence.ts'
import type { TextSpan } from '../domain/text-span.ts'
import type { PrintedQuantity } from '../text/quantities.ts'
import type { Passage } from './passage.ts'

/** Sentences on how numbers were gathered, and on what is traded: not even a percentage of theirs is of a hub. */
const aside: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:[Pp]ersons aged \d+|questionnaires?|interviews with|response rate|sampling error|margin of error|respondents|responded|a sample of|inquiry sent|results cover|based on (?:returns|an inquiry|a survey|answers)|NACE|forward-looking|rounding)\b|\b(?:[Ss]hares|[Ss]tock) (?:of|in) \p{Lu}|\b(?:closed|traded|quoted) (?:[\d.]+ ?(?:%|percent|per cent) (?:higher|lower) )?at\b|\b(?:up|down|higher|lower) [\d.]+ ?(?:%|percent|per cent) at [\d.]|\bto the (?:dollar|euro)\b|[$€£]1\s?=/u,
  ru: /(?<!\p{L})(?:анкет|опрош|респондент|погрешност|акции компании|курс (?:доллар|евро|рубл))/iu,
  zh: /本公报|四舍五入|统计范围|问卷|受访|收报|股价|汇率/u,
}

/** Sentences that tell a visitor, a buyer or an applicant what to do. */
const service: Readonly<Record<Locale, RegExp>> = {
  en: /\b(?:tickets?|fares?|reservations|registration is|by calling|(?:application|entry|tuition|licen[cs]e) fees?|scholarships?|vouchers?|admission|adults|entry (?:is|costs)|parking|bookings?|hotline|enquiries|ISBN|ISSN|DOI|P\.\s?O\.\s?Box|webinar|seminar|doors open|open (?:daily|from|to)|opening hours|applicants (?:must|should|may|can|are)|a day pass|dial|for further information|cite as|price:|in print|free (?:of charge|online))\b|\b(?:tel|ext|fax)\.|\b(?:daughters|sons|children|kids),? \d|\b(?:He|She|I) (?:is|am|was) \d\d\b|\bthe (?:youngest|oldest) of (?:them|whom)\b|\b(?:woman|man|girl|boy) of \d/iu,
  ru: /(?<!\p{L})(?:билет|стипенди|пошлин|взнос за участие|вход (?:свободн|бесплатн|платн)|экскурси|телефон|тел\.|адрес|ул(?:ица|\.)|проспект|доб\.|каб(?:инет|\.)|контакты|тираж|экземпляр|справки|запис\p{L}+ (?:по|на)|проезд|парковк)/iu,
  zh: /门票|票价|奖励|奖学金|补贴标准|电话|热线|地址|邮编|报名|定价|售价|印刷本|开放时间|办公时间|参会|地点[为：:]/u,
}

/** What stands right before a number that is a price, an age, a place in a street, a time of day or a page. */
const before: Readonly<Record<Locale, RegExp>> = {
  en: /(?:\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)) (?:out )?of(?: the)?|among(?: the)?|area of|floor space of|costs?|charges?|charging|pays?|paying|priced? (?:at|of)|prices? (?:from|of)|fetch(?:es|ed|ing)?|sells? (?:\p{Ll}+ ){1,3}for|for (?:just|only|as little as)|at (?:up to|as much as)|rents? (?:of|for)|salary of|(?:(?:average|mean|median) )?age(?:s|d)?(?: (?:of|is|was|at))?|room|line|bus|tram|route|floor|gate|hall|slide|stand|booth|platform|box|flight|highway|road|street|avenue|carrera|calle|between rank|rank|ranks?|and rank|pages?(?:\s\d+\s(?:to|and|[–-]))?|Rev\.|divisions?|volume|line)\s|\b(?:have |has )?gone from\s\S+\s\d\S*\sto\s\S*\s?)$/iu,
  ru: /(?:(?<!\p{L})(?:средний возраст[^.;\d]*[—–-]|площадью(?: в)?|место (?:из|среди)|сто(?:ит|ят|ила|ил|имость[^.;]*[—–-])|[Цц]ен[аеуы](?: \p{Ll}+){0,2}(?: (?:в|от|до|[—–-]))?|прос[яи]т по|бер[уё]т по|№ ?\d+ [(]|по цене|обход\p{L}+ (?:\p{L}+ )?в|обош\p{L}+ (?:\p{L}+ )?в|за|плат\p{L}+|заработн\p{L}+|надбавк\p{L}+ в|зарплат\p{L}+ (?:в|[—–-])|аренд\p{L}+ [^.;]*[—–-]|исполнилось|возраст\p{L}*|старше|моложе|младше|дом|линия|маршрут\p{L}*|этаж\p{L}*|корпус\p{L}*|раздел\p{L}*|пункт\p{L}*|стоимость обучения —|№)\s)$/iu,
  zh: /(?:平均年龄[为是]?|面积|卖|售|价|每[人册张杯份台]|月租(?:已到)?|租金|年龄|岁|第|路|街|道|注[：:]|每家最高|补贴)$/u,
}

/** And right behind it. */
const after: Readonly<Record<Locale, RegExp>> = {
  en: /^(?:\s?(?:a\.m|p\.m|am\b|pm\b|GMT|CET|o['’]clock)|\syears old\b|-(?:tonne|ton|year|page|minute|millimetre|millimeter|metre|meter|mile|hour|storey|story|seat|bed)|\s(?:pages?|pp\b|minutes|hours|seats?|copies|words|participants|attendees|delegates|guests|exhibitors|metres?|meters?|kilometres?|kilometers?|km\b|miles?|floors?|storeys|interviews|interviewees|operators|square (?:metres?|meters?|feet|kilometres?)|members of the (?:press|audience))\b|[^.,;]{0,12}\s(?:a|an|each|per)\s(?:month|night|day|week|hour|glass|cup|kilo|tank|piece|head|litre|bottle|unit|person|square (?:metre|meter|foot))\b|\seach\b)/iu,
  ru: /^(?:-?лет|\s(?:участник\p{L}*|гост\p{L}+|посетител\p{L}+ (?:форума|выставки|конференции))|[-\s]?(?:часов|часа|час\b|минут|страниц|стр\.|экземпляр|километр|км(?!\p{L})|метр|этаж|кв\. ?м|м²|соток)|\s?(?:тыс\.\s)?(?:рубл\p{L}*|тенге|дирхам\p{L}*|долл\p{L}*|евро|₽|\$)\s(?:в (?:месяц|год|день|час)|за|ежемесячно|с человека))/iu,
  zh: /^\s?(?:名?参会|位嘉宾|时|点|分(?!之)|分钟|页|册|本|岁|名媒体|家媒体|号|楼|公里|米|平方米|个?小时|(?:港|美|韩|日)?元(?!\p{Script=Han}*(?:产值|收入)))/u,
}

/** What people earn, and what ground and rooms cost on the average, is told as prices are, and of a hub. */
const wages =
  /\b(?:wages?|salar(?:y|ies)|earn(?:s|ed|ings)?|incomes?|(?:average|mean|median|asking|prime|base|office|laboratory|lab)\s(?:\p{Ll}+\s){0,2}?rents?|rents?\s(?:\p{Ll}+\s){0,4}?averaged|rents?\s(?:there|here|in the \p{Ll}+)\s(?:crossed|passed|topped|reached|rose|fell))\b|(?<!\p{L})(?:зарплат|заработн|платят|получа[ею]т в среднем|средн\p{L}+\s(?:\p{Ll}+\s)?(?:ставк|аренд))\p{L}*|工资|薪|平均租金/iu
/** Nothing of everyday life is told in these. */
const relative = /^(?:percent|times$|points$)/u
/** 'Who, at 47, had gone back', 'applicants under 30', 'visitors over 60'. */
const agedBefore = /\b(?:at|under|over|aged)\s$/u
/** 'My uncle, who is 81 and sold bearings'. */
const whoIs = /\bwho is\s$/u
/** 'Ann Smith, 54, a broker'. */
const ageBefore = /^,\s(?:who|said|says|a|an|the)\b/u
/** 'K. Yadagiri, 54, who': an age between commas behind a name. */
const ageBehindName = /\p{Lu}\p{Ll}+,\s$|[(（][£$€¥]$/u
/** A number alone at the end of what names a street, a box or a form: nothing is counted, nothing is measured. */
const numbered = /\p{Lu}[\p{L}.]*,?\s$/u
/** 'Резидентов 41': how many, the number behind what it counts. */
const counted =
  /(?:^|[.!?—–]\s)(?:Резидент|Компани|Стартап|Патент|Предприяти|Сотрудник|Специалист|Заяв|Исследовател|Проект|Сделок)\p{L}*\s$/u
const listMark = /^\s?[.)．、](?!\d)/u

/**
 * Whether a number is one of everyday life: a price, a rent, a time of day, an age, an address, a page, how many were asked. Such numbers tell
 * nothing of a hub, however many of them a report prints.
 */
export function isEveryday(passage: Passage, { span, measure, quantity }: PrintedQuantity): boolean {
  const { words, language } = passage
  if (isOfTelephone(words, span)) return true
  if (aside[language].test(words)) return true
  if (relative.test(quantity.unit ?? '')) return false
  if (service[language].test(words)) return true
  const [left, right] = [words.slice(0, span.start), words.slice(span.end)]
  const isBare = quantity.unit === null
  if (isBare && left.trim() === '' && listMark.test(right)) return true
  if (
    isBare &&
    ((numbered.test(left) && !counted.test(left)) || ageBehindName.test(left)) &&
    !/^\s\p{Ll}{3,}/u.test(right)
  )
    return true
  const digits = words.slice(measure.start, measure.end)
  // 'The siren sounds at 7.15'.
  if (isBare && /^(?:[01]?\d|2[0-3])\.[0-5]\d$/u.test(digits) && /\b(?:at|from|until|till)\s$/u.test(left))
    return true
  if (isBare && /^\d\d$/u.test(digits) && (ageBefore.test(right) || whoIs.test(left))) return true
  if (isBare && /^\d\d$/u.test(digits) && agedBefore.test(left)) return /^[,.;]|$/u.test(right)
  if (wages.test(words)) return false
  return (
    before[language].test(left.slice(-80)) ||
    after[language].test(words.slice(measure.end)) ||
    after[language].test(right)
  )
}

const telephone =
  /(?:\b(?:on|at|call|calling|phone|tel\.?|telephone|hotline|desk)|(?<!\p{L})(?:телефон\p{L}*|тел\.|номеру?)|电话[：:]?|热线[：:]?)\s?\(?\+?\d{1,4}\)?(?:[\s-]\d{2,4}){2,4}(?!\d)/giu

/** 'On 81 5555 0173': the groups of one number nobody counts with. */
function isOfTelephone(words: string, { start, end }: TextSpan): boolean {
  return [...words.matchAll(telephone)].some(
    ({ index, 0: printed }) => index <= start && end <= index + printed.length,
  )
}
