import { isDueDate, readDate } from '#shared/dataset/known-date.ts'
import type { Ground } from '#shared/domain/ground.ts'
import type { Plan, PlanKind, PlanOwner, PlanTarget } from '#shared/domain/plan.ts'
import type { Input } from '#shared/ipc/requests.ts'
import { typedDate } from './typed-dates.ts'

/** A plan while it is typed. */
export type TypedPlan = {
  kind: PlanKind
  statement: string
  owner: PlanOwner | null
  hubs: string[]
  decided: string
  from: string
  years: string
  due: string
  indicator: string | null
  comparison: PlanTarget['comparison']
  target: string
  partOf: string | null
  note: string
  grounds: Ground[]
}
export type PlanField = 'statement' | 'years' | 'due' | 'target'
type Read =
  | { readonly ok: true; readonly plan: Omit<Input<'plans.save'>, 'plan'> }
  | { readonly ok: false; readonly field: PlanField }

export function typedPlan(plan: Plan | null): TypedPlan {
  return {
    kind: plan?.kind ?? 'goal',
    statement: plan?.statement ?? '',
    owner: plan?.owner ?? null,
    hubs: [...(plan?.hubs ?? [])],
    decided: plan?.decided ?? '',
    from: plan?.from ?? '',
    years: plan?.lasts == null ? '' : String(plan.lasts.count),
    due: plan?.due ?? '',
    indicator: plan?.target?.indicator ?? null,
    comparison: plan?.target?.comparison ?? 'at-least',
    target: plan?.target == null ? '' : String(plan.target.value.value),
    partOf: plan?.partOf ?? null,
    note: plan?.note ?? '',
    grounds: [...(plan?.grounds ?? [])],
  }
}

/** What a due field says as a date or period; null where it is none, 'empty' where nothing is typed. */
export function dueOf(text: string): string | null | 'empty' {
  const due = text.trim()
  if (due === '') return 'empty'
  return isDueDate(due) ? due : readDate(due)
}

/** `before` keeps a length in months, which this form does not ask for. `unitOf` tells the unit of an indicator. */
export function planOf(
  typed: TypedPlan,
  before: Plan | null,
  unitOf: (indicator: string) => string | null,
): Read {
  const statement = typed.statement.trim()
  if (statement === '') return { ok: false, field: 'statement' }
  const [decided, from] = [typedDate(typed.decided), typedDate(typed.from)]
  if (!decided.ok || !from.ok) return { ok: false, field: 'due' }
  const due = dueOf(typed.due)
  if (due === null) return { ok: false, field: 'due' }
  const years = typed.years.trim()
  if (years !== '' && !/^[1-9]\d{0,2}$/.test(years)) return { ok: false, field: 'years' }
  const target = targetOf(typed, unitOf)
  if (target === 'unreadable') return { ok: false, field: 'target' }
  return {
    ok: true,
    plan: {
      kind: typed.kind,
      statement,
      owner: typed.owner,
      hubs: typed.hubs,
      decided: decided.date,
      from: from.date,
      lasts: years === '' ? null : { count: Number(years), unit: before?.lasts?.unit ?? 'year' },
      due: due === 'empty' ? null : due,
      target,
      partOf: typed.partOf,
      note: typed.note.trim() || null,
      grounds: typed.grounds,
    },
  }
}

/** A number with a point or a comma, as precise as it is typed; without an indicator there is no target. */
function targetOf(
  { indicator, comparison, target }: TypedPlan,
  unitOf: (indicator: string) => string | null,
): PlanTarget | null | 'unreadable' {
  if (indicator === null) return null
  const typed = target.trim().replace(',', '.')
  if (!/^-?\d+(?:\.\d+)?$/.test(typed)) return 'unreadable'
  return {
    indicator,
    comparison,
    value: {
      value: Number(typed),
      unit: unitOf(indicator),
      decimals: typed.split('.')[1]?.length ?? 0,
      qualifier: 'exact',
      printed: typed,
    },
  }
}
