import type { PrintedQuantity } from '../text/quantities.ts'
import { ordersAlone } from './order-alone.ts'
import { runAround, type Passage } from './passage.ts'

/** A number that says how much something moved, not how much there is ('up 8.9 percent', 'вырос на 5 %', '增长8.9%'). */
export type Movement = { readonly direction: 'up' | 'down'; readonly printed: string }

export const upVerbs =
  'rose|risen|rise|rises|rising|grew|grown|grow|grows|growing|increased?|increases|increasing|(?<!(?:made|make|makes|making)\\s)up|climb(?:ed|s|ing)?|gain(?:ed|s|ing)?|jump(?:ed|s|ing)?|surg(?:ed|es|ing)|expanded|advanced|soared|edged up|ticked up|went up|gone up|added|widened|widening|improved|jumped'
export const downVerbs =
  'fell|fallen|fall|falls|falling|dropp?(?:ed|s|ing)?|declin(?:ed|es|ing|e)|decreas(?:ed|es|ing|e)|down|shrank|shrunk|shrinking|slipp?(?:ed|s|ing)?|contract(?:ed|s|ing)|slid|tumbled|plunged|eased|edged down|ticked down|went down|come down|came down|gone down|(?<=(?:was|were|been|being)\\s)(?:cut|reduced|trimmed|slashed|lowered)|lost|dipped|narrowed|narrowing|shortened|cut (?:its|their|the) \\p{Ll}+(?: \\p{Ll}+){0,2} by|reduced (?:its|their|the) \\p{Ll}+(?: \\p{Ll}+){0,2} by'
export const russianUp =
  '(?:вырос|выросл|увеличил|возрос|поднял|повысил|прибавил|подскочил|подорожал)[аио]?(?:сь|ся)?|плюс|рост|прирост|увеличение|повышение|росту|увеличившись|поднявшись'
export const russianDown =
  '(?:снизил|упал|сократил|уменьшил|опустил|потерял|просел|подешевел)[аио]?(?:сь|ся)?|минус|снижение|падение|сокращение|спад|уменьшение|снизившись'
export const chineseUp =
  '(?:同比)?增速(?:最[快高大]|第一|居首|位居\\S{0,4})?[，,]?|(?:同比)?增幅(?:最[高大])?[，,]?|净增|(?<=[比较][^，。；]{1,8})多(?:[发产销收用出])?|同比增长|同比上升|同比提高|同比增加|增长|上升|提高|增加|上涨|提升'
export const chineseDown =
  '净减|(?<=[比较][^，。；]{1,8})少(?:[发产销收用出])?|同比下降|同比减少|同比降低|下降|减少|降低|回落|下滑|下跌|降幅为'

const by =
  '(?:\\s+(?:по\\sсравнению\\sсо?\\s\\p{L}+\\s\\p{L}+|за\\s\\p{L}+\\s(?:лет|года)|over\\s\\p{L}+\\syears|again|further|slightly|sharply|steadily|also|only|just|year on year|year-on-year|на|в|ещё|еще|составил|составила|составило|by|of|an?|the|annual|average|значительно|за|год|сразу|почти|более|больше|чем|примерно|около|(?:в|за|по итогам)\\s(?:(?:прошлом|минувшем|этом|прошлый|последний)\\s|первом\\s|втором\\s|третьем\\s|четв[её]ртом\\s|\\p{L}+\\sквартале\\s|полугодии\\s)*(?:20\\d\\d(?:-м|\\sгод[уа]?)?|год[уа]?)))*(?:\\s[—–-])?(?:[\\s了约近超达至少为]|只有|仅)*$'
const front = new RegExp(
  `(?:(?<up>\\b(?:${upVerbs}|growth|increase|rise|gain|jump|plus|leap|surge|uplift|upturn)|(?<!\\p{L})(?:${russianUp})|${chineseUp})|(?<down>\\b(?:${downVerbs}|decrease|decline|drop|fall|minus|slump|dip|plunge|contraction|reduction)|(?<!\\p{L})(?:${russianDown})|${chineseDown}))${by}`,
  'iu',
)
/** 'The increase was 9 percent': a movement that is the subject itself. */
const asSubject =
  /\b(?:the|an?|its|their|this|that)\s(?:annual\s|average\s|overall\s|national\s|total\s)?(?:(?<up>increase|rise|gain|jump)|(?<down>decrease|decline|drop|fall|reduction))\s(?:was|is|came to|amounted to|reached|stood at|worked out at)\s(?:only\s|just\s|about\s|around\s|nearly\s|almost\s|more than\s|even\s)*$/iu
const back =
  /^[\s\u00a0-]*(?:(?:year[- ]on[- ]year|annual|y\/y|yoy)\s)?(?:(?<up>increase|rise|growth|gain|jump|more|higher|larger|bigger|longer|better|above(?=\s(?:the (?:level|same|corresponding|previous)|that of|last year|a year|in))|up(?=\s(?:on|from|over)\b|[.;])|ahead(?=\sof\s(?:the|last|a year|20\d\d|that of))|(?:больше|выше))|(?<down>decrease|decline|drop|fall|less|lower|fewer|smaller|shorter|worse|below(?=\s(?:the (?:level|same|corresponding|previous)|that of|last year|a year|in))|down(?=\s(?:on|from|over)\b|[.;])|short(?=\sof\s(?:the\s(?:(?:19|20)\d\d|previous|level)|last year|a year|that of))|(?:меньше|ниже)))(?!\p{L})/iu

