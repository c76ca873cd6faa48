import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainHub, explainIndicator, namesWithLanguage } from '#shared/dataset/explain-name.ts'
import { createHubIndex } from '#shared/dataset/hub-index.ts'
import { createIndicatorIndex } from '#shared/dataset/indicator-index.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../resources/gazetteer/${name}.json`, import.meta.url), 'utf8'))
const known = read('hubs') as readonly Hub[]
const index = createHubIndex(known, [])
const indicators = createIndicatorIndex(read('indicators') as readonly Indicator[])

describe('a name explained', () => {
  it.each([
    ['Beijing', 'beijing', { by: 'name', language: 'en', form: 'same' }],
    ['北京', 'beijing', { by: 'name', language: 'zh', form: 'same' }],
    ['Пекине', 'beijing', { by: 'name', language: 'ru', form: 'declined', name: 'Пекин' }],
    ['beijing', 'beijing', { by: 'id', language: null }],
    ['Guangdong region', 'guangdong', { form: 'shortened', language: 'en' }],
  ])('%s says why', (typed, id, because) => {
    expect(explainHub(typed, index)).toMatchObject({ kind: 'one', found: { thing: { id }, because } })
  })

  it('is never guessed between two: both are named with their reasons', () => {
    const two = createHubIndex(
      [
        ...known,
        {
          id: 'suzhou-anhui',
          type: 'city',
          names: { en: 'Suzhou (Anhui)', zh: '宿州', ru: null },
          aliases: { en: ['Suzhou'], zh: [], ru: [] },
          parent: null,
          place: null,
          note: null,
        },
      ],
      [],
    )
    const found = explainHub('Suzhou', two)
    expect(found.kind).toBe('several')
    if (found.kind === 'several')
      expect(found.candidates.map(({ thing, because }) => [thing.id, because.by])).toEqual(
        expect.arrayContaining([
          ['suzhou', 'name'],
          ['suzhou-anhui', 'alias'],
        ]),
      )
  })

  it('offers the nearest where there is none, and nothing for nonsense', () => {
    const near = (typed: string) => {
      const found = explainHub(typed, index)
      return found.kind === 'none' ? found.near.map(({ value }) => value.id) : found.kind
    }
    expect(near('Bejing')).toContain('beijing')
    expect(near('Shanhgai')).toContain('shanghai')
    expect(near('qqqqqqqqqqqq')).toEqual([])
    expect(near('x'.repeat(10_000))).toEqual([])
  })

  it('works for indicators alike', () => {
    expect(explainIndicator('R&D intensity', indicators)).toMatchObject({ kind: 'one' })
    expect(explainIndicator('R&D intensty', indicators)).toMatchObject({ kind: 'none' })
  })

  it('agrees with resolving for every name there is, and gives a reason that holds', () => {
    const names = known.flatMap((hub) => namesWithLanguage(hub).map(({ name }) => ({ hub, name })))
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom('', ' ', 'upper'), ({ hub, name }, how) => {
        const typed = how === 'upper' ? name.toUpperCase() : `${how}${name}${how}`
        const found = explainHub(typed, index)
        const candidates =
          found.kind === 'one' ? [found.found] : found.kind === 'several' ? found.candidates : []
        expect(candidates.map(({ thing }) => thing.id)).toContain(hub.id)
        const own = candidates.find(({ thing }) => thing.id === hub.id)
        expect(own?.because.form).toBe('same')
      }),
      { numRuns: 300 },
    )
  })
})
