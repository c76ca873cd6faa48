import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { loadGazetteer } from '#electron/services/dataset/gazetteer.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import type { Hub } from '#shared/domain/hub.ts'

const { hubs: known, memberships } = await loadGazetteer('resources')
const index = createHubIndex(known, memberships)
const named = (text: string) => index.mentionsIn(text).map(({ hub }) => hub.id)
const one = (name: string) => {
  const found = index.resolve(name)
  return found.kind === 'one' ? `${found.hub.id} by ${found.how}` : found.kind
}
const city = (id: string, name: string): Hub => ({
  id, type: 'city', names: { en: name, zh: null, ru: null }, aliases: { en: [], zh: [], ru: [] }, parent: null, place: null, note: null,
}) // prettier-ignore

describe('finding a hub by its name', () => {
  it.each([
    ['Beijing', 'beijing by name'],
    ['BEIJING', 'beijing by name'],
    ['Peking', 'beijing by alias'],
    ['Guangdong Province', 'guangdong by alias'],
    ['Shenzhen City', 'shenzhen by suffix'],
    ['city of Shenzhen', 'shenzhen by suffix'],
    ['广东省', 'guangdong by alias'],
    ['провинция Гуандун', 'guangdong by suffix'],
    ['Xinjiang Uygur Autonomous Region', 'xinjiang by alias'],
    ['Beijing–Tianjin—Hebei', 'beijing-tianjin-hebei by name'],
    ['Turkiye', 'turkiye by name'],
    ['São Paulo', 'sao-paulo by name'],
    ['Xian', 'xi-an by name'],
    ['Macao', 'macau by alias'],
    ['Atlantis', 'none'],
    ['', 'none'],
    ['Province', 'none'],
  ])('%s', (name, expected) => expect(one(name)).toBe(expected))

  it('does not guess between two hubs of one name', () => {
    const two = createHubIndex(
      [city('springfield-il', 'Springfield'), city('springfield-ma', 'Springfield')],
      [],
    )
    expect(two.resolve('Springfield')).toMatchObject({ kind: 'several' })
    expect(two.mentionsIn('In Springfield it rained.')).toEqual([])
  })
})

describe('hubs in running text', () => {
  it.each([
    ['the entire Beijing-Tianjin-Hebei region', ['beijing-tianjin-hebei']],
    ['the Guangdong-Hong Kong-Macao Greater Bay Area', ['guangdong-hong-kong-macao-greater-bay-area']],
    [
      'The Shenzhen–Hong Kong–Guangzhou cluster overtook Tokyo-Yokohama',
      ['shenzhen-hong-kong-guangzhou', 'tokyo-yokohama'],
    ],
    ["Chengdu-based firms, Beijing's labs", ['chengdu', 'beijing']],
    [
      'в Пекине, Шанхае и Гуандуне; из Москвы, у России',
      ['beijing', 'shanghai', 'guangdong', 'moscow', 'russia'],
    ],
    ['2024年，上海研发投入强度约为4.4%，京津冀协同', ['shanghai', 'beijing-tianjin-hebei']],
    ['Oxford University and the World Intellectual Property Organization', []],
    ['nice of us to chat in the reading room', []],
    ['Parisian, Londonderry, Romeo', []],
    ['Hong\nKong', ['hong-kong']],
    ['Hong\n\nKong', []],
  ])('%s', (text, expected) => expect(named(text)).toEqual(expected))

  it('keeps to a stretch and tells offsets of the whole text', () => {
    const text = 'Beijing and Shanghai'
    expect(index.mentionsIn(text, { start: 8, end: text.length })).toMatchObject([
      { printed: 'Shanghai', span: { start: 12, end: 20 } },
    ])
  })

  it('has exact spans in order, without overlap, on any text', () => {
    const names = fc.constantFrom(
      ...known.flatMap(({ names: own }) => [own.en, own.zh ?? '', own.ru ?? '']),
      '-',
      ' ',
      '、',
      'and',
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
            expect(span.end).toBeGreaterThan(span.start)
            reached = span.end
          }
        },
      ),
    )
  })
})

describe('what belongs to what', () => {
  it('ranges over 31 provincial-level divisions for provinces of China', () => {
    const scope = index.scopeOf(['beijing', 'shanghai', 'guangdong'])
    expect(scope).toMatchObject({ parent: { id: 'china' }, level: 'province' })
    expect(scope?.hubs).toHaveLength(31)
    expect(index.scopeOf('shenzhen')).toMatchObject({ parent: { id: 'china' }, level: 'city' })
    expect(index.scopeOf(['beijing', 'berlin'])).toBeNull()
    expect(index.scopeOf('nowhere')).toBeNull()
  })

  it('knows members by the day', () => {
    const of = (hub: string, day: string) => index.membersOf(hub, day).map(({ id }) => id)
    expect(of('yangtze-river-delta', '2015')).toEqual(['shanghai', 'jiangsu', 'zhejiang'])
    expect(of('yangtze-river-delta', '2024-06-01')).toContain('anhui')
    expect(of('guangdong-hong-kong-macao-greater-bay-area', '2024')).toHaveLength(11)
    expect(of('beijing-tianjin-hebei', '2010')).toEqual([])
  })

  it('survives parents that go in a circle', () => {
    const circle = createHubIndex(
      [
        { ...city('a', 'A'), parent: 'b' },
        { ...city('b', 'B'), parent: 'a' },
      ],
      [],
    )
    expect(circle.ancestorsOf('a').length).toBeLessThanOrEqual(2)
    expect(circle.within('a', 'city').length).toBeLessThanOrEqual(2)
  })
})
