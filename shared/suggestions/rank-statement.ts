import type { Scope } from '../domain/assertion.ts'
import type { Locale } from '../messages/sentence.ts'
import type { Measure, Passage, Place } from './passage.ts'
import type { PrintedRank } from './rank-words.ts'
import { asSentence, listed, measureName, periodPhrase, placeName } from './wording.ts'

type Ranked = {
  readonly subjects: readonly Place[]
  readonly measure: Measure | null
  readonly ranking: string | null
  readonly period: string | null
  readonly rank: PrintedRank['rank']
  readonly end: PrintedRank['end']
  /** The words that rank: 'the second-highest', 'placed third'. */
  readonly trigger: string
  readonly scope: Scope
  readonly overtaken: Place | null
  readonly firstTime: boolean
}

const ordinals = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
]
const numbers = ['', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten']

/** 'A, B and C were the top three in China by R&D expenditure intensity in 2024.' */
export function rankStatement(passage: Passage, ranked: Ranked): string {
  const { language } = passage
  const who = listed(
    ranked.subjects.map((place) => placeName(place, language)),
    language,
  )
  switch (language) {
    case 'en':
      return asSentence(`${who} ${english(passage, ranked)}`, 'en')
    case 'ru':
      return asSentence(
        `${who}${ranked.period === null ? '' : ` (${ranked.period})`}: ${russian(passage, ranked)}`,
        'ru',
      )
    case 'zh':
      return asSentence(`${periodPhrase(ranked.period, 'zh')}${who}${chinese(passage, ranked)}`, 'zh')
  }
}

function english(
  passage: Passage,
  { rank, end, trigger, measure, ranking, period, scope, overtaken, firstTime, subjects }: Ranked,
): string {
  const list = listName(measure, ranking, 'en')
  const edition =
    period === null ? '' : periodPhrase(period, 'en').replace(' in ', list === null ? ' in ' : ', ')
  const what = measure === null ? '' : decapitalised(measureName(measure, 'en'))
  const isThing = measure?.indicator === null && /^(?:\S+est|leading|best)\s/iu.test(what)
  const by = what === '' || list !== null ? '' : isThing ? ` as ${what}` : ` by ${what}`
  const where = list === null ? placeOfScope(passage, scope, 'en') : ` in the ${list}`
  const bySize = /(?:(?:\p{L}+|\d+(?:st|nd|rd|th))[\s-])?\p{L}+est$/u.exec(trigger.toLowerCase())?.[0]
  const place =
    bySize !== undefined && what !== '' && list === null && (end === 'large' || end === 'small')
      ? isThing
        ? `${subjects.length > 1 ? 'were' : 'was'} the ${what}${where}${edition}`
        : `had the ${bySize.replace(/^(?:the|its|a|and|with|by)\s/u, '')} ${what}${where}${edition}`
      : 'exactly' in rank
        ? `ranked ${placed(rank.exactly, end)}${where}${by}${edition}`
        : subjects.length === rank.within
          ? `were the top ${numbers[rank.within] ?? rank.within}${where}${by}${edition}`
          : `ranked among the top ${numbers[rank.within] ?? rank.within}${where}${by}${edition}`
  const over = overtaken === null ? '' : `, overtaking ${placeName(overtaken, 'en')}`
  return `${place}${over}${firstTime ? `${over === '' ? ',' : ''} for the first time` : ''}`
}

function placed(place: number, end: PrintedRank['end']): string {
  const isLast = end === 'bottom' || end === 'small'
  if (place === 1 && isLast) return 'last'
  return `${ordinals[place] ?? `number ${place}`}${isLast ? ' from the bottom' : ''}`
}

function russian(
  passage: Passage,
  { rank, end, measure, ranking, scope, overtaken, firstTime }: Ranked,
): string {
  const isLast = end === 'bottom' || end === 'small'
  const place =
    'within' in rank
      ? `в числе первых ${rank.within}`
      : isLast && rank.exactly === 1
        ? 'последнее место'
        : `${rank.exactly}-е место${isLast ? ' с конца' : ''}`
  const list = listName(measure, ranking, 'ru') ?? (measure === null ? '' : measureName(measure, 'ru'))
  const over = overtaken === null ? '' : `, впереди: ${placeName(overtaken, 'ru')}`
  return `${firstTime ? 'впервые ' : ''}${place}${listName(measure, ranking, 'ru') === null ? placeOfScope(passage, scope, 'ru') : ''}${list === '' ? '' : `, показатель — ${list}`}${over}`
}

function chinese(
  passage: Passage,
  { rank, end, measure, ranking, scope, overtaken, firstTime }: Ranked,
): string {
  const list = listName(measure, ranking, 'zh') ?? (measure === null ? '' : measureName(measure, 'zh'))
  const over = overtaken === null ? '' : `超过${placeName(overtaken, 'zh')}，`
  const where = listName(measure, ranking, 'zh') === null ? placeOfScope(passage, scope, 'zh') : ''
  return `${firstTime ? '首次' : ''}${over}${list === '' ? '' : `${list}`}${where}${'exactly' in rank ? `${list.endsWith('排名') ? '' : '排名'}${end === 'bottom' || end === 'small' ? '倒数' : ''}第${rank.exactly}` : `位列前${rank.within}`}`
}

/** A published ranking by its name; null for a measure that is only ordered by size. */
function listName(measure: Measure | null, ranking: string | null, language: Locale): string | null {
  if (measure === null)
    return ranking === null
      ? null
      : ranking
          .replace(/^the\s/iu, '')
          .replace(/^рейтинге/u, 'рейтинг')
          .replace(/^списке/u, 'список')
  if (measure.indicator?.unit !== 'rank') return null
  const name = measureName(measure, language)
  return language === 'en' ? name.replace(/\s?rank$/u, ' ranking') : name
}

function placeOfScope({ index }: Passage, scope: Scope, language: Locale): string {
  if (scope.kind === 'unresolved') return ''
  if (scope.kind === 'all') return { en: ' in the world', ru: ' в мире', zh: '全球' }[language]
  const parent = index.hubs.get(scope.parent)
  const name =
    parent === undefined
      ? scope.printed
      : placeName({ hub: parent, printed: scope.printed, span: { start: 0, end: 0 } }, language)
  return { en: ` in ${name}`, ru: ` (${name})`, zh: `在${name}` }[language]
}

function decapitalised(name: string): string {
  return /^\p{Lu}\p{Ll}/u.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name
}
