import type { Observation } from '../../domain/observation.ts'

/**
 * An observation before it has an id. `row` is its row in the file; `number` tells it from the other values of that row and
 * becomes the number of its id.
 */
export type Draft = Omit<Observation, 'id'> & { readonly row: number; readonly number: number }
