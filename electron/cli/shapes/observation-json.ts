import type { Observation } from '#shared/domain/observation.ts'
import type { Names } from './names.ts'

/** An observation as documents outside the program read it. */
export function observationJson(observation: Observation, names: Names) {
  const { id, hub, indicator, period, value, unit, status, qualifier, vintage, note, tier } = observation
  return {
    id,
    hub: names.hub(hub),
    hubId: hub,
    indicator: names.indicator(indicator),
    indicatorId: indicator,
    period,
    value,
    unit: names.unit(unit),
    unitId: unit,
    status,
    qualifier,
    vintage,
    source: { title: observation.sourceTitle, publisher: observation.sourcePublisher, tier },
    note,
  }
}
