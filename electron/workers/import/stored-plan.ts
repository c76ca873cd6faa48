import type { Tried } from '#shared/ipc/answers/imports.ts'
import type { PackageActors } from '#shared/dataset/import/package-actors.ts'
import type { Hub, Membership } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { ToldHistory } from './told-history.ts'

/** What a change must name for a plan to count: the batches laid down, and the hubs and indicators nobody knew before. */
export type StoredPlan = {
  readonly batches: readonly { readonly id: string; readonly rowsSha256: string; readonly rows: number }[]
  readonly newHubs: readonly Hub[]
  readonly newIndicators: readonly Indicator[]
  /** Indicators known here without a licence, with the one a package tells. */
  readonly licensed: readonly Indicator[]
  /** As a package of observations tells them, whether known already or not. */
  readonly memberships: readonly Omit<Membership, 'id'>[]
  /** Organisations, people and plans of a package, as it tells them. */
  readonly actors: PackageActors
} & ToldHistory

/** What a try answers to the service, which knows what of a package's organisations and plans is here already. */
export type TriedFile = Omit<Tried, 'actors' | 'actorsRefused' | 'newHubs' | 'newIndicators'> &
  Pick<StoredPlan, 'newHubs' | 'newIndicators' | 'actors'>
