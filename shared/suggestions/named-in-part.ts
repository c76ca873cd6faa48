import { meaningfulWords } from '../dataset/indicator-words.ts'
import { chineseConcepts, conceptsOf, type Concept } from '../dataset/measure-words.ts'
import { unitOf } from '../dataset/units.ts'
import type { Indicator } from '../domain/indicator.ts'
import type { Measure, Passage, Place } from './passage.ts'
import { contextOf } from './told-names.ts'

/** Words that name no measure: whose it is, how much of it, and since when. */
const empty =
  /^(?:\d+|people|persons?|population|residents|inhabitants|тыс|населени\p{L}|жителей|человек|sector|sectors|industry|industries|field|branch|trade|market|there|here|number|numbers|total|overall|amount|volume|level|figure|rate|value|size|count|combined|local|regional|national|annual|own|all|new|also|same|city|region|country|province|county|district|park|отрасл\p{L}+|сектор\p{L}*|област\p{L}*|число|числ\p{L}|количеств\p{L}|объ[её]м\p{L}*|показател\p{L}+|уров\p{L}+|общ\p{L}+|там|здесь|город\p{L}*|регион\p{L}*|стран\p{L}*)$/u

/**
 * The indicator that words name only in part: 'Jobs in the sector' after 'space industry jobs', 'unemployment' of 'Unemployment
 * rate'. Every word must be one of its name, and half of its name be said unless the sentences before have measured it; of several the
 * one with the fewest words more is meant, then the one measured before. Only measures the dataset has for the hub, where it has any.
 */
export function namedInPart(
  passage: Passage,
  printed: string,
  hub: string | null,
  canBe: (indicator: Indicator) => boolean = () => true,
): Indicator | null {
  const said = conceptsIn(printed)
  if (said.length === 0) return null
  const among = passage.index.series.indicatorsOf(hub ?? '')
  const before = new Set(passage.carried.known.flat().flatMap(({ indicator }) => indicator ?? []))
  const own = [...among].flatMap((id) => passage.index.indicators.get(id) ?? [])
  const fitting = [...new Set(among.size > 0 ? own : [...before])]
    .filter((indicator) => indicator.unit !== 'rank' && canBe(indicator) && holds(indicator, said))
    .map((indicator) => ({ indicator, more: Math.max(0, lengthOf(indicator) - said.length) }))
    .filter(({ indicator, more }) => more <= said.length || before.has(indicator))
  const least = Math.min(...fitting.map(({ more }) => more))
  const best = fitting.filter(({ more }) => more === least).map(({ indicator }) => indicator)
  const [only, ...others] = best.length > 1 ? best.filter((indicator) => before.has(indicator)) : best
  return only !== undefined && others.length === 0 ? only : null
}

/** Another measure of the place where the dataset has none of the one named, and its words name one it has. */
export function ofPlace(passage: Passage, measure: Measure, place: Place | null): Measure {
  const id = measure.indicator?.id
  const among = passage.index.series.indicatorsOf(place?.hub?.id ?? '')
  if (id === undefined || among.size === 0 || among.has(id) || measure.indicator?.unit === 'rank')
    return asKnown(passage, measure, place)
  const indicator =
    namedInPart(passage, measure.printed, place?.hub?.id ?? null) ??
    namedInPart(passage, measure.indicator?.names.en ?? '', place?.hub?.id ?? null)
  return indicator === null ? measure : { ...measure, indicator }
}

/** A measure in words of its own as the indicator those words name in part, where they do. */
export function asKnown(
  passage: Passage,
  measure: Measure,
  place: Place | null,
  canBe?: (indicator: Indicator) => boolean,
): Measure {
  // Of a place nobody knows nothing is known that was measured of another.
  if (measure.indicator !== null || (place !== null && place.hub === null)) return measure
  const indicator = namedInPart(passage, measure.printed, place?.hub?.id ?? null, canBe)
  return indicator === null ? measure : { ...measure, indicator }
}

function conceptsIn(printed: string): readonly (readonly Concept[])[] {
  if (/\p{Script=Han}/u.test(printed)) return chineseConcepts(printed)
  return meaningfulWords(printed)
    .filter((word) => !empty.test(word))
    .map((word) => conceptsOf(word))
}

function holds(indicator: Indicator, said: readonly (readonly Concept[])[]): boolean {
  const own = contextOf(indicator)
  return said.every((word) => word.some((concept) => own.includes(concept)))
}

/** How many words its name has, without those that its unit tells already. */
function lengthOf({ names, unit }: Indicator): number {
  const isShare = unit !== null && unitOf(unit).dimension === 'percent'
  return conceptsIn(names.en).length - (isShare ? 1 : 0)
}
