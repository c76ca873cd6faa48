import type { ProvenanceChain } from '../domain/provenance.ts'
import { originKey } from '../reading/origin-key.ts'

/** One report: a source, what to call it, and the chain that leads to it. */
export type Report = { readonly source: string; readonly title: string; readonly chain: ProvenanceChain }

export type Origins = {
  readonly reports: number
  readonly origins: number
  /** One readable name for each origin, in the order of the reports. */
  readonly roots: readonly string[]
  /** The sources of each root, in the same order as `roots`. */
  readonly groups: readonly (readonly string[])[]
}

/**
 * How many distinct roots the chains of some reports have: corroboration counts origins, not reports.
 * Two chains with the same first name are one origin. A chain that begins where another one only passes through
 * (Xinhua alone, beside a minister quoted by Xinhua) is not shown to be independent and joins it.
 * A source without a chain is its own origin.
 */
export function originsOf(reports: readonly Report[]): Origins {
  const distinct = [...new Map(reports.map((report) => [report.source, report])).values()]
  const groups = new Map<string, { root: string; sources: string[] }>()
  for (const report of distinct) {
    const key = rootKey(report, distinct)
    const group = groups.get(key)
    if (group) group.sources.push(report.source)
    else groups.set(key, { root: rootName(key, report, distinct), sources: [report.source] })
  }
  const found = [...groups.values()]
  return {
    reports: distinct.length,
    origins: found.length,
    roots: found.map((group) => group.root),
    groups: found.map((group) => group.sources),
  }
}

function rootKey(report: Report, among: readonly Report[]): string {
  const own = ownKey(report)
  const passing = among.find(
    (other) => ownKey(other) !== own && other.chain.slice(1).some((step) => originKey(step.name) === own),
  )
  return passing === undefined ? own : ownKey(passing)
}

function ownKey(report: Report): string {
  const first = report.chain[0]
  return first === undefined ? `source ${report.source}` : originKey(first.name)
}

function rootName(key: string, report: Report, among: readonly Report[]): string {
  const root = among.find((other) => ownKey(other) === key) ?? report
  return root.chain[0]?.name ?? root.title
}
