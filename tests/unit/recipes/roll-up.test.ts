import { describe, expect, it } from 'vitest'
import { openRecipes, problemOf, rollUpOf, table } from './open-recipes.ts'

const grp = 'gross-regional-product'

describe('roll-ups', () => {
  const member = (hub: string, region: string, from: string | null, until: string | null = null) => ({
    ...{ id: `${region}|${hub}|${from ?? ''}`, hub: region, member: hub, from, until, note: null },
  })

  it('sum the members of that date, mark what is missing, and refuse where asked', async () => {
    const { importText, recipes, value } = await openRecipes()
    const grpOf = (hub: string, period: string, amount: string) =>
      `${hub},Gross regional product,billion yuan,${period},${amount}`
    await importText(
      table(
        ...[
          grpOf('Beijing', '2024', '4984.31'),
          grpOf('Tianjin', '2024', '1802.43'),
          grpOf('Hebei', '2024', '4752.69'),
        ],
        ...[grpOf('Beijing', '2023', '4376.07'), grpOf('Tianjin', '2023', '1673.73')],
        ...[grpOf('Shanghai', '2019', '3798.8'), grpOf('Anhui', '2019', '3684.6')],
        ...[grpOf('Shanghai', '2020', '3896.3'), grpOf('Anhui', '2020', '3806.3')],
      ),
    )
    const { id } = await recipes.save({ recipe: null, body: rollUpOf(grp, { unit: 'billion-yuan' }) })
    const indicator = id.toLowerCase()
    // 4984.31 + 1802.43 + 4752.69 by hand; three half digits of 0.005 are more than one of the second decimal.
    expect(await value(indicator, 'beijing-tianjin-hebei', '2024')).toMatchObject({
      ...{ value: 11539.4, decimals: 1, status: 'A', note: '' },
    })
    expect(await value(indicator, 'beijing-tianjin-hebei', '2023')).toMatchObject({
      ...{ value: 6049.8, status: 'U', note: '† Partial: without Hebei.' },
    })
    // Anhui belongs to the delta from 1 December 2019: not in 2019, and told; in 2020 it does.
    expect(await value(indicator, 'yangtze-river-delta', '2019')).toMatchObject({
      value: 3798.8,
      note: '† Partial: without Jiangsu and Zhejiang. Anhui joined during 2019 and is not counted in it.',
    })
    expect(await value(indicator, 'yangtze-river-delta', '2020')).toMatchObject({ value: 7702.6 })
    const strict = await recipes.save({
      recipe: null,
      body: rollUpOf(grp, {
        ...{
          partial: 'refuse',
          hubs: ['beijing-tianjin-hebei'],
          names: { en: 'Whole only', zh: null, ru: null },
        },
      }),
    })
    expect(await value(strict.id.toLowerCase(), 'beijing-tianjin-hebei', '2023')).toMatchObject({
      value: null,
      note: 'Refused: no value for Hebei.',
    })
  })

  it('weigh a mean, and refuse weights that are all zero or negative', async () => {
    const { importText, recipes, value, hubs } = await openRecipes()
    await hubs.save({
      hub: {
        ...{ id: 'pair', type: 'region', names: { en: 'Pair', zh: null, ru: null } },
        ...{ aliases: { en: [], zh: [], ru: [] }, parent: null, place: null, note: null },
      },
    })
    await hubs.saveMembership({ membership: member('beijing', 'pair', null) })
    await hubs.saveMembership({ membership: member('shanghai', 'pair', null) })
    await importText(
      table(
        ...[
          'Beijing,R&D expenditure intensity,percent of GDP,2024,6.58',
          'Shanghai,R&D expenditure intensity,percent of GDP,2024,4.35',
        ],
        ...[
          'Beijing,Gross regional product,billion yuan,2024,4984.31',
          'Shanghai,Gross regional product,billion yuan,2024,5392.67',
        ],
        ...[
          'Beijing,R&D expenditure intensity,percent of GDP,2023,6',
          'Shanghai,R&D expenditure intensity,percent of GDP,2023,4',
        ],
        ...[
          'Beijing,Gross regional product,billion yuan,2023,0',
          'Shanghai,Gross regional product,billion yuan,2023,0',
        ],
        ...[
          'Beijing,R&D expenditure intensity,percent of GDP,2022,6',
          'Shanghai,R&D expenditure intensity,percent of GDP,2022,4',
        ],
        ...[
          'Beijing,Gross regional product,billion yuan,2022,-1',
          'Shanghai,Gross regional product,billion yuan,2022,2',
        ],
      ),
    )
    const mean = { method: 'weighted-mean' as const, weight: grp, hubs: ['pair'], decimals: 3 }
    const { id } = await recipes.save({ recipe: null, body: rollUpOf('rd-expenditure-intensity', mean) })
    // (6.58 × 4984.31 + 4.35 × 5392.67) ÷ (4984.31 + 5392.67) = 5.42112…, by hand.
    expect(await value(id.toLowerCase(), 'pair', '2024')).toMatchObject({
      value: 5.421,
      unit: 'percent-of-gdp',
    })
    expect(await value(id.toLowerCase(), 'pair', '2023')).toMatchObject({
      value: null,
      note: 'Refused: all weights are zero.',
    })
    expect(await value(id.toLowerCase(), 'pair', '2022')).toMatchObject({
      ...{ value: null, note: 'Refused: the weight of Beijing is negative.' },
    })
    expect(
      await problemOf(recipes.save({ recipe: null, body: rollUpOf('rd-expenditure-intensity') })),
    ).toMatchObject({
      sentence: { values: { reason: { key: 'recipes.roll-up.not-additive' } } },
    })
    expect(await problemOf(recipes.save({ recipe: null, body: rollUpOf('gii-cluster-rank') }))).toMatchObject(
      {
        sentence: { values: { reason: { key: 'recipes.roll-up.places' } } },
      },
    )
  })

  it('count a member that joined twice once, and refuse one inside another and a circle', async () => {
    const { importText, recipes, value, store } = await openRecipes()
    const put = (...memberships: ReturnType<typeof member>[]) =>
      store.change(
        'merge',
        memberships.map((entity) => ({ do: 'put', collection: 'memberships', entity }) as const),
      )
    await importText(
      table(
        'Beijing,Gross regional product,billion yuan,2024,10',
        'Guangdong,Gross regional product,billion yuan,2024,20',
        'Shenzhen,Gross regional product,billion yuan,2024,5',
      ),
    )
    const hubs = ['g-twice', 'g-nested', 'g-circle-a', 'g-circle-b']
    await store.change(
      'merge',
      hubs.map(
        (id) =>
          ({
            ...{ do: 'put', collection: 'hubs' },
            entity: {
              id,
              type: 'group',
              names: { en: id, zh: null, ru: null },
              aliases: { en: [], zh: [], ru: [] },
              parent: null,
              place: null,
              note: null,
            },
          }) as const,
      ),
    )
    await put(
      ...[member('beijing', 'g-twice', '2000-01-01'), member('beijing', 'g-twice', '2010-01-01')],
      ...[member('guangdong', 'g-nested', null), member('shenzhen', 'g-nested', null)],
      ...[
        member('g-circle-b', 'g-circle-a', null),
        member('g-circle-a', 'g-circle-b', null),
        member('beijing', 'g-circle-a', null),
      ],
    )
    const { id } = await recipes.save({ recipe: null, body: rollUpOf(grp, { hubs, unit: 'billion-yuan' }) })
    const of = (hub: string) => value(id.toLowerCase(), hub, '2024')
    expect(await of('g-twice')).toMatchObject({ value: 10, note: 'Beijing joined twice and counts once.' })
    expect(await of('g-nested')).toMatchObject({
      value: null,
      note: 'Refused: Shenzhen lies within Guangdong, and both are members; it would be counted twice.',
    })
    expect(await of('g-circle-a')).toMatchObject({
      ...{ value: null, note: 'Refused: the region contains itself: g-circle-a → g-circle-b → g-circle-a.' },
    })
  })
})
