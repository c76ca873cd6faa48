import type { Scope } from '#shared/domain/assertion.ts'
import type { Hub } from '#shared/domain/hub.ts'

type Placed = Pick<Hub, 'id' | 'type' | 'parent'>

/** Levels a scope can name below its parent; the stored one stays on offer even when it is none of them. */
export function scopeLevels(stored: string | null): readonly string[] {
  const known = ['province', 'municipality', 'city', 'region', 'cluster', 'country']
  return stored === null || known.includes(stored) ? known : [stored, ...known]
}

/**
 * The scope after a person chose its kind; what was printed stays with it. A rank among the members of something is first
 * taken to be within the country of the hub that has it; null where no country is known to begin with.
 */
export function scopeOf(kind: 'all' | 'members-of', { printed }: Scope, country: string | null): Scope {
  return kind === 'all' || country === null
    ? { kind: 'all', printed }
    : { kind, parent: country, level: null, printed }
}

/** The country a hub lies in, or else the first there is. */
export function countryFor(hub: string | null, hubs: readonly Placed[]): string | null {
  const byId = new Map(hubs.map((one) => [one.id, one]))
  const seen = new Set<string>()
  let at = hub === null ? undefined : byId.get(hub)
  while (at !== undefined && at.type !== 'country' && !seen.has(at.id)) {
    seen.add(at.id)
    at = at.parent === null ? undefined : byId.get(at.parent)
  }
  return (at?.type === 'country' ? at : hubs.find(({ type }) => type === 'country'))?.id ?? null
}
