/** An amount in words, where it stands; `decimals` as a number printed in digits would have them. */
export type WrittenAmount = {
  readonly start: number
  readonly end: number
  readonly value: number
  readonly decimals: number
}

const ones =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const small = `(?:(?:${tens.join('|')})(?:[- ](?:${ones.slice(0, 9).join('|')}))?|${ones.join('|')})`
const scale = '(?:thousand|million|billion|trillion)'
const measured = '(?:gigawatts?|megawatts?|terawatts?|exaflops?|petaflops?|hectares?|per\\s?cent|percent)'
const english = new RegExp(
  [
    // 'half a million'
    `(?<half>half)\\san?(?=\\s${scale}\\b)`,
    // 'two and a half billion', 'seven and a half percent'
    `(?<whole>${small})\\sand\\sa\\shalf(?=\\s(?:${scale}|${measured})\\b)`,
    // 'three hundred', 'a hundred and twenty'
    `(?:(?<hundreds>${small})|an?)\\s(?<hundred>hundred)(?:\\sand\\s(?<rest>${small}))?(?!\\p{L})`,
    // 'a million', 'one gigawatt'
    `(?:one|a)(?=\\s(?:million|billion|trillion)\\b)|one(?=\\s(?:thousand|${measured})\\b)`,
  ]
    .map((part) => `(?<![\\p{L}\\p{N}-])(?:${part})`)
    .join('|'),
  'giu',
)

const russianScale = '(?:тысяч|миллион|миллиард|триллион|млн|млрд|трлн)'
const russianOnes: Readonly<Record<string, number>> = {
  один: 1, одного: 1, два: 2, две: 2, двух: 2, три: 3, трёх: 3, трех: 3, четыре: 4, четырёх: 4, четырех: 4, пять: 5, пяти: 5,
  шесть: 6, шести: 6, семь: 7, семи: 7, восемь: 8, восьми: 8, девять: 9, девяти: 9, десять: 10, десяти: 10,
} // prettier-ignore
const russianHundreds: Readonly<Record<string, number>> = {
  сто: 100, ста: 100, двести: 200, двухсот: 200, триста: 300, трёхсот: 300, трехсот: 300, четыреста: 400, четырёхсот: 400,
  четырехсот: 400, пятьсот: 500, пятисот: 500, шестьсот: 600, шестисот: 600, семьсот: 700, семисот: 700, восемьсот: 800,
  восьмисот: 800, девятьсот: 900, девятисот: 900,
} // prettier-ignore
const russian = new RegExp(
  [
    `(?<more>полтор[аы]|полутора)(?=\\s${russianScale})`,
    // 'Полмиллиарда'
    '(?<part>пол)(?=(?:тысячи|миллиона|миллиарда|триллиона)(?!\\p{L}))',
    `(?<count>${Object.keys(russianOnes).join('|')})\\sс\\sполовиной(?=\\s(?:${russianScale}|процент))`,
    `(?<hundreds>${Object.keys(russianHundreds).join('|')})(?!\\p{L})`,
    // 'превысил миллиард долларов': one, and nothing says so.
    `(?<=(?:превыс\\p{L}+|перевал\\p{L}+\\sза|достиг\\p{L}*|составил\\p{L}*|более|свыше|почти|около|больше|преодол\\p{L}+|отметку\\sв|перешагнул\\p{L}*)\\s)(?<bare>)(?=(?:миллион|миллиард|триллион)(?:а|у|ом)?\\s)`,
  ]
    .map((part) => `(?<!\\p{L})(?:${part})`)
    .join('|'),
  'giu',
)

/** What every such amount has one of. */
const any =
  /hundred|thousand|llion|watt|flop|hectare|per\s?cent|пол|сто|ста|сот|двести|триста|миллион|миллиард|триллион/iu

/** What the words for whole numbers do not tell: halves, hundreds, and one of what is counted by the million or measured. */
export function writtenAmountsIn(words: string): readonly WrittenAmount[] {
  if (!any.test(words)) return []
  const found = [
    ...[...words.matchAll(english)].map((match) => amountAt(match, englishValue(match.groups ?? {}))),
    ...[...words.matchAll(russian)].map((match) => amountAt(match, russianValue(match.groups ?? {}))),
  ]
  return found.sort((a, b) => a.start - b.start)
}

function amountAt({ index, 0: printed }: RegExpExecArray, value: number): WrittenAmount {
  return { start: index, end: index + printed.length, value, decimals: Number.isInteger(value) ? 0 : 1 }
}

function englishValue(groups: Readonly<Record<string, string | undefined>>): number {
  const { half, whole, hundred, hundreds = 'one', rest } = groups
  if (half !== undefined) return 0.5
  if (whole !== undefined) return numberOf(whole) + 0.5
  return hundred === undefined ? 1 : numberOf(hundreds) * 100 + (rest === undefined ? 0 : numberOf(rest))
}

function russianValue(groups: Readonly<Record<string, string | undefined>>): number {
  const { more, part, count, hundreds } = groups
  if (part !== undefined) return 0.5
  if (more !== undefined) return 1.5
  if (count !== undefined) return (russianOnes[count.toLowerCase()] ?? 0) + 0.5
  return hundreds === undefined ? 1 : (russianHundreds[hundreds.toLowerCase()] ?? 1)
}

function numberOf(printed: string): number {
  const [first = '', second] = printed.toLowerCase().split(/[- ]/u)
  const ten = tens.indexOf(first)
  return ten < 0
    ? ones.indexOf(first) + 1
    : (ten + 2) * 10 + (second === undefined ? 0 : ones.indexOf(second) + 1)
}
