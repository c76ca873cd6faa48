import { yearOf } from '../dataset/periods.ts'
import { wordNumbersIn } from '../text/number-words.ts'
import type { Candidate } from './candidate.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { ownWords } from './own-words.ts'
import { rankRule } from './rank-rule.ts'
import { asSentence, measureName, periodPhrase, placeName } from './wording.ts'

const count = '(?<n>\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)'
const countRu = '(?<n>\\d{1,3}|одну|две|три|четыре|пять|шесть|семь|восемь|девять|десять|одно|два)'
const moves: readonly RegExp[] = [
  new RegExp(
    `\\b${count}\\s(?:places?|spots?|positions?|ranks?|notches)\\s(?:(?<up>higher|up|better|above(?!\\s\\p{Lu}))|(?<down>lower|down|worse|below(?!\\s\\p{Lu})))\\b`,
    'giu',
  ),
  new RegExp(
    `\\b(?:(?<up>climb(?:ed|s|ing)|rose|ris(?:es|ing)|risen|gain(?:ed|s|ing)|jump(?:ed|s|ing)|advanc(?:ed|es|ing)|improv(?:ed|es|ing)|mov(?:ed|es|ing) up|up)|(?<down>fell|fall(?:s|ing|en)|dropp(?:ed|ing)|drops|slipp(?:ed|ing)|slid|los(?:t|ing)|mov(?:ed|es|ing) down|down))\\s(?:by\\s)?${count}\\s(?:places?|spots?|positions?|notches)\\b`,
    'giu',
  ),
  new RegExp(
    `(?<!\\p{L})(?:(?<up>подня(?:вшись|л\\p{L}+)|улучши\\p{L}+|выше|прибави\\p{L}+)|(?<down>опусти\\p{L}+|потеря\\p{L}+|ниже|откати\\p{L}+))(?:\\s(?!место|мест[ау])[\\p{L}]+){0,3}?\\sна\\s${countRu}\\s(?:строч|позици|мест|пункт|ступен)\\p{L}*`,
    'giu',
  ),
  /(?:(?<up>上升|前进|提升|前移|跃升)|(?<down>下降|后退|下滑|后移))了?(?<n>\d{1,3}|[一二两三四五六七八九十]{1,2})(?:位|名|个名次|个位次)/gu,
]
const overYear =
  /\b(?:than|on|from|over)\s(?:in\s)?(?:the\s)?(?:(?:previous|prior|last|preceding) year|year before|year earlier|a year (?:ago|earlier))\b|(?<!\p{L})(?:за год|чем год назад|по сравнению с прошлым годом)(?!\p{L})|[较比](?:上年|去年|上一年)/iu

/**
 * 'Two places higher than in 2025', 'поднявшись на четыре строчки', '较上年上升3位': how far a place in an order moved. Nearer the top the
 * number of a place falls, so that a climb is a change downwards of the rank.
 */
export function rankChange(passage: Passage): Candidate[] {
  return moves.flatMap((pattern) =>
    [...passage.words.matchAll(pattern)].flatMap((match) => {
      const { n = '', up } = match.groups ?? {}
      const value = countOf(n)
      const ranked = rankedHere(passage, match.index) ?? rankedBefore(passage)
      if (!(value > 0)) return []
      if (ranked === null) return passage.language === 'en' ? [] : [openMove(passage, match, value)]
      const { place, measure, period } = ranked
      const since = passage.periods.find(
        ({ role, span }) => role === 'since' && span.start >= match.index - 20,
      )?.period
      const year = yearOf(period ?? '')
      const before =
        since ?? (overYear.test(passage.words) && year !== null ? String(Number(year) - 1) : null)
      const series = measure.indicator?.series ?? null
      const from =
        before !== null && series !== null && /^\d{4}$/.test(before) ? `${series} ${before}` : before
      const climbed = up !== undefined
      return [
        {
          assertion: {
            kind: 'change' as const,
            hub: place.hub?.id ?? null,
            indicator: measure.indicator?.id ?? null,
            from: from === '' ? null : from,
            to: period,
            direction: climbed ? ('down' as const) : ('up' as const),
            amount: { value, unit: 'rank', decimals: 0, qualifier: 'exact' as const, printed: n },
            relative: false,
          },
          statement: statementOf(passage, { place, measure, period, climbed, n }),
          because: [place.printed, measure.printed, match[0]].filter(Boolean),
        },
      ]
    }),
  )
}

