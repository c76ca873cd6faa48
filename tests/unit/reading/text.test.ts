import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datesIn, parseDate } from '#shared/text/dates.ts'
import { languageOf } from '#shared/text/languages.ts'
import { plainText } from '#shared/text/plain-text.ts'
import { sentencesOf } from '#shared/text/sentences.ts'
import { countWords } from '#shared/text/words.ts'

const split = (text: string) => sentencesOf(text).map(({ start, end }) => text.slice(start, end))
/** Text of the pieces that splitters trip over, rather than of random letters alone. */
const troublesome = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'Mr.',
        'U.S.',
        'Jan. 16',
        '6.58%',
        'млрд.',
        '16 января 2026 года',
        '2026年1月16日',
        '。”',
        '...',
        '«Да!»',
        '\n',
        ' ',
        '"',
        'The',
        'в',
        '上海',
        '??!',
        '\u{1F600}',
        '05.03.2021',
      ),
      fc.string({ unit: 'grapheme', maxLength: 8 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '))

describe('sentences', () => {
  it.each([
    [
      'English',
      'It rose to 6.58%. Dr. Li said so on Jan. 16. Why? Nobody knew.',
      ['It rose to 6.58%.', 'Dr. Li said so on Jan. 16.', 'Why?', 'Nobody knew.'],
    ],
    [
      'quotes',
      '"We build." He paused. “It works!” she said.',
      ['"We build."', 'He paused.', '“It works!” she said.'],
    ],
    [
      'a country in letters',
      'Firms from the U.S. and Japan came. They left the U.S. The fair closed.',
      ['Firms from the U.S. and Japan came.', 'They left the U.S.', 'The fair closed.'],
    ],
    [
      'Russian units',
      'Это 5 млрд долл. США и 6,58 проц. ВВП. Рост на 2 проц. Это рекорд.',
      ['Это 5 млрд долл. США и 6,58 проц. ВВП.', 'Рост на 2 проц.', 'Это рекорд.'],
    ],
    [
      'Russian',
      'Вложено 3,6 млрд. руб. в 2024 г. Это рекорд. По словам А. С. Иванова, рост продолжится.',
      ['Вложено 3,6 млрд. руб. в 2024 г.', 'Это рекорд.', 'По словам А. С. Иванова, рост продолжится.'],
    ],
    [
      'Chinese',
      '他说：“很好。”然后离开了。真的吗？是的！',
      ['他说：“很好。”', '然后离开了。', '真的吗？', '是的！'],
    ],
    ['lines', 'Headline without a point\nText. More', ['Headline without a point', 'Text.', 'More']],
  ])('splits %s', (_, text, expected) => {
    expect(split(text)).toEqual(expected)
  })

  it('covers every visible character once, in order, inside the text', () => {
    fc.assert(
      fc.property(troublesome, (text) => {
        const spans = sentencesOf(text)
        const bare = (part: string) => part.replace(/\s/g, '')
        expect(bare(spans.map(({ start, end }) => text.slice(start, end)).join(''))).toBe(bare(text))
        spans.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        })
      }),
    )
  })
})

