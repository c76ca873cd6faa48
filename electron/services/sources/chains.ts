import { provenanceForest, rootOf } from '#shared/analysis/provenance-forest.ts'
import { sourceSummary } from '#shared/briefings/source-summary.ts'
import { citedClaims } from '#shared/briefings/citations.ts'
import { labelOf, slugOf } from '#shared/domain/id.ts'
import type { Source } from '#shared/domain/source.ts'
import { provDocument } from '#shared/exchange/prov-document.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { Input, ServiceOf } from '#shared/ipc/requests.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Store } from '#electron/storage/store.ts'
import { sourceById, versionsOf } from './source-answers.ts'

export type ChainsParts = {
  readonly store: Store
  readonly speakers: Readonly<Record<Locale, Speak>>
}

/** Sources taken together: how their chains run together, in a picture, for other programs, and in a statement. */
export function createChains({
  store,
  speakers,
}: ChainsParts): Pick<ServiceOf<'sources'>, 'provenance' | 'exportProvenance' | 'summarise'> {
  return {
    async provenance({ source: id }) {
      sourceById(store, id)
      const titles = new Map(
        store.all('sources').map(({ id: each, metadata }) => [each as string, metadata.title]),
      )
      const forest = provenanceForest(
        store
          .all('sources')
          .map(({ id: source, metadata, chain }) => ({ source, title: metadata.title, chain })),
      )
      const end = forest.findIndex(({ sources }) => sources.includes(id))
      const root = rootOf(forest, end)
      const own = forest.flatMap((step, at) => (rootOf(forest, at) === root ? [{ ...step, at }] : []))
      return {
        reports: own.flatMap(({ sources }) => sources).length,
        origins: new Set(forest.map((_, at) => rootOf(forest, at))).size,
        nodes: own.map(({ at, after, step, alsoAs, sources, uncertain }) => ({
          id: String(at),
          after: after === null ? null : String(after),
          step,
          alsoAs,
          sources: sources.map((source) => ({ id: source, title: titles.get(source) ?? '' })),
          uncertain,
        })),
      }
    },

    async exportProvenance({ sources: wanted }) {
      const sources =
        wanted === null ? store.all('sources') : wanted.map((source) => sourceById(store, source))
      if (sources.length === 0) refuse('no-sources')
      const document = provDocument(sources, (source) => versionsOf(store, source))
      const [only] = sources
      const name = sources.length === 1 && only !== undefined ? nameOf(only) : 'provenance'
      return {
        fileName: `${name}.prov.jsonld`,
        mediaType: 'application/ld+json',
        base64: Buffer.from(`${JSON.stringify(document, null, 2)}\n`, 'utf8').toString('base64'),
      }
    },

    async summarise({ of, language }) {
      const ids = of.kind === 'sources' ? [...new Set(of.sources)] : sourcesCited(store, of.briefing)
      const sources = ids.map((id) => sourceById(store, id))
      if (sources.length === 0) refuse('nothing-cited')
      const claims = sourcesOfClaims(store, of, new Set(ids))
      return { ...sourceSummary({ sources, claims, language, speak: speakers[language] }), sources: ids }
    },
  }
}

function nameOf({ id, metadata }: Source): string {
  return slugOf(metadata.title).slice(0, 60) || labelOf(id)
}

/** The sources that a briefing's claims quote, in the order of their citation. */
function sourcesCited(store: Store, id: string): readonly string[] {
  const briefing = store.get('briefings', id) ?? refuse('briefing-not-found', { briefing: labelOf(id) })
  const quoted = quotedByClaim(store)
  return [...new Set(citedClaims(briefing.blocks).flatMap((claim) => quoted.get(claim) ?? []))]
}

function sourcesOfClaims(
  store: Store,
  of: Input<'sources.summarise'>['of'],
  wanted: ReadonlySet<string>,
): readonly (readonly string[])[] {
  const blocks = of.kind === 'briefing' ? (store.get('briefings', of.briefing)?.blocks ?? []) : null
  const cited = blocks === null ? null : new Set(citedClaims(blocks))
  return [...quotedByClaim(store)]
    .filter(([claim]) => cited === null || cited.has(claim))
    .map(([, sources]) => sources.filter((source) => wanted.has(source)))
    .filter((sources) => sources.length > 0)
}

/** The sources each claim quotes, those that contradict it left out. */
function quotedByClaim(store: Store): ReadonlyMap<string, readonly string[]> {
  const quoted = new Map<string, string[]>()
  for (const { claim, target, relation } of store.all('links')) {
    if (target.kind !== 'quotation' || relation === 'contradicts') continue
    const source = store.get('quotations', target.quotation)?.source
    if (source === undefined || store.get('sources', source) === undefined) continue
    quoted.set(claim, [...new Set([...(quoted.get(claim) ?? []), source])])
  }
  return quoted
}
