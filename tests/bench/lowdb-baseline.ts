import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Observation } from '#shared/domain/observation.ts'

/**
 * Half of an observation's fields: a million whole ones, written as lowdb writes them, are longer than a string may be.
 * What we store beside it is always whole, so every ratio is in lowdb's favour.
 */
export type SmallRow = Pick<Observation, 'id' | 'hub' | 'indicator' | 'period' | 'value' | 'unit' | 'status'>

/** lowdb as shipped, all observations in one file. Not the preset: under some settings that never touches the disk. */
export async function lowdbWith(path: string, rows: readonly Observation[]): Promise<Low<SmallRow[]>> {
  const small = rows.map(({ id, hub, indicator, period, value, unit, status }) => ({
    id,
    hub,
    indicator,
    period,
    value,
    unit,
    status,
  }))
  const low = new Low<SmallRow[]>(new JSONFile(path), small)
  await low.write()
  return low
}

export async function lowdbFrom(path: string): Promise<Low<SmallRow[]>> {
  const low = new Low<SmallRow[]>(new JSONFile(path), [])
  await low.read()
  return low
}
