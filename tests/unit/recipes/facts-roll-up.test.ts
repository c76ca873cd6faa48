import { describe, expect, it } from 'vitest'
import { agreement } from '#shared/analysis/stated-value.ts'
import { factFiles, factsMissing } from '../dataset/open-dataset.ts'
import { formula, openRecipes, rollUpOf } from './open-recipes.ts'

const regions = ['beijing-tianjin-hebei', 'yangtze-river-delta', 'guangdong-hong-kong-macao-greater-bay-area']

async function openFacts() {
  const opened = await openRecipes()
  for (const name of factFiles) await opened.importFacts(name)
  return opened
}

describe.skipIf(factsMissing)(
  "the regions' figures recomputed from their members, on the real tables",
  () => {
    it('adds up the product of Beijing-Tianjin-Hebei in 2024, and it fits the published one', async () => {
      const { recipes, value, dataset } = await openFacts()
      const { id } = await recipes.save({
        recipe: null,
        body: rollUpOf('gross-regional-product', { unit: 'billion-yuan', decimals: 2 }),
      })
      const computed = await value(id.toLowerCase(), 'beijing-tianjin-hebei', '2024')
      // 4984.31 + 1802.43 + 4752.69 as the municipality prints them.
      expect(computed).toMatchObject({ value: 11539.43, status: 'A', note: '', tier: 'official' })
      const [published] = await dataset.observations.select({
        ...{ indicator: 'gross-regional-product', hubs: ['beijing-tianjin-hebei'], periods: ['2024'] },
      })
      expect(published).toMatchObject({ value: 11.5, unit: 'trillion-yuan' })
      if (published?.value == null || computed?.value == null) throw new Error('no values')
      expect(
        agreement({ ...published, value: published.value }, { ...computed, value: computed.value }),
      ).toBe('matches')
    })

    it('refuses the R&D intensity of all three in every year, and says whose value or weight is lacking', async () => {
      const { recipes, dataset } = await openFacts()
      const { id } = await recipes.save({
        recipe: null,
        body: rollUpOf('rd-expenditure-intensity', {
          ...{ method: 'weighted-mean', weight: 'gross-regional-product', partial: 'refuse', hubs: regions },
        }),
      })
      const rows = await dataset.observations.select({ indicator: id.toLowerCase() })
      expect(rows.length).toBeGreaterThan(10)
      expect(rows.filter(({ value }) => value !== null)).toEqual([])
      const noteOf = (hub: string, period: string) =>
        rows.find((row) => row.hub === hub && row.period === period)?.note
      expect(noteOf('beijing-tianjin-hebei', '2024')).toBe('Refused: no value for Tianjin and Hebei.')
      expect(noteOf('beijing-tianjin-hebei', '2022')).toBe('Refused: no value for Hebei.')
      expect(noteOf('yangtze-river-delta', '2024')).toBe(
        'Refused: no value for Zhejiang; no weight for Jiangsu; neither a value nor a weight for Anhui.',
      )
      // Shenzhen and Guangdong have an intensity for 2024, but no city of the bay area has a product beside it.
      expect(noteOf('guangdong-hong-kong-macao-greater-bay-area', '2024')).toBe(
        'No member has both a value and a weight: no weight for Shenzhen; neither a value nor a weight for ' +
          'Guangzhou, Zhuhai, Foshan, Huizhou, Dongguan, Zhongshan, Jiangmen, Zhaoqing, Hong Kong, and Macau.',
      )
    })

    it('marks what rests on some of them, which is far from what was published for the whole', async () => {
      const { recipes, value } = await openFacts()
      const { id } = await recipes.save({
        recipe: null,
        body: rollUpOf('rd-expenditure-intensity', {
          method: 'weighted-mean',
          weight: 'gross-regional-product',
          decimals: 2,
        }),
      })
      // (6.83 × 4.2 + 3.49 × 1.6) ÷ (4.2 + 1.6) = 5.91, of Beijing and Tianjin alone; the region's published value is 4.25.
      expect(await value(id.toLowerCase(), 'beijing-tianjin-hebei', '2022')).toMatchObject({
        ...{ value: 5.91, status: 'U', note: '† Partial: without Hebei.' },
      })
    })

    it('works out R&D over product of a region only where both count the same members', async () => {
      const { recipes, dataset } = await openFacts()
      const named = (en: string) => ({ names: { en, zh: null, ru: null } })
      await recipes.save({ recipe: null, body: rollUpOf('rd-expenditure', named('R&D of regions')) })
      await recipes.save({ recipe: null, body: rollUpOf('gross-regional-product', named('Product')) })
      const { id } = await recipes.save({
        recipe: null,
        body: formula('[R1] / [R2] * 100', named('Intensity from members')),
      })
      const rows = await dataset.observations.select({ indicator: id.toLowerCase() })
      const noteOf = (hub: string, period: string) =>
        rows.find((row) => row.hub === hub && row.period === period)?.note
      // The tables have Shanghai's R&D and Zhejiang's product for 2021: 181.98 ÷ 7350 would be the intensity of neither.
      expect(noteOf('yangtze-river-delta', '2021')).toBe(
        'Refused: R&D of regions (2021) and Product (2021) do not count the same members of Yangtze River Delta. ' +
          'The first is without Jiangsu, Zhejiang, and Anhui, the second without Shanghai, Jiangsu, and Anhui.',
      )
      expect(noteOf('beijing-tianjin-hebei', '2024')).toBe(
        'No member of Beijing-Tianjin-Hebei has a value of R&D expenditure in 2024.',
      )
      expect(rows.filter(({ value }) => value !== null)).toEqual([])
    })
  },
)
