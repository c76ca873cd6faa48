import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it, type TestContext } from 'vitest'
import { compositeIndex } from '#shared/analysis/composite-index/composite-index.ts'
import { usualIndex } from '#shared/analysis/composite-index/usual-index.ts'
import type { IndexRecipe } from '#shared/domain/index-recipe.ts'
import type { RecipeBody } from '#shared/domain/recipe.ts'
import { formula, openRecipes, rollUpOf, table } from './open-recipes.ts'

/** What `other-program.py` works out; null where there is no number. */
type Grid = readonly (readonly (number | null)[])[]
type Answer = {
  readonly sum: Grid
  readonly mean: Grid
  readonly formulas: Readonly<Record<string, Grid>>
  readonly dimensions: Grid
  readonly scores: readonly (number | null)[]
}

/** Numbers that look like statistics, the same in every run; `gaps` in a hundred are not there. */
function numbersFrom(seed: number) {
  let state = seed
  const next = () => (state = (state * 1103515245 + 12345) % 2147483648) / 2147483648
  return (rows: number, columns: number, gaps: number): (number | null)[][] =>
    Array.from({ length: rows }, () =>
      Array.from({ length: columns }, () => {
        const [size, is] = [next(), next() * 100 >= gaps]
        return is ? Number((10 ** (1 + size * 3)).toFixed(2)) : null
      }),
    )
}

/** NumPy's answer; without NumPy on this machine the test says that it was skipped. */
function askNumPy(context: TestContext, asked: object): Answer {
  const done = spawnSync('python3', [join(import.meta.dirname, 'other-program.py')], {
    input: JSON.stringify(asked),
    encoding: 'utf8',
  })
  const isMissing = done.error !== undefined || done.stderr.includes("No module named 'numpy'")
  context.skip(isMissing, 'Python with NumPy is not on this machine')
  if (done.status !== 0) throw new Error(done.stderr)
  return JSON.parse(done.stdout) as Answer
}

/** As many numbers and as many gaps, each number to ten digits. */
function expectSame(found: Grid, expected: Grid, what: string) {
  expect(
    found.map((row) => row.map((one) => one === null)),
    `${what}: where there is none`,
  ).toEqual(expected.map((row) => row.map((one) => one === null)))
  found.forEach((row, at) =>
    row.forEach((one, column) => {
      const other = expected[at]?.[column] ?? 0
      if (one !== null) expect(Math.abs(one - other), what).toBeLessThanOrEqual(Math.abs(other) * 1e-10)
    }),
  )
}

const years = [2018, 2019, 2020, 2021, 2022, 2023]
const hubs = ['Beijing', 'Tianjin', 'Hebei', 'Shanghai', 'Jiangsu', 'Zhejiang', 'Anhui']
const ids = hubs.map((hub) => hub.toLowerCase())

