import type { Hub } from '../domain/hub.ts'
import { isCompared } from './compared-places.ts'
import type { Passage, Place } from './passage.ts'

/**
 * Marks the country a report is about as a whole: the one its first measuring sentence names, when it is the only country
 * of the document. Only measures that the report tells of no other place are then the country's ('the average distance of a
 * consignment' in a release on rail freight in Poland).
 */
export function withNation(passages: Passage[], country: Hub | null): Passage[] {
  const lead = passages.find(
    (each) =>
      each.quantities.length > 0 &&
      each.places.some((place) => place.hub !== null && !isCompared(each, place) && !isAverage(each, place)),
  )
  const place = lead?.places.find(({ hub }) => hub !== null)
  if (country === null || place?.hub !== country) return passages
  const local = new Set(
    passages.flatMap(({ places, measures }) =>
      places.some(({ hub }) => hub !== country) ? measures.map(({ indicator }) => indicator?.id) : [],
    ),
  )
  return passages.map((passage) => {
    const isOwn =
      passage.places.length === 0 &&
      passage.measures.length > 0 &&
      passage.measures.every(({ indicator }) => indicator !== null && !local.has(indicator.id))
    return isOwn ? { ...passage, carried: { ...passage.carried, nation: place } } : passage
  })
}

/** 'Выше среднего по России уровня': all that others are held against. */
function isAverage({ words }: Passage, { span }: Place): boolean {
  return /(?<!\p{L})средн\p{L}+ по (?:\p{L}+ )?$/u.test(words.slice(0, span.start))
}
