import { describe, expect, it } from 'vitest'
import type { ProvenanceChain } from '#shared/domain/provenance.ts'
import { originsOf } from '#shared/analysis/origins.ts'

const chain = (...names: string[]): ProvenanceChain =>
  names.map((name, index) => ({
    role: index === 0 ? 'speaker' : 'republisher',
    name,
    relation: index === 0 ? 'origin' : 'republished-by',
    proven: true,
    language: null,
    date: null,
    title: null,
    url: null,
    note: null,
    from: [],
  }))
const report = (source: string, ...names: string[]) => ({
  source,
  title: `Title of ${source}`,
  chain: chain(...names),
})

describe('independent origins', () => {
  it('counts four reports of one interview once', () => {
    const origins = originsOf([
      report('a', 'Yin Hejun', 'Xinhua'),
      report('b', 'Yin Hejun, Minister of Science and Technology', 'People’s Daily Online'),
      report('c', 'Синьхуа', 'Some site'),
      report('d', '新华社'),
    ])
    expect(origins).toEqual({ reports: 4, origins: 1, roots: ['Yin Hejun'], groups: [['a', 'b', 'c', 'd']] })
  })

  it.each([
    ['Xinhua', 'Xinhua News Agency'],
    ['Синьхуа', '新华社'],
    ['ТАСС', 'TASS'],
    ['the World Bank', 'World Bank'],
  ])('takes %s and %s for one', (a, b) => {
    expect(originsOf([report('1', a), report('2', b.replace(/^the /, ''))]).origins).toBe(1)
  })

  it('keeps two speakers apart whom one agency quotes', () => {
    const origins = originsOf([report('a', 'Yin Hejun', 'Xinhua'), report('b', 'Huang Hu', 'Xinhua')])
    expect(origins).toMatchObject({ origins: 2, roots: ['Yin Hejun', 'Huang Hu'] })
  })

  it('takes a source without a chain for its own origin', () => {
    expect(originsOf([report('a'), report('b')])).toMatchObject({
      reports: 2,
      origins: 2,
      roots: ['Title of a', 'Title of b'],
    })
  })

  it('counts a source once however often it is cited, and nothing as nothing', () => {
    expect(originsOf([report('a', 'X'), report('a', 'X')])).toMatchObject({ reports: 1, origins: 1 })
    expect(originsOf([])).toMatchObject({ reports: 0, origins: 0 })
  })
})
