import { describe, expect, it } from 'vitest'
import { runUnseen, scoreUnseen, unseenArticles } from './unseen.ts'

const articles = await unseenArticles()
const scores = await Promise.all(
  articles.map(async (article) => ({ article, score: scoreUnseen(article, await runUnseen(article)) })),
)
const sum = (read: (one: (typeof scores)[number]) => number) =>
  scores.reduce((total, one) => total + read(one), 0)

describe('articles of other trades and countries, with observations', () => {
  it.each(scores)('$article.name: nothing false is stated as a fact', ({ score }) => {
    expect(score.wrong.map(({ key, statement }) => `${key}: ${statement}`)).toEqual([])
  })

  it('90 % of the checkable claims are found, and 60 % of what is offered is worth keeping', () => {
    expect(
      sum(({ score }) => score.found) / sum(({ article }) => article.expected.length),
    ).toBeGreaterThanOrEqual(0.9)
    expect(
      1 - sum(({ score }) => score.noise.length) / sum(({ score }) => score.offered),
    ).toBeGreaterThanOrEqual(0.6)
  })

  it('a claim that is found is confirmed, contradicted or left open as its observations demand', () => {
    expect(sum(({ score }) => score.otherwise.length) / sum(({ score }) => score.found)).toBeLessThanOrEqual(
      0.05,
    )
  })
})
