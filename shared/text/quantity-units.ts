import { cores, scales, type Scale } from '../dataset/unit-table.ts'
import { unitId } from '../dataset/units.ts'

/** Spellings that are units in a table's column but ordinary words in a sentence. */
const tableOnly = new Set(
  (
    'number|units|no|items|pcs|share|share points|rank|place|position|ranking|index|index points|score|m2|p p|pp|ha|place|' +
    'место|ранг|индекс|пунктов|балл|баллов|名|名次|位|排名|指数|点|分|n|k|people|person|no|000|10000|10 000|10,000|$|¥|¥|tn|mn|' +
    'ед|шт|单位|percent of gdp|% of gdp|% ввп|兆|га|won|вон|thousands|100 million|share of gdp %'
  ).split('|'),
)
const escape = (printed: string) =>
  printed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\.?[\\s\\u00a0-]')
const longestFirst = (a: string, b: string) => b.length - a.length

const scaleOf = new Map<string, Scale>(
  scales.flatMap((scale) =>
    scale.printed.filter((word) => !tableOnly.has(word)).map((word) => [word, scale] as const),
  ),
)
const coreOf = new Map<string, string>([
  ...cores.flatMap((core) =>
    core.printed.filter((word) => !tableOnly.has(word)).map((word) => [word, core.id] as const),
  ),
  ['people', 'persons'],
  ['residents', 'persons'],
  ['жителей', 'persons'],
  ['человека', 'persons'],
  ['％', 'percent'],
  ['percentage-point', 'percentage-points'],
  // As Russian agencies shorten them.
  ...['проц.', 'проц'].map((printed) => [printed, 'percent'] as const),
  ...[
    'п.п.',
    'п. п.',
    'п.п',
    'п. п',
    'проц. п.',
    'проц.п.',
    'проц. пункт',
    'проц. пункта',
    'проц. пунктов',
  ].map((printed) => [printed, 'percentage-points'] as const),
  ['процентами', 'percent'],
  ['процентного пункта', 'percentage-points'],
  ['dollar', 'us-dollars'],
  ['долларов', 'us-dollars'],
  ['долл.', 'us-dollars'],
  ['公顷', 'hectares'],
  ['times', 'times'],
  ['раза', 'times'],
  ['раз', 'times'],
  ['倍', 'times'],
])
const scaleWords = [...scaleOf.keys(), 'тыс.', 'b', 'm'].sort(longestFirst).map(escape).join('|')
const coreWords = [...coreOf.keys()].sort(longestFirst).map(escape).join('|')
/** Scale, then core; a Latin or Cyrillic word must end where the unit ends. */
const tail = new RegExp(
  `^(?:[\\s\\u00a0\\u202f-]{0,2}(?<scale>${scaleWords})(?:(?<=\\p{Script=Han})|(?![a-zа-яё]))(?:(?<=тыс|млн|млрд|трлн)\\.)?)?(?:[\\s\\u00a0\\u202f-]{0,2}(?:of\\s)?(?<core>${coreWords})(?![a-zа-яё]))?`,
  'iu',
)
/** 'на 10 тыс. населения', 'per 100,000 people', '每万人' behind a number: how many there are to so many people. */
const perPeople =
  /^[\s\u00a0]*(?:per|на|for every)[\s\u00a0]+(?<many>1[\s,.\u00a0]?000(?:[\s,\u00a0]000)?|10[\s,.\u00a0]?000|100[\s,.\u00a0]?000|(?:10\s|100\s)?(?:thousand|тыс\.?|тысяч[иу]?)|(?:a\s|1\s)?(?:million|млн|миллион))[\s\u00a0]+(?:people|persons|inhabitants|residents|населения|жителей|человек)(?!\p{L})/iu

