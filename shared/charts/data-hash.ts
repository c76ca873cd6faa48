import type { Drawn } from './chart-data.ts'

/**
 * Sixteen hexadecimal digits of what a reader is told: kind, unit, hubs, periods, values, statuses. The same numbers
 * from another source, or in another language, hash alike. Tells change, not tampering: two FNV-1a runs of 32 bits
 * (Fowler, Noll, Vo), the second over the same text from another start.
 */
export function dataHash({ spec, unit, series }: Pick<Drawn, 'spec' | 'unit' | 'series'>): string {
  const told = series.map(({ hub, points }) => [
    hub,
    points.map(({ period, value, status }) => [period, value, status]),
  ])
  const text = JSON.stringify([spec.kind, unit, told])
  return [0x811c9dc5, 0x1b873593].map((start) => fnv1a(text, start)).join('')
}

function fnv1a(text: string, start: number): string {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(16).padStart(8, '0')
}