describe('another program on this machine', () => {
  it('agrees on sums, weighted means and formulas with gaps, to ten digits', async (context) => {
    const draw = numbersFrom(7)
    const [value, weight] = [draw(hubs.length, years.length, 20), draw(hubs.length, years.length, 20)]
    // The whole and the base are there, so that what rests on them is.
    value[0] = value[0]?.map((one) => one ?? 77.5) ?? []
    for (const row of value) row[0] ??= 12.25
    const regions = [
      [0, 1, 2],
      [3, 4, 5, 6],
    ]
    const asked = { value, weight, regions, base: 0, whole: 0, ...emptyIndex }
    const answer = askNumPy(context, asked)

    const { importText, recipes, store, dataset } = await openRecipes()
    const rows = (indicator: string, of: Grid) =>
      of.flatMap((row, hub) =>
        row.flatMap((one, year) =>
          one === null ? [] : [`${hubs[hub]},${indicator},billion yuan,${years[year]},${one}`],
        ),
      )
    await importText(table(...rows('R&D expenditure', value), ...rows('Gross regional product', weight)))
    await store.change('test', [
      ...['north', 'delta'].map((id) => ({
        ...{ do: 'put' as const, collection: 'hubs' as const },
        entity: {
          ...{ id, type: 'region' as const, names: { en: id, zh: null, ru: null } },
          ...{ aliases: { en: [], zh: [], ru: [] }, parent: null, place: null, note: null },
        },
      })),
      ...regions.flatMap((members, at) =>
        members.map((member) => ({
          ...{ do: 'put' as const, collection: 'memberships' as const },
          entity: {
            ...{ id: `${at}|${member}`, hub: ['north', 'delta'][at] ?? '', member: ids[member] ?? '' },
            ...{ from: null, until: null, note: null },
          },
        })),
      ),
    ])
    /** What a recipe comes to, unrounded, by hub and year. */
    const worked = async (body: RecipeBody, of: readonly string[]): Promise<Grid> => {
      const { id } = await recipes.save({ recipe: null, body })
      const found = await dataset.observations.select({ indicator: id.toLowerCase() })
      return of.map((hub) =>
        years.map((year) => {
          const row = found.find((one) => one.hub === hub && one.period === String(year))
          return row === undefined || row.value === null ? null : Number(row.printed.value)
        }),
      )
    }
    const named = (en: string) => ({ names: { en, zh: null, ru: null } })
    const [rd, product] = ['rd-expenditure', 'gross-regional-product']
    const inBillions = { unit: 'billion-yuan' }
    expectSame(
      await worked(rollUpOf(rd, { ...named('Sum'), ...inBillions }), ['north', 'delta']),
      answer.sum,
      'sum',
    )
    const mean = { ...named('Mean'), ...inBillions, method: 'weighted-mean', weight: product } as const
    expectSame(await worked(rollUpOf(rd, mean), ['north', 'delta']), answer.mean, 'weighted mean')
    const formulas = {
      share: '[R&D expenditure] / [GRP] * 100',
      growth: 'growth([R&D expenditure])',
      growth3: 'growth([R&D expenditure], 3)',
      index: 'index([R&D expenditure], 2018)',
      change: '([R&D expenditure] - lag([R&D expenditure])) / [GRP] * 100',
      of: '[R&D expenditure] / of-hub([R&D expenditure], "Beijing") * 100',
      larger: 'max([R&D expenditure], [GRP])',
    }
    for (const [name, text] of Object.entries(formulas))
      expectSame(
        await worked(formula(text, { ...named(name), ...(name === 'larger' ? inBillions : {}) }), ids),
        answer.formulas[name] ?? [],
        name,
      )
  })

  it('agrees on a geometric index of forty hubs with a missing rule, to ten digits', (context) => {
    const rows = numbersFrom(11)(40, 7, 35)
    const dimensions = [
      { at: [0, 1, 2, 3], weights: [1, 2, 0.5, 3], weight: 2 },
      { at: [4, 5, 6], weights: [1, 0, 4], weight: 1.5 },
    ]
    const missing = { dimension: 0.5, index: 0.6 }
    const answer = askNumPy(context, { ...noDerived, table: rows, dimensions, missing })
    const recipe: IndexRecipe = {
      ...usualIndex('Index'),
      dimensions: dimensions.map(({ at, weights, weight }, key) => ({
        ...{ key: `d${key}`, name: `D${key}`, weight },
        parts: at.map((one, part) => ({
          ...{ indicator: `i${one}`, weight: weights[part] ?? 0, direction: 'higher', bounds: null },
          treatment: 'as-recipe',
        })),
      })),
      ...{ treatment: { kind: 'none' }, normalisation: 'min-max', range: { low: 1, high: 100 }, missing },
      aggregation: { parts: 'geometric', dimensions: 'geometric' },
    }
    const columns = recipe.dimensions.flatMap(({ parts }) =>
      parts.map((part) => ({
        part,
        values: rows.map((row) => row[Number(part.indicator.slice(1))] ?? null),
      })),
    )
    const told = (id: string) => id
    const index = compositeIndex(
      recipe,
      rows.map((_, at) => `hub-${at}`),
      columns,
      { hubName: told, indicatorName: told },
    )
    if (index.kind === 'refused') throw new Error(index.why.key)
    expectSame([index.hubs.map(({ score }) => score)], [answer.scores], 'score')
    expectSame(
      index.hubs.map(({ dimensions: own }) => own),
      answer.dimensions,
      'dimension',
    )
    // Some are left out by the rule, most are not.
    const without = answer.scores.filter((score) => score === null).length
    expect(without).toBeGreaterThan(3)
    expect(without).toBeLessThan(30)
  })
})

/** The halves of a question that a test does not ask. */
const emptyIndex = {
  table: [[1], [2]],
  dimensions: [{ at: [0], weights: [1], weight: 1 }],
  missing: { dimension: 0, index: 0 },
}
const noDerived = { value: [[1, 2, 3, 4]], weight: [[1, 2, 3, 4]], regions: [[0]], base: 0, whole: 0 }
