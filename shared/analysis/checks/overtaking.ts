import { sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { finding, gap, type Finding } from '../finding.ts'
import { knownOf } from '../standing.ts'
import { hubName } from '../words.ts'
import type { AskedRank } from './asked-rank.ts'
import { previousEdition } from './editions.ts'

/** 'Overtaking Tokyo': behind it in the edition before, ahead of it in this one. Both places of both hubs are needed. */
export function checkOvertaking(
  { hubs, indicator, period }: AskedRank,
  other: string,
  data: CheckData,
): Finding {
  const hub = hubs[0] ?? ''
  const before = previousEdition(period)
  const place = (id: string, at: string | null) =>
    at === null ? undefined : knownOf(data.observations, data.preferences, id, at)?.best
  const places = {
    own: place(hub, period),
    its: place(other, period),
    ownBefore: place(hub, before),
    itsBefore: place(other, before),
  }
  const { own, its, ownBefore, itsBefore } = places
  const values = { hub: hubName(data, hub), other: hubName(data, other), period, before: before ?? '' }
  const observations = Object.values(places).filter((one) => one !== undefined)
  if (own === undefined || its === undefined || ownBefore === undefined || itsBefore === undefined) {
    const wanted = [
      ...(own === undefined ? [[hub, period] as const] : []),
      ...(its === undefined ? [[other, period] as const] : []),
      ...(ownBefore === undefined ? [[hub, before] as const] : []),
      ...(itsBefore === undefined ? [[other, before] as const] : []),
    ]
    const missing = wanted.map(([id, at]) =>
      gap(
        id,
        indicator.id,
        at,
        sentence('checks.gap.place', { hub: hubName(data, id), edition: at ?? period }),
      ),
    )
    const key = before === null ? 'checks.overtaking.no-edition' : 'checks.overtaking.unknown'
    return finding('untestable', sentence(key, values), { observations, missing })
  }
  const shown = {
    ...values,
    place: String(own.value),
    otherPlace: String(its.value),
    placeBefore: String(ownBefore.value),
    otherPlaceBefore: String(itsBefore.value),
  }
  const isAhead = own.value < its.value
  const wasBehind = ownBefore.value > itsBefore.value
  if (isAhead && wasBehind)
    return finding('confirmed', sentence('checks.overtaking.confirmed', shown), { observations })
  const key = isAhead ? 'checks.overtaking.already-ahead' : 'checks.overtaking.still-behind'
  return finding('contradicted', sentence(key, shown), { observations })
}
