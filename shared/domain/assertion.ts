import * as v from 'valibot'
import { Slug } from './id.ts'
import { Period } from './period.ts'
import { Quantity } from './quantity.ts'

/**
 * What a rank ranges over. `members-of`: hubs of `level` below `parent` ('in the country' → China's provinces).
 * `all`: every hub that has a value for the indicator ('in the world' for a published ranking).
 */
export const Scope = v.variant('kind', [
  v.strictObject({
    kind: v.literal('members-of'),
    parent: Slug,
    level: v.nullable(v.string()),
    printed: v.string(),
  }),
  v.strictObject({ kind: v.literal('all'), printed: v.string() }),
  /** The words name a scope the program cannot resolve; such a claim is untestable and says so. */
  v.strictObject({ kind: v.literal('unresolved'), printed: v.string() }),
])
export type Scope = v.InferOutput<typeof Scope>

const hub = v.nullable(Slug)
const indicator = v.nullable(Slug)
const period = v.nullable(Period)

/**
 * The testable content of a claim, in the dataset's own terms. A null says the words do not tell (or name something the
 * workspace does not know), and the check then answers 'untestable' and names what is missing.
 */
export const Assertion = v.variant('kind', [
  v.strictObject({
    kind: v.literal('value'),
    hub,
    indicator,
    period,
    value: Quantity,
    /**
     * 'by' of 'exceeded 6 percent by 2023': in the period or any before it; 'since' of 'has topped 1 trillion since 2020': in
     * the period and all after it; 'first' of 'exceeded 6 percent for the first time': in the period and none before it.
     * Absent: in the period itself.
     */
    holds: v.optional(v.picklist(['by', 'since', 'first'])),
  }),
  v.strictObject({
    kind: v.literal('comparison'),
    hub,
    other: hub,
    /** Further places whose values count with that of `other`: 'more than B and C combined'. Absent: `other` alone. */
    together: v.optional(v.array(Slug)),
    indicator,
    period,
    direction: v.picklist(['above', 'below', 'equal']),
    /** A difference; in unit `times` ('three times that of B', 'a third of') how often the smaller goes into the larger. */
    by: v.nullable(Quantity),
  }),
  v.strictObject({
    kind: v.literal('rank'),
    hubs: v.array(Slug),
    indicator,
    period,
    /** `{ exactly: 1 }` 'topped'; `{ within: 3 }` 'top three'. For several hubs `within` covers them as a set. */
    rank: v.union([
      v.strictObject({ exactly: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
      v.strictObject({ within: v.pipe(v.number(), v.integer(), v.minValue(1)) }),
    ]),
    /**
     * Counted from the other end: 'bottom' of 'the lowest rate in the country' and 'ranked last', 1 being the last place. The
     * top is the largest value, or the smallest of an indicator where less is better; absent: from the top.
     */
    from: v.optional(v.literal('bottom')),
    scope: Scope,
    overtakes: v.nullable(Slug),
    firstTime: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('change'),
    hub,
    indicator,
    from: period,
    to: period,
    direction: v.picklist(['up', 'down', 'none']),
    /** In unit `times` ('rose 1.5 times', 'в полтора раза') how often the earlier value goes into the later, or the reverse. */
    amount: v.nullable(Quantity),
    relative: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('membership'),
    hub,
    members: v.array(Slug),
    from: v.nullable(v.string()),
    planned: v.boolean(),
  }),
  v.strictObject({
    kind: v.literal('plan'),
    due: v.nullable(v.string()),
    hubs: v.array(Slug),
    /** The number a goal is set at, and what it is of where that is known; the first hub is the one it is set for. */
    goal: v.optional(v.strictObject({ indicator, value: Quantity, direction: v.picklist(['up', 'down']) })),
  }),
  v.strictObject({ kind: v.literal('event'), when: v.nullable(v.string()), hubs: v.array(Slug) }),
  v.strictObject({ kind: v.literal('cause'), hubs: v.array(Slug) }),
  v.strictObject({ kind: v.literal('opinion'), hubs: v.array(Slug) }),
])
export type Assertion = v.InferOutput<typeof Assertion>
export type ClaimKind = Assertion['kind']

/** The indicator a claim is measured by, whatever its kind; null where none is named or no number decides. */
export function indicatorOf(assertion: Assertion): string | null {
  switch (assertion.kind) {
    case 'value':
    case 'comparison':
    case 'rank':
    case 'change':
      return assertion.indicator
    case 'plan':
      return assertion.goal?.indicator ?? null
    case 'membership':
    case 'event':
    case 'cause':
    case 'opinion':
      return null
  }
}
