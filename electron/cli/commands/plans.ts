import { labelOf } from '#shared/domain/id.ts'
import { planKinds, type Plan } from '#shared/domain/plan.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findByLabel } from '../find-by-label.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { shortened } from '../print/text-table.ts'
import { groundsJson } from '../shapes/grounds-json.ts'
import { observationJson } from '../shapes/observation-json.ts'
import { readNames } from '../shapes/names.ts'
import { typedChoice } from '../typed-choice.ts'
import { typedDate } from '../typed-date.ts'
import { groundOptions, groundUsage, typedGrounds } from '../typed-grounds.ts'
import { typedDue, typedHubs, typedOwner, typedTarget, typedYears } from '../typed-plan.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `plans`: goals, plans and decisions in the order of their dates, with how they stand; `plans T1`: one. */
export const plans: Command = {
  words: 'plans',
  usage: '[PLAN] [--as-known-on DATE]',
  options: { ...knownOption },
  async run(given, desk) {
    const { services } = await desk.open()
    const names = await readNames(services)
    const all = await services.plans.list({ asKnownOn: knownDay(given) })
    const [typed] = given.words
    const shown = typed === undefined ? all : [findByLabel(all, ({ plan }) => plan.id, typed, 'plan')]
    const json = shown.map(({ plan, grounds, standing, parts }) => ({
      ...plan,
      label: labelOf(plan.id),
      grounds: groundsJson(grounds),
      outcome: standing.outcome,
      reason: desk.speak(standing.reason),
      newest: standing.newest === null ? null : observationJson(standing.newest, names),
      towards: standing.towards === null ? null : desk.speak(standing.towards),
      parts: parts.map(labelOf),
    }))
    const lines = shown.flatMap(({ plan, standing }) => [
      `${labelOf(plan.id)}  ${plan.kind}  ${shortened(plan.statement, 90)}`,
      `  ${desk.speak(standing.reason)}`,
      ...(standing.towards === null ? [] : [`  ${desk.speak(standing.towards)}`]),
    ])
    return { json: typed === undefined ? { plans: json } : json[0], lines, exit: 0 }
  },
}

/** `plans make CLAIM`: a goal, plan or decision of a claim, its quotation kept. */
export const plansMake: Command = {
  words: 'plans make',
  usage: 'CLAIM',
  options: {},
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-claim', {}, plansMake)
    const { services } = await desk.open()
    const views = await services.claims.list({})
    const { claim } = findByLabel(views, (view) => view.claim.id, typed, 'claim')
    return addedPlan(await services.plans.make({ claim: claim.id }), desk.speak)
  },
}

/** `plans add STATEMENT`: a goal, plan or decision, with what it is measured by where that is told. */
export const plansAdd: Command = {
  words: 'plans add',
  usage: `STATEMENT [--kind K] [--owner NAME] [--hubs NAME;NAME] [--decided DATE] [--from DATE] [--years N] [--due DATE] [--indicator NAME --at-least N|--at-most N] [--part-of PLAN] [--note TEXT] ${groundUsage}`,
  options: {
    ...Object.fromEntries(
      'kind owner hubs decided from years due indicator at-least at-most part-of note'
        .split(' ')
        .map((option) => [option, { type: 'string' } as const]),
    ),
    ...groundOptions,
  },
  async run(given, desk) {
    const statement = given.words.join(' ').trim()
    if (statement === '') throw new UsageProblem('cli-needs-statement', {}, plansAdd)
    const date = (option: string) => {
      const text = given.text(option)
      return text === undefined ? null : typedDate(text)
    }
    const due = given.text('due')?.trim() ?? null
    const kind = typedChoice(given, 'kind', planKinds, due === null ? 'plan' : 'goal', plansAdd)
    const years = given.text('years')
    const lasts = years === undefined ? null : typedYears(years, plansAdd)
    const { services } = await desk.open()
    const above = given.text('part-of')
    const saved = await services.plans.save({
      plan: null,
      kind,
      statement,
      owner: await typedOwner(given, services),
      hubs: (await typedHubs(given, services)) ?? [],
      decided: date('decided'),
      from: date('from'),
      lasts,
      due: due === null ? null : typedDue(due),
      target: await typedTarget(given, services, plansAdd),
      partOf:
        above === undefined
          ? null
          : findByLabel(await services.plans.list({}), ({ plan }) => plan.id, above, 'plan').plan.id,
      note: given.text('note') ?? null,
      grounds: await typedGrounds(given, services),
    })
    return addedPlan(saved, desk.speak)
  },
}

function addedPlan(plan: Plan, speak: Parameters<Command['run']>[1]['speak']) {
  const said = { id: labelOf(plan.id), name: shortened(plan.statement, 80) }
  return { json: { ...plan, label: said.id }, lines: [speak(sentence('cli.added', said))], exit: 0 } as const
}
