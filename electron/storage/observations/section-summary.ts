import * as v from 'valibot'
import type { Section, TextCodes } from './section.ts'

const Counts = v.array(v.tuple([v.string(), v.number()]))

/** What lists need to know of a section without reading it: rows per hub and per period. */
export const SectionSummary = v.object({
  indicator: v.string(),
  rows: v.number(),
  hubs: Counts,
  periods: Counts,
})
export type SectionSummary = v.InferOutput<typeof SectionSummary>

export function summaryOf(section: Section): SectionSummary {
  const { indicator, rows, texts } = section
  return { indicator, rows, hubs: countsOf(texts.hub, rows), periods: countsOf(texts.period, rows) }
}

function countsOf({ dictionary, codes }: TextCodes, rows: number): [string, number][] {
  const counts = new Float64Array(dictionary.length)
  for (let row = 0; row < rows; row++) {
    const code = codes === null ? 0 : (codes[row] ?? 0)
    counts[code] = (counts[code] ?? 0) + 1
  }
  return dictionary.map((text, code) => [text, counts[code] ?? 0])
}
