import { meaningfulWords } from '../dataset/indicator-words.ts'
import type { Measure, Passage, Place } from './passage.ts'

/** 'Turnover in that group': of a part that a sentence before has named. */
const narrowed = /^\sin (?:that|this) (?:group|segment|field|sector|category|branch|industry|trade|class)\b/u

/** What a number is of, as far as it is sure. */
export type Kept = { readonly place: Place | null; readonly measure: Measure }

/**
 * A measure and a place, without what is hardly meant: where the dataset has the measure of other hubs and this one's values are all of other
 * measures, 'the number of employees' of a hub whose start-up employment is kept is not what another hub's 'Employees' counts, and a place that was
 * only carried on is not the one either. A person decides.
 */
export function measuredHere(passage: Passage, measure: Measure, place: Place | null): Kept {
  const { indicator } = measure
  const { meant, near, topic, document } = passage.carried
  const hub = (place ?? meant ?? near ?? topic ?? document)?.hub?.id
  const open = { ...measure, indicator: null }
  if (indicator === null || indicator.unit === 'rank') return { place, measure }
  if (narrowed.test(passage.words.slice(measure.span.end))) return { place, measure: open }
  const { series } = passage.index
  // 'Around 11,600 people worked in the sector' of a place nobody told: one of many measures of people.
  const isNamed = passage.measures.includes(measure) && meaningfulWords(measure.printed).length > 1
  if (hub === undefined)
    return { place, measure: isNamed || series.periodsOfAny(indicator.id).size === 0 ? measure : open }
  const own = series.indicatorsOf(hub)
  const isOfOthers = own.size > 0 && !own.has(indicator.id) && series.periodsOfAny(indicator.id).size > 0
  if (!isOfOthers) return { place, measure }
  const isPrinted = place !== null && passage.places.includes(place)
  return { place: isPrinted ? place : null, measure: open }
}
