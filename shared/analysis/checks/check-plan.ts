import type { Assertion } from '../../domain/assertion.ts'
import { sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { finding, gap, type Finding } from '../finding.ts'
import { knownOf } from '../standing.ts'
import { agreement, order, statedIn } from '../stated-value.ts'
import { conflictWarnings, supportWarnings } from '../warnings.ts'
import { amount, hubName, sourceName } from '../words.ts'
import { dayAfter, dayWords, isOver } from './due-day.ts'
import { noObservation } from './near.ts'
import { subjectOf } from './subject.ts'

type Plan = Extract<Assertion, { kind: 'plan' }>

/**
 * A goal with a date. Before its time is over nothing can be said but the day from which it can. After it a goal that is a
 * number of a known indicator is tested like one; at any other a person has to look.
 */
export function checkPlan(plan: Plan, data: CheckData): Finding {
  const { due, hubs, goal } = plan
  if (due === null) return finding('untestable', sentence('checks.plan.undated'))
  const after = dayAfter(due)
  if (after === null || !isOver(due, data.today)) {
    const reason =
      after === null
        ? sentence('checks.plan.unclear', { due })
        : sentence('checks.plan.future', { day: dayWords(after) })
    return finding('untestable', reason, {
      missing: [gap(hubs[0] ?? null, goal?.indicator ?? null, due, reason)],
    })
  }
  if (goal !== undefined) return goalFinding({ ...plan, due, goal }, data)
  const reason = sentence('checks.plan.past', { due })
  return finding('untestable', reason, { missing: [gap(hubs[0] ?? null, null, due, reason)] })
}

/** Reached at the goal's own precision, or passed on its far side: 43 % reaches a goal of 40 % that was to be climbed to. */
function goalFinding(
  { due, hubs, goal }: Plan & { readonly due: string; readonly goal: NonNullable<Plan['goal']> },
  data: CheckData,
): Finding {
  const subject = subjectOf({ hubs: hubs.slice(0, 1), indicator: goal.indicator, periods: [due] }, data)
  if (subject.kind === 'incomplete') return subject.finding
  const [hub = ''] = subject.hubs
  const known = knownOf(data.observations, data.preferences, hub, due)
  if (known === null) {
    const why = noObservation(hub, subject.indicator.names, due, data)
    return finding('untestable', why, { missing: [gap(hub, goal.indicator, due, why)] })
  }
  const { best } = known
  const stated = statedIn(goal.value, best.unit)
  const agreed = agreement(stated, best)
  const isBeyond =
    order(best, { ...stated, qualifier: 'exact' }) === (goal.direction === 'up' ? 'above' : 'below')
  const values = {
    hub: hubName(data, hub),
    period: due,
    observed: amount(best),
    source: sourceName(best),
    claimed: amount(goal.value),
  }
  const rest = {
    observations: [best, ...known.all.filter((one) => one !== best)],
    warnings: [...conflictWarnings(best, known), ...supportWarnings(best, [best], data)],
  }
  if (agreed === 'other-unit') return finding('untestable', sentence('checks.value.unit', values), rest)
  if (agreed === 'matches' || isBeyond)
    return finding('confirmed', sentence('checks.plan.reached', values), rest)
  return agreed === 'fits'
    ? finding('untestable', sentence('checks.value.coarser', values), rest)
    : finding('contradicted', sentence('checks.plan.not-reached', values), rest)
}
