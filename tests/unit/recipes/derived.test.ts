import { describe, expect, it } from 'vitest'
import { usualIndex } from '#shared/analysis/composite-index/usual-index.ts'
import { explanationLines } from '#shared/analysis/explanation.ts'
import { formula, openRecipes, problemOf, table } from './open-recipes.ts'

const rd = 'rd-expenditure'
const grp = 'gross-regional-product'

describe('derived indicators', () => {
  it('stand in the dataset like any other observation, rounded to what their inputs bear', async () => {
    const { importText, recipes, dataset, value } = await openRecipes()
    await importText(
      table(
        'Beijing,R&D expenditure,billion yuan,2024,327.84',
        'Beijing,Gross regional product,billion yuan,2024,4984.31',
      ),
    )
    const recipe = await recipes.save({ recipe: null, body: formula(`[R&D expenditure] / [GRP] * 100`) })
    const indicator = recipe.id.toLowerCase()
    expect(recipe.body).toMatchObject({ formula: `[${rd}] / [${grp}] * 100`, unit: 'percent' })
    const row = await value(indicator, 'beijing', '2024')
    // 327.84 ÷ 4984.31 × 100 = 6.57744…; half digits of 0.005 bn each leave 0.0001 %, so four decimals are borne.
    expect(row).toMatchObject({
      id: `${recipe.id}:beijing:2024`,
      value: 6.5774,
      decimals: 4,
      unit: 'percent',
      status: 'A',
      qualifier: 'exact',
      tier: 'official',
      sourcePublisher: 'Bureau',
    })
    expect(dataset.indicators().get(indicator)).toMatchObject({ unit: 'percent', direction: 'higher' })
    expect(await dataset.observations.byId(`${recipe.id}:beijing:2024`)).toEqual(row)
    expect((await dataset.observations.tally()).byIndicator.get(indicator)).toEqual({
      rows: 1,
      hubs: 1,
      periods: ['2024'],
    })
    const columns = await dataset.observations.columns({ indicator })
    expect(columns.rows).toBe(1)
    // What asks for everything printed is not flooded with what was worked out from it.
    expect((await dataset.observations.columns({})).rows).toBe(2)
    expect((await dataset.observations.select({ hubs: ['beijing'] })).map(({ id }) => id)).toContain(row?.id)
  })

  it('follow their inputs, and have fewer digits where an input has', async () => {
    const { importText, recipes, value } = await openRecipes()
    await importText(
      table(
        'Beijing,R&D expenditure,billion yuan,2024,327.84',
        'Beijing,Gross regional product,trillion yuan,2024,5.0',
      ),
    )
    const { id } = await recipes.save({ recipe: null, body: formula(`[${rd}] / [${grp}]`) })
    expect(await value(id.toLowerCase(), 'beijing', '2024')).toMatchObject({ value: 6.6, decimals: 1 })
    await importText(
      table(
        'Beijing,Gross regional product,trillion yuan,2025,5.2',
        'Beijing,R&D expenditure,billion yuan,2025,350.1',
      ),
    )
    expect(await value(id.toLowerCase(), 'beijing', '2025')).toMatchObject({ value: 6.7, decimals: 1 })
    const saved = await recipes.save({ recipe: id, body: formula(`[${rd}] / [${grp}]`, { decimals: 2 }) })
    expect(saved.id).toBe(id)
    expect(await value(id.toLowerCase(), 'beijing', '2024')).toMatchObject({ value: 6.56, decimals: 2 })
  })

  it('keep their first digit, however rough their inputs', async () => {
    const { importText, recipes, value } = await openRecipes()
    await importText(
      table(
        'Beijing,R&D expenditure,billion yuan,2024,2',
        'Beijing,Gross regional product,billion yuan,2024,5',
        'Tianjin,R&D expenditure,billion yuan,2024,-2',
        'Tianjin,Gross regional product,billion yuan,2024,3',
      ),
    )
    const recipe = await recipes.save({ recipe: null, body: formula(`[${rd}] / [${grp}] * 100`) })
    const told = async (hub: string) => (await value(recipe.id.toLowerCase(), hub, '2024'))?.value
    expect(await told('beijing')).toBe(40)
    expect(await told('tianjin')).toBe(-70)
  })

  it('are never NaN: a division by zero and a missing input are stated with their reason', async () => {
    const { importText, recipes, value, dataset } = await openRecipes()
    await importText(
      table(
        'Beijing,R&D expenditure,billion yuan,2024,10',
        'Beijing,Gross regional product,billion yuan,2024,0',
        'Tianjin,R&D expenditure,billion yuan,2024,10',
      ),
    )
    const nowhere = formula(`[${rd}] / 0`)
    expect(await recipes.try({ recipe: null, body: nowhere })).toMatchObject({
      kind: 'fits',
      values: 0,
      why: { key: 'recipes.absent.divided-by-zero' },
    })
    const { id } = await recipes.save({ recipe: null, body: formula(`[${rd}] / [${grp}]`) })
    const indicator = id.toLowerCase()
    expect(await value(indicator, 'beijing', '2024')).toMatchObject({
      value: null,
      status: 'O',
      note: 'Cannot be worked out: a division by zero.',
    })
    expect(await value(indicator, 'tianjin', '2024')).toMatchObject({
      value: null,
      note: 'No value of Gross regional product for Tianjin in 2024.',
    })
    const { value: values } = await dataset.observations.columns({ indicator })
    expect(values.some((one) => Number.isNaN(one))).toBe(false)
  })

  it('carry hedges, early statuses, weak sources and vintages on', async () => {
    const { importText, recipes, value } = await openRecipes()
    await importText(
      [
        'hub,indicator,unit,period,value,vintage,source_title,source_publisher,source_url,note,tier',
        'Beijing,R&D expenditure,billion yuan (more than),2024,300,2025-03-01,Speech,Agency,https://a.example,,press',
        'Beijing,Gross regional product,billion yuan (preliminary),2024,4984.31,2025-01-20,Yearbook,Bureau,https://b.example,,official',
        'Tianjin,R&D expenditure,billion yuan,2024,60,,Speech,Agency,https://a.example,,press',
        'Tianjin,Gross regional product,billion yuan (more than),2024,1800,,Speech,Agency,https://a.example,,weak',
      ].join('\n'),
    )
    const { id } = await recipes.save({ recipe: null, body: formula(`[${rd}] / [${grp}]`) })
    expect(await value(id.toLowerCase(), 'beijing', '2024')).toMatchObject({
      ...{ qualifier: 'more-than', status: 'P', tier: 'press' },
      sourcePublisher: 'Agency; Bureau',
    })
    // More than 1800 below the line makes the share less, not more.
    expect(await value(id.toLowerCase(), 'tianjin', '2024')).toMatchObject({
      qualifier: 'less-than',
      tier: 'weak',
    })
  })

  it('look back over years in the form of the period, and index to a base', async () => {
    const { importText, recipes, value } = await openRecipes()
    await importText(
      table(
        'Beijing,Gross regional product,billion yuan,2022,100.0',
        'Beijing,Gross regional product,billion yuan,2023,110.0',
        'Beijing,Gross regional product,billion yuan,2024,99.0',
        'China,Gross regional product,billion yuan,2024,990.0',
        'Beijing,Gross regional product,billion yuan,2024-H1,50.0',
        'Beijing,Gross regional product,billion yuan,2023-H1,40.0',
      ),
    )
    const of = async (text: string, period: string, unit: string | null = null) => {
      const { id } = await recipes.save({
        recipe: null,
        body: formula(text, { decimals: 4, unit, names: { en: `${text} ${period}`, zh: null, ru: null } }),
      })
      return (await value(id.toLowerCase(), 'beijing', period))?.value
    }
    expect(await of(`growth([${grp}])`, '2023')).toBe(10)
    expect(await of(`growth([${grp}], 2)`, '2024')).toBe(-1)
    expect(await of(`growth([${grp}])`, '2024-H1')).toBe(25)
    expect(await of(`lag([${grp}])`, '2024', 'billion-yuan')).toBe(110)
    expect(await of(`index([${grp}], 2022)`, '2024')).toBe(99)
    expect(await of(`[${grp}] / of-hub([${grp}], "Китай") * 100`, '2024')).toBe(10)
    expect(await of(`max([${grp}], lag([${grp}]))`, '2024', 'billion-yuan')).toBe(110)
    expect(await of(`growth([${grp}])`, '2022')).toBeNull()
  })

  it('build on each other, and refuse a circle by naming it', async () => {
    const { importText, recipes, value } = await openRecipes()
    await importText(table('Beijing,R&D expenditure,billion yuan,2024,10'))
    const named = (en: string) => ({ names: { en, zh: null, ru: null } })
    const first = await recipes.save({ recipe: null, body: formula(`[${rd}] * 2`, named('Double')) })
    const second = await recipes.save({ recipe: null, body: formula('[R1] * 3', named('Sixfold')) })
    expect(await value(second.id.toLowerCase(), 'beijing', '2024')).toMatchObject({ value: 60 })
    const circle = await problemOf(
      recipes.save({ recipe: first.id, body: formula('[Sixfold] / 6', named('Double')) }),
    )
    expect(circle?.sentence.values['reason']).toMatchObject({
      key: 'recipes.circle',
      values: { circle: 'Double → Sixfold → Double' },
    })
    const self = await recipes.try({
      recipe: first.id,
      body: formula('[Double] + [Double]', named('Double')),
    })
    expect(self).toMatchObject({ kind: 'problem', problem: { values: { circle: 'Double → Double' } } })
    expect(await problemOf(recipes.remove({ recipe: first.id }))).toMatchObject({ code: 'recipe-in-use' })
  })

  it('do not loop where a merge brought a circle', async () => {
    const { recipes, store, value } = await openRecipes()
    const [a, b] = ['R1-aaaaaa', 'R2-bbbbbb']
    const entity = (id: string, needs: string) =>
      ({
        id,
        body: formula(`[${needs}]`, { names: { en: id, zh: null, ru: null } }),
        madeBy: 'Ann',
        madeAt: '2026-01-01T00:00:00.000Z',
      }) as const
    await store.change('merge', [
      { do: 'put', collection: 'recipes', entity: entity(a, 'r2-bbbbbb') },
      { do: 'put', collection: 'recipes', entity: entity(b, 'r1-aaaaaa') },
    ])
    const views = await recipes.list({})
    expect(views.map(({ problem }) => problem?.key)).toEqual(['recipes.circle', 'recipes.circle'])
    expect(await value('r1-aaaaaa', 'beijing', '2024')).toBeUndefined()
  })

  it('refuse a name that is taken, and say where a formula is wrong', async () => {
    const { recipes } = await openRecipes()
    const taken = formula(`[${rd}] * 2`, { names: { en: 'GDP per capita', zh: null, ru: null } })
    expect((await problemOf(recipes.save({ recipe: null, body: taken })))?.code).toBe('indicator-name-taken')
    expect(
      await problemOf(recipes.save({ recipe: null, body: formula(`[${rd}] + [nothing]`) })),
    ).toMatchObject({
      code: 'recipe-formula',
      sentence: { values: { place: '20', reason: { key: 'recipes.formula.unknown-indicator' } } },
    })
  })
})

