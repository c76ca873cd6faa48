import { describe, expect, it } from 'vitest'
import { articles } from './articles.ts'
import { scoreOf } from './score.ts'
import { suggestionsOf } from './world.ts'

const scores = articles.map((article) => ({ article, score: scoreOf(article, suggestionsOf(article.text)) }))

describe('articles of other domains, countries and languages', () => {
  it.each(scores)(
    '$article.name: most claims are found, and 6 of 10 suggestions are worth keeping',
    ({ article, score }) => {
      expect(
        score.missed.length / article.expected.length,
        `missed: ${score.missed.join('\n')}`,
      ).toBeLessThanOrEqual(0.34)
      expect(score.noise.length / score.offered, `noise: ${score.noise.join('\n')}`).toBeLessThanOrEqual(0.4)
    },
  )

  it('finds at least 90 % of the checkable claims over all, with at least 60 % worth keeping', () => {
    const sum = (read: (score: (typeof scores)[number]['score']) => number) =>
      scores.reduce((total, { score }) => total + read(score), 0)
    const expected = articles.reduce((total, { expected: list }) => total + list.length, 0)
    expect(sum(({ found }) => found) / expected).toBeGreaterThanOrEqual(0.9)
    expect(1 - sum(({ noise }) => noise.length) / sum(({ offered }) => offered)).toBeGreaterThanOrEqual(0.6)
  })

  it('quotes exactly what stands in the text, and says why', () => {
    for (const { text } of articles)
      for (const suggestion of suggestionsOf(text)) {
        expect(suggestion.quote.length).toBe(suggestion.span.end - suggestion.span.start)
        expect(suggestion.because.length).toBeGreaterThan(0)
        expect(suggestion.statement).toMatch(/[.。]$/u)
        expect(suggestion.statement).not.toMatch(/undefined|null|NaN|\s{2}/)
      }
  })

  it('gives the same ids every time, and different ids to different claims', () => {
    for (const { text } of articles) {
      const ids = suggestionsOf(text).map(({ id }) => id)
      expect(suggestionsOf(text).map(({ id }) => id)).toEqual(ids)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('takes nothing from credits, notices and invitations', () => {
    const text = [
      'Photo: In Berlin the unemployment rate was 9 percent in 2024.',
      'Please note: This information is raw content and does not necessarily reflect the position of anybody, 100 percent.',
      'Subscribe to our newsletter: 50,000 readers in Berlin trust us.',
      'Редактор: население Казани составило 1,3 млн человек в 2024 году.',
      '责任编辑：2024年北京研发投入强度为6.58%。',
      'We use cookies. 95 percent of visitors in Berlin accept them.',
    ].join('\n\n')
    expect(suggestionsOf(text).map(({ statement }) => statement)).toEqual([])
  })
})
