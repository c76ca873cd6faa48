import type { Hub } from '../domain/hub.ts'
import type { Passage } from './passage.ts'

/**
 * Marks the country a report is about as a whole: the one its first measuring sentence names, when it is the only country
 * of the document. Only measures that the report tells of no other place are then the country's ('the average distance of a
 * consignment' in a release on rail freight in Poland).
 */
export function withNation(passages: Passage[], country: Hub | null): Passage[] {
  const lead = passages.find(
    ({ quantities, places }) => quantities.length > 0 && places.some(({ hub }) => hub !== null),
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
