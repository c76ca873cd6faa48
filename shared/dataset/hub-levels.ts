import type { Hub, HubType } from '../domain/hub.ts'

/**
 * What a level of a scope covers. 'province' is the first tier of a country: China's municipalities and autonomous
 * regions count among its provinces; the special regions publish their own statistics and do not.
 */
const levels: Readonly<Record<string, readonly HubType[]>> = {
  country: ['country'],
  province: ['province', 'municipality', 'autonomous-region'],
  region: ['region'],
  city: ['city', 'municipality'],
  cluster: ['cluster'],
}

/** The hub types of a level; an unknown level is taken as a type's own name, null as the first tier. */
export function typesOfLevel(level: string | null): readonly string[] {
  return levels[level ?? 'province'] ?? [level ?? '']
}

/** The level a hub is ranked at, or null when its type has none. */
export function levelOf(hub: Hub): string | null {
  switch (hub.type) {
    case 'country':
    case 'region':
    case 'city':
    case 'cluster':
      return hub.type
    case 'province':
    case 'municipality':
    case 'autonomous-region':
    case 'special-region':
      return 'province'
    case 'group':
    case 'unknown':
      return null
  }
}
