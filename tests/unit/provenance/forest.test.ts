import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { originsOf } from '#shared/analysis/origins.ts'
import { provenanceForest, rootOf, type Report } from '#shared/analysis/provenance-forest.ts'
import { hasSharedFolder, sharedFolder } from '../../support/shared-folder.ts'
import { chainOf } from './chain-of.ts'

const report = (source: string, ...steps: Parameters<typeof chainOf>): Report => ({
  source,
  title: `Title of ${source}`,
  chain: chainOf(...steps),
})
/** Each step as 'above > itself [sources]', in the forest's own order. */
const drawn = (reports: readonly Report[]) => {
  const forest = provenanceForest(reports)
  return forest.map(({ after, step, sources }) => {
    const above = after === null ? '' : `${forest[after]?.step.name} > `
    return `${above}${step.name}${sources.length > 0 ? ` [${sources.join()}]` : ''}`
  })
}

/** A place in an order that a seed decides. */
const order = (source: string, seed: number) => ((Number(source.slice(1)) + 1) * (seed | 1)) % 101

describe('chains that run together', () => {
  it('share the steps they have in common and part where they differ', () => {
    expect(
      drawn([
        report('a', 'Yin Hejun', 'Xinhua', "People's Daily Online"),
        report('b', 'Инь Хэцзюнь', 'Синьхуа', 'Some site'),
      ]),
    ).toEqual([
      'Yin Hejun',
      'Yin Hejun > Xinhua',
      "Xinhua > People's Daily Online [a]",
      'Xinhua > Some site [b]',
    ])
  })

  it('tell the other names a step goes by', () => {
    const [root] = provenanceForest([report('a', 'Xinhua'), report('b', '新华社'), report('c', 'Xinhua')])
    expect(root).toMatchObject({ alsoAs: ['新华社'], sources: ['a', 'b', 'c'] })
  })

  it('part at one name where the days or the languages contradict each other', () => {
    const dispatch = (date: string, language: string) => ({ name: 'Xinhua', date, language })
    const forest = provenanceForest([
      report('a', 'Yin Hejun', dispatch('2026-01-14', 'en')),
      report('b', 'Yin Hejun', dispatch('XXXX-01-16', 'ru')),
      report('c', 'Yin Hejun', dispatch('XXXX-01-14', 'en')),
    ])
    expect(forest.map(({ sources }) => sources)).toEqual([[], ['a', 'c'], ['b']])
    expect(originsOf([]).origins).toBe(0)
  })

  it('take a chain in where it begins on another one, and say when it could begin elsewhere', () => {
    const forest = provenanceForest([
      report('c', 'Xinhua', 'Some site'),
      report('a', 'Yin Hejun', 'Xinhua'),
      report('b', 'Huang Hu', 'Xinhua'),
    ])
    expect(forest.filter(({ after }) => after === null).map(({ step }) => step.name)).toEqual([
      'Yin Hejun',
      'Huang Hu',
    ])
    expect(forest.filter(({ uncertain }) => uncertain)).toHaveLength(1)
  })

  it('joins a chain that begins within one that begins within a third', () => {
    const { origins, groups } = originsOf([
      report('a', 'Ministry', 'Agency'),
      report('b', 'Agency', 'Portal'),
      report('c', 'Portal', 'Digest'),
    ])
    expect({ origins, groups }).toEqual({ origins: 1, groups: [['a', 'b', 'c']] })
  })

  it('keeps one of two chains that pass through each other’s roots', () => {
    const { origins } = originsOf([report('a', 'One', 'Two'), report('b', 'Two', 'One')])
    expect(origins).toBe(1)
  })

  it('counts the same origins in whatever order the reports come', () => {
    const name = fc.constantFrom('Yin Hejun', 'Huang Hu', 'Xinhua', 'TASS', 'Portal', 'Digest')
    const chains = fc.array(fc.uniqueArray(name, { maxLength: 4 }), { maxLength: 6 })
    fc.assert(
      fc.property(chains, fc.integer(), (names, seed) => {
        const reports = names.map((chain, at) => report(`s${at}`, ...chain))
        const forest = provenanceForest(reports)
        for (const [at, { after }] of forest.entries()) {
          expect(after === null || after < forest.length).toBe(true)
          expect(forest[rootOf(forest, at)]?.after).toBe(null)
        }
        expect(forest.flatMap(({ sources }) => sources).toSorted()).toEqual(
          reports.map(({ source }) => source).toSorted(),
        )
        const turned = reports.toSorted((one, other) => order(one.source, seed) - order(other.source, seed))
        expect(originsOf(turned).origins).toBe(originsOf(reports).origins)
      }),
    )
  })
})

describe.skipIf(!hasSharedFolder)('the real chain of seven nodes', () => {
  type Node = { id: string; role: string; name: string; date?: string; language?: string }
  it('has one origin, though four documents look like four sources', () => {
    const { nodes } = JSON.parse(
      readFileSync(join(sharedFolder, 'facts', 'sample_source_chain.json'), 'utf8'),
    ) as { nodes: Node[] }
    const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? ''
    const { origins, roots, groups } = originsOf([
      report('n3', name('n1'), name('n2'), name('n3')),
      report('n5', name('n1'), name('n2'), name('n4'), name('n5')),
      report('n6', 'Xinhua', name('n6')),
      report('n7', name('n3'), name('n7')),
    ])
    expect({ origins, groups }).toEqual({ origins: 1, groups: [['n3', 'n5', 'n6', 'n7']] })
    expect(roots).toEqual([name('n1')])
  })
})
