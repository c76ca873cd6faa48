import { describe, expect, it } from 'vitest'
import { extractText } from '#electron/workers/extract/extract-text.ts'
import type { DocumentMetadata } from '#shared/domain/document-metadata.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import { extractTxt } from '#electron/workers/extract/extract-txt.ts'
import { plain, readText } from './read.ts'

const more =
  ' The new centre will host forty laboratories and a shared data service for small firms, and it will open in autumn.'
const FILE: DocumentMetadata = {
  title: null,
  author: null,
  publisher: null,
  published: null,
  language: null,
  url: null,
}
/** Plain text as it is read out of a file that says `metadata` of itself. */
const readFile = (text: string, metadata: Partial<DocumentMetadata>) =>
  plain(readArticle({ ...extractTxt(text), metadata: { ...FILE, ...metadata } }))
const readHtml = (body: string, title = '') =>
  plain(
    readArticle(
      extractText({
        name: 'a.html',
        bytes: Buffer.from(
          `<!doctype html><html><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`,
        ),
      }),
    ),
  )

describe('the value of a label', () => {
  it('is a name, not a sentence', () => {
    const text = `Why nobody reads labels\n\nRegion: that was another field nobody filled in.\n\nThe paper had 40 people.${more}`
    expect(readText(text).region).toBeNull()
    expect(readText(`Rents rise\nRegion: Northern Corridor\n\nRents rose.${more}`).region).toBe(
      'Northern Corridor',
    )
  })

  it('ends where a number or the terms of a publication begin', () => {
    const text = `Regional Monitor 2025: Nordic Hubs\nAuthors: Ingrid Solheim, Pekka Laaksonen ISBN 978-82-00000-00-1 Licence: CC BY 4.0\n\nThe hubs grew.${more}`
    expect(readText(text).author).toBe('Ingrid Solheim, Pekka Laaksonen')
  })
})

describe('the title', () => {
  it('is no word of navigation that the file has for one', () => {
    const body = `<p>Posted by Sam</p><h2>Thoughts on a hardware market</h2><p>I spent three weeks there.${more}</p>`
    expect(readHtml(body, 'Home')).toMatchObject({
      title: 'Thoughts on a hardware market',
      titleFromLead: false,
    })
    expect(
      readFile(`A market of stalls\n\nI spent three weeks there.${more}`, { title: 'Главная' }).title,
    ).toBe('A market of stalls')
  })

  it('ends before the name of the site', () => {
    const text =
      '2026-01-14 18:21:05 来源：新华网\n\n科技部部长在接受采访时表示，将把国际科技创新中心由单个城市拓展至区域，力争建成科技创新中心。'
    const title = '我国将科技创新中心由单个城市拓展至城市群'
    for (const site of ['-新华网', '_人民网', ' - 中国政府网', '—科技日报'])
      expect(readFile(text, { title: title + site, made: '2026-01-15' }).title).toBe(title)
    expect(readFile(text, { title: '创新指数-方法与数据', made: '2026-01-15' }).title).toBe(
      '创新指数-方法与数据',
    )
  })

  it('is no line of agency and time, in a page that is one stretch of set text', () => {
    const text = `ТАСС, 3 февраля 2026, 11:42

Иннополис вошёл в тройку лидеров по числу резидентов

КАЗАНЬ, 3 февраля. /ТАСС/. Число резидентов особой экономической зоны выросло на 18,4% и достигло 412 компаний, сообщил журналистам министр.`
    expect(readHtml(`<pre class="western">${text}</pre>`)).toMatchObject({
      title: 'Иннополис вошёл в тройку лидеров по числу резидентов',
      titleFromLead: false,
      agency: 'ТАСС',
      published: '2026-02-03',
      dateline: { place: 'КАЗАНЬ' },
    })
  })
})

it('reads a Chinese dateline with spaces around its numbers, as word processors set it', () => {
  const text =
    '城市群成为创新中心\n2026-01-14 18:21:05 来源：新华网\n新华社北京 1 月 14 日电（记者胡喆、温竞华）科技部部长阴和俊 14 日在接受新华社记者采访时表示，我国将把国际科技创新中心由单个城市拓展至区域。'
  expect(readText(text)).toMatchObject({
    agency: '新华社',
    author: '胡喆、温竞华',
    dateline: { place: '北京', date: 'XXXX-01-14' },
  })
})

describe('a page that lists its labels over their values', () => {
  const prose = `<p>A new zone linking three cities will receive £180 million over five years, the government said.${more}</p>`
  const list = (pairs: readonly (readonly [string, string])[]) =>
    `<dl class="metadata">${pairs.map(([label, value]) => `<dt>${label}</dt><dd>${value}</dd>`).join('')}</dl>`
  const read = (body: string) =>
    extractText({
      name: 'a.html',
      bytes: Buffer.from(
        `<!doctype html><html><head><meta charset="utf-8"></head><body>${body}</body></html>`,
      ),
    })
  const page = (above: string) =>
    `<div class="header"><h1>Minister launches corridor zone</h1>${above}</div><div class="content"><article>${prose.repeat(4)}</article></div>`

  it('keeps them together', () => {
    const extracted = read(
      page(
        list([
          ['From:', '<a href="/dsit">Department for Science and Technology</a>'],
          ['Published', '12 March 2026'],
          ['来源：', '科技日报'],
        ]),
      ),
    )
    expect(extracted.text).toMatch(
      /^Minister launches corridor zone\nFrom:\nDepartment for Science and Technology\nPublished\n12 March 2026\n来源：\n科技日报\nA new zone/,
    )
    expect(plain(readArticle(extracted))).toMatchObject({
      publisher: 'Department for Science and Technology',
      published: '2026-03-12',
    })
  })

  it('keeps no other list, and no long text below a label', () => {
    const { text } = read(
      page(
        list([
          ['Share', 'On this site'],
          ['Source', 'word '.repeat(40)],
          ['Author', 'Published'],
        ]),
      ),
    )
    expect(text).toMatch(/^Minister launches corridor zone\nA new zone/)
  })
})

describe('news about an act', () => {
  const news = (above: string) =>
    `${above}Правительство утвердило программу развития кластеров\n18 декабря 2025 г., 14:30\nДокумент\nРаспоряжение от 16 декабря 2025 года №3812-р\n\nПредседатель Правительства подписал распоряжение об утверждении программы развития инновационных центров, на её реализацию направят 47,5 млрд рублей.`

  it('has the day of the page, not that of the act', () => {
    expect(readText(news(''))).toMatchObject({ published: '2025-12-18', publisher: null })
  })

  it('has the office above it for its publisher, without the line below', () => {
    expect(readText(news('Правительство Российской Федерации\n'))).toMatchObject({
      published: '2025-12-18',
      publisher: 'Правительство Российской Федерации',
    })
  })

  it('is told from an act under the name of its office', () => {
    const act = `Правительство Российской Федерации\nДокумент\nРаспоряжение от 16 декабря 2025 года №3812-р\nОб утверждении программы развития кластеров\n\nУтвердить прилагаемую программу развития инновационных научно-технологических центров на период до 2030 года включительно.`
    expect(readText(act)).toMatchObject({
      published: '2025-12-16',
      publisher: 'Правительство Российской Федерации',
    })
  })
})
