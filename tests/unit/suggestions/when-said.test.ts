import { describe, expect, it } from 'vitest'
import { readArticle } from '#shared/reading/read-article.ts'
import { whenSaid } from '#shared/suggestions/when-said.ts'

const said = (text: string) => {
  const article = { text, blocks: [] }
  const when = whenSaid(text, readArticle(article))
  return when === null ? null : [when.year, when.month]
}

describe('when a text was written', () => {
  it.each([
    ['Ports grow\n\nHarbour Weekly, 17 April 2026\n\nIn 2025 Gdynia handled 30 million tonnes.', [2026, 4]],
    ['Порты растут\n\n«Гавань», 17 апреля 2026 года\n\nК 2028 году порт обещает больше.', [2026, 4]],
    ['Rockets\n\nFrom the spring 2026 issue of Orbit\n\nLast year Kiruna flew 12 of them.', [2026, null]],
    // An edition and a fair are of the year they came out in, and 'last year' is the one before.
    ['The Space Cities Index 2026 has Turin 16th. Last year 1,940 people worked there.', [2026, null]],
    ['2026国际港口大会今天闭幕。去年吞吐量为3亿吨。', [2026, null]],
    // What happened in a year as a whole was not told in its January.
    [
      'GDYNIA, Jan 22 (Wire) - The port handled 30 million tonnes in 2025, up 4% from a year earlier.',
      [2026, 1],
    ],
    [
      'GDYNIA, Feb 12 (Wire) - The port raised 48 million in 2025. Output grew in the third quarter of 2025.',
      [2026, 2],
    ],
    ['GDYNIA, May 12 (Wire) - In 2025 the port grew: output rose in the first quarter of 2025.', [2025, 5]],
    ['GDYNIA, Nov 22 (Wire) - The port has handled more in 2025 than ever.', [2025, 11]],
    ['In 2025 the port handled 30 million tonnes. Last year was its best.', [2026, null]],
  ])('is read off its head and its words: %s', (text, when) => {
    expect(said(text)).toEqual(when)
  })
})
