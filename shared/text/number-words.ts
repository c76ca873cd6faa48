/** A number written in words, where it stands. */
export type WordNumber = { readonly start: number; readonly end: number; readonly value: number }

const ENGLISH_ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
/** 'one' and 'один' are articles as often as numbers, and are left out where they stand alone. */
const ENGLISH = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<tens>${ENGLISH_TENS.join('|')})(?:[- ](?<ones>${ENGLISH_ONES.slice(1, 10).join('|')}))?|(?<small>${ENGLISH_ONES.slice(2).join('|')}))(?![\\p{L}\\p{N}])`,
  'giu',
)

const RUSSIAN: readonly (readonly [pattern: string, value: number])[] = [
  ['одиннадцат(?:ь|и|ью)', 11],
  ['двенадцат(?:ь|и|ью)', 12],
  ['тринадцат(?:ь|и|ью)', 13],
  ['четырнадцат(?:ь|и|ью)', 14],
  ['пятнадцат(?:ь|и|ью)', 15],
  ['шестнадцат(?:ь|и|ью)', 16],
  ['семнадцат(?:ь|и|ью)', 17],
  ['восемнадцат(?:ь|и|ью)', 18],
  ['девятнадцат(?:ь|и|ью)', 19],
  ['двадцат(?:ь|и|ью)', 20],
  ['тридцат(?:ь|и|ью)', 30],
  ['сорок[а]?', 40],
  ['пят(?:ьдесят|идесяти)', 50],
  ['шест(?:ьдесят|идесяти)', 60],
  ['сем(?:ьдесят|идесяти)', 70],
  ['восем(?:ьдесят|идесяти)', 80],
  ['девяност[оа]', 90],
  ['дв(?:а|е|ух|ум|умя)', 2],
  ['тр(?:и|[её]х|[её]м|емя)', 3],
  ['четыр(?:е|[её]х|[её]м|ьмя)', 4],
  ['пят(?:ь|и|ью)', 5],
  ['шест(?:ь|и|ью)', 6],
  ['сем(?:ь|и|ью)', 7],
  ['вос(?:емь|ьми|емью)', 8],
  ['девят(?:ь|и|ью)', 9],
  ['десят(?:ь|и|ью)', 10],
]
const RUSSIAN_WORD = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:${RUSSIAN.map(([pattern], at) => `(?<w${at}>${pattern})`).join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
)

const CHINESE_DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9,
} // prettier-ignore
const CHINESE_SCALES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }
const NUMERAL = '[零〇一二两三四五六七八九十百千万亿]'
/** A numeral counts where something is counted with it, or where it is too long to be part of a word (三角, 十分, 一带). */
const CHINESE = new RegExp(
  `(?<![\\p{N}第前初周礼])(?:百分之(?<percent>${NUMERAL}{1,8}(?:点[零〇一二三四五六七八九]{1,8})?)|(?<many>[二两三四五六七八九十]${NUMERAL}*|一[十百千万亿]${NUMERAL}*|(?<=[破过超逾达近])[百千万]亿(?!级|元级))(?<fraction>点[零〇一二三四五六七八九]{1,6})?(?=(?:多|余|几)?(?:个|家|年|月|天|日|名|位|倍|项|人|元|岁|届|所|座|条|大|种|类|台|辆|件|股|成|省|市|国(?!际|家)|地(?!区|方)|美元|公里|平方|级|轮|批|次|期|小时|分钟|万|亿)))`,
  'gu',
)

/**
 * Numbers written in words: English up to ninety-nine, Russian up to ninety in any case, Chinese of any size with 万 and 亿,
 * also 百分之六点五八 (whose span holds 百分之, and whose unit is percent). 'One', 'один' and 一 alone are no numbers here.
 */
export function wordNumbersIn(text: string): readonly (WordNumber & { readonly percent: boolean })[] {
  const found: (WordNumber & { readonly percent: boolean })[] = []
  for (const match of text.matchAll(ENGLISH)) {
    const { tens, ones, small } = lowered(match.groups)
    const value =
      small !== undefined
        ? ENGLISH_ONES.indexOf(small)
        : (ENGLISH_TENS.indexOf(tens ?? '') + 2) * 10 + (ones === undefined ? 0 : ENGLISH_ONES.indexOf(ones))
    found.push({ start: match.index, end: match.index + match[0].length, value, percent: false })
  }
  for (const match of text.matchAll(RUSSIAN_WORD)) {
    const at = RUSSIAN.findIndex((_, index) => match.groups?.[`w${index}`] !== undefined)
    const value = RUSSIAN[at]?.[1] ?? 0
    found.push({ start: match.index, end: match.index + match[0].length, value, percent: false })
  }
  for (const match of text.matchAll(CHINESE)) {
    const { percent, many = '', fraction = '' } = match.groups ?? {}
    const [whole = '', decimals = ''] = (percent ?? many + fraction).split('点')
    const value = Number(`${chineseNumber(whole)}${decimals === '' ? '' : `.${digitsOf(decimals)}`}`)
    if (Number.isFinite(value))
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        value,
        percent: percent !== undefined,
      })
  }
  return found.sort((a, b) => a.start - b.start)
}

/** 三百二十万 → 3200000; 二〇二六 → 2026. */
export function chineseNumber(numeral: string): number {
  if (!/[十百千万亿]/u.test(numeral)) return Number(digitsOf(numeral))
  for (const [sign, scale] of [
    ['亿', 1e8],
    ['万', 1e4],
  ] as const) {
    const at = numeral.lastIndexOf(sign)
    if (at < 0) continue
    const rest = numeral.slice(at + 1)
    return (chineseNumber(numeral.slice(0, at)) || 1) * scale + (rest === '' ? 0 : chineseNumber(rest))
  }
  let sum = 0
  let digit: number | null = null
  for (const sign of numeral) {
    const scale = CHINESE_SCALES[sign]
    if (scale === undefined) digit = CHINESE_DIGITS[sign] ?? 0
    else {
      sum += (digit ?? 1) * scale
      digit = null
    }
  }
  return sum + (digit ?? 0)
}

function digitsOf(numeral: string): string {
  return [...numeral].map((sign) => CHINESE_DIGITS[sign] ?? '').join('')
}

function lowered(groups: Readonly<Record<string, string | undefined>> | undefined) {
  return Object.fromEntries(Object.entries(groups ?? {}).map(([name, value]) => [name, value?.toLowerCase()]))
}
