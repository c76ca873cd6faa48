import { sentence } from '../../messages/sentence.ts'
import type { Measured } from '../../domain/observation.ts'
import type { CheckData } from '../check-data.ts'
import { allOf, finding, gap, type Finding } from '../finding.ts'
import { knownOf } from '../standing.ts'
import { conflictWarnings, methodWarnings, supportWarnings } from '../warnings.ts'
import { hubName, sourceName } from '../words.ts'
import { holdsAt, rankWords, type AskedRank } from './asked-rank.ts'
import { earlierEditions, previousEdition } from './editions.ts'
import { checkFirstTime } from './first-time.ts'
import { noObservation } from './near.ts'
import { checkOvertaking } from './overtaking.ts'

/** A rank somebody printed decides by itself; what the claim adds ('overtaking', 'for the first time') is tested beside it. */
export function checkPublishedRank(asked: AskedRank, data: CheckData): Finding {
  const { claim, hubs, indicator, period } = asked
  const places = hubs.map((hub) => placeFinding(asked, hub, data))
  const overtaking = claim.overtakes === null ? [] : [checkOvertaking(asked, claim.overtakes, data)]
  const firstTime =
    claim.firstTime && claim.from !== 'bottom' ? hubs.map((hub) => checkFirstTime(asked, hub, data)) : []
  const all = allOf([...places, ...overtaking, ...firstTime])
  const [earliest] = claim.firstTime ? earlierEditions(period, data) : []
  const from = earliest ?? previousEdition(period)
  const warnings = from === null ? [] : methodWarnings(indicator, from, period)
  return { ...all, warnings: [...warnings, ...all.warnings] }
}

function placeFinding(asked: AskedRank, hub: string, data: CheckData): Finding {
  const { claim, indicator, period } = asked
  const known = knownOf(data.observations, data.preferences, hub, period)
  if (known === null) {
    const why = noObservation(hub, indicator.names, period, data)
    return finding('untestable', why, { missing: [gap(hub, indicator.id, period, why)] })
  }
  const { best } = known
  const place = placeInScope(best, asked, data)
  const values = { hub: hubName(data, hub), indicator: indicator.names, period, rank: rankWords(claim) }
  // How long a published list is, and so who is last, no row of it tells.
  const isFromBottom = claim.from === 'bottom'
  if (place === null || isFromBottom) {
    const reason = sentence(isFromBottom ? 'checks.rank.length-unknown' : 'checks.rank.scope-incomplete', {
      ...values,
      scope: asked.scope.printed,
    })
    return finding('untestable', reason, {
      observations: [best],
      missing: [gap(null, indicator.id, period, reason)],
    })
  }
  const holds = holdsAt(claim, place)
  const same = known.all.filter((one) => one.value === best.value)
  return finding(
    holds ? 'confirmed' : 'contradicted',
    sentence(holds ? 'checks.rank.published' : 'checks.rank.published-other', {
      ...values,
      place: String(place),
      source: sourceName(best),
    }),
    {
      observations: [best, ...known.all.filter((one) => one !== best)],
      warnings: [...conflictWarnings(best, known), ...supportWarnings(best, same, data)],
    },
  )
}

/** The printed place, or the place among the hubs of a narrower scope; null when a place above it is not known. */
function placeInScope(own: Measured, { scope, period }: AskedRank, data: CheckData): number | null {
  if (scope.kind === 'all') return own.value
  const above = new Map<string, Measured>()
  for (const id of new Set(data.observations.filter((one) => one.period === period).map(({ hub }) => hub))) {
    const best = knownOf(data.observations, data.preferences, id, period)?.best
    if (best !== undefined && best.value < own.value) above.set(id, best)
  }
  if (new Set([...above.values()].map(({ value }) => value)).size < own.value - 1) return null
  const inScope = [...above.keys()].filter((id) =>
    data.hubs.ancestorsOf(id).some((hub) => hub.id === scope.parent),
  )
  return inScope.length + 1
}
