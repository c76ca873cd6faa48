import { describe, expect, it } from 'vitest'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { plain, readText, type PlainReading } from './read.ts'

const prose =
  'The new centre will host forty laboratories and a shared data service for small firms, and it will open in autumn.'
const more = `${prose}\n${prose}\n${prose}\n${prose}\n${prose}\n${prose}`

const traps: readonly (readonly [name: string, text: string, reads: Partial<PlainReading>])[] = [
  [
    'a licence that the prose is about',
    `Agency opens its data\n${prose}\nThe dataset is released under the CC BY 4.0 licence, the agency said, and anybody may use it.`,
    { licence: null },
  ],
  [
    'a licence of the text itself, behind a data set’s',
    `Agency opens its data\n${more}\nThis article is available under a CC BY-ND 4.0 licence.`,
    { licence: 'CC BY-ND 4.0' },
  ],
  [
    'days of access in a list of references',
    `Agency opens its data\n${more}\n[1] Office. Tables. URL: https://example.org/t (дата обращения: 12.01.2025).\n[2] Bureau. Charts. https://example.org/c (accessed 3 May 2025).`,
    { retrieved: null, url: null },
  ],
  [
    'a day of access in prose',
    `Agency opens its data\n${more}\nRetrieved on 3 May 2025, the black box was taken to the capital, where experts began to read it the same night.`,
    { retrieved: null, published: null },
  ],
  [
    'a day of access behind the address of the text',
    `Agency opens its data\n${more}\nURL: https://example.org/t (дата обращения: 12.01.2026)`,
    { retrieved: '2026-01-12', url: 'https://example.org/t' },
  ],
  [
    'a publication that the first sentence is about',
    `Agency opens its data\nPublished on 3 May 2025, the audit found that nine in ten firms had never used a publicly funded laboratory.\n${more}`,
    { published: null },
  ],
  [
    'the day of the next release',
    `Research spending by business\nRelease date: 6 March 2025\nNext release: 5 June 2025\n${more}`,
    { published: '2025-03-06' },
  ],
  [
    'an update below the day of publication',
    `Agency opens its data\n4 March 2025, 9:15 a.m.\nUpdated: 6 March 2025\n${more}`,
    { published: '2025-03-04' },
  ],
  ['only an update', `Agency opens its data\nUpdated 6 March 2025\n${more}`, { published: null }],
  [
    'a source below a chart',
    `Agency opens its data\n${more}\nFigure 2. Firms by town\nSource: World Patent Archive`,
    { originalPublisher: null },
  ],
  [
    'the rights of somebody who takes pictures',
    `Agency opens its data\n${more}\n© 2025 Ann Lee`,
    { publisher: null, published: null },
  ],
  ['an account in place of an author', `Agency opens its data\nAuthor: admin\n${more}`, { author: null }],
  [
    'a translator beside the author',
    `Agency opens its data\nBy Ann Lee, translated by Jonas Weber\n${more}`,
    { author: 'Ann Lee' },
  ],
  [
    'an article about a paper',
    `Trains spread methods, study finds\n4 March 2025\n${more}\nJournal reference: Zhang W. et al., Regional Letters 31 (2025) 104–118. DOI: 10.5555/j.reglet.2025.01.004`,
    {
      title: 'Trains spread methods, study finds',
      author: null,
      publisher: null,
      published: '2025-03-04',
      url: null,
    },
  ],
  [
    'a headline and a sentence below it',
    `Agency opens its data\nMinister promises more money\n${more}`,
    { title: 'Agency opens its data' },
  ],
  [
    'a headline broken inside its brackets',
    `Правительство утвердило программу «Научные\nдворы малых городов»\n${'Программа рассчитана на пять лет и охватит двадцать городов, в которых есть хотя бы один научный институт.'}`,
    { title: 'Правительство утвердило программу «Научные дворы малых городов»' },
  ],
  [
    'a paper with two identifiers',
    `Meetings and methods\nWei Zhang¹, Ann Lee²\nAbstract\n${prose}\nKeywords: trains\nhttps://doi.org/10.5555/a.1\nhttps://doi.org/10.5555/b.2\n${more}`,
    { author: 'Wei Zhang, Ann Lee', url: null },
  ],
  [
    'a paper that was received and accepted but not yet published',
    `Meetings and methods\nWei Zhang¹, Ann Lee²\nReceived 3 May 2024; accepted 6 June 2024\nAbstract\n${prose}\nKeywords: trains\n${more}`,
    { title: 'Meetings and methods', published: null },
  ],
]

describe('what looks like metadata and is none', () => {
  it.each(traps)('%s', (_, text, reads) => {
    expect(readText(text)).toMatchObject(reads)
  })
})

describe('structured data of a page', () => {
  const page = (data: string, head = '') =>
    plain(
      readArticle(
        extractText({
          name: 'a.html',
          bytes: Buffer.from(
            `<html><head><title>Lab opens for firms</title>${head}<script type="application/ld+json">${data}</script></head><body><article><h1>Lab opens for firms</h1>${`<p>${prose}</p>`.repeat(4)}</article></body></html>`,
          ),
        }),
      ),
    )
  const article = (more: object) =>
    JSON.stringify({ '@type': 'NewsArticle', headline: 'Lab opens for firms', ...more })

  it('names people, not the organisation that signs for itself', () => {
    const authors = [
      { '@type': 'Person', name: 'Ann Lee' },
      { '@type': 'Organization', name: 'Gazette' },
    ]
    expect(
      page(article({ author: authors, publisher: { name: 'Gazette' }, datePublished: '2025-03-04' })),
    ).toMatchObject({
      author: 'Ann Lee',
      publisher: 'Gazette',
      published: '2025-03-04',
    })
  })

  it('is left alone where it describes several other articles', () => {
    const others = [1, 2].map((day) => ({
      '@type': 'NewsArticle',
      headline: `Another article ${day}`,
      datePublished: `2025-03-0${day}`,
    }))
    expect(page(JSON.stringify(others)).published).toBeNull()
  })

  it.each([
    ['no JSON', '{"@type":"NewsArticle",'],
    ['another shape', '"NewsArticle"'],
    ['numbers for words', article({ author: 5, publisher: [7], datePublished: { a: 1 }, license: [] })],
    ['a prototype', '{"__proto__":{"@type":"NewsArticle"},"@type":["x",null,3]}'],
    ['depth', `${'['.repeat(3000)}${']'.repeat(3000)}`],
    ['breadth', `[${'{"@graph":[]},'.repeat(20_000)}{}]`],
  ])('says nothing with %s', (_, data) => {
    expect(page(data)).toMatchObject({ author: null, publisher: null, published: null, licence: null })
  })

  it('believes the day of publication, never that of a change', () => {
    expect(
      page(
        article({ dateModified: '2025-03-09' }),
        '<meta property="article:modified_time" content="2025-03-10">',
      ).published,
    ).toBeNull()
  })
})
