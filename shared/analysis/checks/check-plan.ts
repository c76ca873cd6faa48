import type { Assertion } from '../../domain/assertion.ts'
import { sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { finding, gap, type Finding } from '../finding.ts'

type Plan = Extract<Assertion, { kind: 'plan' }>

/** A goal with a date. Before the date nothing can be said; after it a person has to look, for a goal is not a number. */
export function checkPlan({ due, hubs }: Plan, { today }: CheckData): Finding {
  if (due === null) return finding('untestable', sentence('checks.plan.undated'))
  const reason = sentence(isOver(due, today) ? 'checks.plan.past' : 'checks.plan.future', { due })
  return finding('untestable', reason, { missing: [gap(hubs[0] ?? null, null, null, reason)] })
}

/** A year is over on the first of January after it: '2035' is due on its last day. */
export function isOver(date: string, today: string): boolean {
  return today.slice(0, date.length) > date
}
