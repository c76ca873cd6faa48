import { yearOf } from '#shared/dataset/periods.ts'
import type { DrawnChart } from '#shared/ipc/answers/charts.ts'

/** Years beyond what is drawn that a person can still choose, so that a range can grow again. */
const MARGIN = 5

/** The years a timeline can begin and end in: those of its events and a few around them. */
export function yearsAround(drawing: DrawnChart | null): readonly string[] {
  if (drawing?.kind !== 'drawn' || drawing.events.length === 0) return []
  const years = drawing.events
    .flatMap(({ from, until }) => [from, until ?? from])
    .concat(drawing.periods)
    .flatMap((date) => yearOf(date) ?? [])
  const [first, last] = [Math.min(...years) - MARGIN, Math.max(...years) + MARGIN]
  return Array.from({ length: last - first + 1 }, (_, at) => String(first + at))
}