const than = /^(?:\s\p{L}+){0,3}?,?\s(?:than|чем)\s/u
const earlier =
  /^(?:(?:it was|they were|it had|had been|was|were)\s)?(?:(?:in|at|during|over|for|on|by)\s(?:the\s)?)?(?:a|an|one|two|three|four|five|ten|the|that|last|this|previous|prior|same|first|second|expected|planned|before|ever|usual|year|half|\d|19\d\d|20\d\d|January|February|March|April|May|June|July|August|September|October|November|December)\b|^(?:(?:в|во|за|на)\s)?(?:год|прошл|предыдущ|соответствующ|аналогичн|том же|тот же|три|два|пять|десять|\d|январ|феврал|март|апрел|ма[йея]|июн|июл|август|сентябр|октябр|ноябр|декабр)/iu
const thing =
  /^(?:the|a|an|its|their)\s(?!year|month|quarter|half|period|same|previous|prior|first|second|third|last|level|figure|result|record|expected|planned|corresponding|preceding|five|ten|three|two)\p{Ll}/u

/** '900 million less than the subsidy', 'на 3 % больше, чем у соседей': set against another thing, and no movement in time. */
function isThanThing(rest: string, words: string, { span }: Pick<PrintedQuantity, 'span'>): boolean {
  const match = than.exec(rest)
  if (match === null) return false
  const after = words.slice(span.end + 40 - rest.length + match[0].length, span.end + 140)
  const said = rest.slice(match[0].length) === '' ? after : rest.slice(match[0].length)
  return thing.test(said) || !earlier.test(said)
}

/** 'We added 700 people': so many more of those who are there. */
const heads =
  /^[\d.,]+\s(?:\p{Ll}+\s)?(?:people|jobs|employees|staff|workers|members|students|residents|tenants|firms|companies|start-ups|startups|posts|places)\b/u
const transitive = /^(?:lost|added|потерял[аио]?)/iu

function isRelative({ quantity: { unit } }: PrintedQuantity): boolean {
  return unit === 'percent' || unit === 'percentage-points' || unit === 'times' || unit === 'points'
}

const elsewhere = /[;,]\s(?:in|at|for)\s\p{Lu}[^,;]{1,40}\sit\s(?:was|is|came in)\s(?:\p{Ll}+\s)?$/u

/** Every rule asks what moves in a sentence. */
const movements = new WeakMap<Passage, Map<PrintedQuantity, Movement | null>>()

/** The movement a number measures, or null when it is a level ('rose to 7.1 percent', 'GDP growth was 5 percent'). */
export function movementOf(passage: Passage, quantity: PrintedQuantity): Movement | null {
  const known = movements.get(passage) ?? new Map<PrintedQuantity, Movement | null>()
  movements.set(passage, known)
  const found = known.get(quantity)
  if (found !== undefined) return found
  const read = readMovement(passage, quantity)
  known.set(quantity, read)
  return read
}

function readMovement(passage: Passage, quantity: PrintedQuantity): Movement | null {
  const { words, measures, quantities } = passage
  // '增长12.3%和8.7%': the first of a run speaks for all.
  const [first] = runAround(words, quantities, quantity)
  if (first !== undefined && first !== quantity && first.quantity.unit === quantity.quantity.unit) {
    const shared = movementOf(passage, first)
    if (shared !== null) return shared
  }
  const left = words.slice(Math.max(0, quantity.span.start - 60), quantity.span.start)
  const right = words.slice(quantity.span.end, quantity.span.end + 40)
  // '(+10%)', '(−3.2 %)'.
  const sign = isRelative(quantity) ? /[(（]\s?(?<sign>[+＋−–-])$/u.exec(left)?.groups?.['sign'] : undefined
  if (sign !== undefined) return { direction: /[+＋]/u.test(sign) ? 'up' : 'down', printed: sign }
  const ahead = front.exec(left) ?? asSubject.exec(left)
  const match = ahead ?? back.exec(right)
  if (match === null) return null
  if (ahead === null && isDifference(passage, quantity)) return null
  if (ahead === null && isThanThing(right.slice(match[0].length), words, quantity)) return null
  // 'Atacama lost 1,640 gigawatt-hours': an amount that was lost, and no fall of anything.
  if (transitive.test(match[0]) && !isRelative(quantity) && !heads.test(words.slice(quantity.measure.start)))
    return null
  // 'GDP growth was 5 percent' and 'рост ВВП составил 5 %' state a level of growth: the word belongs to the measure's name.
  const at = ahead === null ? null : quantity.span.start - left.length + ahead.index
  if (at !== null && measures.some(({ span }) => span.start <= at && at < span.end)) return null
  return { direction: match.groups?.['up'] !== undefined ? 'up' : 'down', printed: match[0].trim() }
}

/** 'In B they are about 12 percent higher': higher than elsewhere, and not than before. */
function isAgainst(passage: Passage, { span }: PrintedQuantity): boolean {
  return ordersAlone(passage).some(({ at, end }) => at <= span.start && span.end <= end)
}

/** 'На 18% выше средней по области': held against all of them. */
const ofAverage = /^\s(?:выше|ниже|больше|меньше)\s(?:\p{Ll}+\s)?(?:сред\p{L}+|общероссийск\p{L}+)/u

/** 'In B it was 3 GB lower': set against the other place, not against the time before; neither a level nor a movement. */
export function isDifference(passage: Passage, quantity: PrintedQuantity): boolean {
  const { words } = passage
  const { span } = quantity
  if (isAgainst(passage, quantity)) return true
  const right = words.slice(span.end, span.end + 40)
  if (ofAverage.test(right)) return true
  const match = back.exec(right)
  if (match !== null && isThanThing(right.slice(match[0].length), words, { span })) return true
  return (
    match !== null &&
    elsewhere.test(words.slice(0, span.start)) &&
    !/^[^.;]{0,20}\bthan\b/u.test(right.slice(match[0].length))
  )
}
