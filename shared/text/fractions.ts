/** A share written as a fraction, where it stands: its value, 0 to 1. */
export type PrintedFraction = { readonly start: number; readonly end: number; readonly value: number }

const ENGLISH_PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth']
const ENGLISH_COUNTS = 'one two three four five six seven eight nine'.split(' ')
/** What a share is followed by: 'a third of', but not 'a third company', 'a quarter more', but not 'a quarter earlier'. */
const SHARED = String.raw`(?=\s+(?:of|the|as|more|less|fewer|higher|lower|larger|smaller)(?!\p{L}))`
/** A period, not a share: 'the first three quarters', 'the second half'. */
const NO_PERIOD = String.raw`(?<!(?:first|second|third|fourth|last|latter|past|next|previous|other)[\s-])`
const COUNTED = String.raw`${NO_PERIOD}(?<![\p{L}\p{N}-]|and\s)(?<n>${ENGLISH_COUNTS.join('|')}|an?)[\s-](?<d>${ENGLISH_PARTS.slice(1).join('|')})(?<many>s?)(?![\p{L}-])`
const BARE_HALF = String.raw`${NO_PERIOD}(?<![\p{L}\p{N}-]|and\s|and\sa\s)(?:(?:one|a)[\s-])?half(?![\p{L}-]|\s(?:an?\s)?(?:year|hour|month|day|century|decade|dozen|time|past|brother|sister))`
const ENGLISH = new RegExp(`${COUNTED}|${BARE_HALF}`, 'giu')
const IS_SHARED = new RegExp(`^${SHARED}`, 'iu')
/** Before 'a third' at the end of a clause: 'fell by a third', 'nearly a quarter'. */
const MEASURED =
  /(?:by|to|from|than|nearly|almost|about|around|over|under|roughly|some|only|just|scarcely|barely|hardly|merely|was|were|is|are)\s$/iu

const RUSSIAN_PARTS: readonly (readonly [pattern: string, value: number])[] = [
  ['половин(?:а|ы|е|у|ой)', 2],
  ['трет(?:ь|и|ью|ей|ям|ями|ях)', 3],
  ['четверт(?:ь|и|ью|ей|ям|ями|ях)', 4],
  ['пят(?:ая|ой|ую|ых|ым|ыми)', 5],
  ['шест(?:ая|ой|ую|ых|ым|ыми)', 6],
  ['седьм(?:ая|ой|ую|ых|ым|ыми)', 7],
  ['восьм(?:ая|ой|ую|ых|ым|ыми)', 8],
  ['девят(?:ая|ой|ую|ых|ым|ыми)', 9],
  ['десят(?:ая|ой|ую|ых|ым|ыми)', 10],
]
const RUSSIAN_COUNTS = [
  'одн(?:а|ой|у)',
  'дв(?:е|ух|ум|умя)',
  'тр(?:и|[её]х|[её]м|емя)',
  'четыр(?:е|[её]х|[её]м|ьмя)',
  'пят(?:ь|и|ью)',
  'шест(?:ь|и|ью)',
  'сем(?:ь|и|ью)',
  'вос(?:емь|ьми|емью)',
  'девят(?:ь|и|ью)',
]
/** 'Одна пятая' and 'пятая часть' are shares, 'пятая' alone is a place; 'треть' alone is a share, 'в первой четверти' none. */
const RUSSIAN = new RegExp(
  String.raw`(?<!(?:перв|втор|треть|четв[её]рт|последн)\p{L}{2,3}\s)(?<!\p{L})(?:(?:${RUSSIAN_COUNTS.map((count, at) => `(?<c${at + 1}>${count})`).join('|')})\s)?(?:${RUSSIAN_PARTS.map(([part], at) => `(?<d${at + 2}>${part})`).join('|')})(?!\p{L})(?<part>\sчаст(?:ь|и|ью|ей|ям|ями)(?!\p{L}))?`,
  'giu',
)

