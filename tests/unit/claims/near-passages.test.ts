import { expect, it } from 'vitest'
import { nearPassages } from '#electron/services/claims/near-passages.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { draftClaim } from '#shared/suggestions/draft-claim.ts'
import { readPassages } from '#shared/suggestions/read-passages.ts'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { importedHub, importedIndicator } from '../suggestions/world.ts'

it('drafts in a long text what the whole text would have drafted, and reads its surroundings alone', () => {
  const paragraphs = Array.from(
    { length: 150 },
    (_, at) =>
      `Section ${String(at)} tells of quays and sheds along the river. Container traffic in Oulu was ${String(1000 + at)} in 2025. The crews were proud of it, and the pilots said so at every meeting of the board.`,
  )
  const extracted = extractText({
    name: 'yearbook.txt',
    bytes: Buffer.from(`A port yearbook\n\n${paragraphs.join('\n\n')}\n`),
  })
  const tools = {
    hubs: createHubIndex([importedHub('Oulu')], []),
    indicators: createIndicatorIndex([importedIndicator('Container traffic', 'count')]),
    reading: readArticle(extracted),
  }
  const near = nearPassages(extracted, tools)
  const whole = readPassages(extracted, tools)
  for (const number of [1002, 1075, 1149]) {
    const start = extracted.text.indexOf(`was ${String(number)}`)
    const span = { start: start - 26, end: start + 16 }
    const passages = near(span)
    expect(passages.length).toBeLessThan((whole.length * 2) / 3)
    expect(draftClaim(extracted, span, tools, passages)).toEqual(draftClaim(extracted, span, tools, whole))
    expect(draftClaim(extracted, span, tools, passages).assertion).toMatchObject({
      hub: 'oulu',
      indicator: 'container-traffic',
      value: { value: number },
    })
    expect(near(span)).toBe(passages)
  }
  const oneBlock = { ...extracted, blocks: [] }
  expect(nearPassages(oneBlock, tools)({ start: 9000, end: 9100 }).length).toBeLessThan(
    (whole.length * 2) / 3,
  )
  const book = { start: 0, end: extracted.text.length }
  expect(near(book).length).toBeLessThan((whole.length * 2) / 3)
})
