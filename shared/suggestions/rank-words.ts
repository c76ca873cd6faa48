import type { TextSpan } from '../domain/text-span.ts'
import type { Locale } from '../messages/sentence.ts'
import { wordNumbersIn } from '../text/number-words.ts'
import { overlap } from '../text/overlap.ts'
import { fittingScripts } from '../text/fitting-scripts.ts'
import { ranksBehindFew } from './few-ahead.ts'
import { englishOrdinal, englishOrdinals, englishRanks, superlative } from './english-ranks.ts'
import { ranksInTime } from './ranks-in-time.ts'
import { onlyBehind } from './only-behind.ts'

export type PrintedRank = {
  readonly rank: { readonly exactly: number } | { readonly within: number }
  /** Which end it counts from: of an order ('ranked last'), or of size alone ('the lowest rate'). */
  readonly end: 'top' | 'bottom' | 'large' | 'small'
  readonly span: TextSpan
  /** 'Its best year since 2010': first among the times of one place, and not among places. */
  readonly isInTime?: true
}

const englishNumbers =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty'.split(
    '|',
  )
const russianStems =
  'перв|втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|одиннадцат|двенадцат|тринадцат|четырнадцат|пятнадцат|шестнадцат|семнадцат|восемнадцат|девятнадцат|двадцат'.split(
    '|',
  )
const chinese = '一二三四五六七八九十'
const ordinal = englishOrdinal
const russianOrdinal = `(?<ord>(?:${russianStems.join('|')})(?:ое|ом|ое|ье|ьем|ом|ее)|\\d{1,3}(?:-?(?:е|ое|м|ом))?)`
const chineseNumber = `(?<ord>[${chinese}]{1,3}|\\d{1,3})`
const here =
  '(?:in|of|among|across|on|within)\\s(?:the\\s|all\\s|its\\s)?(?:\\d+\\s|\\p{L}+\\s){0,3}?|nationwide|nationally|worldwide|globally'

