import { describe, expect, it } from 'vitest'
import type { TextBlock } from '#shared/domain/text-block.ts'
import { compared, marksOf, pairsInWords, plain } from './told.ts'

const before = [
  'Beijing plans to open a new laboratory next year.',
  'The city spent 6.58 percent of its output on research in 2024.',
  'Officials did not say where the money will come from.',
  'Shanghai follows with 4.35 percent.',
  'The third hub lies in the south of the country.',
]
const text = before.join(' ')

describe('two versions of one text', () => {
  it('says the same of a text and itself', () => {
    const comparison = compared(plain(text), plain(text))
    expect(comparison).toMatchObject({ sameLanguage: true, sameWords: 1 })
    expect(comparison.pairs.map(({ kind }) => kind)).toEqual(before.map(() => 'same'))
    expect(marksOf(comparison)).toEqual([])
  })

  it('finds a sentence put in, taken out, changed and moved', () => {
    const after = [
      'Shanghai follows with 4.35 percent.',
      'Beijing will open a new laboratory next year.',
      'The city spent 6.85 percent of its output on research in 2024.',
      'A spokesman declined to comment.',
      'The third hub lies in the south of the country.',
    ].join(' ')
    const comparison = compared(plain(text), plain(after))
    expect(pairsInWords(text, after, comparison)).toEqual([
      'changed: Beijing plans to open a new laboratory next year. | Beijing will open a new laboratory next year.',
      'changed: The city spent 6.58 percent of its output on research in 2024. | The city spent 6.85 percent of its output on research in 2024.',
      'added: · | A spokesman declined to comment.',
      'removed: Officials did not say where the money will come from. | ·',
      'moved: Shanghai follows with 4.35 percent. | Shanghai follows with 4.35 percent.',
      'same: The third hub lies in the south of the country. | The third hub lies in the south of the country.',
    ])
    expect(marksOf(comparison)).toEqual(['hedge: plan → will', 'number: 6.58 percent → 6.85 percent'])
    const [first] = comparison.pairs
    expect(first?.words.left.map(({ start, end }) => text.slice(start, end))).toEqual(['plans to'])
    expect(first?.words.right.map(({ start, end }) => after.slice(start, end))).toEqual(['will'])
  })

  it('finds a moved sentence that was changed as well', () => {
    const moved = [...before.slice(1), 'Beijing plans to open a large new laboratory next year.'].join(' ')
    const [first, ...rest] = compared(plain(text), plain(moved)).pairs
    expect(first?.kind).toBe('changed')
    expect(rest.map(({ kind }) => kind)).toEqual(['same', 'same', 'same', 'same'])
  })

  it('sets a sentence that was split against both its parts', () => {
    const split = text.replace(
      'spent 6.58 percent of its output on research in 2024.',
      'spent 6.58 percent of its output. All of it went into research in 2024.',
    )
    const comparison = compared(plain(text), plain(split))
    expect(pairsInWords(text, split, comparison)[1]).toBe(
      'changed: The city spent 6.58 percent of its output on research in 2024. | The city spent 6.58 percent of its output. All of it went into research in 2024.',
    )
    expect(marksOf(comparison)).toEqual([])
    expect(compared(plain(split), plain(text)).pairs).toHaveLength(5)
  })

  it.each([
    ['“Yes,” he said — twice.', '"Yes,"  he said – twice.'],
    ['«Да», — сказал он.', '„Да”, - сказал он.'],
    ['研发强度为 6.58％。', '研发强度为6.58%。'],
  ])('takes quotation marks, dashes, widths and white space for nothing: %s', (one, other) => {
    expect(compared(plain(one), plain(other)).pairs.map(({ kind }) => kind)).toEqual(['same'])
  })

  it.each([
    ['The area has 10⁵ cells.', 'The area has 105 cells.'],
    ['he said no.', 'He said no.'],
  ])('takes case and raised figures for a difference: %s', (one, other) => {
    expect(compared(plain(one), plain(other)).pairs.map(({ kind }) => kind)).not.toContain('same')
  })

  it('shows changed Chinese characters one by one', () => {
    const [one, other] = ['北京计划明年建成三个实验室。', '北京计划今年建成五个实验室。']
    const [pair] = compared(plain(one, 'zh'), plain(other, 'zh')).pairs
    expect(pair?.words.left.map(({ start, end }) => one.slice(start, end))).toEqual(['明', '三'])
    expect(pair?.words.right.map(({ start, end }) => other.slice(start, end))).toEqual(['今', '五'])
    expect(pair?.marks.map(({ left, right }) => [left, right])).toEqual([['3', '5']])
  })

  it('takes headings and table rows whole, and never reads over the border of a block', () => {
    const rows = 'What now? Growth slows\nBeijing\t6.58\nShanghai\t4.35'
    const block = (kind: TextBlock['kind'], words: string): TextBlock => {
      const start = rows.indexOf(words)
      return { kind, level: kind === 'heading' ? 1 : 0, span: { start, end: start + words.length } }
    }
    const blocks = [
      block('heading', 'What now? Growth slows'),
      block('table-row', 'Beijing\t6.58'),
      block('table-row', 'Shanghai\t4.35'),
    ]
    const changed = rows.replace('4.35', '4.53')
    const comparison = compared(
      { text: rows, blocks, language: 'en' },
      { text: changed, blocks, language: 'en' },
    )
    expect(pairsInWords(rows, changed, comparison)).toEqual([
      'same: What now? Growth slows | What now? Growth slows',
      'same: Beijing\t6.58 | Beijing\t6.58',
      'changed: Shanghai\t4.35 | Shanghai\t4.53',
    ])
    expect(marksOf(comparison)).toEqual(['number: 4.35 → 4.53'])
  })

  it('counts the words of a text against nothing, and nothing against nothing', () => {
    expect(compared(plain(''), plain(''))).toEqual({ sameLanguage: true, pairs: [], sameWords: 1 })
    expect(compared(plain(''), plain(text))).toMatchObject({ sameWords: 0 })
    expect(compared(plain('a b. C d.'), plain('a b. E f.')).sameWords).toBe(0.5)
  })

  it('tells the languages itself where nobody has told them', () => {
    const russian =
      'Пекин планирует открыть новую лабораторию в следующем году, сообщили в правительстве города.'
    expect(compared(plain(text, null), plain(russian, null)).sameLanguage).toBe(false)
    expect(compared(plain(text, 'en-GB'), plain(text, null)).sameLanguage).toBe(true)
  })
})

