import type { Store } from '#electron/storage/store.ts'
import { checkClaim } from '#shared/analysis/check-claim.ts'
import type { OwnSource } from '#shared/analysis/check-data.ts'
import { indicatorOf } from '#shared/domain/assertion.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Claim } from '#shared/domain/claim.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Source } from '#shared/domain/source.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'

/** What a check depends on; a change of anything else leaves every result as it was. */
const inputs: ReadonlySet<string> = new Set([
  'claims', 'links', 'quotations', 'sources', 'hubs', 'memberships', 'indicators', 'batches', 'observations', 'preferences', 'overrules', 'recipes', 'regroupings',
]) // prettier-ignore

/** Results of so many claims and days are kept at a time. */
const MAX_KEPT = 400_000

/** Tests claims against the dataset, all of them when none is named. Results are kept until something they rest on changes. */
export function createChecksService({
  store,
  dataset,
  now = () => new Date(),
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly now?: () => Date
}): ServiceOf<'checks'> {
  let results = new Map<string, Promise<Check>>()
  let rows = new Map<string, Promise<readonly Observation[]>>()
  let day = ''
  const forget = () => {
    results = new Map()
    rows = new Map()
  }
  store.onChanged(({ collections }) => {
    if (collections.some((collection) => inputs.has(collection))) forget()
  })

  function observationsOf(
    indicator: string | null,
    asKnownOn: string | null,
  ): Promise<readonly Observation[]> {
    if (indicator === null) return Promise.resolve([])
    const key = keyOf(indicator, asKnownOn)
    const known =
      rows.get(key) ?? dataset.known({ indicator }, asKnownOn).then(({ observations }) => observations)
    rows.set(key, known)
    return known
  }

  async function check(claim: Claim, asKnownOn: string | null): Promise<Check> {
    const { assertion } = claim
    return checkClaim(claim, {
      hubs: dataset.hubs(),
      indicators: dataset.indicators(),
      observations: await observationsOf(indicatorOf(assertion), asKnownOn),
      preferences: store.all('preferences'),
      overrules: store.all('overrules'),
      ownSources: ownSourcesOf(claim, store),
      retracted: store
        .all('sources')
        .filter(({ retraction }) => retraction !== null)
        .map(({ metadata }) => metadata),
      today: asKnownOn ?? day,
    })
  }

  return {
    async run({ claims, asKnownOn = null }) {
      const today = now().toISOString().slice(0, 10)
      // Days a person leafs through are not kept for ever.
      if (today !== day || results.size > MAX_KEPT) forget()
      day = today
      const wanted =
        claims === null
          ? store.all('claims')
          : claims.map((id) => store.get('claims', id) ?? refuse('claim-unknown', { claim: id }))
      return Promise.all(
        wanted.map((claim) => {
          const key = keyOf(claim.id, asKnownOn)
          const known = results.get(key) ?? check(claim, asKnownOn)
          results.set(key, known)
          // A failure to read the dataset is told once and tried again, not remembered.
          known.catch(forget)
          return known
        }),
      )
    },
  }
}

function keyOf(id: string, asKnownOn: string | null): string {
  return asKnownOn === null ? id : `${id} ${asKnownOn}`
}

/** The sources of the claim's quotations, by every name of their chains except who spoke. */
function ownSourcesOf(claim: Claim, store: Store): OwnSource[] {
  const ids = store.all('links').flatMap(({ claim: of, target }) => {
    if (of !== claim.id || target.kind !== 'quotation') return []
    const quotation = store.get('quotations', target.quotation)
    return quotation === undefined ? [] : [quotation.source]
  })
  return [...new Set(ids)].flatMap((id) => {
    const source = store.get('sources', id)
    return source === undefined ? [] : [ownSource(source)]
  })
}

function ownSource({ metadata, chain }: Source): OwnSource {
  const { title, url, agency, publisher, originalPublisher } = metadata
  const steps = chain.filter(({ role }) => role !== 'speaker').map(({ name }) => name)
  const names = [agency, publisher, originalPublisher, ...steps].filter((name) => name !== null)
  return { title, url, names: [...new Set(names)] }
}
