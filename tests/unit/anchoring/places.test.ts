import { describe, expect, it } from 'vitest'
import { locate } from '#shared/anchoring/locate.ts'
import { selectorsOf } from '#shared/anchoring/selectors.ts'
import type { TextBlock } from '#shared/domain/text-block.ts'

/** Sections of one formula each: only the city and its number tell them apart. */
const cities = [
  ['Oslo', '3.0'],
  ['Natal', '2.1'],
  ['Lima', '1.8'],
  ['Turin', '2.7'],
  ['Perth', '3.3'],
] as const
const said = (city: string, share: string) =>
  `The city of ${city} spent ${share} percent of its budget on research in 2024, the bureau said.`
const section = (city: string, words: string) =>
  `${city}\n\nThe council met in the spring to hear the report. ${words} Residents were pleased with the result.`
const pageOf = (words: (city: string, share: string) => string) =>
  `Five cities\n\n${cities.map(([city, share]) => section(city, words(city, share))).join('\n\n')}\n\nEnd of the report.`
const before = pageOf(said)
const quoted = (words: string, text = before) => {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return selectorsOf(text, { start, end: start + words.length })
}
const placed = (after: string, words: string, from = before) => {
  const place = locate({ text: after }, quoted(words, from), { text: from })
  return place.kind === 'lost' ? place : { ...place, words: after.slice(place.start, place.end) }
}

describe('sentences of one formula', () => {
  it('one number changed: its own place is proposed, and named so', () => {
    const after = before.replace('3.0 percent', '3.5 percent')
    expect(placed(after, said('Oslo', '3.0'))).toMatchObject({
      kind: 'approximate',
      where: 'in-place',
      words: said('Oslo', '3.5'),
      changed: { numbers: 1, names: 0, words: 1 },
      rivals: 0,
    })
  })

  it('much of it rewritten: still its own place, before equal formulas elsewhere', () => {
    const now = 'Research took 3.5 percent of the budget the city of Oslo had in 2024, the bureau said.'
    expect(placed(before.replace(said('Oslo', '3.0'), now), said('Oslo', '3.0'))).toMatchObject({
      where: 'in-place',
      words: now,
    })
  })

  it('deleted: no sentence about another city is offered for it', () => {
    expect(placed(before.replace(`${said('Lima', '1.8')} `, ''), said('Lima', '1.8'))).toEqual({
      kind: 'lost',
    })
  })

  it('its section deleted: none either', () => {
    const after = before.replace(`${section('Lima', said('Lima', '1.8'))}\n\n`, '')
    expect(placed(after, said('Lima', '1.8'))).toEqual({ kind: 'lost' })
  })

  it('moved with its section and its number changed: found where the section went', () => {
    const own = section('Natal', said('Natal', '2.1'))
    const after = before
      .replace(`${own}\n\n`, '')
      .replace('\n\nEnd', `\n\n${own.replace('2.1', '2.2')}\n\nEnd`)
    expect(placed(after, said('Natal', '2.1'))).toMatchObject({
      where: 'in-place',
      words: said('Natal', '2.2'),
    })
  })

  it('says of equal words in other surroundings that they are denied there', () => {
    const from =
      'The city rose in one index.\n\nBern ranked 27th in the index of 2025. Bern entered the top 300.\n\nThe end.'
    const now =
      'The city rose in one index.\n\nBern ranked 27th in the index of 2024. One thing was said before, and it was said often. It is not true that Bern entered the top 300.\n\nNobody knows more.'
    expect(placed(now, 'Bern entered the top 300.', from)).toMatchObject({
      ...{ kind: 'approximate', where: 'elsewhere', doubt: 'denied' },
    })
    expect(
      placed(now.replace('It is not true that Bern', 'By then Bern'), 'Bern entered the top 300.', from),
    ).toMatchObject({ where: 'elsewhere', doubt: null })
  })

  it('moved alone and changed: offered as another paragraph, below one half', () => {
    const now = 'The city of Lima spent 1.8 percent of its budget on research in 2025, the bureau said.'
    const after = before.replace(`${said('Lima', '1.8')} `, '').replace('End of', `${now} End of`)
    const place = placed(after, said('Lima', '1.8'))
    expect(place).toMatchObject({ where: 'elsewhere', words: now, changed: { numbers: 1 } })
    if (place.kind === 'approximate') expect(place.score).toBeLessThan(0.5)
  })

  it('a changed number in its place scores above equal words in another paragraph', () => {
    const after =
      before.replace('3.0 percent', '3.5 percent') +
      ` An earlier draft read: ${said('Oslo', '3.0')} So it was.`
    const place = placed(after, said('Oslo', '3.0'))
    expect(place).toMatchObject({ where: 'in-place', words: said('Oslo', '3.5') })
    if (place.kind !== 'approximate') throw new Error('nothing is proposed')
    expect(place.score).toBeGreaterThan(0.9)
    expect(place.others).toMatchObject([{ where: 'elsewhere', changed: { words: 0 } }])
    expect(place.others[0]?.score).toBeLessThanOrEqual(0.5)
  })
})

describe('several places as good', () => {
  it('can all be walked, in the order of the text where none is better', () => {
    const from = 'Alpha one.\n\nThe rate of the year fell again.\n\nBeta two.'
    const after = ['Gamma.', 'Delta.', 'Omega.']
      .map((name) => `${name}\n\nThe rate of the year fell again.`)
      .join('\n\n')
    const place = placed(after, 'The rate of the year fell again.', from)
    expect(place).toMatchObject({ kind: 'approximate', rivals: 2 })
    if (place.kind === 'approximate') expect(place.others).toHaveLength(2)
  })
})

