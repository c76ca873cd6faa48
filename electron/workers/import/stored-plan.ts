import type { Hub, Membership } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { ToldHistory } from './told-history.ts'

/** What a change must name for a plan to count: the batches laid down, and the hubs and indicators nobody knew before. */
export type StoredPlan = {
  readonly batches: readonly { readonly id: string; readonly rowsSha256: string; readonly rows: number }[]
  readonly newHubs: readonly Hub[]
  readonly newIndicators: readonly Indicator[]
  /** As a package of observations tells them, whether known already or not. */
  readonly memberships: readonly Omit<Membership, 'id'>[]
} & ToldHistory
