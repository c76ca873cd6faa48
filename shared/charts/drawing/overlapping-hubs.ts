import type { Membership } from '../../domain/hub.ts'
import type { ChartData } from '../chart-data.ts'

/** A hub and another that lies within it, by administration or by membership at any time. */
export type Overlap = { readonly whole: string; readonly part: string }

/** Pairs among some hubs of which one is counted in the other: Beijing in China, Tianjin in Beijing-Tianjin-Hebei. */
export function overlappingHubs(hubs: readonly string[], data: ChartData): readonly Overlap[] {
  const chosen = new Set(hubs)
  return hubs.flatMap((part) =>
    [...wholesOf(part, data)].filter((whole) => chosen.has(whole)).map((whole) => ({ whole, part })),
  )
}

function wholesOf(hub: string, { hub: hubOf, memberships }: ChartData): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [hub]
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    const above = [hubOf(at)?.parent ?? null, ...groupsOf(at, memberships)]
    for (const one of above)
      if (one !== null && one !== hub && !found.has(one)) {
        found.add(one)
        waiting.push(one)
      }
  }
  return found
}

function groupsOf(member: string, memberships: readonly Membership[]): string[] {
  return memberships.filter((one) => one.member === member).map(({ hub }) => hub)
}