const HAN = '一二三四五六七八九十'
const CHINESE = new RegExp(
  `(?<![百千万亿点\\p{N}])(?<![一二三四五六七八九十](?=[一二三四五六七八九十]))(?<d>(?:[${HAN.slice(1, 9)}]?十)[${HAN.slice(0, 9)}]?|[${HAN.slice(1, 9)}]|\\d{1,3})分之(?<n>[${HAN}]|\\d{1,2})(?![点.\\d])|(?:一半|半数)`,
  'gu',
)
const SIGNS: Readonly<Record<string, number>> = { '½': 1 / 2, '⅓': 1 / 3, '⅔': 2 / 3, '¼': 1 / 4, '¾': 3 / 4 }
const PRINTED =
  /(?<![\p{N}.,/])(?:(?<sign>[½⅓⅔¼¾])|(?<n>\d)\/(?<d>\d{1,2})(?=\s(?:of|от|част|всех|средств)|的))/giu

/** Shares as fractions, in words or signs: 'two thirds', 'треть', 三分之一, '1/3 of'. Halves and quarters of a year are none. */
export function fractionsIn(text: string): PrintedFraction[] {
  return [...english(text), ...russian(text), ...chinese(text), ...printed(text)].sort(
    (a, b) => a.start - b.start,
  )
}

function english(text: string): PrintedFraction[] {
  return Array.from(text.matchAll(ENGLISH)).flatMap((match) => {
    const { n, d, many } = match.groups ?? {}
    if (n === undefined || d === undefined) return share(match, 1, 2)
    const [count, part] = [n.toLowerCase(), d.toLowerCase()]
    const number = Math.max(1, ENGLISH_COUNTS.indexOf(count) + 1)
    if (number > 1 !== (many === 's')) return []
    const isOrdinal = number === 1 && !/^one-|^one third/iu.test(match[0])
    const isPeriod = part === 'quarter' && !match[0].includes('-')
    const right = text.slice(match.index + match[0].length)
    if ((isOrdinal || isPeriod) && !IS_SHARED.test(right)) {
      const isClosed =
        /^\s*(?:[.,;:!?)]|$|(?:in|by|from|to|and|this|last|between|since|over|within|during|compared|year|on|against)(?!\p{L}))/u.test(
          right,
        )
      if (!isClosed || !MEASURED.test(text.slice(Math.max(0, match.index - 10), match.index))) return []
    }
    return share(match, number, ENGLISH_PARTS.indexOf(part) + 2)
  })
}

function russian(text: string): PrintedFraction[] {
  return Array.from(text.matchAll(RUSSIAN)).flatMap((match) => {
    const found = Object.entries(match.groups ?? {}).flatMap(([name, words]) =>
      words === undefined || name === 'part' ? [] : [name],
    )
    const part = Number(found.find((name) => name.startsWith('d'))?.slice(1))
    const count = found.find((name) => name.startsWith('c'))
    if (part > 4 && count === undefined && match.groups?.['part'] === undefined) return []
    return share(match, Number(count?.slice(1) ?? 1), part)
  })
}

function chinese(text: string): PrintedFraction[] {
  return Array.from(text.matchAll(CHINESE)).flatMap((match) => {
    const { n, d } = match.groups ?? {}
    const read = (sign: string) => {
      if (/\d/.test(sign)) return Number(sign)
      const [tens, ones] = sign.split('十')
      if (ones === undefined) return HAN.indexOf(sign) + 1
      // '十五' is 15, '二十' is 20.
      return (tens === '' ? 1 : HAN.indexOf(tens ?? '') + 1) * 10 + (ones === '' ? 0 : HAN.indexOf(ones) + 1)
    }
    return n === undefined || d === undefined ? share(match, 1, 2) : share(match, read(n), read(d))
  })
}

function printed(text: string): PrintedFraction[] {
  return Array.from(text.matchAll(PRINTED)).flatMap((match) => {
    const { sign, n, d } = match.groups ?? {}
    return sign === undefined ? share(match, Number(n), Number(d)) : share(match, SIGNS[sign] ?? 0, 1)
  })
}

function share(match: RegExpExecArray, count: number, parts: number): PrintedFraction[] {
  const value = count / parts
  if (!(value > 0 && value < 1)) return []
  return [{ start: match.index, end: match.index + match[0].length, value }]
}
