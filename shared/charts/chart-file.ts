import * as v from 'valibot'
import { ChartSpec, type Chart } from '../domain/chart.ts'
import { problemOf, type Problem } from '../ipc/problem.ts'

/** What a chart's file begins with, so that any other JSON is told from it. */
const FORMAT = 'plumbline-chart'
const VERSION = 1
/** Far beyond any spec; a file of this size is something else. */
const MAX_CHARACTERS = 2_000_000

const ChartFile = v.object({ format: v.literal(FORMAT), version: v.literal(VERSION), chart: ChartSpec })
const Head = v.object({ format: v.literal(FORMAT), version: v.number() })

/** A chart as one JSON document: what the analyst chose, without the numbers. The same chart has the same text. */
export function chartFile({ spec }: Pick<Chart, 'spec'>): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, chart: spec }, null, 2)}\n`
}

/** A chart out of such a document; options it does not tell take their defaults. Nothing of a broken one is taken. */
export function readChartFile(
  text: string,
): { readonly ok: true; readonly spec: ChartSpec } | { readonly ok: false; readonly problem: Problem } {
  const refused = (code: string, values: Record<string, string> = {}) =>
    ({ ok: false, problem: problemOf(code, values) }) as const
  if (text.length > MAX_CHARACTERS) return refused('chart-file-other')
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return refused('chart-file-no-json')
  }
  const head = v.safeParse(Head, raw)
  if (!head.success) return refused('chart-file-other')
  if (head.output.version > VERSION) return refused('chart-file-newer')
  const read = v.safeParse(ChartFile, raw)
  if (read.success) return { ok: true, spec: read.output.chart }
  const [issue] = read.issues
  return refused('chart-file-broken', {
    place: v.getDotPath(issue) ?? '',
    found: issue.received.slice(0, 80),
  })
}
