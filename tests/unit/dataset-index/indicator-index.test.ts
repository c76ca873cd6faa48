import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { slugOf } from '#shared/domain/id.ts'

const { indicators: known } = await loadGazetteer('resources')
const imported = (name: string): Indicator => ({
  id: slugOf(name), names: { en: name, zh: null, ru: null }, aliases: { en: [], zh: [], ru: [] }, definition: null, unit: 'percent', direction: 'neither', series: null, methods: [],
}) // prettier-ignore
const index = createIndicatorIndex([
  ...known,
  imported('Registered unemployment rate (ILO, seasonally adjusted)'),
  imported('Hospital beds in use'),
])
const named = (text: string) => index.mentionsIn(text).map(({ indicator }) => indicator.id)
const one = (name: string) => {
  const found = index.resolve(name)
  return found.kind === 'one' ? found.indicator.id : found.kind
}

describe('finding an indicator by its name', () => {
  it.each([
    ['R&D expenditure intensity (R&D / GDP)', 'rd-expenditure-intensity'],
    ['R&D EXPENDITURE INTENSITY', 'rd-expenditure-intensity'],
    ['R&D expenditure', 'rd-expenditure'],
    [
      'R&D expenditure of large and medium-sized industrial enterprises',
      'rd-expenditure-of-large-and-medium-sized-industrial-enterprises',
    ],
    ['GII S&T cluster rank (size)', 'gii-cluster-rank'],
    ['GII innovation cluster rank (size)', 'gii-cluster-rank'],
    ['GII cluster rank (size)', 'gii-cluster-rank'],
    ['GII S&T cluster rank (intensity)', 'gii-s-t-cluster-rank-intensity'],
    ['Unicorn companies', 'unicorn-companies'],
    ['Unicorn companies (Hurun)', 'unicorn-companies-hurun'],
    ['研发投入强度', 'rd-expenditure-intensity'],
    ['Wind speed', 'none'],
    ['', 'none'],
  ])('%s', (name, expected) => expect(one(name)).toBe(expected))
})

describe('indicators in running text', () => {
  it.each([
    ['the R&D intensity of the city', ['rd-expenditure-intensity']],
    ['the intensity of R&D spending in Beijing', ['rd-expenditure-intensity']],
    ['R&D spending as a share of GDP', ['rd-expenditure-intensity']],
    ['интенсивности расходов на НИОКР', ['rd-expenditure-intensity']],
    ['долю расходов на НИОКР в ВВП', ['rd-expenditure-intensity']],
    ['全社会研发经费投入强度', ['rd-expenditure-intensity']],
    ['R&D spending reached a record', ['rd-expenditure']],
    ['R&D expenditure of large industrial enterprises', []],
    ['R&D expenditure per capita', []],
    ['enterprise R&D expenditure', ['enterprise-rd-expenditure']],
    ['per capita GDP', ['gdp-per-capita']],
    ['the registered unemployment rate in Berlin', ['registered-unemployment-rate-ilo-seasonally-adjusted']],
    ['the rate of registered unemployment', ['registered-unemployment-rate-ilo-seasonally-adjusted']],
    ['hospital beds were in use', ['hospital-beds-in-use']],
    ['spending on roads. Development of research', []],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected))

  it('has exact spans in order, without overlap, on any text', () => {
    const names = fc.constantFrom(
      ...known.flatMap(({ names: own, aliases }) => [own.en, own.zh ?? '', own.ru ?? '', ...aliases.en]),
      'of',
      ' ',
      '\n',
      '😀',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(names).map((parts) => parts.join(' ')),
        ),
        (text) => {
          let reached = 0
          for (const { span, printed } of index.mentionsIn(text)) {
            expect(text.slice(span.start, span.end)).toBe(printed)
            expect(span.start).toBeGreaterThanOrEqual(reached)
            reached = span.end
          }
        },
      ),
    )
  })
})