/** The unit of what is counted to so many people, by how their number is printed: '10 тыс.' → `per-10000-people`. */
export function perPeopleUnit(printed: string): string {
  const digits = printed.replace(/[^\d]/g, '')
  if (/million|млн|миллион/iu.test(printed) || digits === '1000000') return 'per-million-people'
  const thousands = /тыс|thousand/iu.test(printed) ? Number(digits || '1') : Number(digits) / 1000
  return (
    { 1: 'per-thousand-people', 10: 'per-10000-people', 100: 'per-100000-people' }[thousands] ??
    'per-thousand-people'
  )
}

const ofGdp =
  /^[\s\u00a0]*(?:of|от)?[\s\u00a0]*(?:the\s|its\s|their\s|national\s|regional\s)*(?:GDP|gross (?:domestic|regional) product|GRP|ВВП|ВРП)(?![\p{L}])/u

const prefixes: readonly (readonly [RegExp, string])[] = [
  [/(?:US\$|USD[\s\u00a0]?)$/u, 'us-dollars'],
  [/HK\$$/u, 'hong-kong-dollars'],
  [/(?:RMB|CNY|CN¥|人民币)[\s\u00a0]?$/u, 'yuan'],
  [/(?<![A-Z])\$$/u, 'us-dollars'],
  [/(?:€|EUR[\s\u00a0]?)$/u, 'euro'],
  [/£$/u, 'pounds'],
  [/₽$/u, 'roubles'],
  [/₩$/u, 'won'],
]

/** The Patent Cooperation Treaty behind a number is no 'percent': '1,250 PCT applications' against 'up 5 PCT'. */
const patentTreaty = /PCT(?=[\s\u00a0-]*(?:international|patent|application|filing|国际|专利|申请))/u

/** The unit printed around a number: its id in `shared/dataset/units` (null when none is printed) and how far it reaches. */
export type PrintedUnit = { readonly unit: string | null; readonly before: number; readonly after: number }

/** Reads the unit around a number from at most 16 characters before it and 60 after it. */
export function unitAround(text: string, start: number, end: number): PrintedUnit {
  const left = text.slice(Math.max(0, start - 16), start)
  const [right = ''] = text.slice(end, end + 60).split(patentTreaty)
  const sign = prefixes.find(([pattern]) => pattern.test(left))
  const before = sign?.[0].exec(left)?.[0].length ?? 0
  const people = perPeople.exec(right)
  if (people !== null)
    return { unit: perPeopleUnit(people.groups?.['many'] ?? ''), before, after: people[0].length }
  const match = tail.exec(right)
  const printedScale = (match?.groups?.['scale'] ?? '').toLowerCase().replaceAll('\u00a0', ' ')
  const printedCore = (match?.groups?.['core'] ?? '').toLowerCase().replace(/[\s\u00a0]+/g, ' ')
  const scale = scaleOf.get(printedScale.replace(/\.$/, '')) ?? letterScale(printedScale, sign !== undefined)
  const isStrayLetter = scale === undefined && printedScale !== ''
  const core = isStrayLetter
    ? undefined
    : (sign?.[1] ??
      coreOf.get(printedCore) ??
      coreOf.get(printedCore.replaceAll('-', ' ')) ??
      coreOf.get(printedCore.replaceAll('.', '')))
  let after = isStrayLetter ? 0 : (match?.[0].length ?? 0)
  if (core === 'percent') {
    const gdp = ofGdp.exec(right.slice(after))
    if (gdp !== null) return { unit: 'percent-of-gdp', before, after: after + gdp[0].length }
  }
  if (scale === undefined && core === undefined) return { unit: null, before: 0, after: 0 }
  if (core === undefined && printedCore !== '') after -= printedCore.length
  return { unit: unitId(scale, core ?? 'count'), before, after }
}

/** '$405b' and '€3m' are scales only behind a currency sign. */
function letterScale(printed: string, hasSign: boolean): Scale | undefined {
  if (!hasSign) return undefined
  return scales.find(({ id }) => id === (printed === 'b' ? 'billion' : printed === 'm' ? 'million' : ''))
}
