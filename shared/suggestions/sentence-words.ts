import { conceptsOf, type Concept } from '../dataset/measure-words.ts'
import { nameWords } from '../dataset/name-words.ts'
import type { TextSpan } from '../domain/text-span.ts'

/**
 * A word of a sentence, for telling what a number measures. `thing` may name a measure or narrow it; `light` adds nothing to
 * one ('had', 'in', 'total'); `taken` belongs to a place, a period or a number.
 */
export type SentenceWord = {
  readonly start: number
  readonly end: number
  readonly folded: string
  readonly kind: 'thing' | 'light' | 'taken'
  readonly concepts: readonly Concept[]
}

const light = new Set(
  // Joints and pronouns.
  (
    'respectively соответственно впервые s no we our us i you said says according alone today thus currently meanwhile however thus therefore the a an of in on for to by at as and or from with per into than its their his her this that these those it they which who there here ' +
    'also only just even still again already now against versus compared then both each every all so more less fewer over under about around nearly almost roughly some ' +
    'approximately least most many much up down out between among across during within since until after before when where while ' +
    // Verbs that only say that there is so much.
    'risen fallen grown responsible is are was were be been being has have had having did does do will would can could may might reached reach reaches stood stands stand came comes come totalled totaled total ' +
    'totals amounted amount amounts numbered number numbers counted count counts recorded record records registered reported report posted hit equalled equaled ' +
    'made make makes making drew draws draw attracted attract attracts welcomed welcome welcomes received receive receives saw sees see hosted hosts host ' +
    'gave took takes put brought brings went goes got gets rose rises rise fell falls fall grew grows grow climbed dropped increased increase ' +
    'declined decline decreased decrease slipped edged jumped expanded topped exceeded exceeds surpassed passed remained remains stayed kept ' +
    'averaged average annual annually yearly year years period quarter month monthly half worth accounted accounts account account generated ' +
    'handled handles carried carries operates operated operate runs ran run owned owns own boasts boasted boast home houses lies based located ' +
    // What a measure may be called without being another.
    'industry sector overall altogether combined figure figures value level volume size city town country nation region province state district municipality county capital island people persons person ' +
    'rate ratio share proportion percentage ' +
    'мы наш наша сегодня сейчас уже сообщил сообщила сообщили заявил заявила отметил отметила данным словам в во на по за к ко с со из от до для и а но или же у о об при не это этот эта эти тот та те он она оно они его её ее их который которая которые ' +
    'был была было были есть стал стала стало стали поступил поступила поступило поступили против относительно приходилось приходится приходились насчитали составил составила составило составили составляет составляла составляло достиг достигла достигло достигли достигает ' +
    'превысил превысила превысило превысили насчитывается насчитывалось насчитывает вырос выросла выросло выросли снизился снизилась снизилось снизились ' +
    'увеличился увеличилась увеличилось увеличились сократился сократилась сократилось сократились оказался оказалась оказалось оказались ' +
    'принял приняла приняло приняли получил получила получило получили имеет имел имела имели работает работают действует действуют ' +
    'отрасль отрасли отраслью сектор секторе сектора всего итоге общий общее общая общей общего общем общую число числа числе численность численности количество количества количестве объем объём объема объёма ' +
    'год году года годом лет квартал квартале полугодие месяц месяце более менее около почти примерно свыше порядка тыс млн млрд тысяч миллионов ' +
    'город города городе регион регионе региона страна стране страны область области край крае республика республике человек людей чел раз единиц'
  )
    .split(' ')
    .filter(Boolean),
)

/** The words of an English or Russian sentence, with what they may speak of; those within `taken` name nothing. */
export function sentenceWords(words: string, taken: readonly TextSpan[]): readonly SentenceWord[] {
  return nameWords(words).map(({ folded, start, end }) => {
    const isTaken = taken.some((span) => span.start < end && start < span.end) || /^\d/.test(folded)
    return {
      start,
      end,
      folded,
      kind: isTaken ? 'taken' : light.has(folded) ? 'light' : 'thing',
      concepts: isTaken ? [] : conceptsOf(folded),
    }
  })
}
