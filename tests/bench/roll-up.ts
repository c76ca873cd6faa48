import { toColumns } from '#shared/dataset/observation-columns.ts'
import { factTable } from '#shared/analysis/facts/fact-table.ts'
import { createBelonging } from '#shared/analysis/roll-up/belonging.ts'
import { rollUp } from '#shared/analysis/roll-up/roll-up.ts'
import type { Membership } from '#shared/domain/hub.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { bigRows } from './big-dataset.ts'
import { milliseconds, ratioOf, type Benchmark } from './figure.ts'

const REGIONS = 20

/** A roll-up of a million observations over 20 regions of 20 members, beside grouping objects by text keys. */
export const rollUps: Benchmark = {
  id: 'roll-up',
  async run({ rows }) {
    const all = bigRows(rows)
    const byIndicator = new Map<string, Observation[]>()
    for (const row of all) {
      const own = byIndicator.get(row.indicator) ?? []
      own.push({ ...row, unit: 'yuan' })
      byIndicator.set(row.indicator, own)
    }
    const columns = [...byIndicator].map(([indicator, own]) => [indicator, toColumns(own)] as const)
    const memberships = Array.from({ length: 400 }, (_, hub): Membership => {
      const region = `region-${hub % REGIONS}`
      return {
        id: `${region}|hub-${hub}`,
        hub: region,
        member: `hub-${hub}`,
        from: null,
        until: null,
        note: null,
      }
    })
    const regions = Array.from({ length: REGIONS }, (_, at) => `region-${at}`)
    const belonging = createBelonging(memberships, { ancestorsOf: () => [], hubName: (id) => id })
    const recipe = { method: 'sum' as const, partial: 'mark' as const, hubs: [] }

    const started = performance.now()
    let cells = 0
    for (const [indicator, own] of columns) {
      const table = factTable(indicator, own, [], 'yuan')
      cells += rollUp({ recipe, table, weights: null, belonging, groups: regions }).length
    }
    const taken = performance.now() - started

    const regionOf = new Map(memberships.map(({ hub, member }) => [member, hub]))
    const from = performance.now()
    const sums = new Map<string, { sum: number; members: string[] }>()
    for (const own of byIndicator.values())
      for (const { hub, indicator, period, value } of own) {
        const key = `${regionOf.get(hub) ?? ''}|${indicator}|${period}`
        const one = sums.get(key) ?? { sum: 0, members: [] }
        one.sum += value ?? 0
        one.members.push(hub)
        sums.set(key, one)
      }
    const baseline = performance.now() - from
    if (sums.size !== cells) throw new Error(`${sums.size} sums, ${cells} cells`)
    return [
      {
        id: 'roll-up',
        what: `roll-up of ${all.length.toLocaleString('en')} observations into ${cells.toLocaleString('en')}, with the best value of each fact, precision, status and sources`,
        figure: milliseconds(taken),
        baseline: `${milliseconds(baseline)} sums of objects alone`,
        ratio: ratioOf(taken, baseline),
        target: '≤ 2',
      },
    ]
  },
}
