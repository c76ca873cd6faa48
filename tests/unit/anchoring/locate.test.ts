import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { locate as locateIn, type Excerpt } from '#shared/anchoring/locate.ts'
import { selectorsOf } from '#shared/anchoring/selectors.ts'

const locate = (text: string, quotation: Excerpt, before?: string) =>
  locateIn({ text }, quotation, before === undefined ? undefined : { text: before })
const text = 'Team Alpha grew fast. Team Beta grew fast. Nobody else grew.'

describe('selectors', () => {
  it('keeps 32 characters on each side', () => {
    const long = 'a'.repeat(50) + 'QUOTE' + 'b'.repeat(50)
    expect(selectorsOf(long, { start: 50, end: 55 })).toEqual({
      exact: 'QUOTE',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      span: { start: 50, end: 55 },
    })
  })

  it('never splits a surrogate pair', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', '\u{1F600}', '中'), { minLength: 1, maxLength: 90 }),
        fc.nat(),
        fc.nat(),
        (parts, a, b) => {
          const sample = parts.join('')
          const [start = 0, end = 0] = [a % (sample.length + 1), b % (sample.length + 1)].toSorted(
            (x, y) => x - y,
          )
          const { exact, prefix, suffix, span } = selectorsOf(sample, { start, end })
          for (const part of [exact, prefix, suffix]) expect(part).not.toMatch(/[\uD800-\uDFFF]/u)
          expect(sample.slice(span.start, span.end)).toBe(exact)
          expect(prefix.length).toBeLessThanOrEqual(32)
          expect(suffix.length).toBeLessThanOrEqual(32)
        },
      ),
    )
  })
})

describe('locating a quotation', () => {
  const quote = (exact: string, start: number) => ({
    ...selectorsOf(text, { start, end: start + exact.length }),
    exact,
  })

  it('finds it at its old place', () => {
    expect(locate(text, quote('grew fast', 32))).toMatchObject({
      kind: 'exact',
      rung: 'same-place',
      start: 32,
      end: 41,
    })
  })

  it('finds it where its surroundings went', () => {
    expect(locate('New opening. ' + text, quote('Nobody else', 43))).toMatchObject({
      kind: 'exact',
      rung: 'in-context',
      start: 56,
      end: 67,
    })
  })

  it('tells look-alikes apart by their context', () => {
    expect(locate('New opening. ' + text, quote('grew fast', 32))).toMatchObject({
      kind: 'exact',
      start: 45,
      end: 54,
    })
  })

  it('proposes one of several equal places and chooses none', () => {
    expect(locate('x grew fast y grew fast', quote('grew fast', 32))).toMatchObject({
      kind: 'approximate',
      rung: 'elsewhere',
      rivals: 1,
    })
  })

  it('is lost where the words are gone', () => {
    expect(locate('Something else.', quote('grew fast', 32))).toEqual({ kind: 'lost' })
  })
})

/** Texts and their edits that tempt to take another sentence for the one that was quoted. */
describe('look-alikes', () => {
  const quoted = (before: string, exact: string, nth = 0) => {
    let start = -1
    for (let at = 0; at <= nth; at++) start = before.indexOf(exact, start + 1)
    return selectorsOf(before, { start, end: start + exact.length })
  }
  const placed = (before: string, after: string, exact: string, nth = 0) => {
    const place = locate(after, quoted(before, exact, nth), before)
    return place.kind === 'lost' ? place : { ...place, words: after.slice(place.start, place.end) }
  }
  const alpha = 'In 2024 the output of Team Alpha grew by 5 percent, the office said.'
  const beta = 'In 2024 the output of Team Beta grew by 5 percent, the office said.'

  it.each([
    [
      'the other team says it, the own one no more',
      `${alpha} ${beta}`,
      `${alpha.replace('grew by 5', 'shrank by 2')} ${beta}`,
      'grew by 5 percent',
    ],
    [
      'the sentence was rewritten, and another place quotes it',
      `Preface.\n${alpha}\nEnd.`,
      `Preface.\n${alpha.replace('5', '7')}\nEnd.\nLast year's report said: ${alpha}`,
      alpha,
    ],
    ['the own sentence is gone, the look-alike stays', `${alpha}\n${beta}`, beta, alpha],
    [
      'a number changed',
      `First.\n${alpha}\nLast.`,
      `First.\n${alpha.replace('5 percent', '6 percent')}\nLast.`,
      alpha,
    ],
    [
      'a short number stands elsewhere',
      'Beijing 6.58%, Shanghai 4.35%, Guangdong 3.6%.',
      'Beijing 6.58%, Shanghai 4.35%, Guangdong 3.7%. In Jilin it was 3.6% too.',
      '3.6%',
    ],
    [
      'one of three equal passages was taken out',
      'The rate fell.\nA.\nThe rate fell.\nB.\nThe rate fell.',
      'A.\nThe rate fell.\nB.\nThe rate fell.',
      'The rate fell.',
    ],
    [
      'only a negation came before it',
      `It is true. ${alpha}`,
      `It is not so that ${alpha}`,
      alpha.slice(0, 30),
    ],
  ])('%s: a person decides', (_, before, after, exact) => {
    expect(placed(before, after, exact).kind).not.toBe('exact')
  })

  it('proposes the sentence in its own place, not its twin', () => {
    const before = `First.\n${alpha}\nBetween.\n${beta}\nLast.`
    const after = `First.\n${alpha.replace('grew by 5', 'fell by 6')}\nBetween.\n${beta}\nLast.`
    expect(placed(before, after, alpha)).toMatchObject({
      kind: 'approximate',
      rung: 'similar',
      words: alpha.replace('grew by 5', 'fell by 6'),
    })
  })

  it('proposes the whole sentence when its last word changed', () => {
    const said = 'The minister said so to the agency on Wednesday.'
    const before = `First of all this.\n${said}\nThen that.`
    const after = before.replace('Wednesday', 'Thursday')
    expect(placed(before, after, said)).toMatchObject({ words: said.replace('Wednesday', 'Thursday') })
  })

  it('takes the same words set anew: dashes, quotation marks, line breaks', () => {
    const before = 'Head.\n“It grew – by far – in the north,” he said.\nTail of it.'
    const after = 'Head.\n"It grew — by far — in the\nnorth," he said.\nTail of it.'
    expect(placed(before, after, '“It grew – by far – in the north,” he said.')).toMatchObject({
      kind: 'exact',
      rung: 'same-words',
      words: '"It grew — by far — in the\nnorth," he said.',
    })
  })

  it('keeps the third of five equal passages the third', () => {
    const rows = Array.from(
      { length: 5 },
      () => 'Yes. No. The same row stands here again and again, and it is long.',
    ).join(' ')
    const row = rows.indexOf(
      'again and again',
      rows.indexOf('again and again', rows.indexOf('again and again') + 1) + 1,
    )
    const quotation = selectorsOf(rows, { start: row, end: row + 15 })
    const after = `A new preface of some words. ${rows}`
    expect(locate(after, quotation, rows)).toMatchObject({ kind: 'exact', start: row + 29 })
    expect(locate(after.slice(0, -68), quotation, rows).kind).toBe('approximate')
  })

  it('finds Chinese and Russian sentences that were edited', () => {
    const before = '前言。\n2024年，北京的研发投入强度达到6.58%，居全国首位。\n结尾。'
    const after = '前言。\n2024年，北京的研发投入强度达到6.5%，居全国首位。\n结尾。'
    expect(placed(before, after, '2024年，北京的研发投入强度达到6.58%，居全国首位。')).toMatchObject({
      kind: 'approximate',
      words: '2024年，北京的研发投入强度达到6.5%，居全国首位。',
    })
    const ru = 'Начало.\nВ 2024 году расходы выросли на пять процентов.\nКонец.'
    expect(
      placed(ru, ru.replace('пять', 'шесть'), 'В 2024 году расходы выросли на пять процентов.'),
    ).toMatchObject({
      kind: 'approximate',
      words: 'В 2024 году расходы выросли на шесть процентов.',
    })
  })
})

