import type { Quantity } from '../domain/quantity.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { wordNumbersIn } from '../text/number-words.ts'

/** 'Nearly three times', 'в полтора раза', '约三倍': how often, where it stands, and whether the words turn it round ('a third of'). */
export type Multiple = { readonly quantity: Quantity; readonly span: TextSpan; readonly isPart: boolean }

const hedges: readonly (readonly [RegExp, Quantity['qualifier']])[] = [
  [/(?:more than|over|well over|at least|более чем|больше чем|более|свыше|超过|逾|超)\s?$/iu, 'more-than'],
  [/(?:less than|under|менее чем|менее|不足|不到)\s?$/iu, 'less-than'],
  [/(?:nearly|almost|close to|just under|почти|чуть менее чем|近|将近|接近)\s?(?:в\s)?$/iu, 'nearly'],
  [
    /(?:about|around|roughly|some|approximately|около|примерно|приблизительно|约|约为|大约)\s?(?:в\s)?$/iu,
    'about',
  ],
]
const digits = '\\d+(?:[.,]\\d+)?'
const english = 'two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty'
const russian = 'два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|полтора'
const pattern = new RegExp(
  [
    '\\b(?<twice>twice|double(?!\\s?-?digit))(?!\\p{L})',
    '\\b(?<triple>triple)(?!\\p{L})',
    `\\b(?<en>${digits}|${english})(?<andHalf>\\sand\\sa\\shalf)?(?:(?:\\s|-)?times|-?fold)(?!\\p{L})`,
    '\\b(?<half>half|one half)\\s(?:of\\s|as\\s|the\\s|that\\s)',
    '\\b(?:a|one)\\s(?<part>third|quarter|fifth|tenth)\\s(?:of|as)(?!\\p{L})',
    '(?<!\\p{L})(?<ru2>вдвое)(?!\\p{L})|(?<!\\p{L})(?<ru3>втрое)(?!\\p{L})|(?<!\\p{L})(?<ru4>вчетверо)(?!\\p{L})|(?<!\\p{L})(?<ru5>впятеро)(?!\\p{L})',
    `(?<!\\p{L})в\\s(?<ruHedge>(?:почти|примерно|более чем|менее чем)\\s)?(?<ru>${digits}|${russian})\\sраза?(?!\\p{L})`,
    `(?<!\\p{L})раза?\\sв\\s(?<ruBehind>${russian})(?!\\p{L})`,
    '(?<zhPart>[二三四五六七八九十])分之一|(?<=的)(?<zhHalf>一半)',
    `(?<zh>${digits}|[二两三四五六七八九十]{1,3})倍(?<more>多|以上)?`,
  ].join('|'),
  'giu',
)
/** What every multiple has one of. */
const any =
  /times|fold|twice|doubl|tripl|half|third|quarter|fifth|tenth|раз|вдвое|втрое|вчетверо|впятеро|倍|分之|一半/iu
const parts: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5, tenth: 10 }

/** The multiples a sentence prints, in order. */
export function multiplesIn(words: string): Multiple[] {
  if (!any.test(words)) return []
  return [...words.matchAll(pattern)].flatMap((match) => {
    const groups = match.groups ?? {}
    const printed = groups['en'] ?? groups['ru'] ?? groups['ruBehind'] ?? groups['zh']
    const whole = printed === undefined ? named(groups) : numberOf(printed)
    const value = whole !== null && groups['andHalf'] !== undefined ? whole + 0.5 : whole
    if (value === null || !(value > 1)) return []
    const left = words.slice(Math.max(0, match.index - 24), match.index) + (groups['ruHedge'] ?? '')
    const hedge = hedges.find(([words]) => words.test(left))
    const length = groups['ruHedge'] !== undefined ? 0 : (hedge?.[0].exec(left)?.[0].length ?? 0)
    const isPart = ['half', 'part', 'zhPart', 'zhHalf'].some((name) => groups[name] !== undefined)
    const said = groups['more'] !== undefined ? 'more-than' : (hedge?.[1] ?? 'exact')
    const span = { start: match.index - length, end: match.index + match[0].trimEnd().length }
    return [
      {
        isPart,
        span,
        quantity: {
          value,
          unit: 'times',
          decimals: /[.,](\d+)$/u.exec(printed ?? '')?.[1]?.length ?? (Number.isInteger(value) ? 0 : 1),
          // Less than a third of it is that more than three times.
          qualifier: isPart ? turned(said) : said,
          printed: words.slice(span.start, span.end),
        },
      },
    ]
  })
}

/** The hedge of a part as that of the multiple it is. */
function turned(said: Quantity['qualifier']): Quantity['qualifier'] {
  return said === 'less-than' || said === 'nearly' ? 'more-than' : said === 'more-than' ? 'less-than' : said
}

function named(groups: Readonly<Record<string, string | undefined>>): number | null {
  if (
    groups['twice'] !== undefined ||
    groups['half'] !== undefined ||
    groups['zhHalf'] !== undefined ||
    groups['ru2'] !== undefined
  )
    return 2
  if (groups['triple'] !== undefined || groups['ru3'] !== undefined) return 3
  if (groups['ru4'] !== undefined) return 4
  if (groups['ru5'] !== undefined) return 5
  if (groups['zhPart'] !== undefined) return numberOf(groups['zhPart'])
  return parts[(groups['part'] ?? '').toLowerCase()] ?? null
}

function numberOf(printed: string): number | null {
  if (/^\d/u.test(printed)) return Number(printed.replace(',', '.'))
  if (/^полтора$/iu.test(printed)) return 1.5
  const [word] = wordNumbersIn(/\p{Script=Han}/u.test(printed) ? `${printed}倍` : printed)
  return word?.value ?? null
}