describe('the heading a quotation stands under', () => {
  const document = (lines: readonly (readonly [kind: 'heading' | 'paragraph', words: string])[]) => {
    const blocks: TextBlock[] = []
    let text = ''
    for (const [kind, words] of lines) {
      if (text !== '') text += '\n\n'
      blocks.push({
        kind,
        level: kind === 'heading' ? 2 : 0,
        span: { start: text.length, end: text.length + words.length },
      })
      text += words
    }
    return { text, blocks }
  }
  const first =
    'The share of green energy reached 41 percent in 2022. Residents of every part of the city were pleased with it.'
  const second = 'Four new laboratories were opened by the mayor. Nobody complained of it.'
  const report = (one: string, other: string, between: readonly ['heading', string][] = []) =>
    document([
      ['heading', 'Two cities'],
      ['heading', one],
      ...between,
      ['paragraph', first],
      ['heading', other],
      ['paragraph', second],
    ])
  const plain = ({ text }: { text: string }) => ({ text })
  const then = report('Lisbon', 'Porto')
  const words = 'The share of green energy reached 41 percent in 2022.'
  const at = (now: ReturnType<typeof document>, structured = true) => {
    const one = structured ? ([now, then] as const) : ([plain(now), plain(then)] as const)
    return locate(one[0], quoted(words, then.text), one[1])
  }

  it.each([true, false])('two headings exchanged: a person decides (structure known: %s)', (structured) => {
    expect(at(report('Porto', 'Lisbon'), structured)).toMatchObject({
      kind: 'approximate',
      where: 'in-place',
      doubt: 'heading',
      changed: { words: 0 },
    })
  })

  it.each([true, false])(
    'another heading in its place: a person decides (structure known: %s)',
    (structured) => {
      expect(at(report('Faro', 'Porto'), structured)).toMatchObject({ kind: 'approximate', doubt: 'heading' })
    },
  )

  it.each([
    ['the same heading set anew', report('LISBON', 'Porto')],
    ['a heading of another section reworded', report('Lisbon', 'Porto and Gaia')],
    ['numbers before headings', report('1. Lisbon', '2. Porto')],
    [
      'text without headings',
      document([
        ['paragraph', first],
        ['paragraph', second],
      ]),
    ],
  ])('%s: it stays', (_, now) => {
    expect(at(now)).toMatchObject({ kind: 'exact' })
  })

  it('a heading one level down between them: it stays', () => {
    const now = report('Lisbon', 'Porto')
    const cut = now.text.indexOf(first)
    const more = 'Energy\n\n'
    const text = now.text.slice(0, cut) + more + now.text.slice(cut)
    const blocks = now.blocks.map((block) =>
      block.span.start < cut
        ? block
        : { ...block, span: { start: block.span.start + more.length, end: block.span.end + more.length } },
    )
    const inserted: TextBlock = { kind: 'heading', level: 3, span: { start: cut, end: cut + 6 } }
    expect(
      locate(
        { text, blocks: [...blocks, inserted].sort((a, b) => a.span.start - b.span.start) },
        quoted(words, then.text),
        then,
      ),
    ).toMatchObject({ kind: 'exact' })
  })
})

describe('a denial beside the words', () => {
  const fact = 'Exports of the region grew by 12 percent in 2024.'
  const long =
    'The ministry said on Monday that trade was strong in every one of the districts along the coast and the river.'
  const from = `News.\n\n${long} ${fact} The figures are final.\n\nMore news.`

  it.each([
    ['long before it, in the sentence before', from.replace(long, `It is not true that t${long.slice(1)}`)],
    ['as the sentence before', from.replace(long, `${long} The following is false.`)],
    ['as the sentence after', from.replace('The figures', 'The ministry later denied this. The figures')],
    [
      'far into the sentence after',
      from.replace(
        'The figures are final.',
        'The figures are final no more and, as the bureau found, simply wrong.',
      ),
    ],
    ['as a line above it', from.replace(`${long} `, `${long}\n\nClaims we found untrue:\n\n`)],
  ])('%s: a person decides', (_, after) => {
    expect(placed(after, fact, from)).toMatchObject({ kind: 'approximate', doubt: 'denied', words: fact })
  })

  it.each([
    [
      'Russian',
      'Министерство сообщило о торговле.',
      'Экспорт вырос на 12 процентов.',
      'Неверно, что министерство сообщило о торговле.',
    ],
    [
      'Chinese',
      '商务部周一介绍了沿海各地区的贸易情况。',
      '出口增长百分之十二。',
      '商务部周一介绍了沿海各地区的贸易情况，以下内容不属实。',
    ],
  ])('in %s too', (_, neighbour, words, denied) => {
    const end = /\p{Script=Han}/u.test(words)
      ? '数据由统计局在本周四的会议上公布，供各方参考使用，欢迎查阅。'
      : ' Данные опубликовала служба статистики в четверг.'
    const text = `${neighbour}${/\p{Script=Han}/u.test(words) ? '' : ' '}${words}${end}`
    expect(placed(text.replace(neighbour, denied), words, text)).toMatchObject({
      kind: 'approximate',
      doubt: 'denied',
    })
  })

  it.each([
    [
      'a denial that stood there before',
      from.replace(long, 'Nobody denied it.'),
      from.replace(long, 'Nobody ever denied it.'),
    ],
    ['a neighbour reworded without one', from, from.replace(long, 'Trade was not discussed on Tuesday.')],
  ])('%s: it stays', (_, earlier, after) => {
    expect(placed(after, fact, earlier)).toMatchObject({ kind: 'exact' })
  })
})
