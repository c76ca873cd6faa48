import { nearPassages } from '#electron/services/claims/near-passages.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { quantitiesIn } from '#shared/text/quantities.ts'
import { sentencesOf } from '#shared/text/sentences.ts'
import { draftClaim } from '#shared/suggestions/draft-claim.ts'
import { suggest } from '#shared/suggestions/suggest.ts'
import { hubs, indicators } from '../unit/suggestions/world.ts'
import { batchArticles } from '../unit/suggestions/batch-articles.ts'
import { scoreBatches } from '../unit/suggestions/batch-score.ts'
import { runUnseen, scoreUnseen, unseenArticles, type Unseen } from '../unit/suggestions/unseen.ts'
import { milliseconds, ratioOf, type Benchmark } from './figure.ts'

/**
 * Claim suggestions on the articles of `tests/unit/suggestions/unseen`, which the rules have seen by now; what they scored at
 * their first reading stands in `unseen.ts`. The baseline offers every sentence that prints a
 * number, and is given every claim whose number stands in such a sentence: it knows no hub, measure or period.
 */
export const suggestions: Benchmark = {
  id: 'G20',
  async run() {
    const articles = await unseenArticles()
    const scores = await Promise.all(
      articles.map(async (article) => scoreUnseen(article, await runUnseen(article))),
    )
    const expected = total(articles, ({ expected: claims }) => claims.length)
    const [found, offered] = [total(scores, (score) => score.found), total(scores, (score) => score.offered)]
    const noise = total(scores, (score) => score.noise.length)
    const otherwise = total(scores, (score) => score.otherwise.length)
    const naive = articles.map(everyNumber)
    const [naiveFound, naiveOffered] = [total(naive, (one) => one.found), total(naive, (one) => one.offered)]
    const naiveKept = total(naive, (one) => one.kept)
    const batches = await scoreBatches(await batchArticles())
    const byBatch = [...new Set(batches.map(({ article }) => article.batch))].map((batch) => {
      const own = batches.filter(({ article }) => article.batch === batch)
      const asked = total(own, ({ article }) => article.wanted.filter(({ checkable }) => checkable).length)
      const met = total(own, ({ score }) => score.found)
      const complete = total(own, ({ score }) => score.complete)
      const given = total(own, ({ score }) => score.offered)
      const kept = given - total(own, ({ score }) => score.noise.length)
      return {
        id: 'G20',
        what: `batch ${batch}: claims found in ${own.length} articles, now that the rules have seen them`,
        figure: `${met} of ${asked} (${percent(met, asked)}), with all facts ${complete}, kept ${kept} of ${given} (${percent(kept, given)}), ${total(own, ({ score }) => score.wrong.length)} pass for a fact`,
        baseline: 'first readings: `tests/unit/suggestions/batch-articles.ts`',
        ratio: '–',
        target: '≥ 90 %, ≥ 60 % kept',
      }
    })
    const words = articles.map(({ text }) => text).join('\n\n')
    const megabyte = words.repeat(Math.ceil(1e6 / words.length)).slice(0, 1e6)
    const before = performance.now()
    const long = { text: megabyte, blocks: [] }
    suggest(long, { hubs, indicators, reading: readArticle(long) })
    const time = performance.now() - before
    const tools = { hubs, indicators, reading: readArticle(long) }
    const middle = { start: 500_000, end: 500_120 }
    const begun = performance.now()
    draftClaim(long, middle, tools, nearPassages(long, tools)(middle))
    const near = performance.now() - begun
    draftClaim(long, middle, tools)
    const whole = performance.now() - begun - near
    return [
      {
        id: 'G20',
        what: `checkable claims found in ${articles.length} articles`,
        figure: `${found} of ${expected} (${percent(found, expected)}), missed ${expected - found}`,
        baseline: `every sentence with a number: ${naiveFound} (${percent(naiveFound, expected)}), missed ${expected - naiveFound}, none with hub, measure and period`,
        ratio: ratioOf(found, naiveFound),
        target: '≥ 90 %',
      },
      {
        id: 'G20',
        what: 'suggestions worth keeping',
        figure: `${offered - noise} of ${offered} (${percent(offered - noise, offered)}), wrongly offered ${noise}, of them ${total(scores, (score) => score.wrong.length)} that pass for a fact`,
        baseline: `${naiveKept} of ${naiveOffered} (${percent(naiveKept, naiveOffered)}), wrongly offered ${naiveOffered - naiveKept}`,
        ratio: ratioOf((offered - noise) / offered, naiveKept / naiveOffered),
        target: '≥ 60 %',
      },
      {
        id: 'G20',
        what: 'claims found whose check ends as a careful reader expects',
        figure: `${found - otherwise} of ${found} (${percent(found - otherwise, found)})`,
        baseline: 'none: a sentence has no check',
        ratio: '–',
        target: '≥ 95 %',
      },
      ...byBatch,
      {
        id: 'G20',
        what: 'suggestions of 1 MB of text',
        figure: milliseconds(time),
        baseline: '–',
        ratio: '–',
        target: 'a few seconds',
      },
      {
        id: 'G20',
        what: 'what a sentence in the middle of 1 MB claims, when it is marked',
        figure: milliseconds(near),
        baseline: `reading the whole text first: ${milliseconds(whole)}`,
        ratio: ratioOf(whole, near),
        target: '≤ 1 s',
      },
    ]
  },
}

/** Sentences that print a number, and how many claims have their number in one. */
function everyNumber({ text, expected }: Unseen) {
  const sentences = sentencesOf(text).map(({ start, end }) => text.slice(start, end))
  const numbered = sentences.filter((sentence) => /\d/u.test(sentence))
  const numbers = numbered.map((sentence) => quantitiesIn(sentence).map(({ quantity }) => quantity.value))
  const wanted = expected.flatMap(({ key }) => {
    const number = Number(/·([\d.]+)$/u.exec(key)?.[1] ?? Number.NaN)
    return Number.isNaN(number) ? [] : [number]
  })
  return {
    offered: numbered.length,
    found: wanted.filter((number) => numbers.some((list) => list.includes(number))).length,
    kept: numbers.filter((list) => list.some((number) => wanted.includes(number))).length,
  }
}

function total<Item>(items: readonly Item[], read: (item: Item) => number): number {
  return items.reduce((sum, item) => sum + read(item), 0)
}

function percent(part: number, whole: number): string {
  return `${((part / Math.max(1, whole)) * 100).toFixed(0)} %`
}
