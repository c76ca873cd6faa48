import { noActors } from '#shared/dataset/import/package-actors.ts'
import type { PackageEntries } from '#shared/dataset/import/package-entries.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { StoredPlan } from './stored-plan.ts'
import type { Known, ReadPlan } from './read-plan.ts'

/** What a file brings besides observations. */
export type Arrivals = Pick<StoredPlan, 'newHubs' | 'newIndicators' | 'licensed' | 'memberships' | 'actors'>

const nothing: PackageEntries = { hubs: [], indicators: [], memberships: [], actors: noActors, licence: null }

/**
 * The hubs and indicators that new or revised rows need and nobody knew, in the words of the package where it tells of them;
 * its memberships, organisations and plans, with the hubs and indicators these name. A hub the workspace knows stays as the
 * workspace has it.
 */
export function arrivalsOf(
  { plan, names }: Pick<ReadPlan, 'plan' | 'names'>,
  kinds: Uint8Array,
  known: Known,
  entries: PackageEntries = nothing,
): Arrivals {
  const hubCodes = new Set<number>()
  const indicatorCodes = new Set<number>()
  for (let row = 0; row < plan.rows; row++)
    if ((kinds[row] ?? 0) <= 1) {
      hubCodes.add(plan.texts.hub.code(row))
      indicatorCodes.add(plan.texts.indicator.code(row))
    }
  const told = new Map(entries.hubs.map((hub) => [hub.id, hub]))
  const toldIndicators = new Map(entries.indicators.map((indicator) => [indicator.id, indicator]))
  const here = new Set<string>(known.hubs.map(({ id }) => id))
  const isThere = (id: string) => here.has(id) || told.has(id)
  const memberships = entries.memberships.filter(({ hub, member }) => isThere(hub) && isThere(member))
  const newHubs = names.newHubs
    .filter(({ id }) => hubCodes.has(plan.texts.hub.dictionary.find(id)))
    .map((hub) => told.get(hub.id) ?? hub)
  const used = new Set<string>(newHubs.map(({ id }) => id))
  const { actors } = entries
  const named = [
    ...memberships.flatMap(({ hub, member }) => [hub, member]),
    ...actors.sites.map(({ hub }) => hub),
    ...actors.plans.flatMap(({ hubs }) => hubs),
  ]
  for (const id of named) {
    const own = told.get(id)
    if (own === undefined || here.has(id) || used.has(id)) continue
    used.add(id)
    newHubs.push(own)
  }
  const newIndicators = names.newIndicators
    .filter(({ id }) => indicatorCodes.has(plan.texts.indicator.dictionary.find(id)))
    .map((indicator) => toldIndicators.get(indicator.id) ?? { ...indicator, ...licensed(entries.licence) })
  const measured = new Set([...known.indicators, ...newIndicators].map(({ id }) => id as string))
  for (const { target } of actors.plans) {
    const own = toldIndicators.get(target?.indicator ?? '')
    if (own === undefined || measured.has(own.id)) continue
    measured.add(own.id)
    newIndicators.push(own)
  }
  const licences = known.indicators.flatMap((indicator) => {
    const licence = toldIndicators.get(indicator.id)?.licence ?? null
    return licence === null || indicator.licence != null ? [] : [{ ...indicator, licence }]
  })
  return { newHubs, newIndicators, licensed: licences, memberships, actors }
}

function licensed(licence: string | null): Pick<Indicator, 'licence'> {
  return licence === null ? {} : { licence }
}
