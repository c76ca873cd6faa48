import type { TextSpan } from '../domain/text-span.ts'
import type { Passage, Place } from './passage.ts'
import { runsOf } from './passage.ts'

/** Before a place that another is held against: it is no subject of what the sentence goes on to say. */
const before =
  /(?:\bthan(?:\s(?:in|at|for|that (?:of|in)|those (?:of|in)|(?:in |at |for )?the (?:\p{L}+\s){1,3}(?:of|in|for)))?|\b(?:gap|distance|lead|advantage|margin) (?:to|with|over|on)|\b(?:than|short of|times|twice|half|thirds?|quarters?|fifth|tenth|above|below)(?:\sof)?\swhat\s(?:\p{L}+\s){1,4}(?:in|at|for)|\b(?:compared|comparable|in line) (?:with|to)|\bunlike|\bthe same as(?:\sin|\sat|\sthat (?:of|in))?|\b(?:except(?:\sfor)?|apart from|other than|but for|excluding)|\bsecond only to|\b(?:surpass|exceed|overtak|outpac|outstripp?|outperform|leapfrogg?)\p{Ll}*|\bovertook|\b(?:equal|similar|close|next) to|\b(?:double|twice|triple|half|times|third|quarter|fifth|tenth)\s(?:of\s)?(?:that|those|the (?:\p{L}+\s){1,2}?(?:of|in|for)|as (?:many|much|high|large)\s(?:\p{L}+\s){0,2}?as)(?:\s(?:in|of|for|at))?|\b(?:times|twice|double|half)(?=\sthe\s$)|\bas (?:many|much|high|low|large|big|well)\s(?:\p{L}+\s){0,6}?as(?:\sin|\sat)?|\b(?:ahead of|behind|followed by|above|below)(?:\s(?:that|those|the\s(?:\p{L}+\s){1,2}?)\s?(?:of|in|for|at))?)\s(?:the\s|all of\s|both\s)?$|(?<!\p{L})(?:чем(?:\s(?:у|в среднем по|в|во|на|по))?|по сравнению с(?:о)?|в отличие от|опере\p{L}+|обог\p{L}+|обойдя|обош\p{L}+|уступ\p{L}+(?:\s(?:только|лишь))?|вслед за|впереди|позади|(?:больше|меньше|выше|ниже|дороже|дешевле|превы\p{L}+)(?:\s(?:показател\p{L}+|уровн\p{L}+)(?:\sв)?)?)\s$|(?:高于|低于|高出|高过|多于|少于|超过|超越|赶超|反超|仅次于|落后于|落后|领先于|领先|不及|不如|不足|不到|逊于|追平|比|较|相当于|占)$/iu

/** Behind a place: '与南京持平', '是芜湖港的2倍'. */
const behindChinese =
  /^(?:市|省|港)?(?:的?(?:近|约)?[\d.一二两三四五六七八九十]+(?:多)?倍|的[一二三四五六七八九十]+分之|的一半|相当|持平|相比|接近|之后)/u
const withChinese = /(?:[与跟和同]|[是为约达到近]|相当于)$/u

/** 'More than any other place in Canada': what all are of, that one is held against. */
const ofAllOthers =
  /\bthan (?:any(?:where)?|every|all)(?:\s(?:other|else))?(?:\s[\p{L}-]+){0,3}?\s(?:in|of|on|across)\s(?:the\s(?:whole\sof\s)?)?(?:\p{Ll}+\s)?$|(?<!\p{L})чем (?:в|во|на|у) (?:люб|друг|остальн|как)\p{L}+(?:\s\p{L}+){0,3}?\s(?:в|во|на)?\s?$/iu

/** Whether a sentence only holds others against a place: 'more than Busan and Incheon combined', '高于武汉', 'уступая Казани'. */
export function isCompared({ words, places }: Pick<Passage, 'words' | 'places'>, place: Place): boolean {
  const run = runsOf(words, places).find((members) => members.includes(place))
  const first = run?.[0] ?? place
  const left = words.slice(0, first.span.start)
  const behind = words.slice(place.span.end, place.span.end + 24)
  return (
    before.test(left.slice(-60)) ||
    ofAllOthers.test(left.slice(-80)) ||
    (partOf.test(left.slice(-24)) && itsFigure.test(behind)) ||
    (anyOf.test(left.slice(-16)) && kinds.test(behind)) ||
    (withChinese.test(left.slice(-3)) && behindChinese.test(words.slice(place.span.end, place.span.end + 12)))
  )
}

