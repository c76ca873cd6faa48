import { firstDay } from '#shared/dataset/dated.ts'

type Dated = { readonly from: string | null; readonly until: string | null }
/** Where a bar stands, in percent of the line; open ends run to its edge. */
export type Bar = {
  readonly start: number
  readonly width: number
  readonly opens: boolean
  readonly ends: boolean
}
export type TimeLine = {
  readonly years: readonly number[]
  readonly place: (dated: Dated) => Bar
  readonly at: (day: string) => number
}

/** Years a line of memberships shows: a margin around every date, and today. */
export function timeLineOf(spans: readonly Dated[], today: string): TimeLine {
  const years = [...spans.flatMap(({ from, until }) => [from, until]), today]
    .filter((date) => date !== null)
    .map((date) => Number(date.slice(0, 4)))
  const first = Math.min(...years) - 1
  const last = Math.max(...years) + 2
  const begins = Date.UTC(first, 0, 1)
  const length = Date.UTC(last, 0, 1) - begins
  const at = (day: string) =>
    Math.min(100, Math.max(0, ((Date.parse(`${firstDay(day)}T00:00:00Z`) - begins) / length) * 100))
  const step = Math.max(1, Math.ceil((last - first) / 12))
  return {
    years: Array.from({ length: last - first }, (_, year) => first + year).filter(
      (year) => (year - first) % step === 0,
    ),
    at,
    place: ({ from, until }) => {
      const start = from === null ? 0 : at(from)
      const end = until === null ? 100 : at(until)
      return { start, width: Math.max(0.5, end - start), opens: from === null, ends: until === null }
    },
  }
}
