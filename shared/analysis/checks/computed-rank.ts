import { typesOfLevel } from '../../dataset/hub-levels.ts'
import type { Hub } from '../../domain/hub.ts'
import type { Measured } from '../../domain/observation.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { finding, gap, type Finding } from '../finding.ts'
import { knownOf } from '../standing.ts'
import { order } from '../stated-value.ts'
import { conflictWarnings, supportWarnings } from '../warnings.ts'
import { hubName } from '../words.ts'
import { countsUpwards, lastPlace, rankWords, type AskedRank } from './asked-rank.ts'
import { noObservation } from './near.ts'
import { possibleOverturners } from './overturners.ts'

/** Where a hub stands by counting: `certain` others are above it, `open` ones may be. */
type Standing = { readonly certain: readonly string[]; readonly open: readonly string[] }

/**
 * A rank nobody printed, counted from values. It is decided only when no missing or rounded value could change it:
 * contradicted as soon as enough others are certainly above, confirmed when too few can be, untestable in between. Equal
 * printed values share a place. A scope whose members nobody has recorded confirms nothing: who is first of one?
 */
export function checkComputedRank(asked: AskedRank, data: CheckData): Finding {
  const { claim, hubs, indicator, period, scope } = asked
  const best = new Map<string, Measured>()
  for (const id of new Set(data.observations.map(({ hub }) => hub))) {
    const known = knownOf(data.observations, data.preferences, id, period)
    if (known !== null) best.set(id, known.best)
  }
  const absent = hubs.filter((hub) => !best.has(hub))
  if (absent.length > 0) {
    const missing = absent.map((hub) =>
      gap(hub, indicator.id, period, noObservation(hub, indicator.names, period, data)),
    )
    return finding('untestable', missing[0]?.why ?? sentence('checks.nothing'), { missing })
  }

  const members = membersOf(asked, best, data)
  const outside = hubs.filter((hub) => !members.includes(hub))
  const ranged = [...new Set([...members, ...hubs])]
  const isLowFirst = countsUpwards(asked)
  const standings = hubs.map((hub) => standingOf(hub, ranged, best, isLowFirst))
  const named = hubs.map((hub) => hubName(data, hub))
  const others = ranged.filter((hub) => !hubs.includes(hub))
  const without = others.filter((hub) => !best.has(hub))
  const open = others.filter((hub) => best.has(hub) && standings.some((one) => one.open.includes(hub)))
  const values = {
    hubs: named,
    rank: rankWords(claim),
    scope: scope.printed,
    period,
    known: others.length - without.length,
    total: ranged.length,
  }
  const claimed = hubs.flatMap((hub) => best.get(hub) ?? [])
  const warnings = [
    ...scopeWarnings(asked, claimed, best, outside, data),
    ...claimed.flatMap((one) => {
      const known = knownOf(data.observations, data.preferences, one.hub, period)
      return known === null ? [] : conflictWarnings(one, known)
    }),
    ...supportWarnings(claimed[0] ?? failNoClaimed(), claimed, data),
  ]
  const above = new Set(standings.flatMap(({ certain }) => certain).filter((hub) => !hubs.includes(hub)))
  const shown = (ids: Iterable<string>) => [...claimed, ...[...ids].flatMap((hub) => best.get(hub) ?? [])]

  // Where nobody has recorded who belongs to the scope, too few others above refute nothing.
  const isRecorded = scope.kind === 'members-of' && outside.length === 0 && members.length > 1
  if (standings.some((one) => isRefuted(asked, one, isRecorded ? without.length : Infinity))) {
    const names = [...above].map((hub) => hubName(data, hub))
    const others = claim.from === 'bottom' ? 'checks.rank.others-below' : 'checks.rank.others-above'
    const reason = sentence(names.length > 0 ? others : 'checks.rank.fewer-above', {
      ...values,
      above: names,
    })
    return finding('contradicted', reason, { observations: shown(above), warnings })
  }
  const compared = others.filter((hub) => best.has(hub))
  if (scope.kind === 'members-of' && !isRecorded) {
    const reason = sentence('checks.rank.scope-unrecorded', {
      ...values,
      hubs: outside.length > 0 ? outside.map((hub) => hubName(data, hub)) : named,
      parent: hubName(data, scope.parent),
    })
    return finding('untestable', reason, {
      observations: shown(compared),
      missing: [gap(null, indicator.id, period, reason)],
      warnings,
    })
  }
  if (scope.kind === 'members-of' && standings.every((one) => isProved(asked, one, without.length)))
    return finding('confirmed', sentence('checks.rank.counted', values), {
      observations: shown(compared),
      warnings,
    })
  if (scope.kind === 'all' && without.length === 0 && open.length === 0) {
    const reason = sentence('checks.rank.unbounded', values)
    return finding('untestable', reason, {
      observations: shown(compared),
      missing: [gap(null, indicator.id, period, reason)],
      warnings,
    })
  }
  const gaps = possibleOverturners({ without, open, hubs, best, asked }, data)
  const first = gaps.slice(0, 3).map(({ hub }) => hubName(data, hub))
  const reason = sentence('checks.rank.incomplete', {
    ...values,
    missing: gaps.length,
    first,
    why: gaps[0]?.why ?? sentence('checks.nothing'),
  })
  return finding('untestable', reason, {
    observations: shown(compared),
    missing: gaps.map(({ hub, why }) => gap(hub, indicator.id, period, why)),
    warnings,
  })
}