describe('explain this number', () => {
  it('walks down to inputs, their sources, conversions and rounding, in three languages', async () => {
    const { importText, recipes, speakers } = await openRecipes()
    await importText(
      table(
        'Beijing,R&D expenditure,billion yuan,2024,327.84',
        'Beijing,Gross regional product,billion yuan,2024,4984.31',
      ),
    )
    const body = formula(`[${rd}] / [${grp}] * 100`, {
      decimals: 2,
      names: { en: 'Intensity worked out', zh: '计算强度', ru: 'Расчётная наукоёмкость' },
    })
    await recipes.save({ recipe: null, body })
    const told = await recipes.explain({ observation: 'R1:beijing:2024' })
    expect(explanationLines(told.explanation, speakers.en, 'en')).toEqual([
      'R1 Intensity worked out, Beijing, 2024: 6.58 percent',
      '  · Formula: [R&D expenditure] / [Gross regional product] * 100',
      '  · 6.57744000674, rounded to 2 decimals.',
      '  product: 6.577440007 percent',
      '    quotient: 0.06577440007 share of one',
      '      R&D expenditure, Beijing, 2024: 327.84 billion yuan',
      '        · Source: Yearbook, Bureau (official).',
      '        · It is not told since when it has been known.',
      '      Gross regional product, Beijing, 2024: 4.98431 trillion yuan',
      '        · Printed as 4984.31 billion yuan; told in trillion yuan.',
      '        · Source: Yearbook, Bureau (official).',
      '        · It is not told since when it has been known.',
      '    number in the formula: 100',
    ])
    const russian = await recipes.explain({ observation: 'R1:beijing:2024', language: 'ru' })
    expect(explanationLines(russian.explanation, speakers.ru, 'ru')[0]).toBe(
      'R1 Расчётная наукоёмкость, Пекин, 2024: 6,58 %',
    )
    const chinese = await recipes.explain({ observation: 'R1:beijing:2024', language: 'zh' })
    expect(explanationLines(chinese.explanation, speakers.zh, 'zh')[0]).toBe(
      'R1 计算强度，北京，2024年: 6.58 %',
    )
  })

  it('reckons a score from the worst and the best, and leads from every step to its row', async () => {
    const { importText, recipes, speakers } = await openRecipes()
    await importText(
      table(
        'Beijing,R&D expenditure,billion yuan,2024,300',
        'Tianjin,R&D expenditure,billion yuan,2024,100',
        'Hebei,R&D expenditure,billion yuan,2024,500',
      ),
    )
    const part = {
      indicator: rd,
      weight: 1,
      direction: 'higher',
      bounds: null,
      treatment: 'as-recipe',
    } as const
    const body = {
      ...usualIndex('Weight'),
      dimensions: [{ key: 'd1', name: 'Weight', weight: 1, parts: [part] }],
    }
    await recipes.save({ recipe: null, body })
    const { explanation } = await recipes.explain({ observation: 'R1:beijing:2024' })
    expect(explanationLines(explanation, speakers.en, 'en').slice(4, 8)).toEqual([
      '  Weight, weight 1: 50',
      '    · Over its indicators: arithmetic mean.',
      '    R&D expenditure, weight 1, normalised: 50',
      '      · 300 between the worst, 100 (Tianjin), and the best, 500 (Hebei), onto 0 to 100.',
    ])
    const steps = (step: typeof explanation): (typeof explanation)[] => [step, ...step.parts.flatMap(steps)]
    expect(steps(explanation).map(({ indicator }) => indicator)).toEqual([
      expect.stringMatching(/^r1-/),
      null,
      rd,
      rd,
    ])
    await recipes.save({
      recipe: (await recipes.list({}))[0]?.recipe.id ?? '',
      body: { ...body, normalisation: 'z-score' },
    })
    const scored = await recipes.explain({ observation: 'R1:hebei:2024' })
    expect(explanationLines(scored.explanation, speakers.en, 'en').join('\n')).toContain(
      '(500 − 300) ÷ 200: mean and standard deviation over 3 hubs.',
    )
  })

  it('tells the number of an earlier day, and refuses one that was not known yet', async () => {
    const { importText, recipes, speakers } = await openRecipes()
    const dated = (rows: readonly string[]) =>
      ['hub,indicator,unit,period,value,source_title,source_publisher,vintage']
        .concat(rows.map((row) => `Beijing,${row}`))
        .join('\n')
    await importText(
      dated([
        'R&D expenditure,billion yuan,2024,320,Yearbook,Bureau,2025-01-20',
        'R&D expenditure,billion yuan,2024,327.84,Yearbook,Bureau,2025-10-20',
        'Gross regional product,billion yuan,2024,4984.31,Yearbook,Bureau,2025-01-20',
      ]),
    )
    await recipes.save({ recipe: null, body: formula(`[${rd}] / [${grp}] * 100`, { decimals: 2 }) })
    const observation = 'R1:beijing:2024'
    const linesOn = async (asKnownOn: string | null) =>
      explanationLines(
        (await recipes.explain({ observation, asKnownOn })).explanation,
        speakers.en,
        'en',
      ).map((line) => line.trim())
    // 320 ÷ 4984.31 × 100 = 6.420146…, 327.84 ÷ 4984.31 × 100 = 6.577440…
    const then = await linesOn('2025-06-30')
    expect(then[0]).toBe('R1 Worked out, Beijing, 2024: 6.42 percent')
    expect(then).toContain('· As known on 2025-06-30.')
    expect(then).toContain('R&D expenditure, Beijing, 2024: 320 billion yuan')
    expect(then.join()).not.toContain('327.84')
    expect((await linesOn(null))[0]).toBe('R1 Worked out, Beijing, 2024: 6.58 percent')
    expect(await problemOf(linesOn('2024-12-31'))).toMatchObject({ code: 'observation-not-known-on' })
    const { values } = await recipes.compute({
      ...{ recipe: (await recipes.list({}))[0]?.recipe.id ?? '', period: null, asKnownOn: '2025-06-30' },
    })
    expect(values.map(({ value }) => value)).toEqual([6.42])
  })
})
