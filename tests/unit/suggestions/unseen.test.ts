import { beforeAll, describe, expect, it } from 'vitest'
import { runUnseen, scoreUnseen, unseenArticles, type Unseen, type UnseenScore } from './unseen.ts'

type Scored = { readonly article: Unseen; readonly score: UnseenScore }
let scores: readonly Scored[] = []
beforeAll(async () => {
  const scored: Scored[] = []
  for (const article of await unseenArticles())
    scored.push({ article, score: scoreUnseen(article, await runUnseen(article)) })
  scores = scored
}, 120_000)
const sum = (read: (one: Scored) => number) => scores.reduce((total, one) => total + read(one), 0)

describe('articles of other trades and countries, with observations', () => {
  it('nothing false is stated as a fact', () => {
    const wrong = scores.flatMap(({ article, score }) =>
      score.wrong.map(({ key, statement }) => `${article.name} ${key}: ${statement}`),
    )
    expect(scores.length).toBeGreaterThan(30)
    expect(wrong).toEqual([])
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
