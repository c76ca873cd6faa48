import { labelOf } from '#shared/domain/id.ts'
import type { NameAnswer } from '#shared/ipc/answers/hubs.ts'
import type { Services } from '#shared/ipc/services.ts'
import { refuse } from '#shared/ipc/problem.ts'

const sought = {
  hub: 'hubs',
  indicator: 'indicators',
  organisation: 'organisations',
  person: 'people',
} as const

/** The id of the hub, indicator, organisation or person a typed name means; an indicator that is derived also goes by its recipe's label. Refuses one that means several, or none, with the names to choose from. */
export async function findNamed(services: Services, of: keyof typeof sought, name: string): Promise<string> {
  const answer: NameAnswer = await services[sought[of]].resolve({ name })
  const shown = name.slice(0, 80)
  switch (answer.kind) {
    case 'one':
      return answer.found.id
    case 'several':
      return refuse(`${of}-ambiguous`, {
        name: shown,
        [sought[of]]: answer.candidates.map((each) => `${each.name} (${each.id})`),
      })
    case 'none': {
      const derived = of === 'indicator' ? await labelledRecipe(services, name) : undefined
      if (derived !== undefined) return derived
      return answer.near.length === 0
        ? refuse(`${of}-unknown`, { [of]: shown })
        : refuse(`${of}-unknown-near`, { [of]: shown, near: answer.near.map((each) => each.name) })
    }
  }
}

/** The indicator of the one recipe that bears a label (`R4`), as `derive` and `index` print it. */
async function labelledRecipe(services: Services, name: string): Promise<string | undefined> {
  if (!/^R\d+$/i.test(name)) return undefined
  const found = (await services.recipes.list({})).filter(
    ({ recipe }) => labelOf(recipe.id) === name.toUpperCase(),
  )
  return found.length === 1 ? found[0]?.indicator : undefined
}
