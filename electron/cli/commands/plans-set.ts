import { planKinds } from '#shared/domain/plan.ts'
import type { Command } from '../command.ts'
import { findByLabel } from '../find-by-label.ts'
import { changedOutcome } from '../print/changed-outcome.ts'
import { shortened } from '../print/text-table.ts'
import { typedChanges, changedGroundOptions, changedGroundUsage } from '../typed-changes.ts'
import { typedChoice } from '../typed-choice.ts'
import { typedDue, typedHubs, typedOwner, typedTarget, typedYears } from '../typed-plan.ts'
import { typedWhich } from '../typed-which.ts'

/** `plans set PLAN`: changes what its options name; `--indicator ''` takes the target away. */
export const plansSet: Command = {
  words: 'plans set',
  usage: `PLAN [--statement TEXT] [--kind K] [--owner NAME] [--hubs NAME;NAME] [--decided DATE] [--from DATE] [--years N] [--due DATE] [--indicator NAME --at-least N|--at-most N] [--part-of PLAN] [--note TEXT] ${changedGroundUsage}`,
  options: {
    ...Object.fromEntries(
      'statement kind owner hubs decided from years due indicator at-least at-most part-of note'
        .split(' ')
        .map((option) => [option, { type: 'string' } as const]),
    ),
    ...changedGroundOptions,
  },
  async run(given, desk) {
    const typed = typedWhich(given, plansSet)
    const { services } = await desk.open()
    const all = await services.plans.list({})
    const find = (label: string) => findByLabel(all, ({ plan }) => plan.id, label, 'plan').plan
    const { id, ...before } = find(typed)
    const change = typedChanges(given)
    const [years, due] = [given.text('years'), change.words('due', before.due)]
    const above = change.words('part-of', before.partOf)
    const isMeasured = ['indicator', 'at-least', 'at-most'].some((option) => given.text(option) !== undefined)
    const saved = await services.plans.save({
      plan: id,
      kind: typedChoice(given, 'kind', planKinds, before.kind, plansSet),
      statement: change.words('statement', before.statement) ?? before.statement,
      owner:
        given.text('owner') === undefined
          ? before.owner
          : given.text('owner') === ''
            ? null
            : await typedOwner(given, services),
      hubs: (await typedHubs(given, services)) ?? before.hubs,
      decided: change.date('decided', before.decided),
      from: change.date('from', before.from),
      lasts: years === undefined ? before.lasts : years === '' ? null : typedYears(years, plansSet),
      due: due === null || due === before.due ? due : typedDue(due),
      target: !isMeasured
        ? before.target
        : given.text('indicator') === ''
          ? null
          : await typedTarget(given, services, plansSet),
      partOf: above === null || above === before.partOf ? above : find(above).id,
      note: change.words('note', before.note),
      grounds: await change.grounds(services, before.grounds),
    })
    return changedOutcome(desk, saved, shortened(saved.statement, 80))
  },
}
