import { provenanceForest, rootOf, type Report } from './provenance-forest.ts'

export type Origins = {
  readonly reports: number
  readonly origins: number
  /** One readable name for each origin, in the order of the reports. */
  readonly roots: readonly string[]
  /** The sources of each root, in the same order as `roots`. */
  readonly groups: readonly (readonly string[])[]
}

/**
 * How many distinct roots the chains of some reports have: corroboration counts origins, not reports. Which chains run
 * together is `provenanceForest`'s to say.
 */
export function originsOf(reports: readonly Report[]): Origins {
  const forest = provenanceForest(reports)
  const rootOfSource = new Map(
    forest.flatMap(({ sources }, at) => sources.map((source) => [source, rootOf(forest, at)] as const)),
  )
  const groups = new Map<number, string[]>()
  for (const { source } of new Map(reports.map((report) => [report.source, report])).values()) {
    const root = rootOfSource.get(source)
    if (root === undefined) continue
    const group = groups.get(root)
    if (group) group.push(source)
    else groups.set(root, [source])
  }
  return {
    reports: rootOfSource.size,
    origins: groups.size,
    roots: [...groups.keys()].map((root) => forest[root]?.step.name ?? ''),
    groups: [...groups.values()],
  }
}
