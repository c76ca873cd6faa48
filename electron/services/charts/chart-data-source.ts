import type { DatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import type { Store } from '#electron/storage/store.ts'
import { cautionsOf } from '#shared/analysis/cautions.ts'
import type { ChartData, CheckedClaim, CheckedPlan } from '#shared/charts/chart-data.ts'
import { hubsAround } from '#shared/charts/hubs-around.ts'
import { indicatorsOf } from '#shared/charts/indicators-of.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { ChartSpec } from '#shared/domain/chart.ts'
import type { Claim } from '#shared/domain/claim.ts'
import type { ChartMaterial, MaterialNeed } from '#shared/ipc/answers/charts.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { loadLand } from './load-land.ts'

/** Where a chart takes what it is drawn from. */
export type ChartDataSource = {
  readonly gather: (spec: ChartSpec, language: Locale, asKnownOn: string | null) => Promise<ChartData>
  /** Claims with their outcome; those nobody knows are left out. */
  readonly checked: (claims: readonly Claim[]) => Promise<readonly CheckedClaim[]>
  /** The same for a page that draws by itself. */
  readonly material: (need: MaterialNeed) => Promise<ChartMaterial | TooMuch>
}

/** More values than this are drawn where they lie: a page would be busy with them for longer than a frame. */
const MOST_ROWS = 25_000
const MOST_HUBS = 6000
type TooMuch = { readonly kind: 'too-much' }
const tooMuch: TooMuch = { kind: 'too-much' }

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
  return { gather, checked, material }

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
      cautious: cautiousSources(),
      language,
      speak: speakers[language],
    }
  }

  async function material(need: MaterialNeed): Promise<ChartMaterial | TooMuch> {
    const [hubs, indicators] = [dataset.hubs(), dataset.indicators()]
    const memberships = hubs.memberships()
    const sites = store.all('sites')
    const rowsOf = async (only?: readonly string[]) => {
      const query = only === undefined ? {} : { hubs: only }
      const known = need.indicators.map((indicator) => dataset.known({ indicator, ...query }, need.asKnownOn))
      return (await Promise.all(known)).flatMap(({ observations }) => observations)
    }
    const { byIndicator } = await dataset.observations.tally()
    const count = need.indicators.reduce((sum, one) => sum + (byIndicator.get(one)?.rows ?? 0), 0)
    const everyHub = count <= MOST_ROWS && hubs.all().length <= MOST_HUBS
    const joined = memberships
      .filter(({ hub, member }) => need.hubs.includes(hub) || need.hubs.includes(member))
      .flatMap(({ hub, member }) => [hub, member])
    const sited = sites
      .filter(({ organisation }) => need.organisations.includes(organisation))
      .map(({ hub }) => hub)
    const own = [...new Set([...need.hubs, ...joined, ...sited])]
    const [most] = need.indicators
      .map((one) => byIndicator.get(one))
      .toSorted((a, b) => (b?.rows ?? 0) - (a?.rows ?? 0))
    // Not even read where it is known to be too much: so many rows a hub, of so many hubs.
    if (!everyHub && ((most?.rows ?? 0) / Math.max(1, most?.hubs ?? 1)) * own.length > MOST_ROWS * 2)
      return tooMuch
    const rows = everyHub ? await rowsOf() : own.length === 0 ? [] : await rowsOf(own)
    if (rows.length > MOST_ROWS) return tooMuch
    const claims = await claimsOf(new Set(need.claims), need.hasAllPlans)
    const asked = everyHub
      ? [...hubs.all().map(({ id }) => id as string), ...need.hubs]
      : [...own, ...own.flatMap((hub) => hubs.ancestorsOf(hub).map(({ id }) => id as string))]
    const found = <One>(ids: readonly string[], of: (id: string) => One | undefined) =>
      [...new Set(ids)].flatMap((id): (readonly [string, One])[] => {
        const one = of(id)
        return one === undefined ? [] : [[id, one]]
      })
    const wanted = new Set(need.indicators)
    return {
      kind: 'material',
      had: need,
      everyHub,
      columns: toColumns(rows),
      hubs: found(asked, (id) => hubs.get(id)),
      indicators: found(
        need.isTimeline ? [...need.indicators, ...indicators.all().map(({ id }) => id)] : need.indicators,
        (id) => indicators.get(id),
      ),
      memberships,
      preferences: store.all('preferences').filter(({ id }) => wanted.has(id.split('|')[1] ?? '')),
      overrules: store.all('overrules'),
      claims,
      plans: need.isTimeline ? await checkedPlans(need.asKnownOn) : null,
      actors: {
        organisations: store.all('organisations'),
        people: store.all('people'),
        sites,
        roles: store.all('roles'),
      },
      cautious: cautiousSources(),
      land: need.isMap ? await loadLand(resources) : null,
      language: need.language,
    }
  }

  function cautiousSources() {
    return store.all('sources').filter((source) => cautionsOf([source]).length > 0)
  }

  async function checkedPlans(asKnownOn: string | null): Promise<readonly CheckedPlan[]> {
    return (await plans.list({ asKnownOn })).map(({ plan, standing: { outcome } }) => ({ plan, outcome }))
  }

  /** Those the chart names; for a timeline that names none every plan. Nothing is checked for a chart without claims. */
  async function checkedClaims(spec: ChartSpec): Promise<readonly CheckedClaim[]> {
    return claimsOf(new Set(spec.claims), spec.kind === 'timeline' && spec.claims.length === 0)
  }

  function claimsOf(named: ReadonlySet<string>, hasAllPlans: boolean): Promise<readonly CheckedClaim[]> {
    return checked(
      store
        .all('claims')
        .filter(({ id, assertion }) => named.has(id) || (hasAllPlans && assertion.kind === 'plan')),
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
