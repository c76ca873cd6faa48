import type { Services } from '#shared/ipc/services.ts'
import { unitName } from '#shared/dataset/units.ts'

/** English names of what documents and data speak of; an id without an entry stands for itself. */
export type Names = {
  readonly hub: (id: string) => string
  readonly indicator: (id: string) => string
  readonly unit: (id: string | null) => string | null
}

export async function readNames(services: Services): Promise<Names> {
  const { hubs } = await services.dataset.hubs({})
  const indicators = await services.dataset.indicators({})
  const hubNames = new Map(hubs.map(({ id, names }) => [id, names.en]))
  const indicatorNames = new Map(indicators.map(({ indicator }) => [indicator.id, indicator.names.en]))
  return {
    hub: (id) => hubNames.get(id) ?? id,
    indicator: (id) => indicatorNames.get(id) ?? id,
    unit: (id) => (id === null ? null : unitName(id, 'en')),
  }
}
