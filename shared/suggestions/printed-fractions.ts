import { fractionsIn } from '../text/fractions.ts'
import { hedgeBefore, type PrintedQuantity } from '../text/quantities.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { overlap } from '../text/overlap.ts'

type Share = { readonly start: number; readonly end: number; readonly value: number }

/** 'One in five', 'two out of three', 'каждый пятый', 每三…中有一, 四成: shares that are told by counting. */
const oneIn =
  /\b(?<n>one|two|three|four|five|six|seven|eight|nine|\d)\s(?:(?:\p{Ll}{3,}\s)?(?:in|out of|of)\severy|(?<=\bone\s)\p{Ll}{3,}\s(?:in|out of)|in|out of)\s(?<d>two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d{1,2})\b(?!\s(?:years?|months?|days?|weeks?|hours?|quarters?|cities|countries|regions|towns|states|districts|places|million|billion|percent|per cent|of(?!\s(?:the|its|their|all|every|those|these|them|us|our|his|her)\b)|to)\b|[.,]\d|[%-])/giu
const everyNth =
  /(?<!\p{L})кажд(?:ый|ая|ое|ого|ому|ой|ую|ым|ом)\s(?<nth>втор|трет|четв[её]рт|пят|шест|седьм|восьм|девят|десят|двадцат)(?:ый|ой|ий|ая|ья|ое|ье|ого|ьего|ому|ьему|ую|ью|ым|ьим|ом|ьем)(?!\p{L})/giu
/** 'Семь из десяти', 'трое из пяти', 'каждые 7 из 10'. */
const outOf =
  /(?<!\p{L})(?<n>од(?:ин|на)|дв(?:а|е|ое)|тр(?:и|ое)|четыре|четверо|пять|пятеро|шесть|шестеро|семь|семеро|восемь|восьмеро|девять|девятеро|\d)\s(?:\p{Ll}{3,}\s)?из\s(?:каждых\s)?(?<d>двух|тр[её]х|четыр[её]х|пяти|шести|семи|восьми|девяти|десяти|двадцати|\d{1,2})(?!\p{L}|\d|[.,]\d|\s(?:городов|стран|регионов|област\p{L}+))/giu
const russianParts = 'дв тр четыр пят шест сем вос девят десят'.split(' ')
/** '每10家中有7家', '十家企业里有三家'. */
const everyMany =
  /每(?<d>[2-9]|1\d|20|100|[二三四五六七八九十])(?<what>[家个人名位项件])\p{Script=Han}{0,8}[中里]?[，]?(?:就|便|约|近)?有(?<n>\d{1,2}|[一二两三四五六七八九])\k<what>/gu
const counts = new Map(
  'one two three four five six seven eight nine ten'.split(' ').map((word, at) => [word, at + 1] as const),
)
  .set('twelve', 12)
  .set('twenty', 20)
const nths = 'втор трет четверт пят шест седьм восьм девят десят'.split(' ')
const tenths =
  /(?<!第)(?<n>[一二两三四五六七八九])成(?:(?<half>半)|(?<more>[一二三四五六七八九]))?(?![员为立功就都长本效交果份])/gu
const HAN = '一二三四五六七八九十'

/** Where so many out of so many are a share, whose two numbers count nothing. */
export function countedShares(words: string): readonly TextSpan[] {
  return outOfSoMany(words).map(({ start, end }) => ({ start, end }))
}

/** Shares in words as percentages: they are never meant to a decimal, so that a plain 'one in five' is about 20 percent. */
export function fractionQuantities(words: string, printed: readonly PrintedQuantity[]): PrintedQuantity[] {
  return sharesIn(words)
    .filter((each) => !printed.some(({ span }) => overlap(span, each)))
    .map(({ start, end, value }) => {
      const hedge = hedgeBefore(words.slice(0, start))
      const behind = hedgeBehind(words.slice(end))
      const from = start - hedge.length
      const to = end + behind.length
      const percent = value * 100
      const decimals = Number.isInteger(percent) ? 0 : 1
      return {
        span: { start: from, end: to },
        measure: { start, end: to },
        quantity: {
          value: Number(percent.toFixed(decimals)),
          unit: 'percent',
          decimals,
          qualifier: hedge.length > 0 ? hedge.qualifier : behind.qualifier,
          printed: words.slice(from, to),
        },
      }
    })
}