/** 'Not much more than a quarter of the Austrian figure'. */
const partOf = /\b(?:third|quarter|fifth|tenth|half|twice|times|double)\s(?:of\s)?(?:the\s)?$/u
const itsFigure =
  /^(?:['’]s)?\s(?:figure|average|level|rate|total|number|value|mean|norm|count|sum|amount)\b/u
/** 'The strongest rise of any New Zealand region': among whom, and not of whom. */
const anyOf = /\b(?:any|any other|every|all|other|no|no other)\s$/u
const kinds =
  /^\s(?:cit(?:y|ies)|regions?|provinces?|states?|count(?:y|ies)|districts?|towns?|ports?|clusters?|universit(?:y|ies)|parks?|municipalit(?:y|ies)|companies|firms)\b/u

/** 'Fewer than B, which stayed first': what is said beside is the compared place's own. */
export const besides = /^,\s(?:which|who|котор\p{L}+)(?!\p{L})/u

/** Right behind a place that is compared, its own number: 'higher than in A (4.0)', '高于南京的3.95%', 'ahead of B with 3.1'. */
const ownNumber =
  /^(?:省|市|县|港)?(?:['’]s?)?(?:\sas a whole)?\s?(?:[(（]|的|,?\s?(?:where|which|whose)\b[^,.;]{0,40}|,?\s?где\s[^,.;]{0,40}|(?:with|at|on|had|has|—|–|:|：|с)\s|（)?\s?(?:its\s|its\sshare\s|it\s(?:was|is|stood at)\s|just\s|only\s|about\s|был\p{L}\s)*$/u

/** Whether a number that stands behind a compared place is that place's own. */
export function isOwnOf({ words }: Pick<Passage, 'words'>, place: Place, start: number): boolean {
  return place.span.end <= start && ownNumber.test(words.slice(place.span.end, start))
}

/** '17,6 тыс. человек, из них 12,9 тыс. заняты в Уфе': where a part is. */
const ofPart =
  /[,，]\s?(?:из них|из которых|в том числе|of which|of whom|其中)(?![\p{Script=Cyrillic}a-z])[^.;；]*$/iu

/** The places a sentence is about: all but those it only holds others against, unless there is no other. */
export function subjectsOf(passage: Pick<Passage, 'words' | 'places'>): readonly Place[] {
  return passage.places.filter(
    (place) =>
      !isCompared(passage, place) &&
      !isScope(passage, place) &&
      !ofPart.test(passage.words.slice(0, place.span.start)),
  )
}

/** 'The largest aerospace location in the Nordic countries', 'second in Spain': what an order ranges over. */
const order =
  /\b(?:(?!west|northwest|southwest|interest|latest|forest|test|harvest|rest)\p{L}{3,}est|most\s\p{L}+|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,3}(?:st|nd|rd|th)|number\s(?:one|two|three|\d+)|top\s\p{L}+)(?:[\s-][\p{L}-]+){0,5}?\s(?:in|of|across)\s(?:the\s)?(?:\p{Ll}+\s)?$/u
const wide: ReadonlySet<string> = new Set(['country', 'group', 'region', 'province'])

function isScope({ words }: Pick<Passage, 'words'>, { hub, span }: Place): boolean {
  return (
    hub !== null && wide.has(hub.type) && order.test(words.slice(Math.max(0, span.start - 90), span.start))
  )
}

/** '12 percent higher than in B': how far apart two places are, and no movement in time. */
export function isBetweenPlaces(
  passage: Pick<Passage, 'words' | 'places'>,
  { start, end }: TextSpan,
): boolean {
  const { words, places } = passage
  return places.some(
    (place) =>
      (place.span.start >= end &&
        /^\s(?:(?:above|below)(?:\s(?:that|those|the\s\p{Ll}+)\s(?:of|in|for|at))?|more|less|fewer|higher|lower|larger|smaller|bigger|greater|longer|shorter|больше|меньше|выше|ниже|дороже|дешевле),?\s(?:[\p{L}-]+\s){0,3}?(?:than|чем|показател\p{L}+|уровн\p{L}+)?\s?(?:in\s|at\s|that\s(?:of|in)\s|в\s|во\s|на\s|у\s)?(?:the\s)?$/u.test(
          words.slice(end, place.span.start),
        ) &&
        !/^['’]s\s(?:own|level)/u.test(words.slice(place.span.end))) ||
      (place.span.end <= start &&
        /(?:比|较)$/u.test(words.slice(0, place.span.start)) &&
        /^(?:市|省|港)?(?:多|少|高|低|高出|低了|多出)(?:出|了)?约?$/u.test(
          words.slice(place.span.end, start),
        )),
  )
}

const together =
  /^[^.;。；]{0,30}?(?:\b(?:combined|together|taken together|put together|in total)\b|(?<!\p{L})(?:вместе взят\p{L}+|вместе|в сумме)(?!\p{L})|(?:之和|的总和|两[市省地城]之和|加起来|合计))/iu

/** 'More than Busan and Incheon combined': several places as one, of which nothing is said alone. */
export function isCombined({ words, places }: Pick<Passage, 'words' | 'places'>, place: Place): boolean {
  const run = runsOf(words, places).find((members) => members.includes(place))
  return run !== undefined && run.length > 1 && together.test(words.slice(run.at(-1)?.span.end))
}
