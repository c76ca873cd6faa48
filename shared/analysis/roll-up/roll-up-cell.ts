import { observationStatuses, statusTable } from '../../domain/observation-status.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { FactTable } from '../facts/fact-table.ts'
import { tiers, type Outcome } from '../facts/worth.ts'

/** Numbers of facts, side by side with the members they are of; −1 where there is none. */
export type MemberFacts = {
  readonly facts: Int32Array
  /** In a weighted mean, the weight of each. */
  readonly weights: Int32Array | null
}

export type CellParts = {
  readonly method: 'sum' | 'weighted-mean'
  readonly partial: 'mark' | 'refuse'
  readonly table: FactTable
  readonly weights: FactTable | null
  readonly members: readonly string[]
  readonly of: MemberFacts
  readonly hubName: (id: string) => string
}

const noPublishers: readonly string[] = []
/** Orders of the statuses by their number, so that the hot loop compares numbers. */
const orders = observationStatuses.map((status) => statusTable[status].order)

/**
 * One region in one period from its members: Σ value, or Σ weight·value ÷ Σ weight. A member without a value (or without a
 * weight) is left out and named; what rests on the others is marked, or refused where the recipe says so.
 */
export function rollUpCell({ method, partial, table, weights, members, of, hubName }: CellParts): Outcome {
  const isMean = method === 'weighted-mean'
  const missing: string[] = []
  const [unvalued, unweighed]: [string[], string[]] = [[], []]
  let [total, weighed, half, open, count] = [0, 0, 0, 0, 0]
  let [status, tier, vintage] = [0, 0, null as string | null]
  const publishers = new Set<string>()
  const lacking = new Set<string>()
  let lastSeen: readonly string[] = noPublishers
  const take = (from: FactTable, fact: number) => {
    const code = from.status[fact] ?? 0
    if ((orders[code] ?? 0) > (orders[status] ?? 0)) status = code
    tier = Math.max(tier, from.tier[fact] ?? 0)
    const known = from.vintage[from.vintageOf[fact] ?? 0] ?? null
    if (known !== null && (vintage === null || known > vintage)) vintage = known
    const own = from.publishers[from.publisherOf[fact] ?? 0] ?? noPublishers
    // Members mostly come out of one file: the same list is looked at once.
    if (own !== lastSeen) for (const publisher of own) publishers.add(publisher)
    lastSeen = own
    if (from.partial.size > 0) for (const hub of from.partial.get(fact) ?? []) lacking.add(hub)
    open |= from.open[fact] ?? 0
  }
  for (let at = 0; at < members.length; at += 1) {
    const fact = of.facts[at] ?? -1
    const weight = of.weights?.[at] ?? -1
    const member = members[at] ?? ''
    if (fact < 0 || (isMean && weight < 0)) {
      missing.push(member)
      if (fact < 0) unvalued.push(member)
      if (isMean && weight < 0) unweighed.push(member)
      continue
    }
    const value = table.value[fact] ?? 0
    const share = isMean && weights !== null ? (weights.value[weight] ?? 0) : 1
    if (share < 0)
      return { kind: 'none', why: sentence('recipes.roll-up.negative-weight', { member: hubName(member) }) }
    total += share * value
    weighed += share
    half += share * (table.half[fact] ?? 0)
    take(table, fact)
    if (isMean && weights !== null) take(weights, weight)
    count += 1
  }
  if (members.length === 0) return { kind: 'none', why: sentence('recipes.roll-up.no-members') }
  const lacks = (key: string) => ({
    kind: 'none' as const,
    why: sentence(`recipes.roll-up.${key}`, { lacking: lackingWords(unvalued, unweighed, hubName) }),
  })
  if (count === 0 && !isMean) return { kind: 'none', why: sentence('recipes.roll-up.no-values') }
  if (count === 0) return lacks('no-weighed-values')
  if (missing.length > 0 && partial === 'refuse') return lacks('incomplete')
  if (isMean && weighed === 0) return { kind: 'none', why: sentence('recipes.roll-up.weights-zero') }
  const value = isMean ? total / weighed : total
  if (!Number.isFinite(value)) return { kind: 'none', why: sentence('recipes.absent.too-large') }
  if (isMean && weights !== null) {
    // A weight that is not exact moves the mean by as much as its member lies away from it.
    for (const [at, fact] of of.facts.entries()) {
      const weight = of.weights?.[at] ?? -1
      if (fact >= 0 && weight >= 0)
        half += Math.abs((table.value[fact] ?? 0) - value) * (weights.half[weight] ?? 0)
    }
    half /= weighed
  }
  const [first = 'A', doubtful = 'U'] = [observationStatuses[status], 'U' as const]
  const all = [...new Set([...missing, ...lacking])]
  return {
    kind: 'worth',
    worth: {
      value: value === 0 ? 0 : value,
      half,
      open,
      status: all.length > 0 ? doubtful : first,
      tier: tiers[tier] ?? 'unknown',
      vintage,
      publishers: [...publishers],
      partial: all,
    },
  }
}

/** Which members lack what: 'no value for Hebei; neither a value nor a weight for Tianjin'. */
function lackingWords(
  unvalued: readonly string[],
  unweighed: readonly string[],
  hubName: (id: string) => string,
): Sentence {
  const groups = [
    ['value', unvalued.filter((hub) => !unweighed.includes(hub))],
    ['weight', unweighed.filter((hub) => !unvalued.includes(hub))],
    ['both', unvalued.filter((hub) => unweighed.includes(hub))],
  ] as const
  return groups
    .flatMap(([what, hubs]) =>
      hubs.length === 0 ? [] : [sentence(`recipes.roll-up.lacks-${what}`, { members: hubs.map(hubName) })],
    )
    .reduce((first, second) => sentence('recipes.roll-up.lacks-also', { first, second }))
}
