import * as v from 'valibot'
import { EdtfDate } from './edtf-date.ts'
import { Grounds } from './ground.ts'
import { Id, Slug } from './id.ts'
import { Quantity } from './quantity.ts'

/** A decision was taken, a plan is what somebody means to do, a goal is what is to be reached by a date. */
export const planKinds = ['decision', 'plan', 'goal'] as const
export type PlanKind = (typeof planKinds)[number]

/** Who decided, plans or set the goal. */
export const PlanOwner = v.variant('kind', [
  v.strictObject({ kind: v.literal('organisation'), organisation: Id }),
  v.strictObject({ kind: v.literal('person'), person: Id }),
])
export type PlanOwner = v.InferOutput<typeof PlanOwner>

/** What a goal is measured by: the indicator is to come to at least, or at most, this value. */
export const PlanTarget = v.strictObject({
  indicator: Slug,
  comparison: v.picklist(['at-least', 'at-most']),
  value: Quantity,
})
export type PlanTarget = v.InferOutput<typeof PlanTarget>

/** A policy goal, plan or decision. Dates are as exactly as known; null: nobody has told. */
export const Plan = v.strictObject({
  id: Id,
  kind: v.picklist(planKinds),
  statement: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000)),
  owner: v.nullable(PlanOwner),
  /** The hubs it is for; a target is measured in the first. */
  hubs: v.pipe(v.array(Slug), v.maxLength(500)),
  /** When it was decided or made known. */
  decided: v.nullable(EdtfDate),
  from: v.nullable(EdtfDate),
  /** How long it runs, as told: 'over the next 10 years'. No other date is reckoned from it. */
  lasts: v.nullable(
    v.strictObject({
      count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
      unit: v.picklist(['year', 'month']),
    }),
  ),
  /** EDTF or a period ('2035', '2035-Q2', '2026/2030'): due on its last day. */
  due: v.nullable(v.string()),
  target: v.nullable(PlanTarget),
  /** The plan or decision this one belongs to. */
  partOf: v.nullable(Id),
  note: v.nullable(v.string()),
  grounds: Grounds,
})
export type Plan = v.InferOutput<typeof Plan>
