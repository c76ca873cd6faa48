import { usualIndex } from '#shared/analysis/composite-index/usual-index.ts'
import type { IndexPart, IndexRecipe } from '#shared/domain/index-recipe.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { IndexTable, Sensitivity } from '#shared/ipc/answers/recipes.ts'
import type { Services } from '#shared/ipc/services.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { Recipe } from '#shared/domain/recipe.ts'
import type { Command, Desk, Given } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { findRecipe } from '../find-recipe.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { textTable } from '../print/text-table.ts'
import { readNames, type Names } from '../shapes/names.ts'
import { UsageProblem } from '../usage-problem.ts'

/** Draws between two words about how far it is. */
const AT_A_TIME = 2_500

/**
 * `index INDICATOR… --name NAME` makes an index of equal weights with the usual steps, to be refined in the window.
 * `index ID [--period P] [--draws N]`: a composite index of one period: places, scores, dimensions, and with `--draws` the
 * places under random weights and with one indicator left out.
 */
export const indexOfHubs: Command = {
  words: 'index',
  usage:
    'ID [--period P] [--draws N] [--as-known-on DATE] | INDICATOR… --name NAME [--hubs A,B] [--carry YEARS]',
  options: {
    name: { type: 'string' },
    hubs: { type: 'string' },
    carry: { type: 'string' },
    period: { type: 'string' },
    draws: { type: 'string' },
    ...knownOption,
  },
  async run(given, desk) {
    const [typed, ...more] = given.words
    const name = given.text('name')
    if (typed === undefined || (more.length > 0 && name === undefined))
      throw new UsageProblem('cli-needs-recipe')
    const asked = given.text('draws')
    const draws = asked === undefined ? 0 : Number(asked || Number.NaN)
    if (!Number.isInteger(draws) || draws < 0 || draws > 100_000)
      throw new UsageProblem('cli-draws', { typed: asked ?? '' })
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    const made = name === undefined ? typed : labelOf((await newIndex(given, name, services)).id)
    const { recipe } = await findRecipe(services, made)
    const period = given.text('period') ?? null
    const { body } = recipe
    if (body.kind !== 'index') throw new UsageProblem('cli-no-index', { recipe: labelOf(recipe.id) })
    const { index, problem } = await services.recipes.compute({ recipe: recipe.id, period, asKnownOn })
    const sensitivity =
      draws === 0 ? null : await drawn(services, { recipe: recipe.id, period, asKnownOn }, draws, desk)
    const names = await readNames(services)
    return {
      json: indexJson(labelOf(recipe.id), body, index, sensitivity, names, desk),
      lines: linesOf({ body, index, problem, sensitivity, names, desk }),
      exit: problem !== null || index?.rows.some(({ score }) => score === null) === true ? 1 : 0,
    }
  },
}

/** Indicators and hubs by any name that means one; what is better where less is counts the other way round. */
async function newIndex(given: Given, name: string, services: Services): Promise<Recipe> {
  const known = await services.dataset.indicators({})
  const parts: IndexPart[] = []
  for (const typed of given.words) {
    const indicator = await findNamed(services, 'indicator', typed)
    const lower = known.some((one) => one.indicator.id === indicator && one.indicator.direction === 'lower')
    parts.push({
      ...{
        indicator,
        weight: 1,
        direction: lower ? 'lower' : 'higher',
        bounds: null,
        treatment: 'as-recipe',
      },
    })
  }
  const hubs: string[] = []
  for (const typed of (given.text('hubs') ?? '').split(',').filter((hub) => hub.trim() !== ''))
    hubs.push(await findNamed(services, 'hub', typed.trim()))
  const carry = given.text('carry') ?? '0'
  if (!/^(?:\d|10)$/.test(carry)) throw new UsageProblem('cli-carry', { typed: carry })
  const body = {
    ...usualIndex(name),
    hubs,
    carry: Number(carry),
    dimensions: [{ key: 'd1', name, weight: 1, parts }],
  }
  return services.recipes.save({ recipe: null, body })
}

async function drawn(
  services: Services,
  what: { readonly recipe: string; readonly period: string | null; readonly asKnownOn: string | null },
  total: number,
  desk: Desk,
) {
  for (let draws = Math.min(AT_A_TIME, total); ; draws = Math.min(draws + AT_A_TIME, total)) {
    const sensitivity = await services.recipes.sensitivity({ ...what, draws, total })
    if (draws >= total) return sensitivity
    desk.note(sentence('cli.index.drawn', { draws, total }))
  }
}

function indexJson(
  id: string,
  { dimensions }: IndexRecipe,
  index: IndexTable | null,
  sensitivity: Sensitivity | null,
  names: Names,
  desk: Desk,
) {
  const parts = dimensions.flatMap((dimension) => dimension.parts)
  return {
    recipe: id,
    period: index?.period ?? null,
    hubs: (index?.rows ?? []).map((row) => ({
      ...{ hub: names.hub(row.hub), hubId: row.hub, rank: row.rank, score: row.score },
      why: row.why === null ? null : desk.speak(row.why),
      dimensions: Object.fromEntries(dimensions.map(({ key }, at) => [key, row.dimensions[at] ?? null])),
      indicators: parts.map(({ indicator }, at) => ({
        indicatorId: indicator,
        value: row.raw[at]?.value ?? null,
        period: row.raw[at]?.period ?? null,
        normalised: row.normalised[at] ?? null,
      })),
    })),
    treatments: (index?.treatments ?? []).map((treatment, at) => ({
      indicatorId: parts[at]?.indicator ?? '',
      ...treatment,
    })),
    sensitivity:
      sensitivity === null
        ? null
        : {
            ...{ draws: sensitivity.draws, seed: sensitivity.seed, spread: sensitivity.spread },
            hubs: sensitivity.hubs.map(({ hub, ...interval }) => ({
              hub: names.hub(hub),
              hubId: hub,
              ...interval,
            })),
            leftOut: sensitivity.leftOut.map(({ indicator, ranks }) => ({ indicatorId: indicator, ranks })),
          },
  }
}

function linesOf({
  body: {
    names: { en },
    dimensions,
    decimals,
  },
  index,
  problem,
  sensitivity,
  names,
  desk,
}: {
  readonly body: IndexRecipe
  readonly index: IndexTable | null
  /** Why there is no table. */
  readonly problem: Sentence | null
  readonly sensitivity: Sensitivity | null
  readonly names: Names
  readonly desk: Desk
}): string[] {
  if (index === null) return [en, desk.speak(problem ?? sentence('recipes.index.no-data'))]
  const intervals = new Map(sensitivity?.hubs.map((one) => [one.hub, one]))
  const number = (value: number | null | undefined) => (value == null ? '–' : value.toFixed(decimals))
  return [
    `${en}, ${index.period}`,
    ...textTable([
      [
        '',
        desk.speak(sentence('cli.index.hub')),
        desk.speak(sentence('cli.index.score')),
        ...dimensions.map(({ name }) => name),
        sensitivity === null ? '' : '5–95 %',
      ],
      ...index.rows.map((row) => {
        const interval = intervals.get(row.hub)
        return [
          row.rank === null ? '–' : String(row.rank),
          names.hub(row.hub),
          number(row.score),
          ...dimensions.map((_, at) => number(row.dimensions[at])),
          interval === undefined ? '' : `${interval.low}–${interval.high}`,
        ]
      }),
    ]),
  ]
}