describe('dates', () => {
  it.each([
    ['January 16, 2026', '2026-01-16'],
    ['Jan. 16, 2026', '2026-01-16'],
    ['Jan. 16', 'XXXX-01-16'],
    ['16 January 2026', '2026-01-16'],
    ['JAN 16', 'XXXX-01-16'],
    ['Sept. 2025', '2025-09'],
    ['Mar 3,2019', '2019-03-03'],
    ['2026-01-16', '2026-01-16'],
    ['2026/1/16', '2026-01-16'],
    ['16 января 2026 года', '2026-01-16'],
    ['5 мар', 'XXXX-03-05'],
    ['январь 2026 г.', '2026-01'],
    ['16.01.2026', '2026-01-16'],
    ['2026年1月16日', '2026-01-16'],
    ['1月16日', 'XXXX-01-16'],
    ['2026年1月', '2026-01'],
    ['2024', '2024'],
    ['2024年', '2024'],
    ['29 February 2024', '2024-02-29'],
  ])('reads %s', (printed, date) => {
    expect(parseDate(printed)).toBe(date)
  })

  it.each([
    '30 February 2024',
    '29 February 2025',
    '2026-13-01',
    '03/04/2025',
    'may 5',
    'in March',
    '13月2日',
    'January 16 was cold',
    '',
  ])('finds no date in %s', (printed) => {
    expect(parseDate(printed)).toBeNull()
  })

  it('does not read half of a date as another one', () => {
    const text = 'On 16 January 2026 and on Jan. 3 it snowed; 2026年1月16日.'
    expect(datesIn(text).map(({ date }) => date)).toEqual(['2026-01-16', 'XXXX-01-03', '2026-01-16'])
  })

  it('stays inside any text, in order, without overlap', () => {
    fc.assert(
      fc.property(troublesome, (text) => {
        datesIn(text).forEach(({ span, date }, index, all) => {
          expect(span.start).toBeGreaterThanOrEqual(all[index - 1]?.span.end ?? 0)
          expect(span.end).toBeLessThanOrEqual(text.length)
          expect(date).toMatch(/^(?:\d{4}|XXXX)-\d{2}(?:-\d{2})?$/)
        })
      }),
    )
  })

  it('reads a text of nothing but dates', () => {
    expect(datesIn('Jan. 3 '.repeat(20_000))).toHaveLength(20_000)
  })
})

describe('languages', () => {
  it.each([
    ['en', 'China plans to expand its innovation hubs from individual cities to large regional clusters.'],
    ['ru', 'Шанхай откроет ещё три инновационных центра до конца года, сообщил министр.'],
    ['zh', '新华社北京1月16日电 科技部部长表示，创新中心将扩展。'],
    ['ja', 'これは東京の新しい研究センターについての記事です。'],
    ['ko', '서울에 새로운 연구 센터가 문을 열었다고 밝혔다.'],
    ['uk', 'Київ планує відкрити нові центри інновацій та дослідницькі лабораторії.'],
    ['de', 'Die Regierung plant neue Zentren für Forschung und Entwicklung in drei Städten.'],
    [
      'en',
      'Lab opens\nBEIJING, Feb. 3 (Xinhua) -- A laboratory that small companies may rent by the hour has opened in the east.',
    ],
    ['fr', 'La Chine prévoit d’étendre ses pôles d’innovation des villes aux grandes régions.'],
    ['es', 'China prevé ampliar sus centros de innovación de las ciudades a las grandes regiones.'],
    ['vi', 'Trung Quốc có kế hoạch mở rộng các trung tâm đổi mới của mình trong những năm tới.'],
    [null, 'Beijing Shanghai Guangdong Hong Kong Shenzhen Zhongguancun Zhangjiang Hefei Chengdu'],
    [null, 'OK'],
    [null, 'Xinhua 2024 6.58% R&D'],
    [null, '北京'],
    [null, ''],
  ])('tells %s', (language, text) => {
    expect(languageOf(text)).toBe(language)
  })
})

describe('words', () => {
  it.each([
    ['Single-city hubs don’t grow 6.58% a year', 7],
    ['Пекин, 16 января', 3],
    ['新华社北京', 3],
    ['2024年 R&D', 4],
    [' \n\t ', 0],
  ])('counts %s', (text, words) => {
    expect(countWords(text)).toBe(words)
  })

  it('counts one word in a run of 20 million letters', () => {
    expect(countWords('x'.repeat(20_000_000))).toBe(1)
  })
})

describe('plain text', () => {
  it('leaves nothing that breaks offsets or searches', () => {
    expect(plainText('\uFEFFa\r\nb\rc\0d\uD800e\u00ADf\u2028cafe\u0301')).toBe('a\nb\ncd\uFFFDef\ncafé')
  })

  it('is the same when read again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(plainText(plainText(raw))).toBe(plainText(raw))
      }),
    )
  })
})
