import type { Measure, Passage, Place } from './passage.ts'

/**
 * A measure, or its words alone where the dataset has it of other hubs and this one's values are of other measures: 'the number of employees' of a
 * hub whose start-up employment is kept is hardly what another hub's 'Employees' counts. A person decides.
 */
export function measuredHere(passage: Passage, measure: Measure, place: Place | null): Measure {
  const { indicator } = measure
  const { meant, near, topic, document } = passage.carried
  const hub = (place ?? meant ?? near ?? topic ?? document)?.hub?.id
  if (indicator === null || hub === undefined || indicator.unit === 'rank') return measure
  const { series } = passage.index
  const own = series.indicatorsOf(hub)
  const isOfOthers = own.size > 0 && !own.has(indicator.id) && series.periodsOfAny(indicator.id).size > 0
  return isOfOthers ? { ...measure, indicator: null } : measure
}