describe('two texts of one language', () => {
  it.each([
    ['en', 'In the third quarter of 2025 the zone exported goods worth $1.5 billion.', 'In the fourth quarter alone, the economy expanded by 4.5 percent, slower than the 4.8 percent of the third quarter.'],
    ['en', 'A museum of textiles is due to open in Minya before the end of 2027.', 'The university will build a new hospital laboratory by the end of 2027.'],
    ['en', 'It was higher in Kisumu County than in Turkana.', 'Loaded freight in the Silesian voivodeship was over three times higher than in the Pomeranian voivodeship.'],
    ['en', 'For the first time, Luxor’s museums stayed open for more than 340 days.', 'In Pomeranian, loaded freight exceeded 5 million tonnes for the first time.'],
    ['ru', 'В третьем квартале 2025 года зона экспортировала товаров на 1,5 млрд долларов.', 'Только в четвёртом квартале экономика выросла на 4,5 процента, медленнее, чем в третьем.'],
    ['zh', '2025年第三季度，该区出口商品15亿美元。', '仅第四季度经济就增长4.5%，低于第三季度的4.8%。'],
  ])('are not set against each other where they speak of other things (%s): %s', (language, one, other) => {
    const kinds = compared(plain(one, language), plain(other, language)).pairs.map(({ kind }) => kind)
    expect(kinds.toSorted()).toEqual(['added', 'removed'])
  }) // prettier-ignore

  it('are where they report one event in other words', () => {
    const one = [
      'Shanghai plans to invest 35 billion yuan in an artificial intelligence and chip hub in Pudong by the end of 2027, Mayor Gong Zheng said on March 3, 2026.',
      'The hub could attract more than 1,200 companies, he added.',
      'R&D spending in the district rose 8.1 percent to 240.1 billion yuan in 2025.',
      'The project covers 12.5 square kilometers and 3 million residents.',
    ]
    const other = [
      'Mayor Gong Zheng announced that 35 billion yuan would go into a new AI and chip center in Shanghai’s Pudong by late 2027.',
      'He expects over 1,200 firms to settle in the hub.',
      'Pudong spent 240.1 billion yuan on R&D last year, 8.1 percent more than in 2024.',
      'About 3 million people live in the project’s area of 12.5 square kilometers.',
    ]
    expect(compared(plain(one.join(' ')), plain(other.join(' '))).pairs.map(({ kind }) => kind)).toEqual([
      'changed',
      'changed',
      'changed',
      'changed',
    ])
  })
})
