import type { HubIndex } from '#shared/dataset/hub-index.ts'
import type { IndicatorIndex } from '#shared/dataset/indicator-index.ts'
import { hasYear, isDueDate, isKnownDate } from '#shared/dataset/known-date.ts'
import { firstDayOf, lastDayOf } from '#shared/dataset/period-days.ts'
import { isConvertible } from '#shared/dataset/units.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Plan, PlanOwner } from '#shared/domain/plan.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { checkWords } from '../dataset/entry-names.ts'

/** What a plan may name. */
export type PlanSurroundings = {
  readonly isOwner: (owner: PlanOwner) => boolean
  readonly plan: (id: string) => Plan | undefined
  readonly hubs: Pick<HubIndex, 'get'>
  readonly indicators: Pick<IndicatorIndex, 'get'>
}

/** Dates in order, an owner that is there, known hubs, a target that can be measured, and no circle of plans. */
export function checkPlanEntry(plan: Plan, known: PlanSurroundings): void {
  checkWords(plan.note)
  checkPlanDates(plan)
  checkOwner(plan, known)
  for (const hub of plan.hubs) if (known.hubs.get(hub) === undefined) refuse('hub-unknown', { hub })
  checkTarget(plan, known)
  checkParent(plan, known)
}

function checkPlanDates({ kind, due, from, decided, target }: Plan): void {
  for (const date of [decided, from])
    if (date !== null && !isKnownDate(date)) refuse('date-not-known', { date: date.slice(0, 40) })
  if (due === null) {
    if (kind === 'goal') refuse('plan-goal-undated')
    if (target !== null) refuse('plan-target-undated')
    return
  }
  if (!isDueDate(due)) refuse('plan-due', { due: due.slice(0, 40) })
  const last = hasYear(due) ? lastDayOf(due) : null
  if (last === null) return
  for (const date of [from, decided]) {
    const first = hasYear(date) ? firstDayOf(date) : null
    if (first !== null && last < first) refuse('plan-reversed', { from: date ?? '', due })
  }
}

function checkOwner({ owner }: Plan, { isOwner }: PlanSurroundings): void {
  if (owner === null || isOwner(owner)) return
  refuse('plan-owner-unknown', {
    owner: labelOf(owner.kind === 'person' ? owner.person : owner.organisation),
  })
}

function checkTarget({ target, hubs }: Plan, { indicators }: PlanSurroundings): void {
  if (target === null) return
  const indicator = indicators.get(target.indicator)
  if (indicator === undefined) refuse('indicator-unknown', { indicator: target.indicator })
  if (hubs.length === 0) refuse('plan-target-hub', { indicator: indicator.names.en })
  const { unit } = target.value
  if (unit !== null && indicator.unit !== null && !isConvertible(unit, indicator.unit))
    refuse('plan-target-unit', { indicator: indicator.names.en, unit, own: indicator.unit })
}

function checkParent(plan: Plan, known: PlanSurroundings): void {
  const seen = new Set<string>()
  for (let at = plan.partOf; at !== null && !seen.has(at);) {
    if (at === plan.id) refuse('plan-circle', { parent: labelOf(plan.partOf ?? '') })
    const parent = known.plan(at)
    if (parent === undefined) refuse('plan-unknown', { plan: labelOf(at) })
    seen.add(at)
    at = parent.partOf
  }
}
