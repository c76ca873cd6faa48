import { amountsIn } from './amounts.ts'
import type { LintRule } from './lint-rule.ts'
import { FIGURE } from './passage.ts'

/** A year, a date, a month with its name, a quarter; '2024', 'in January', '2024年', 'first half'. */
const PERIOD =
  /(?<!\d)(?:1[89]|20|21)\d\d(?!\d|[.,]\d)|(?<!\p{L})(?:january|february|march|april|june|july|august|september|october|november|december|(?:this|last|next|same) (?:year|month|quarter|week)|quarter|half of|today|currently|decade|январ|феврал|март|апрел|ма[йея](?!\p{L})|июн|июл|август|сентябр|октябр|ноябр|декабр|квартал|полугоди|сегодня|в этом году|в прошлом году)|[今去明]年|本年|同期|季度|月份?|目前/iu

/** A value without its time says nothing that can be checked. The sentence before may have named it. */
export const figureWithoutPeriod: LintRule = {
  code: 'figure-without-period',
  source: 'Code of Practice for Statistics (UK Statistics Authority), V3',
  look: ({ passages }) =>
    passages
      .filter(({ kind }) => kind === 'paragraph' || kind === 'judgement' || kind === 'list')
      .flatMap(({ block, text, sentences, figures }) => {
        let told = false
        let at = -1
        return sentences.flatMap(({ start, end }) => {
          const sentence = text.slice(start, end)
          told ||= PERIOD.test(sentence)
          const tokens = [...sentence].filter((letter) => letter === FIGURE).map(() => figures[(at += 1)])
          const bare = tokens.filter(
            (one) => one !== undefined && one.of.kind !== 'outcome' && !one.format.period,
          )
          if (told) return []
          if (bare.length > 0)
            return [{ block, values: { words: sentence.replaceAll(FIGURE, '…').slice(0, 60) } }]
          return amountsIn(sentence)
            .slice(0, 1)
            .map(({ words }) => ({ block, values: { words } }))
        })
      }),
}