function failNoClaimed(): never {
  throw new Error('a rank claim without hubs reached the count')
}

/** Ids of the hubs the rank ranges over. */
function membersOf({ scope }: AskedRank, best: ReadonlyMap<string, Measured>, data: CheckData): string[] {
  return scope.kind === 'all'
    ? [...best.keys()]
    : data.hubs.within(scope.parent, scope.level).map(({ id }) => id)
}

function standingOf(
  hub: string,
  ranged: readonly string[],
  best: ReadonlyMap<string, Measured>,
  isLowFirst: boolean,
): Standing {
  const own = best.get(hub)
  const certain: string[] = []
  const open: string[] = []
  for (const other of ranged) {
    const its = best.get(other)
    if (other === hub || its === undefined || own === undefined) continue
    const found = order(its, own)
    if (found === 'open') open.push(other)
    else if (found === (isLowFirst ? 'below' : 'above')) certain.push(other)
  }
  return { certain, open }
}

function isRefuted({ claim }: AskedRank, { certain, open }: Standing, missing: number): boolean {
  if (certain.length >= lastPlace(claim)) return true
  return 'exactly' in claim.rank && certain.length + open.length + missing < claim.rank.exactly - 1
}

function isProved({ claim }: AskedRank, { certain, open }: Standing, missing: number): boolean {
  const most = certain.length + open.length + missing
  if (most >= lastPlace(claim)) return false
  return !('exactly' in claim.rank) || (certain.length === claim.rank.exactly - 1 && most === certain.length)
}

/** Who is left out of the count, and whose place would be lost if they were not. */
function scopeWarnings(
  asked: AskedRank,
  claimed: readonly Measured[],
  best: ReadonlyMap<string, Measured>,
  outside: readonly string[],
  data: CheckData,
): Sentence[] {
  const { scope } = asked
  if (scope.kind === 'all') return []
  const special = data.hubs.childrenOf(scope.parent, ['special-region']).map(({ names }) => names)
  const types = typesOfLevel(scope.level)
  const below = (hub: Hub) =>
    !types.includes(hub.type) && data.hubs.ancestorsOf(hub.id).some(({ id }) => id === scope.parent)
  const rivals = [...best].flatMap(([id, value]) => {
    const hub = data.hubs.get(id)
    if (hub === undefined || claimed.some((one) => one.hub === id) || !below(hub)) return []
    const isAbove = claimed.some((one) => order(value, one) === (countsUpwards(asked) ? 'below' : 'above'))
    const values = { hub: hub.names, type: sentence(`dataset.hub-type.${hub.type}`), value: value.value }
    return isAbove ? [sentence('checks.rival', values)] : []
  })
  return [
    ...(types.includes('province') && special.length > 0
      ? [sentence('checks.warning.special-regions', { names: special })]
      : []),
    ...(rivals.length > 0 ? [sentence('checks.warning.other-level', { hubs: rivals })] : []),
    ...(outside.length > 0
      ? [
          sentence('checks.warning.outside-scope', {
            hubs: outside.map((hub) => hubName(data, hub)),
            scope: scope.printed,
          }),
        ]
      : []),
  ]
}
