import type { Observation } from '#shared/domain/observation.ts'
import { locate } from '#shared/anchoring/locate.ts'
import type { WorkspaceNow } from '#shared/briefings/compare-evidence.ts'
import type { EvidenceDocument, EvidenceFigure } from '#shared/briefings/evidence-document.ts'
import { namedIn } from '#shared/messages/naming.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Store } from '#electron/storage/store.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { readVersionText } from '../sources/version-text.ts'
import type { Gathering } from './gather-briefing.ts'
import { latestOf, sameFact } from './latest-observation.ts'

/** Looks up what a workspace says now about everything a briefing's evidence names. */
export async function workspaceNow(
  evidence: EvidenceDocument,
  { store, claims, charts, dataset, speakers }: Omit<Gathering, 'press' | 'pictures'>,
  locale: Locale,
): Promise<WorkspaceNow> {
  const claimIds = new Set(evidence.claims.map(({ id }) => id))
  const views =
    claimIds.size === 0 ? [] : (await claims.list({})).filter(({ claim }) => claimIds.has(claim.id))
  const observations = await lookUp(evidence.figures, (figure) => currentValue(figure, store, dataset))
  const quotations = await lookUp(evidence.quotes, (quote) => currentWords(quote, store))
  const drawings = await lookUp(evidence.charts, async ({ id }) => {
    const chart = store.get('charts', id)
    if (chart === undefined) return undefined
    const drawn = await charts.draw({ spec: chart.spec })
    return { title: chart.spec.title, dataHash: drawn.kind === 'drawn' ? drawn.dataHash : null }
  })
  return {
    observation: (figure) => observations.get(figure),
    quotation: (quote) => quotations.get(quote),
    claim: (id) => views.find(({ claim }) => claim.id === id),
    retraction: (id) => store.get('sources', id)?.retraction?.reason ?? null,
    chart: (chart) => drawings.get(chart),
    hubName: (id) => namedIn(dataset.hubs().get(id)?.names ?? id, locale),
    indicatorName: (id) => namedIn(dataset.indicators().get(id)?.names ?? id, locale),
    speak: speakers[locale],
    locale,
  }
}

async function lookUp<Key, Found>(
  keys: readonly Key[],
  find: (key: Key) => Promise<Found | undefined>,
): Promise<Map<Key, Found | undefined>> {
  return new Map(await Promise.all(keys.map(async (key) => [key, await find(key)] as const)))
}

/** The observation; else, after a re-import, the same fact from the same source; and of both the latest revision. */
async function currentValue(
  figure: EvidenceFigure,
  store: Store,
  dataset: DatasetReader,
): Promise<Observation | undefined> {
  const { title, publisher, url } = figure.source
  const rows = await sameFact(
    { ...figure, sourceTitle: title, sourcePublisher: publisher, sourceUrl: url },
    dataset,
  )
  const itself =
    (await dataset.observations.byId(figure.observation)) ??
    rows.find((row) => row.value === figure.value && row.unit === figure.unit) ??
    rows.at(-1)
  return itself === undefined ? undefined : ((await latestOf(itself, store, dataset)) ?? itself)
}

async function currentWords(quote: EvidenceDocument['quotes'][number], store: Store) {
  const source = store.get('sources', quote.source)
  const current = source === undefined ? undefined : store.get('versions', source.currentVersion)
  if (current === undefined || store.get('quotations', quote.id) === undefined) return undefined
  const { text } = await readVersionText(store, current)
  const place = locate({ text }, quote)
  const words = place.kind === 'lost' ? null : text.slice(place.start, place.end)
  return { textSha256: current.textSha256, words }
}