const exact: readonly RegExp[] = [
  /倒数第(?<bottom>[一二三四五六七八九十]{1,3}|\d{1,3})|(?<worst>垫底|居末位|末位)/gu,
  /\b(?<first>topped|tops|topping)\s(?!\d|[$€£¥]|up\b|off\b|out\b)(?=(?:the|all|a|this|"|“|\p{L}+['’]s|\p{Lu}))/giu,
  /\b(?<first>led|leads|leading|heads|headed|dominated)\s(?=(?:the|this|all)\s(?:\S+\s){0,5}?(?:ranking|rankings|table|list|index|country|nation|world|league|standings|states|provinces|regions|countries|cities)\b)/giu,
  new RegExp(
    `\\b(?:rank(?:ed|s|ing)?|placed|places|finish(?:ed|es|ing)|position(?:ed)?|came(?: in)?|comes(?: in)?)\\s(?:(?:in|at|as)\\s)?(?:the\\s)?(?:joint\\s|a\\s)?(?:(?:No\\.?|number|#)\\s?(?<num>\\d{1,3})|${ordinal})(?![\\p{L}\\d]|\\stime)`,
    'giu',
  ),
  /\b(?:is|was|were|are|at|ranked|ranks|became|becomes|as)\s(?:the\s)?(?:No\.|number|#)\s?(?<num>\d{1,3}|one)\b(?=\s|[,.;])/giu,
  new RegExp(
    `\\b(?:in|into|to|with|at|took|takes?|taking|claim(?:ed|s|ing)?|secur(?:ed|es|ing)|held|holds?|holding|retain(?:ed|s|ing)|kept|keeps|occup(?:ied|ies|ying)|won|wins|achieved|maintain(?:ed|s|ing))\\s(?:(?:its|the|a)\\s)?${ordinal}\\s(?:place|position|spot|rank)\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:climbed|rose|fell|dropped|slipped|slid|jumped|moved(?:\\s(?:up|down))?|improved|advanced|sank)\\s(?:(?:\\p{L}+|\\d+)\\s(?:places|spots|positions)\\s)?(?:from\\s\\S+\\s)?to\\s(?:(?:No\\.|number|#)\\s?(?<num>\\d{1,3})|${ordinal})(?!\\s(?:of|percent)\\b)(?![\\p{L}\\d])`,
    'giu',
  ),
  /\b(?:took|takes?|taking|claim(?:ed|s|ing)?|held|holds?|retain(?:ed|s|ing)|secur(?:ed|ing))\s(?:the\s)?(?<first>top|leading)\s(?:spot|place|position|rank)/giu,
  new RegExp(`\\b(?:${ordinal}[\\s-])?${superlative}\\b(?=(?:\\s[\\p{L}&'’-]+){0,7}?\\s(?:${here}))`, 'giu'),
  new RegExp(
    `(?<=\\b(?:world|country|nation|region|continent|\\p{Lu}\\p{Ll}+)['’]s\\s)(?:${ordinal}[\\s-])?${superlative}\\b`,
    'gu',
  ),
  new RegExp(
    `(?:(?:занял|занима|вышл?|поднял|опустил|оказал|находит|удерж|получил|сохранил|расположил|стоит)\\p{L}*\\s(?:\\p{L}+\\s){0,2}?(?:(?:в|за)\\s20\\d\\d(?:-м)?\\s(?:год[уа]?\\s)?)?(?:\\p{L}+\\s){0,2}?(?:(?:на|с)\\s)?|(?<!\\p{L})на\\s)${russianOrdinal}\\sмест[оеау]`,
    'giu',
  ),
  new RegExp(
    `(?<=\\p{Lu}[\\p{L}-]+\\s)(?<ord>${englishOrdinals.join('|')})(?=[.,;]|\\s(?:and|with)\\s)`,
    'gu',
  ),
  // 'Norway was second with 21.4'.
  new RegExp(
    `(?<=\\p{Lu}[\\p{L}’'-]+\\s)(?:was|is|were|are)\\s(?:only\\s)?(?<ord>${englishOrdinals.join('|')})(?=\\swith\\s|,\\s)`,
    'gu',
  ),
  // 'Mexico City comes 36th, Bogotá 52nd and Buenos Aires 71st'.
  /(?<=\p{Lu}[\p{L}’'-]+\s)(?<ord>\d{1,3}(?:st|nd|rd|th))(?=[,.;]|\s(?:and|out|while|in|of|among|with)\b|$)/gu,
  // 'Bengaluru (21st), Delhi (26th)', 'МГУ (41-е место)'.
  /(?<=[\p{L}’'”"»]\s[(（])(?<ord>\d{1,3}(?:st|nd|rd|th))(?=[)）])/gu,
  /(?<=[\p{L}»]\s\()(?<ord>\d{1,3}-[ея])(?:\sместо)?(?=\))/gu,
  new RegExp(`\\b(?:stay(?:ed|s)|remain(?:ed|s))\\s(?:in\\s)?${ordinal}(?![\\p{L}\\d])`, 'giu'),
  new RegExp(
    `\\b(?:content with|settled? for|only|finish(?:ed)? in)\\s(?:the\\s)?${ordinal}\\s(?:place|position|spot|rank)\\b`,
    'giu',
  ),
  // 'Армения находится на 56-м месте, Азербайджан — на 51-м': the noun is left out the second time.
  /(?<=\sмест[еоау][^.;]{0,60}\p{Lu}[\p{L}-]+\s(?:[—–]\s)?)(?:на\s)(?<ord>\d{1,3}-м)(?=[.,;]|$|\s(?:и|а)\s)/gu,
  // 'Нижегородская область в нём пятая, Пермский край — шестой'.
  new RegExp(
    `(?<=(?:\\p{Lu}[\\p{L}-]+|область|край|республика|округ|город)\\s(?:(?:в нём|в нем|там|здесь|—|–)\\s)?)(?<ord>(?:${russianStems.join('|')})(?:ый|ой|ий|ая|ья|ое|ье))(?=[.,;]|$|\\s(?:и|а)\\s)`,
    'gu',
  ),
  // 'Nairobi, 58th last year, jumped …', 'it is now 33rd'.
  /(?<=\p{Lu}[\p{L}’'-]+,\s)(?<ord>\d{1,3}(?:st|nd|rd|th))(?=\s(?:last year|a year (?:ago|earlier)|in (?:19|20)\d\d)\b)/gu,
  new RegExp(
    `\\b(?:is|are|was|were|stands?|lies?|sits?)\\s(?:(?:now|currently|still)\\s${ordinal}|(?:only\\s|just\\s)?(?<num>\\d{1,3})(?:st|nd|rd|th))(?=[,.;:]|$|\\s(?:and|while|with|out|in|of|among)\\b)`,
    'giu',
  ),
  /\b(?<first>more)\s(?:\p{L}+\s){0,2}?than any other\b/giu,
  /\b(?<ord>second|third) only to\b/giu,
  // 'В предыдущем выпуске был четырнадцатым', 'стал третьим в стране'.
  new RegExp(
    `(?<!\\p{L})(?:был[аио]?|стал[аио]?|оказал(?:ся|ась|ось|ись)|ид[её]т|остал(?:ся|ась|ось)|остаётся|остается)\\s(?:лишь\\s|только\\s)?(?<ord>(?:${russianStems.join('|')})(?:ым|им|ьим|ой|ей|ьей))(?=[.,;]|$|\\s(?:в|среди|по|из)\\s)`,
    'giu',
  ),
  // 'В 2025 году — 178-е место', 'занимает 12-ю строчку', 'второе место — у Казани'.
  /(?<!\p{L}|\d)(?<ord>\d{1,3})-(?:е|ое|м|ом)\sмест[оеу](?!\p{L})/giu,
  /(?<!\p{L}|\d)(?:на\s)?(?<ord>\d{1,3})-[юйя]\s(?:строч|позици|ступен)\p{L}+/giu,
  new RegExp(
    `(?<!\\p{L})(?<ord>(?:${russianStems.join('|')})(?:ую|ью|ой|ей))\\s(?:строч(?:ку|ке)|позици[юи])(?!\\p{L})`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?<ord>(?:${russianStems.join('|')})(?:ое|ье))\\sместо\\s(?=[—–]\\s|за\\s\\p{Lu}|у\\s|достал)`,
    'giu',
  ),
  /(?<!\p{L})(?<first>лидером\s(?:стал|остал|оста[её]т|явля)\p{L}*|(?:стал|остал|явля|оста[её]т)\p{L}*\sлидером|(?:удерж|сохран)\p{L}+\s(?:лидерство|первенство)|(?:больше|выше|быстрее|чаще),?\sчем\s(?:в\s)?люб(?:ом|ой)(?:\sдруг(?:ом|ой))?|(?:больше|выше|быстрее|чаще)\sлюб(?:ого|ой)\sдруг(?:ого|ой))(?!\p{L})/giu,
  /(?<first>(?:高于|多于|超过)(?:任何其他|其他任何|其他所有|所有其他)[\p{Script=Han}]{1,4})/gu,
  /(?<!\p{L})(?<first>возглавил[аи]?|возглавляет|возглавляют|лидирует|лидируют)(?!\p{L})/giu,
  new RegExp(
    `(?:排名|位居|位列|名列|居于|居|列|排在|排|跃居|升至|升到|位于|蝉联|保持|获得|占据)[\\p{Script=Han}]{0,8}?第${chineseNumber}(?:位|名)?(?!季度|次|产业|个|届|阶段|期|代|批|年|条|三方|大)`,
    'gu',
  ),
  new RegExp(`第${chineseNumber}(?:位|名)`, 'gu'),
  /(?<first>榜首|首位|居首|登顶|夺冠|领跑|(?<=[居位][\p{Script=Han}]{0,10})之首)/gu,
  /\b(?:rank(?:ed|s)?|came(?: in)?|comes|finish(?:ed|es)|placed|is|was|were)\s(?:dead\s)?(?<worst>last)(?=[,.;]|\s(?:in|among|of|on|with|by)\b)/giu,
  /\b(?:in|took|at)\s(?:the\s)?(?<worst>last place|bottom of the (?:ranking|table|list|league|country))\b/giu,
  new RegExp(
    `(?<!\\p{L})(?:${russianOrdinal}\\s)?(?:(?<large>сам\\p{L}{2,3}\\s(?:высок|больш|крупн)\\p{L}+|наибольш\\p{L}+|наивысш\\p{L}+)|(?<small>сам\\p{L}{2,3}\\s(?:низк|маленьк)\\p{L}+|наименьш\\p{L}+))(?=(?:\\s[\\p{L}-]+){0,6}?\\s(?:в|по|среди|из)\\s)`,
    'giu',
  ),
  // 'Сейчас мы восьмые'.
  new RegExp(
    `(?<!\\p{L})(?:мы|они)\\s(?:только\\s|лишь\\s|уже\\s)?(?<ord>(?:${russianStems.join('|')})(?:ые|ие|ьи))(?=[.,;!]|$|\\s(?:в|среди|по|из)\\s)`,
    'giu',
  ),
  // 'Замыкает тройку крупнейших': the last of them.
  /(?<!\p{L})(?:замыка(?:ет|ют|л[аио]?)|замкнул[аио]?)\s(?:перв\p{L}+\s)?(?<closed>тройк|пят[её]рк|десятк|двадцатк)у(?!\p{L})/giu,
  /(?<!\p{L})(?<worst>последн\p{L}+ мест[оеау])/giu,
  /(?<=全[国球省市区](?:各[省份市地区县城]{1,3})?[中里]?|世界|各[省份市地区县城]{1,3}[中里])(?:(?<large>最[高大多])|(?<small>最[低少小]))/gu,
]
const top: readonly RegExp[] = [
  // 'Back among the ten best'.
  new RegExp(
    `(?<=\\b(?:among|amongst|of|into|in)\\sthe\\s(?:\\p{Ll}+['’]s\\s)?)(?<num>${englishNumbers.join('|')}|\\d{1,3})\\s(?:best|strongest|leading|foremost)(?=[.,;]|$|\\s\\p{Ll})`,
    'giu',
  ),
  // 'A, B and C keep the first three places', 'первые три места заняли'.
  new RegExp(
    `\\bthe\\s(?:first|top|leading)\\s(?<num>${englishNumbers.join('|')}|\\d{1,3})\\s(?:places|positions|spots|ranks)\\b`,
    'giu',
  ),
  /(?<!\p{L})первые\s(?<ru>два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|\d{1,3})\sмест\p{L}{0,2}/giu,
  new RegExp(
    `(?<=\\b(?:among|in|into|within|as|one of|them|are|were|is|was|entered|enters|making|joined|respectively,|is|by|,)\\s|,\\s)(?:the\\s)?(?:(?:world|country|nation)['’]s\\s)?top[\\s-](?<num>${englishNumbers.join('|')}|\\d{1,3})\\b`,
    'giu',
  ),
  /(?<!\p{L})(?:вош(?:[её]л|ла|ли|ло)|входит|входят|попал[аи]?|находится|в)\s(?:в\s)?(?:перв(?:ую|ой)\s)?(?<word>тройк|пят[её]рк|десятк|двадцатк|сотн)[уе]\p{L}*/giu,
  /(?<!\p{L})(?:в|из)\s(?:топ|ТОП)-?(?<num>\d{1,3})/giu,
  new RegExp(
    `(?:位列|位居|跻身|进入|居|排名|列|名列|入围|包揽|占据|稳居|囊括)[\\p{Script=Han}]{0,8}?前${chineseNumber}(?:位|名|强)?`,
    'gu',
  ),
]
const russianTops: Readonly<Record<string, number>> = {
  тройк: 3,
  пятерк: 5,
  пятёрк: 5,
  десятк: 10,
  двадцатк: 20,
  сотн: 100,
}
/** 'the first place where', 'highest in a decade', 'record': an order in time, or none. */
const noRank =
  /^(?:\s(?:level|value|figure|point|rate)?\s?(?:in|for|since)\s(?:a|the past|the last|more than|over|nearly|\p{L}+\s)?\s?(?:decade|years?|months?|history|record|\d{4}(?!\s(?:edition|ranking|index|list|survey|report)))|\s(?:time|phase|step|half|quarter|ever|since|in history|priority|where))/iu

/** 'Among the five largest', 'one of the largest'. */
const oneOf = new RegExp(
  `\\b(?:among|amongst|one of|some of)\\s(?:(?:the|its|our|\\p{Lu}\\p{L}+['’]s|the \\p{Ll}+['’]s)\\s)?(?:(?<num>${englishNumbers.join('|')}|\\d{1,3})\\s)?$`,
  'iu',
)
/** The ranks a sentence names, in order, without overlap: 'topped', 'third place', 'top ten', 'на втором месте', '位居第三'. */
export function ranksIn(words: string, language: Locale): PrintedRank[] {
  const found: PrintedRank[] = []
  const keep = (
    match: RegExpMatchArray,
    rank: PrintedRank['rank'] | null,
    end: PrintedRank['end'],
    place?: string,
  ) => {
    const start = match.index ?? 0
    const span = { start, end: start + match[0].trimEnd().length }
    if (rank === null || noRank.test(words.slice(span.end))) return
    // 'Одна из самых высоких': no place in any order.
    if (/(?<!\p{L})од(?:ин|на|но|ной|ним|ном|ного)\sиз\s$/u.test(words.slice(0, start))) return
    const several = oneOf.exec(words.slice(0, start))
    if (several !== null && 'exactly' in rank && place === undefined) {
      const within = numberOf(several.groups?.['num'] ?? '', language)
      // 'One of the largest' is no place in any order.
      if (within !== null) found.push({ rank: { within }, end, span })
      return
    }
    if (found.some((other) => other.span.start < span.end && span.start < other.span.end)) return
    found.push({ rank, end, span })
  }
  const isFitting = fittingScripts(words)
  for (const pattern of ranksInTime.filter(isFitting))
    for (const match of words.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length }
      const end = match.groups?.['large'] === undefined ? 'small' : 'large'
      if (!found.some((other) => overlap(other.span, span)))
        found.push({ rank: { exactly: 1 }, end, span, isInTime: true })
    }
  if (language === 'en')
    for (const { place, isFromTop, start, end } of ranksBehindFew(words))
      found.push({ rank: { exactly: place }, end: isFromTop ? 'large' : 'small', span: { start, end } })
  for (const pattern of [...exact, ...englishRanks].filter(isFitting))
    for (const match of words.matchAll(pattern)) {
      const { num, ord, bottom, large, small, worst, second, closed } = match.groups ?? {}
      const place = num ?? ord ?? bottom ?? (second === undefined ? undefined : '2')
      const number =
        closed !== undefined
          ? (russianTops[closed.toLowerCase()] ?? null)
          : place === undefined
            ? 1 + exceptedBehind(words.slice(match.index))
            : numberOf(place, language)
      const end =
        large !== undefined
          ? 'large'
          : small !== undefined
            ? 'small'
            : worst !== undefined || bottom !== undefined
              ? 'bottom'
              : 'top'
      keep(match, number === null || number < 1 ? null : { exactly: number }, end, place)
    }
  for (const pattern of top.filter(isFitting))
    for (const match of words.matchAll(pattern)) {
      const { num, ord, word, ru } = match.groups ?? {}
      const number =
        ru !== undefined
          ? (wordNumbersIn(ru)[0]?.value ?? Number(ru))
          : word === undefined
            ? numberOf(num ?? ord ?? '', language)
            : (russianTops[word.toLowerCase()] ?? null)
      keep(match, number === null || number < 1 ? null : { within: number }, 'top')
    }
  return [...found, ...onlyBehind(words, found)].sort((a, b) => a.span.start - b.span.start)
}

function numberOf(printed: string, language: Locale): number | null {
  const lower = printed.toLowerCase()
  const digits = /\d+/.exec(lower)
  if (digits !== null) return Number(digits[0])
  if (language === 'zh') return chineseNumberOf(lower)
  const named = [englishOrdinals, englishNumbers].map((list) => list.indexOf(lower)).find((at) => at >= 0)
  if (named !== undefined) return named + 1
  const stem = russianStems.findLastIndex((each) => new RegExp(`^${each}`, 'u').test(lower))
  return stem < 0 ? null : stem + 1
}

/** 一 to 九十九. */
function chineseNumberOf(printed: string): number | null {
  const [tens, units] = printed.includes('十') ? printed.split('十') : ['', printed]
  const digit = (character: string | undefined) =>
    character === undefined || character === '' ? 0 : chinese.indexOf(character) + 1
  const value = (printed.includes('十') ? (digit(tens) || 1) * 10 : 0) + digit(units)
  return value > 0 ? value : null
}

/** 'More than any other state except A and B': as many stand before it as are left out. */
function exceptedBehind(words: string): number {
  const names =
    /^[^.;]{0,60}?\bany(?:\sother|where)?\b[^.;]{0,60}?\s(?:except(?:\sfor)?|apart from|other than|but for)\s(?<names>(?:the\s)?\p{Lu}[^.;—–]*)/u.exec(
      words,
    )?.groups?.['names']
  return names === undefined
    ? 0
    : names.split(/,\s(?:and\s)?(?=(?:the\s)?\p{Lu})|\sand\s(?=(?:the\s)?\p{Lu})/u).length
}
