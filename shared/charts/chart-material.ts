import { rowAt } from '../dataset/observation-columns.ts'
import type { Observation } from '../domain/observation.ts'
import type { ChartMaterial } from '../ipc/answers/charts.ts'
import type { Speak } from '../messages/speak.ts'
import type { ChartData } from './chart-data.ts'

const read = new WeakMap<ChartMaterial, Omit<ChartData, 'speak'>>()

/** What charts are drawn from, out of what crossed the wire; read once, however many charts are drawn of it. */
export function chartDataOf(material: ChartMaterial, speak: Speak): ChartData {
  const known = read.get(material) ?? readOnce(material)
  read.set(material, known)
  return { ...known, speak }
}

function readOnce(material: ChartMaterial): Omit<ChartData, 'speak'> {
  const { columns, actors, land, ...plain } = material
  const hubs = new Map(material.hubs)
  const indicators = new Map(material.indicators)
  const organisations = new Map(actors.organisations.map((one) => [one.id as string, one]))
  const people = new Map(actors.people.map((one) => [one.id as string, one]))
  return {
    hub: (id) => hubs.get(id),
    indicator: (id) => indicators.get(id),
    observations: Array.from({ length: columns.rows }, (_, at): Observation => rowAt(columns, at)),
    preferences: plain.preferences,
    overrules: plain.overrules,
    memberships: plain.memberships,
    actors: {
      organisation: (id) => organisations.get(id),
      person: (id) => people.get(id),
      sites: actors.sites,
      roles: actors.roles,
    },
    plans: plain.plans ?? [],
    claims: plain.claims,
    cautious: plain.cautious,
    language: plain.language,
    ...(land === null ? {} : { land }),
  }
}
