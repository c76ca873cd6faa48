import { isConvertible, unitOf } from '../../dataset/units.ts'

/** 'A million percent' is no easier to read. */
const unscaled = new Set([
  'percent',
  'percentage-points',
  'rank',
  'index',
  'score-0-100',
  'years',
  'unstated',
])
const scales = ['', 'million', 'billion', 'trillion'] as const

/**
 * The unit in which the largest of some values has fewest digits to read: 4 984 310 000 000 yuan are told as 4.98 trillion
 * yuan. Units whose numbers are short already, and those that have no such scales, stay as they are.
 */
export function readableUnit(unit: string, most: number): string {
  const { power, dimension } = unitOf(unit)
  if (Math.abs(most) < 1e6 || unscaled.has(dimension)) return unit
  const core = unit.replace(/^(?:hundred-million|ten-thousand|thousand|million|billion|trillion)-?/, '')
  const base = core === '' ? 'count' : core
  const wanted = Math.log10(Math.abs(most)) + power
  const candidates = scales
    .map((scale) => (scale === '' ? base : base === 'count' ? scale : `${scale}-${base}`))
    .filter((id) => isConvertible(id, unit) && unitOf(id).power <= wanted)
  return candidates.at(-1) ?? unit
}
