import * as v from 'valibot'
import { derivedIndicator } from '#shared/domain/derived-id.ts'
import { Id } from '#shared/domain/id.ts'
import { RecipeBody, type Recipe } from '#shared/domain/recipe.ts'
import { recipeNeeds } from '#shared/analysis/recipe-indicator.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { refuse } from '#shared/ipc/problem.ts'

const FORMAT = 'plumbline-recipe'
const VERSION = 1

const File = v.strictObject({
  format: v.literal(FORMAT),
  version: v.literal(VERSION),
  /** The recipes it builds on first, the one the file is about last. */
  recipes: v.pipe(v.array(v.strictObject({ id: Id, body: RecipeBody })), v.minLength(1), v.maxLength(200)),
  /** What the printed indicators it reads are called and measured in: told, so that a reader can find them. */
  indicators: v.array(v.strictObject({ id: v.string(), name: v.string(), unit: v.nullable(v.string()) })),
})
export type RecipeFile = v.InferOutput<typeof File>

/** A recipe with everything it builds on, as JSON that another workspace or another program can read. */
export function recipeFile(
  recipe: Recipe,
  all: readonly Recipe[],
  indicatorOf: (id: string) => Indicator | undefined,
): RecipeFile {
  const ordered: Recipe[] = []
  const printed = new Set<string>()
  const visit = (one: Recipe, path: readonly string[]) => {
    if (ordered.includes(one) || path.includes(one.id)) return
    for (const need of recipeNeeds(one.body)) {
      const other = all.find(({ id }) => derivedIndicator(id) === need)
      if (other === undefined) printed.add(need)
      else visit(other, [...path, one.id])
    }
    ordered.push(one)
  }
  visit(recipe, [])
  return {
    format: FORMAT,
    version: VERSION,
    recipes: ordered.map(({ id, body }) => ({ id, body })),
    indicators: [...printed].map((id) => {
      const indicator = indicatorOf(id)
      return { id, name: indicator?.names.en ?? id, unit: indicator?.unit ?? null }
    }),
  }
}

/** Reads such a file. A field this version does not know is refused by name: what it means could change the numbers. */
export function readRecipeFile(bytes: Uint8Array, name: string): RecipeFile {
  let raw: unknown
  try {
    raw = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    refuse('recipe-file-not-json', { file: name })
  }
  const head = v.safeParse(v.object({ format: v.literal(FORMAT), version: v.unknown() }), raw)
  if (!head.success) refuse('recipe-file-other', { file: name })
  if (head.output.version !== VERSION)
    refuse('recipe-file-version', {
      file: name,
      version: String(head.output.version),
      known: String(VERSION),
    })
  const parsed = v.safeParse(File, raw)
  if (parsed.success) return parsed.output
  const [issue] = parsed.issues
  const path = (issue.path ?? []).map((item) => String(item.key)).join('.')
  const isUnknown = issue.type === 'strict_object' && issue.expected === 'never'
  refuse(isUnknown ? 'recipe-file-unknown-field' : 'recipe-file-field', { file: name, field: path || '–' })
}