/** A move in an order of which no words tell whose or in what ranking. */
function openMove(passage: Passage, match: RegExpMatchArray, value: number): Candidate {
  const { n = '', up } = match.groups ?? {}
  return {
    assertion: {
      kind: 'change',
      hub: null,
      indicator: null,
      from: null,
      to: null,
      direction: up !== undefined ? 'down' : 'up',
      amount: { value, unit: 'rank', decimals: 0, qualifier: 'exact', printed: n },
      relative: false,
    },
    statement: ownWords(passage),
    because: [match[0]],
  }
}

/** 'One' alone is an article elsewhere; here it counts. */
function countOf(printed: string): number {
  if (/^\d+$/.test(printed)) return Number(printed)
  if (/^(?:one|одну|одно)$/iu.test(printed)) return 1
  return wordNumbersIn(printed)[0]?.value ?? chinese.indexOf(printed.replace('两', '二'))
}

const chinese = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 'Ranked second behind London, one place higher': who stands before or after is not who moved. */
const heldAgainst =
  /\b(?:behind|ahead of|after|before|followed by)\s(?:the\s)?$|(?<!\p{L})(?:после|вслед за|за|опередив|уступив)\s$|(?:仅次于|领先于?|落后于?)$/u

type Ranked = { readonly place: Place; readonly measure: Measure; readonly period: string | null }

/** Whose rank the sentence has told, in what. */
function rankedHere(passage: Passage, at: number): Ranked | null {
  const nearest = passage.places.findLast(
    ({ hub, span }) =>
      hub !== null && span.end <= at && !heldAgainst.test(passage.words.slice(0, span.start)),
  )
  for (const { assertion } of rankRule(passage)) {
    if (assertion.kind !== 'rank' || assertion.hubs.length !== 1 || !('exactly' in assertion.rank)) continue
    const indicator = passage.index.indicators.get(assertion.indicator ?? '')
    const named = passage.places.find(({ hub }) => hub?.id === assertion.hubs[0])
    // 'Guiyang ranked 15th' speaks of a city the dataset does not know, not of the one before it.
    const isOfUnknown = passage.places.some(({ hub }) => hub === null)
    const place = named ?? (isOfUnknown ? null : carriedPlace(passage))
    if (place === null || indicator?.unit !== 'rank') continue
    // 'A leads, while B climbed two places to fourth': the move is of the place before it.
    if (nearest !== undefined && nearest.hub?.id !== place.hub?.id) continue
    return {
      place,
      measure: { indicator, printed: indicator.names.en, span: place.span },
      period: assertion.period,
    }
  }
  return null
}

/** 'That is two places higher than in 2025': the rank of the sentence before. */
function rankedBefore(passage: Passage): Ranked | null {
  const measure = passage.carried.ranked
  const place = carriedPlace(passage)
  return passage.ranks.length > 0 ||
    passage.places.length > 0 ||
    place === null ||
    measure?.indicator?.unit !== 'rank'
    ? null
    : { place, measure, period: passage.carried.period }
}

function carriedPlace({ carried }: Passage): Place | null {
  return carried.meant ?? carried.near
}

function statementOf(
  { language }: Passage,
  { place, measure, period, climbed, n }: Ranked & { readonly climbed: boolean; readonly n: string },
): string {
  const [where, name] = [placeName(place, language), measureName(measure, language)]
  switch (language) {
    case 'en':
      return asSentence(
        `${where} ${climbed ? 'climbed' : 'fell'} ${n} ${n === '1' || n === 'one' ? 'place' : 'places'} in the ${name}${periodPhrase(period, 'en')}`,
        'en',
      )
    case 'ru':
      return asSentence(
        `${[where, period].filter(Boolean).join(', ')}: ${name} — ${climbed ? 'подъём' : 'снижение'}, строк: ${n}`,
        'ru',
      )
    case 'zh':
      return asSentence(
        `${periodPhrase(period, 'zh')}${where}${name}${climbed ? '上升' : '下降'}${n}位`,
        'zh',
      )
  }
}
