import { describe, expect, it } from 'vitest'
import { explanationLines } from '#shared/analysis/explanation.ts'
import { formula, openRecipes, problemOf, rollUpOf, table } from './open-recipes.ts'

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
    // 4984.31 + 1802.43 + 4752.69 by hand; three half digits of 0.005 leave the second decimal off by one and a half.
    expect(await value(indicator, 'beijing-tianjin-hebei', '2024')).toMatchObject({
      ...{ value: 11539.43, decimals: 2, status: 'A', note: '' },
    })
    expect(await value(indicator, 'beijing-tianjin-hebei', '2023')).toMatchObject({
      ...{ value: 6049.8, decimals: 2, status: 'U', note: '† Partial: without Hebei.' },
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

  it('are not set against each other where they lack different members', async () => {
    const { importText, recipes, value, speakers } = await openRecipes()
    const of = (hub: string, indicator: string, period: string, amount: string) =>
      `${hub},${indicator},billion yuan,${period},${amount}`
    const [rd, product] = ['R&D expenditure', 'Gross regional product']
    await importText(
      table(
        // 2021 has the R&D of one member and the product of another, 2022 both of one, 2024 both of all three.
        ...[of('Beijing', rd, '2021', '263.0'), of('Hebei', product, '2021', '4000.0')],
        ...[of('Beijing', rd, '2022', '284.3'), of('Beijing', product, '2022', '4161.1')],
        ...['Beijing', 'Tianjin', 'Hebei'].flatMap((hub) => [
          of(hub, rd, '2024', '100.0'),
          of(hub, product, '2024', '2000.0'),
        ]),
        ...[of('China', product, '2021', '114000.0'), of('Beijing-Tianjin-Hebei', product, '2021', '9600.0')],
      ),
    )
    const named = (en: string) => ({ names: { en, zh: null, ru: null } })
    const hubs = ['beijing-tianjin-hebei']
    await recipes.save({ recipe: null, body: rollUpOf('rd-expenditure', { ...named('R&D of it'), hubs }) })
    await recipes.save({ recipe: null, body: rollUpOf(grp, { ...named('Product of it'), hubs }) })
    const worked = async (text: string, period: string) => {
      const { id } = await recipes.save({ recipe: null, body: formula(text, named(`${text} ${period}`)) })
      return value(id.toLowerCase(), 'beijing-tianjin-hebei', period)
    }
    const refusal =
      'Refused: R&D of it (2021) and Product of it (2021) do not count the same members of Beijing-Tianjin-Hebei. ' +
      'The first is without Tianjin and Hebei, the second without Beijing and Tianjin.'
    expect(await worked('[R1] / [R2] * 100', '2021')).toMatchObject({ value: null, note: refusal })
    expect((await worked('([R1] * 2 + [R1]) / -[R2]', '2021'))?.note).toBe(refusal)
    // One that lacks members over one that lacks none is no better, also of two years, and with the printed whole.
    for (const [text, period] of [
      ['growth([R1], 2)', '2024'],
      ['index([R1], 2022)', '2024'],
      ['[R1] / [Gross regional product]', '2021'],
    ] as const)
      expect((await worked(text, period))?.note, text).toMatch(
        /^Refused: .+ (?:of all members|second of all members)/,
      )
    // The same members on both sides, another hub's number and a typed one are no hindrance: 284.3 ÷ 4161.1 × 100.
    expect(await worked('[R1] / [R2] * 100', '2022')).toMatchObject({
      ...{ value: 6.832, note: '† Partial: without Tianjin and Hebei.' },
    })
    expect(await worked('[R1] / [R2] * 100', '2024')).toMatchObject({ value: 5, note: '' })
    expect((await worked('[R2] / of-hub([GRP], "China") * 100', '2021'))?.value).toBe(3.5088)
    const { explanation } = await recipes.explain({ observation: 'R3:beijing-tianjin-hebei:2021' })
    expect(
      explanationLines(explanation, speakers.en, 'en').filter((line) => line.includes('Refused')),
    ).toHaveLength(2)
  })

  it('say whose value is lacking where nothing can be rolled up, and walk on to the members', async () => {
    const { importText, recipes, value, speakers } = await openRecipes()
    await importText(
      table(
        'Beijing,Gross regional product,billion yuan,2024,4984.31',
        'Tianjin,Gross regional product,billion yuan,2024,1802.43',
        'Hebei,R&D expenditure intensity,percent of GDP,2024,2.4',
        'Beijing,R&D expenditure,billion yuan,2023,300.0',
      ),
    )
    const named = (en: string) => ({ names: { en, zh: null, ru: null } })
    await recipes.save({ recipe: null, body: rollUpOf('rd-expenditure', named('R&D of regions')) })
    await recipes.save({ recipe: null, body: rollUpOf(grp, named('Product of regions')) })
    const { id } = await recipes.save({ recipe: null, body: formula('[R1] / [R2]', named('Share')) })
    expect((await value(id.toLowerCase(), 'beijing-tianjin-hebei', '2024'))?.note).toBe(
      'No member of Beijing-Tianjin-Hebei has a value of R&D expenditure in 2024.',
    )
    const { explanation } = await recipes.explain({
      ...{ observation: `${id}:beijing-tianjin-hebei:2024`, language: 'ru' as const },
    })
    const lines = explanationLines(explanation, speakers.ru, 'ru').map((line) => line.trim())
    expect(lines).toContain('Тяньцзинь: не учтён: нет значения «расходы на НИОКР»')
    expect(lines.filter((line) => line.startsWith('частное'))).toEqual(['частное'])
    const mean = await recipes.save({
      recipe: null,
      body: rollUpOf('rd-expenditure-intensity', {
        ...{ ...named('Mean'), method: 'weighted-mean', weight: grp, hubs: ['beijing-tianjin-hebei'] },
      }),
    })
    expect((await value(mean.id.toLowerCase(), 'beijing-tianjin-hebei', '2024'))?.note).toBe(
      'No member has both a value and a weight: no value for Beijing and Tianjin; no weight for Hebei.',
    )
  })
})
