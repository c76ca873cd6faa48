import type { DatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import type { Store } from '#electron/storage/store.ts'
import { cautionsOf } from '#shared/analysis/cautions.ts'
import type { ChartData, CheckedClaim, CheckedPlan } from '#shared/charts/chart-data.ts'
import { hubsAround } from '#shared/charts/hubs-around.ts'
import { indicatorsOf } from '#shared/charts/indicators-of.ts'
import type { ChartSpec } from '#shared/domain/chart.ts'
import type { Claim } from '#shared/domain/claim.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { loadLand } from './load-land.ts'

/** Where a chart takes what it is drawn from. */
export type ChartDataSource = {
  readonly gather: (spec: ChartSpec, language: Locale, asKnownOn: string | null) => Promise<ChartData>
  /** Claims with their outcome; those nobody knows are left out. */
  readonly checked: (claims: readonly Claim[]) => Promise<readonly CheckedClaim[]>
}

/** Gathers what a chart is drawn from, as the workspace stands now. */
export function createChartDataSource({
  store,
  dataset,
  checks,
  plans,
  speakers,
  resources,
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly checks: Pick<ServiceOf<'checks'>, 'run'>
  readonly plans: Pick<ServiceOf<'plans'>, 'list'>
  readonly speakers: Readonly<Record<Locale, Speak>>
  readonly resources: string | undefined
}): ChartDataSource {
  return { gather, checked }

  async function gather(spec: ChartSpec, language: Locale, asKnownOn: string | null): Promise<ChartData> {
    const [hubs, indicators] = [dataset.hubs(), dataset.indicators()]
    const memberships = hubs.memberships()
    const sites = store.all('sites')
    const wanted = hubsAround(spec, memberships, sites)
    const selected = await Promise.all(
      wanted.length === 0
        ? []
        : indicatorsOf(spec).map((indicator) => dataset.known({ indicator, hubs: wanted }, asKnownOn)),
    )
    return {
      hub: (id) => hubs.get(id),
      indicator: (id) => indicators.get(id),
      observations: selected.flatMap((known) => known.observations),
      preferences: store.all('preferences'),
      overrules: store.all('overrules'),
      memberships,
      actors: {
        organisation: (id) => store.get('organisations', id),
        person: (id) => store.get('people', id),
        sites,
        roles: store.all('roles'),
      },
      plans: spec.kind === 'timeline' ? await checkedPlans(asKnownOn) : [],
      claims: await checkedClaims(spec),
      ...(spec.kind === 'map' ? { land: await loadLand(resources) } : {}),
      cautious: store.all('sources').filter((source) => cautionsOf([source]).length > 0),
      language,
      speak: speakers[language],
    }
  }

  async function checkedPlans(asKnownOn: string | null): Promise<readonly CheckedPlan[]> {
    return (await plans.list({ asKnownOn })).map(({ plan, standing: { outcome } }) => ({ plan, outcome }))
  }

  /** Those the chart names; for a timeline that names none every plan. Nothing is checked for a chart without claims. */
  async function checkedClaims(spec: ChartSpec): Promise<readonly CheckedClaim[]> {
    const named = new Set(spec.claims)
    const isOpen = spec.kind === 'timeline' && spec.claims.length === 0
    return checked(
      store
        .all('claims')
        .filter(({ id, assertion }) => named.has(id) || (isOpen && assertion.kind === 'plan')),
    )
  }

  async function checked(claims: readonly Claim[]): Promise<readonly CheckedClaim[]> {
    if (claims.length === 0) return []
    const outcomes = new Map(
      (await checks.run({ claims: claims.map(({ id }) => id) })).map((check) => [check.claim, check.outcome]),
    )
    const quoted = new Map<string, string>()
    for (const { claim, target } of store.all('links'))
      if (target.kind === 'quotation' && !quoted.has(claim)) quoted.set(claim, target.quotation)
    return claims.map((claim) => ({
      claim,
      outcome: outcomes.get(claim.id) ?? 'untestable',
      quotation: quoted.get(claim.id) ?? null,
    }))
  }
}
