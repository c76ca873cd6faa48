import { convert } from '../dataset/units.ts'
import type { Observation } from '../domain/observation.ts'
import type { RollUpRecipe } from '../domain/recipe.ts'
import { sentence } from '../messages/sentence.ts'
import type { ExplanationNames } from './explain-fact.ts'
import { explainResult } from './explain-result.ts'
import type { ExplainBelow } from './explain-worked.ts'
import type { Explanation } from './explanation.ts'
import type { rollUpAt } from './roll-up/roll-up.ts'

/** A region's value: every member of that date with its value and weight, or that it has none. */
export async function explainRollUp(
  {
    row,
    body,
    rolled,
    names,
  }: {
    readonly row: Observation
    readonly body: RollUpRecipe
    readonly rolled: ReturnType<typeof rollUpAt>
    readonly names: ExplanationNames
  },
  below: ExplainBelow,
): Promise<Explanation> {
  const { outcome, members, notes } = rolled
  const told = (value: number) => convert(value, rolled.unit, row.unit) ?? value
  const how = sentence(`recipes.explain.rolled.${body.method}`, {
    indicator: names.indicatorName(body.indicator),
    weight: body.weight === null ? '' : names.indicatorName(body.weight),
    count: members.length,
  })
  return {
    ...explainResult({
      row,
      body,
      exact:
        outcome.kind === 'none' ? null : { value: told(outcome.worth.value), half: told(outcome.worth.half) },
      why: outcome.kind === 'none' ? outcome.why : null,
      partial: outcome.kind === 'none' ? [] : outcome.worth.partial,
      how: [how, ...notes],
      names,
    }),
    parts: await Promise.all(
      members.map(async (member): Promise<Explanation> => {
        const value = await below(body.indicator, member, row.period)
        const weight = body.weight === null ? null : await below(body.weight, member, row.period)
        // A stated absence is explained like a value, and lacks its number all the same.
        const amount = value?.number ?? null
        const lacks = amount === null || (body.weight !== null && (weight?.number ?? null) === null)
        return {
          what: sentence('recipes.explain.member', { hub: names.hubName(member) }),
          number: lacks ? null : amount,
          why: lacks
            ? sentence('recipes.explain.member-missing', {
                indicator: names.indicatorName(amount === null ? body.indicator : (body.weight ?? '')),
              })
            : null,
          notes: [],
          observation: value?.observation ?? null,
          indicator: value?.indicator ?? null,
          parts: [value, weight].filter((one) => one !== null),
        }
      }),
    ),
  }
}
