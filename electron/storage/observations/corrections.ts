import type { Observation } from '#shared/domain/observation.ts'
import { rowOf, type Section } from './section.ts'

/**
 * Observations by hand. One with the id of a batch's row (`D1-8f3k2q:17`) is a correction and replaces that row;
 * grouped by what stands before the row number, so that a section looks only at its own.
 */
export class Corrections {
  readonly all: readonly Observation[]
  readonly #byPrefix = new Map<string, Observation[]>()

  constructor(observations: readonly Observation[]) {
    this.all = observations
    for (const observation of observations) {
      const prefix = prefixOf(observation.id)
      const group = this.#byPrefix.get(prefix)
      if (group === undefined) this.#byPrefix.set(prefix, [observation])
      else group.push(observation)
    }
  }

  /** How many of a batch's rows are replaced. */
  countOf(batch: string): number {
    return this.#byPrefix.get(batch)?.length ?? 0
  }

  /** Rows of this section that are replaced. */
  rowsOf(section: Section): ReadonlySet<number> {
    const rows = new Set<number>()
    const candidates =
      section.ids.kind === 'numbered' ? (this.#byPrefix.get(section.ids.prefix) ?? []) : this.all
    for (const { id } of candidates) {
      const row = rowOf(section, id)
      if (row >= 0) rows.add(row)
    }
    return rows
  }
}

/** `D1-8f3k2q:17` → `D1-8f3k2q`. */
export function prefixOf(id: string): string {
  return id.slice(0, Math.max(id.lastIndexOf(':'), 0))
}
