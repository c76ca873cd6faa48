import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { extractTxt } from '#electron/workers/extract/extract-txt.ts'
import { ArticleReading } from '#shared/domain/article-reading.ts'
import { readArticle } from '#shared/reading/read-article.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'

/** The words that readers look for, in any order. */
const words = fc.constantFrom(
  'Source:',
  'Region: X –',
  'Translation.',
  'Translated from Russian',
  'By Ann Lee',
  'BEIJING, Jan. 14 (Xinhua) --',
  'Пекин, 16 января /Синьхуа/ --',
  '新华社北京1月16日电（记者张三）',
  '来源：',
  '作者：王小明',
  'Please note:',
  'Disclaimer',
  'position of MIL-OSI',
  'according to Minister of X Yin Hejun',
  'said',
  'сообщил министр Инь Хэцзюнь',
  '部长李强表示',
  '\n',
  '\n\n',
  '(',
  ')',
  '/',
  '–',
  '.',
  '。',
  '"',
  'https://example.org/a',
  '2026-01-16 10:00',
  'A',
  'the',
  '\u{1F600}',
  '免责声明：不代表本站立场',
  '© 2025 Example Media. All rights reserved.',
  'CC BY 4.0',
  'Published 3 May 2025',
  'Accessed',
  '3 May 2025',
  '3 May',
  '2025',
  'Abstract',
  'Keywords: x',
  'doi: 10.5555/a.b',
  'Wei Zhang¹, Ann Lee²',
  'Regional Letters 31 (2025) 104–118',
  'Contents',
  'ISBN 1',
  'Ministry of Science',
  'УКАЗ',
  'от 5 марта 2025 г. № 1',
  'Об утверждении порядка',
  '摘要：',
  '第3期',
  '国发〔2025〕9号',
  '国务院关于创新的意见',
  'From:',
)
const text = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: words },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }) },
    ),
    { maxLength: 80 },
  )
  .map((parts) => parts.join(' '))

function spansOf(reading: ArticleReading): readonly TextSpan[] {
  const { chain, titleFromLead: _, ...reads } = reading
  return [...Object.values(reads).flatMap((read) => read?.from ?? []), ...chain.flatMap((step) => step.from)]
}

describe('reading any text', () => {
  it('answers in the agreed shape with spans inside the text', () => {
    fc.assert(
      fc.property(text, (raw) => {
        const extracted = extractTxt(raw)
        const reading = v.parse(ArticleReading, readArticle(extracted))
        for (const { start, end } of spansOf(reading)) {
          expect(extracted.text.slice(start, end).length).toBe(end - start)
          expect(end).toBeGreaterThan(start)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['capitals', 'A '.repeat(60_000)],
    ['names', 'Ann Lee '.repeat(20_000)],
    ['attributions', 'according to Ann Lee, '.repeat(10_000)],
    ['brackets', '('.repeat(100_000)],
    ['labels', 'Source: Source: '.repeat(10_000)],
    ['Russian names', 'сообщил Иван Петров '.repeat(10_000)],
    ['Chinese offices', '部长'.repeat(50_000)],
    ['digits', '1 '.repeat(50_000)],
    ['lines', 'Source: X\n'.repeat(20_000)],
    ['dashes', 'A – '.repeat(40_000)],
    ['people', `Title\n${'Ann Lee¹, '.repeat(120)}\nAbstract\nKeywords\n10.5555/a.b`],
    ['initials', `Title\n${'A. B. C. '.repeat(140)}\nAbstract\nKeywords\n10.5555/a.b`],
    ['offices', 'Ministry of Science and '.repeat(6).trim().concat('\n').repeat(5_000)],
    ['long titles', 'О порядке и об '.repeat(20).concat('\n').repeat(2_000)],
    ['rights', '版权所有 未经 © 2025 При использовании '.repeat(20).concat('\n').repeat(2_000)],
    ['volumes', 'A of B, Vol. 1 (2025) 第3期 '.repeat(7).concat('\n').repeat(2_000)],
    ['one word', 'x'.repeat(5_000_000)],
  ])('is not held up by %s', (_, raw) => {
    expect(readArticle(extractTxt(raw)).chain.length).toBeLessThan(10)
  })
})
