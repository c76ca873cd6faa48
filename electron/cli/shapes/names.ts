import type { LikelihoodScale } from '#shared/domain/likelihood-scale.ts'
import type { Verdict } from '#shared/domain/verdict.ts'
import type { Services } from '#shared/ipc/services.ts'
import { unitName } from '#shared/dataset/units.ts'

/** English names of what documents and data speak of, an id without an entry stands for itself; and what claims are judged by. */
export type Names = {
  readonly hub: (id: string) => string
  readonly indicator: (id: string) => string
  readonly unit: (id: string | null) => string | null
  readonly scale: (id: string) => LikelihoodScale | undefined
  /** A state the team has named itself. */
  readonly state: (id: string | null) => Verdict | undefined
}

export async function readNames(services: Services): Promise<Names> {
  const { hubs } = await services.dataset.hubs({})
  const indicators = await services.dataset.indicators({})
  const scales = await services.judgements.scales({})
  const states = await services.verdicts.list({})
  const hubNames = new Map(hubs.map(({ id, names }) => [id, names.en]))
  const indicatorNames = new Map(indicators.map(({ indicator }) => [indicator.id, indicator.names.en]))
  return {
    hub: (id) => hubNames.get(id) ?? id,
    indicator: (id) => indicatorNames.get(id) ?? id,
    unit: (id) => (id === null ? null : unitName(id, 'en')),
    scale: (id) => scales.find((scale) => scale.id === id),
    state: (id) => states.find((state) => state.id === id),
  }
}
