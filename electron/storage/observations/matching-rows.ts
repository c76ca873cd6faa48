import type { Observation } from '#shared/domain/observation.ts'
import type { ObservationQuery } from '../store.ts'
import type { Section, TextCodes } from './section.ts'

/** Rows of a section that a query asks for, without those replaced by hand; codes are compared, not texts. */
export function matchingRows(
  section: Section,
  { hubs, periods }: ObservationQuery,
  replaced: ReadonlySet<number>,
): Uint32Array {
  const hubWanted = wantedCodes(section.texts.hub, hubs)
  const periodWanted = wantedCodes(section.texts.period, periods)
  const hubCodes = section.texts.hub.codes
  const periodCodes = section.texts.period.codes
  const rows = new Uint32Array(section.rows)
  let found = 0
  if (!hubWanted.includes(1) || !periodWanted.includes(1)) return rows.subarray(0, 0)
  for (let row = 0; row < section.rows; row++) {
    if (hubWanted[hubCodes === null ? 0 : (hubCodes[row] ?? 0)] === 0) continue
    if (periodWanted[periodCodes === null ? 0 : (periodCodes[row] ?? 0)] === 0) continue
    if (replaced.size > 0 && replaced.has(row)) continue
    rows[found++] = row
  }
  return rows.subarray(0, found)
}

/** The same for one observation by hand. */
export function matches(row: Observation, { indicator, hubs, periods }: ObservationQuery): boolean {
  return (
    (indicator === undefined || row.indicator === indicator) &&
    (hubs === undefined || hubs.includes(row.hub)) &&
    (periods === undefined || periods.includes(row.period))
  )
}

function wantedCodes({ dictionary }: TextCodes, texts: readonly string[] | undefined): Uint8Array {
  if (texts === undefined) return new Uint8Array(dictionary.length).fill(1)
  const wanted = new Set(texts)
  return Uint8Array.from(dictionary, (text) => (wanted.has(text) ? 1 : 0))
}
