import { join } from 'node:path'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import type { ChartData } from '#shared/charts/chart-data.ts'
import type { Hub } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import { hubs, intensity } from './small-table.ts'

export const speakers = loadSpeakers(join(import.meta.dirname, '../../../resources'))

export function chartData(
  observations: readonly Observation[],
  {
    indicator = intensity,
    known = hubs,
    preferences = [],
    memberships = [],
    claims = [],
    language = 'en',
  }: {
    indicator?: Indicator
    known?: readonly Hub[]
    preferences?: ChartData['preferences']
    memberships?: ChartData['memberships']
    claims?: ChartData['claims']
    language?: Locale
  } = {},
): ChartData {
  const byId = new Map(known.map((one) => [one.id as string, one]))
  return {
    hub: (id) => byId.get(id),
    indicator: (id) => (id === indicator.id ? indicator : undefined),
    observations,
    preferences,
    memberships,
    claims,
    language,
    speak: speakers[language],
  }
}
