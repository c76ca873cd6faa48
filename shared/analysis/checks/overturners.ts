import { comparePeriods, seriesOf, yearOf } from '../../dataset/periods.ts'
import { convert } from '../../dataset/units.ts'
import type { Measured } from '../../domain/observation.ts'
import { sentence, type Sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { knownOf } from '../standing.ts'
import { order } from '../stated-value.ts'
import { amount, hubName } from '../words.ts'
import { countsUpwards, type AskedRank } from './asked-rank.ts'

type Field = {
  readonly without: readonly string[]
  readonly open: readonly string[]
  readonly hubs: readonly string[]
  readonly best: ReadonlyMap<string, Measured>
  readonly asked: AskedRank
}
type Overturner = { readonly hub: string; readonly why: Sentence }
type Ranked = Overturner & { readonly group: number; readonly strength: number }

/**
 * Hubs whose missing or vague value could overturn a rank, the likeliest first: those that were above one of the claimed
 * hubs when both were last measured together, then those whose vague value reaches up, then by their last value, then
 * those never measured. 'Collect this one first' is the use of the list.
 */
export function possibleOverturners(field: Field, data: CheckData): Overturner[] {
  const { period, indicator } = field.asked
  const ranked = [...field.without, ...field.open].map((hub): Ranked => {
    const name = hubName(data, hub)
    const vague = field.best.get(hub)
    if (vague !== undefined)
      return {
        hub,
        group: 1,
        strength: vague.value,
        why: sentence('checks.gap.vague', { hub: name, value: amount(vague) }),
      }
    const last = lastValue(hub, field.asked, data)
    if (last === null)
      return {
        hub,
        group: 3,
        strength: 0,
        why: sentence('checks.gap.never', { hub: name, indicator: indicator.names }),
      }
    const strength = convert(last.value, last.unit, unitOfField(field)) ?? last.value
    const rival = rivalOf(last, field, data)
    const values = { hub: name, period: last.period, value: amount(last), wanted: period }
    if (rival === null) return { hub, group: 2, strength, why: sentence('checks.gap.below', values) }
    const rivalValues = { rival: hubName(data, rival.hub), rivalValue: amount(rival) }
    return { hub, group: 0, strength, why: sentence('checks.gap.above', { ...values, ...rivalValues }) }
  })
  const sign = countsUpwards(field.asked) ? 1 : -1
  return ranked
    .sort((a, b) => a.group - b.group || sign * (a.strength - b.strength) || (a.hub < b.hub ? -1 : 1))
    .map(({ hub, why }) => ({ hub, why }))
}

function unitOfField({ best, hubs }: Field): string {
  return best.get(hubs[0] ?? '')?.unit ?? ''
}

/** The value of the period nearest to the asked one, the later of two equally near. */
function lastValue(hub: string, { period }: AskedRank, data: CheckData): Measured | null {
  const year = yearOf(period) ?? 0
  const distance = (other: string) => Math.abs((yearOf(other) ?? 0) - year)
  const periods = [...new Set(data.observations.filter((one) => one.hub === hub).map((one) => one.period))]
    .filter((other) => seriesOf(other) === seriesOf(period) && other.length === period.length)
    .sort((a, b) => distance(a) - distance(b) || comparePeriods(b, a))
  return knownOf(data.observations, data.preferences, hub, periods[0] ?? '')?.best ?? null
}

/** The claimed hub that stood furthest below this value in the same period. */
function rivalOf(last: Measured, { hubs, asked }: Field, data: CheckData): Measured | null {
  const better = countsUpwards(asked) ? 'below' : 'above'
  const beaten = hubs
    .flatMap((hub) => knownOf(data.observations, data.preferences, hub, last.period)?.best ?? [])
    .filter((one) => order(last, one) === better)
    .sort((a, b) => (better === 'above' ? a.value - b.value : b.value - a.value))
  return beaten[0] ?? null
}
