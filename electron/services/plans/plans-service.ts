import { planAssertion } from '#shared/analysis/plan-assertion.ts'
import { canBePlan, planOfClaim } from '#shared/analysis/plan-of-claim.ts'
import { towardsTarget } from '#shared/analysis/towards-target.ts'
import { checkPlan } from '#shared/analysis/checks/check-plan.ts'
import { compareDates } from '#shared/dataset/known-date.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Plan } from '#shared/domain/plan.ts'
import type { PlanStanding } from '#shared/ipc/answers/plans.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { EntryParts } from '../dataset/entry-parts.ts'
import { newestValue } from '../dataset/newest-value.ts'
import { checkedGrounds } from '../grounds/check-grounds.ts'
import { quotationsOf } from '../grounds/quotations-of.ts'
import { restingOn } from '../grounds/resting-on.ts'
import { shownGrounds } from '../grounds/show-grounds.ts'
import { checkPlanEntry, type PlanSurroundings } from './plan-rules.ts'

/** Policy goals, plans and decisions: shown with how they stand against the dataset, written, and made of claims. */
export function createPlansService({
  store,
  dataset,
  now,
}: Pick<EntryParts, 'store' | 'dataset' | 'now'>): ServiceOf<'plans'> {
  const find = (id: string): Plan => store.get('plans', id) ?? refuse('plan-unknown', { plan: labelOf(id) })
  const known = (): PlanSurroundings => ({
    isOwner: (owner) =>
      owner.kind === 'person'
        ? store.get('people', owner.person) !== undefined
        : store.get('organisations', owner.organisation) !== undefined,
    plan: (id) => store.get('plans', id),
    hubs: dataset.hubs(),
    indicators: dataset.indicators(),
  })

  async function standingOf(plan: Plan, asKnownOn: string | null): Promise<PlanStanding> {
    const { target } = plan
    const [hub] = plan.hubs
    const observations =
      target === null || hub === undefined
        ? []
        : (await dataset.known({ indicator: target.indicator, hubs: [hub] }, asKnownOn)).observations
    const preferences = store.all('preferences')
    const { outcome, reason } = checkPlan(planAssertion(plan), {
      hubs: dataset.hubs(),
      indicators: dataset.indicators(),
      observations,
      preferences,
      ownSources: [],
      today: asKnownOn ?? now().toISOString().slice(0, 10),
    })
    const newest = newestValue(observations, preferences)
    return {
      outcome,
      reason,
      newest,
      towards: target === null || newest === null ? null : towardsTarget(target, newest),
    }
  }

  async function put(command: string, plan: Plan): Promise<Plan> {
    checkPlanEntry(plan, known())
    await store.change(command, [{ do: 'put', collection: 'plans', entity: plan }])
    return plan
  }

  return {
    async list({ asKnownOn = null }) {
      const all = store.all('plans')
      return Promise.all(
        all
          .toSorted((a, b) => compareDates(a.due ?? a.from ?? a.decided, b.due ?? b.from ?? b.decided))
          .map(async (plan) => ({
            plan,
            grounds: shownGrounds(store, plan.grounds),
            standing: await standingOf(plan, asKnownOn),
            parts: all.filter(({ partOf }) => partOf === plan.id).map(({ id }) => id),
          })),
      )
    },

    async save({ plan: id, ...given }) {
      const before = id === null ? null : find(id)
      const { hubs } = known()
      return put('plans.save', {
        ...given,
        id: before?.id ?? store.nextId('plans', 'T'),
        // Hubs that were merged away lead to what they became.
        hubs: [...new Set(given.hubs.map((hub) => hubs.get(hub)?.id ?? hub))],
        grounds: checkedGrounds(store, given.grounds, before?.grounds),
      })
    },

    async remove({ plan: id }) {
      find(id)
      const parts = store.all('plans').filter(({ partOf }) => partOf === id)
      if (parts.length > 0)
        refuse('plan-in-use', { plan: labelOf(id), users: parts.map((one) => labelOf(one.id)) }, 'state')
      await store.change('plans.remove', [{ do: 'remove', collection: 'plans', id }])
      return null
    },

    async make({ claim: id }) {
      const claim = store.get('claims', id) ?? refuse('claim-unknown', { claim: labelOf(id) })
      const { kind } = claim.assertion
      const made = planOfClaim(claim, quotationsOf(store, id))
      if (made === null || !canBePlan(kind)) return refuse('plan-of-claim', { claim: labelOf(id), kind })
      const hubs = made.hubs.filter((hub) => dataset.hubs().get(hub) !== undefined)
      return put('plans.make', { ...made, hubs, id: store.nextId('plans', 'T') })
    },

    async restingOn({ claim }) {
      return restingOn(store, dataset.hubs(), claim)
    },
  }
}
