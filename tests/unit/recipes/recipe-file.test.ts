import { describe, expect, it } from 'vitest'
import { usualIndex } from '#shared/analysis/composite-index/usual-index.ts'
import { labelOf } from '#shared/domain/id.ts'
import { formula, openRecipes, problemOf, table } from './open-recipes.ts'

const rows = table(
  ...[
    ['Beijing', '300', '5000'],
    ['Tianjin', '100', '1800'],
    ['Hebei', '90', '4700'],
  ].flatMap(([hub, rd, product]) => [
    `${hub},R&D expenditure,billion yuan,2024,${rd}`,
    `${hub},Gross regional product,billion yuan,2024,${product}`,
  ]),
)
const named = (en: string) => ({ names: { en, zh: null, ru: null } })

/** A workspace with a formula, an index over it, and the index as a file. */
async function exported() {
  const opened = await openRecipes()
  await opened.importText(rows)
  const { recipes } = opened
  const share = await recipes.save({
    recipe: null,
    body: formula('[R&D expenditure] / [GRP]', named('Share')),
  })
  const part = (indicator: string) =>
    ({ indicator, weight: 1, direction: 'higher', bounds: null, treatment: 'as-recipe' }) as const
  const index = await recipes.save({
    recipe: null,
    body: {
      ...usualIndex('Weight of hubs'),
      dimensions: [
        {
          ...{ key: 'd1', name: 'All', weight: 1 },
          parts: [part('rd-expenditure'), part(share.id.toLowerCase())],
        },
      ],
    },
  })
  const { base64 } = await recipes.export({ recipe: index.id })
  return { ...opened, index, base64 }
}

const scoresOf = async (
  { recipes }: Pick<Awaited<ReturnType<typeof openRecipes>>, 'recipes'>,
  id: string,
) => {
  const { values } = await recipes.compute({ recipe: id, period: null, asKnownOn: null })
  return values.map(({ hub, value }) => [hub, value])
}
const asFile = (content: unknown) => ({
  name: 'index.json',
  base64: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)).toString('base64'),
})

describe('a recipe as a file', () => {
  it('comes to the same in another workspace, with all it builds on, and a second time adds nothing', async () => {
    const first = await exported()
    const other = await openRecipes()
    await other.importText(rows)
    await other.recipes.save({ recipe: null, body: formula('[GRP] * 2', named('Share')) })
    const file = { name: 'index.json', base64: first.base64 }
    const taken = await other.recipes.import(file)
    // 'Share' is taken here by another formula: what came goes by its label beside it.
    expect(taken.added.map(({ id, body }) => [labelOf(id), body.names.en])).toEqual([
      ['R2', 'Share (R2)'],
      ['R3', 'Weight of hubs'],
    ])
    const scores = await scoresOf(first, first.index.id)
    expect(scores).toHaveLength(3)
    expect(await scoresOf(other, taken.recipe.id)).toEqual(scores)
    const again = await other.recipes.import(file)
    expect(again).toMatchObject({ added: [], recipe: { id: taken.recipe.id } })
    expect(await other.recipes.list({})).toHaveLength(3)
    // Where it came from it is known too.
    expect(await first.recipes.import(file)).toMatchObject({ added: [], recipe: { id: first.index.id } })
  })

  it('is refused by name where something in it is not known, and nothing of it is taken in', async () => {
    const { recipes, base64 } = await exported()
    const content = JSON.parse(Buffer.from(base64, 'base64').toString('utf8')) as {
      recipes: { id: string; body: Record<string, unknown> }[]
    }
    const [share, index] = content.recipes
    const changed = (body: Record<string, unknown>) => ({
      ...content,
      recipes: [share, { ...index, body: { ...index?.body, ...body } }],
    })
    const refused = async (one: unknown) => (await problemOf(recipes.import(asFile(one))))?.code
    expect(await refused('{"format":')).toBe('recipe-file-not-json')
    expect(await refused({ ...content, format: 'other' })).toBe('recipe-file-other')
    expect(await refused({ ...content, version: 2 })).toBe('recipe-file-version')
    expect(await refused(changed({ smoothing: 3 }))).toBe('recipe-file-unknown-field')
    expect(await refused(changed({ normalisation: 'percentile' }))).toBe('recipe-file-field')
    expect(
      await refused({
        ...content,
        recipes: [{ id: 'R9-aaaaaa', body: formula('[nowhere-known]', named('New')) }],
      }),
    ).toBe('recipe-file-indicators')
    expect(await recipes.list({})).toHaveLength(2)
  })
})