const behindHan: readonly (readonly [RegExp, PrintedQuantity['quantity']['qualifier']])[] = [
  [/^(?:多|以上|有余|强)/u, 'more-than'],
  [/^(?:左右|上下|前后)/u, 'about'],
  [/^弱/u, 'nearly'],
]

/** How sure a share is by what stands right behind it: 七成左右, 四成以上; in words it is never meant to a decimal. */
function hedgeBehind(right: string) {
  const hedge = behindHan.find(([pattern]) => pattern.test(right))
  return { qualifier: hedge?.[1] ?? 'about', length: hedge?.[0].exec(right)?.[0].length ?? 0 } as const
}

function sharesIn(words: string): readonly Share[] {
  const russian = [...words.matchAll(everyNth)].map((match) => {
    const nth = (match.groups?.['nth'] ?? '').toLowerCase().replace('ё', 'е')
    return share(match, 1, nth === 'двадцат' ? 20 : nths.indexOf(nth) + 2)
  })
  const chinese = [...words.matchAll(tenths)].map((match) =>
    share(
      match,
      HAN.indexOf((match.groups?.['n'] ?? '').replace('两', '二')) +
        1 +
        (match.groups?.['half'] === '半' ? 0.5 : 0) +
        (match.groups?.['more'] === undefined ? 0 : (HAN.indexOf(match.groups['more']) + 1) / 10),
      10,
    ),
  )
  const named = fractionsIn(words).filter((each) => !isPlain(words, each))
  return [...outOfSoMany(words), ...[...russian, ...chinese, ...named].filter(isShare)]
}

function outOfSoMany(words: string): readonly Share[] {
  if (!/\bin\b|\bof\b|(?<!\p{L})из\s|每/iu.test(words)) return []
  const readings = [
    [oneIn, numberOf],
    [outOf, russianNumber],
    [everyMany, chineseNumeral],
  ] as const
  return readings
    .flatMap(([pattern, read]) =>
      [...words.matchAll(pattern)].map((match) =>
        share(match, read(match.groups?.['n'] ?? ''), read(match.groups?.['d'] ?? '')),
      ),
    )
    .filter(isShare)
}

function isShare({ value }: Share): boolean {
  return value > 0 && value < 1
}

/** 'Half' and 'a third' before 'that of B' or 'as much as' hold two places against each other; 'half a million' is an amount. */
function isPlain(words: string, { start, end }: TextSpan): boolean {
  return (
    /^\s(?:as|that|of that|the (?:rate|level|figure|size)|an? (?:hundred|thousand|million|billion|trillion))\b/u.test(
      words.slice(end),
    ) || /(?:\band a|(?<!\p{L})с)\s$/u.test(words.slice(0, start))
  )
}

function share({ index, 0: printed }: RegExpExecArray, count: number, parts: number): Share {
  return { start: index, end: index + printed.length, value: count / parts }
}

function russianNumber(printed: string): number {
  const word = printed.toLowerCase()
  if (/^\d/u.test(word)) return Number(word)
  if (word.startsWith('од')) return 1
  if (word.startsWith('четвер')) return 4
  return word.startsWith('двадцат') ? 20 : russianParts.findIndex((stem) => word.startsWith(stem)) + 2
}

function chineseNumeral(printed: string): number {
  return /^\d/u.test(printed) ? Number(printed) : HAN.indexOf(printed.replace('两', '二')) + 1
}

function numberOf(printed: string): number {
  return /^\d/u.test(printed) ? Number(printed) : (counts.get(printed.toLowerCase()) ?? Number.NaN)
}

const moved =
  /(?:\b(?:by|up|down)|(?<!\p{L})на|增长|下降|减少|上升|提高|增加|下滑|上涨|增)\s?(?:(?:more than|nearly|almost|about|around|over|почти|примерно|более чем)\s|[近约超逾]|将近|超过)?$/iu
const movedBehind = /^\s(?:less|more|fewer|higher|lower|larger|smaller|больше|меньше|выше|ниже)(?!\p{L})/iu

/** Whether a share in words says how much something moved: 'fell by a third', 'на треть больше', 增长近四成. */
export function isMovedShare(words: string, { span, measure }: PrintedQuantity): boolean {
  return moved.test(words.slice(0, span.start)) || movedBehind.test(words.slice(measure.end))
}
