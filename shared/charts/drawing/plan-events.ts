import { planDates } from '../../analysis/plan-dates.ts'
import { dayAfter } from '../../analysis/checks/due-day.ts'
import { hasYear } from '../../dataset/known-date.ts'
import { firstDayOf, lastDayOf } from '../../dataset/period-days.ts'
import { groundId } from '../../domain/ground.ts'
import { labelOf } from '../../domain/id.ts'
import type { Plan } from '../../domain/plan.ts'
import type { DrawnEvent } from '../../ipc/answers/charts.ts'
import { sentence } from '../../messages/sentence.ts'
import { toldDate } from '../../messages/told-date.ts'
import { nameIn, type ChartData, type CheckedPlan } from '../chart-data.ts'
import type { SpecOf } from '../chart-recipe.ts'
import type { Track } from './timeline-track.ts'

/**
 * The plans chosen; where none is chosen, those for a chosen hub or of a chosen organisation. Beside them the plans that
 * claims state, as long as nobody made a plan of the claim: the same goal never stands twice.
 */
export function planEvents(spec: SpecOf<'timeline'>, data: ChartData): Track {
  const plans = wantedPlans(spec, data)
  const drawn = plans.map((one) => ({ plan: one.plan, events: eventsOf(one, data) }))
  const made = new Set(plans.flatMap(({ plan }) => plan.grounds.map(groundId)))
  const claimed = claimEvents(spec, data, made)
  return {
    events: [...drawn.flatMap(({ events }) => events), ...claimed.events],
    undated: claimed.undated,
    undatedWords: drawn
      .filter(({ events }) => events.length === 0)
      .map(({ plan }) => undatedWords(plan, data)),
  }
}

function wantedPlans({ plans, hubs, organisations }: SpecOf<'timeline'>, data: ChartData): CheckedPlan[] {
  const [named, here, owners] = [new Set(plans), new Set(hubs), new Set(organisations)]
  return (data.plans ?? []).filter(({ plan }) =>
    plans.length > 0
      ? named.has(plan.id)
      : plan.hubs.some((hub) => here.has(hub)) ||
        (plan.owner?.kind === 'organisation' && owners.has(plan.owner.organisation)),
  )
}

/** The day it was decided, and the stretch it runs or the day it is due by, as far as they have a year. */
function eventsOf({ plan, outcome }: CheckedPlan, data: ChartData): DrawnEvent[] {
  const claim = plan.grounds.find((ground) => ground.kind === 'claim')
  const common = {
    track: 'plans',
    lane: laneOf(plan, data),
    label: plan.statement,
    note: labelOf(plan.id),
    claim: claim === undefined ? null : { id: claim.claim, outcome },
    outcome,
    plan: plan.id,
  } as const
  const once = (key: string, date: string, from: string): DrawnEvent => ({
    ...common,
    from,
    until: null,
    lasts: false,
    printed: data.speak(sentence(key, { date: toldDate(date, data.language, data.speak) })),
  })
  const { decided, from, due } = plan
  const begins = hasYear(from) ? firstDayOf(from) : null
  const last = hasYear(due) ? lastDayOf(due) : null
  const decision = hasYear(decided) ? [once('plans.date.decided', decided, decided)] : []
  if (begins !== null && from !== null) {
    const end = due === null ? endAfter(begins, plan) : last === null ? null : dayAfter(last)
    const dates = planDates({ ...plan, decided: null }, data.language, data.speak)
    return [...decision, { ...common, from: begins, until: end, lasts: true, printed: dates.join(' · ') }]
  }
  return last === null || due === null ? decision : [...decision, once('plans.date.due', due, last)]
}

/** Ten years from a day on, where nothing else says when it ends; null where nobody has told how long it runs. */
function endAfter(day: string, { lasts }: Plan): string | null {
  if (lasts === null) return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const months = lasts.unit === 'year' ? lasts.count * 12 : lasts.count
  return new Date(Date.UTC(year, month - 1 + months, date)).toISOString().slice(0, 10)
}

function laneOf({ owner, hubs: [hub] }: Plan, { actors, language, speak, hub: hubOf }: ChartData): string {
  if (owner?.kind === 'organisation')
    return nameIn(language, owner.organisation, actors?.organisation(owner.organisation))
  if (owner?.kind === 'person') return nameIn(language, owner.person, actors?.person(owner.person))
  return hub === undefined ? speak(sentence('charts.timeline.plans')) : nameIn(language, hub, hubOf(hub))
}

function undatedWords(plan: Plan, { language, speak }: ChartData): string {
  const told = planDates(plan, language, speak).join(', ')
  return told === '' ? labelOf(plan.id) : `${labelOf(plan.id)} (${told})`
}

/** The plans of the claims chosen; where none is chosen, those about a chosen hub. */
function claimEvents(
  { hubs, claims, plans: named }: SpecOf<'timeline'>,
  data: ChartData,
  made: ReadonlySet<string>,
): Track {
  const [chosen, wanted] = [new Set(hubs), new Set(claims)]
  const plans = data.claims.filter(({ claim }) =>
    claims.length > 0
      ? wanted.has(claim.id)
      : named.length === 0 &&
        !made.has(claim.id) &&
        claim.assertion.kind === 'plan' &&
        claim.assertion.hubs.some((hub) => chosen.has(hub)),
  )
  const events = plans.flatMap(({ claim, outcome }): DrawnEvent[] => {
    const { assertion } = claim
    const due = assertion.kind === 'plan' ? assertion.due : assertion.kind === 'event' ? assertion.when : null
    if (due === null || !/^\d{4}/.test(due)) return []
    const [hub] = 'hubs' in assertion ? assertion.hubs : []
    return [
      {
        track: 'plans',
        lane:
          hub === undefined
            ? data.speak(sentence('charts.timeline.plans'))
            : nameIn(data.language, hub, data.hub(hub)),
        from: due.slice(0, 10).replace(/[~?%X].*$/, ''),
        until: null,
        lasts: false,
        label: claim.statement,
        note: labelOf(claim.id),
        claim: { id: claim.id, outcome },
      },
    ]
  })
  return { events, undated: plans.length - events.length }
}