describe('the same sentence said of two places', () => {
  const said = 'The share of green energy reached 41 percent in 2022.'
  const tail = ' Residents were pleased with the result.'
  const lisbon = 'The city opened four new laboratories. '
  const porto = 'The city closed three old laboratories. '
  const page = (first: string, second: string) =>
    `Two cities\n\nLisbon\n\n${first}\n\nPorto\n\n${second}\n\nEnd.`
  const before = page(lisbon + said + tail, porto + said + tail)
  const start = before.indexOf(said)
  const quotation = selectorsOf(before, { start, end: start + said.length })
  const placed = (after: string) => locate(after, quotation, before)

  it.each([
    ['its sentence deleted', page(lisbon.trimEnd() + tail, porto + said + tail)],
    ['its section deleted', `Two cities\n\nPorto\n\n${porto}${said}${tail}\n\nEnd.`],
    ['the sentences before swapped', page(porto + said + tail, lisbon + said + tail)],
  ])('%s: a person decides', (_, after) => {
    expect(placed(after).kind).not.toBe('exact')
  })

  it.each([
    ['the other deleted', page(lisbon + said + tail, porto.trimEnd())],
    ['a third added', page(lisbon + said + tail, porto + said + tail) + ` ${said}${tail}`],
    ['text added above', `A new opening.\n\n${before}`],
  ])('%s: it stays where it was said', (_, after) => {
    expect(placed(after)).toMatchObject({ kind: 'exact', start: after.indexOf(said) })
  })
})

describe('any text and any quotation', () => {
  const anyText = fc.string({
    unit: fc.constantFrom('a', 'b', ' ', '.', '中', '\ud83d\ude00', '\u00ad', '“', '-', '\n'),
    maxLength: 120,
  })
  const quoted = fc.record({ text: anyText, a: fc.nat(), b: fc.nat() }).map(({ text: of, a, b }) => {
    const [start = 0, end = 0] = [a % (of.length + 1), b % (of.length + 1)].toSorted((x, y) => x - y)
    return { of, quotation: selectorsOf(of, { start, end }) }
  })

  it('is found in its own text, where it stands', () => {
    fc.assert(
      fc.property(quoted, ({ of, quotation }) => {
        fc.pre(quotation.exact !== '')
        expect(locate(of, quotation, of)).toMatchObject({
          kind: 'exact',
          rung: 'same-place',
          ...quotation.span,
        })
      }),
    )
  })

  it('never gets a place outside the text, and an exact one says the same words', () => {
    fc.assert(
      fc.property(quoted, anyText, ({ of, quotation }, other) => {
        const place = locate(other, quotation, of)
        if (place.kind === 'lost') return
        expect(place.start).toBeGreaterThanOrEqual(0)
        expect(place.end).toBeLessThanOrEqual(other.length)
        expect(place.end).toBeGreaterThan(place.start)
        if (place.kind === 'exact' && place.rung !== 'same-words')
          expect(other.slice(place.start, place.end)).toBe(quotation.exact)
      }),
    )
  })
})
