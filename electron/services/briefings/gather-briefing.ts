import type { Briefing } from '#shared/domain/briefing.ts'
import type { LikelihoodScale } from '#shared/domain/likelihood-scale.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { BriefingData, ChartOnPaper, QuotationPlace } from '#shared/briefings/briefing-data.ts'
import { boundObservations, citedClaims, toldOutcomes } from '#shared/briefings/citations.ts'
import { contextOf } from '#shared/briefings/quotation-context.ts'
import { referenceEntry } from '#shared/briefings/reference-entry.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { namedIn } from '#shared/messages/naming.ts'
import type { Store } from '#electron/storage/store.ts'
import { renderChartSvg } from '../charts/render-svg.ts'
import type { DatasetReader } from '../dataset/dataset-reader.ts'
import { placeNow } from '../quotations/place-now.ts'
import { knownThen, latestOf } from './latest-observation.ts'
import type { Pictures } from './pictures.ts'
import type { Press } from './press.ts'
import { readVersionText } from '../sources/version-text.ts'

/** What a briefing is gathered with. */
export type Gathering = {
  readonly store: Store
  readonly claims: Pick<ServiceOf<'claims'>, 'list'>
  readonly charts: Pick<ServiceOf<'charts'>, 'draw'>
  readonly dataset: DatasetReader
  readonly scales: readonly LikelihoodScale[]
  readonly speakers: Readonly<Record<Locale, Speak>>
  readonly press: Pick<Press, 'cite'>
  readonly pictures: Pick<Pictures, 'there'>
}
/** Millimetres of a template's measure. Pixels at which a chart is drawn for one: its 12 px labels then print at 7 points. */
const measures: Readonly<Record<string, number>> = { note: 160, situation: 148, report: 138 }
const PIXELS = 4.865

/** Reads everything a briefing points at out of the workspace, as it stands now. */
export async function gatherBriefing(briefing: Briefing, parts: Gathering): Promise<BriefingData> {
  const { store, claims, dataset, speakers } = parts
  const cited = new Set([...citedClaims(briefing.blocks), ...toldOutcomes(briefing.blocks)])
  const asKnownOn = briefing.knownOn
  const views =
    cited.size === 0 ? [] : (await claims.list({ asKnownOn })).filter(({ claim }) => cited.has(claim.id))
  const quotations = views.flatMap((view) => view.quotations)
  const places = await Promise.all(
    quotations.map(async (quotation) => [quotation.id, await placeOf(quotation, store)] as const),
  )
  const bound = await Promise.all(
    boundObservations(briefing.blocks).map((id) => dataset.observations.byId(id)),
  )
  const observations = bound.filter((observation) => observation !== undefined)
  const told = new Map(
    await Promise.all(
      observations.map(async (one) => [one.id, await knownThen(one, asKnownOn, dataset)] as const),
    ),
  )
  const revised =
    asKnownOn === null
      ? await Promise.all(
          observations.map(async (one) => [one.id, await latestOf(one, store, dataset)] as const),
        )
      : []
  const chartIds = briefing.blocks.flatMap((block) => (block.type === 'chart' ? [block.chart] : []))
  const drawn = await Promise.all([...new Set(chartIds)].map((id) => drawForPaper(id, parts, briefing)))
  const { language } = briefing
  return {
    briefing,
    claims: new Map(views.map((view) => [view.claim.id, view])),
    sources: new Map(store.all('sources').map((source) => [source.id, source])),
    places: new Map(places.flatMap(([id, place]) => (place === undefined ? [] : [[id, place]]))),
    observations: new Map([...told].flatMap(([id, row]) => (row === undefined ? [] : [[id, row]]))),
    notYetKnown: new Map(
      observations.flatMap((one) => (told.get(one.id) === undefined ? [[one.id, one] as const] : [])),
    ),
    revised: new Map(revised.flatMap(([id, later]) => (later === undefined ? [] : [[id, later]]))),
    references: await referencesOf(briefing, views, parts),
    pictures: await parts.pictures.there(briefing),
    scales: new Map(parts.scales.map((scale) => [scale.id, scale])),
    charts: new Map(drawn.flatMap((chart) => (chart === undefined ? [] : [[chart.chart.id, chart]]))),
    hub: (id) => dataset.hubs().get(id),
    indicator: (id) => dataset.indicators().get(id),
    overrules: store.all('overrules'),
    hubName: (id) => namedIn(dataset.hubs().get(id)?.names ?? id, language),
    indicatorName: (id) => namedIn(dataset.indicators().get(id)?.names ?? id, language),
    speak: speakers[language],
  }
}

/** Where a quotation stands: context from its own version, and whether its words still stand in the current one. */
export async function placeOf(quotation: Quotation, store: Store): Promise<QuotationPlace | undefined> {
  const source = store.get('sources', quotation.source)
  const version = store.get('versions', quotation.version)
  const current = source === undefined ? undefined : store.get('versions', source.currentVersion)
  if (version === undefined || current === undefined) return undefined
  const { text } = await readVersionText(store, version)
  const place = await placeNow(store, quotation, current)
  const found = { exact: 'stands', approximate: 'pending', lost: 'lost' } as const
  return {
    ...contextOf(text, quotation.span),
    textSha256: version.textSha256,
    found: found[place.kind],
    isOlder: version.id !== current.id,
  }
}

/** The sources of the claims a briefing cites, in the order in which it first does. */
async function referencesOf(
  { blocks, citations: style, language }: Briefing,
  views: readonly ClaimView[],
  { store, press }: Gathering,
): Promise<BriefingData['references']> {
  const ids = citedClaims(blocks).flatMap((id) =>
    (views.find(({ claim }) => claim.id === id)?.quotations ?? []).map(({ source }) => source),
  )
  const sources = [...new Set(ids)].flatMap((id) => {
    const source = store.get('sources', id)
    return source === undefined ? [] : [{ id: source.id as string, entry: referenceEntry(source) }]
  })
  return sources.length === 0 ? [] : press.cite({ style, language, sources })
}

async function drawForPaper(
  id: string,
  { store, charts, speakers }: Gathering,
  { language, template, knownOn: asKnownOn }: Briefing,
): Promise<ChartOnPaper | undefined> {
  const chart = store.get('charts', id)
  if (chart === undefined) return undefined
  const drawn = await charts.draw({ spec: chart.spec, language, asKnownOn })
  if (drawn.kind === 'empty') return { chart, drawn, svg: null }
  const width = Math.round((measures[template] ?? 148) * PIXELS)
  const svg = renderChartSvg(drawn, {
    theme: 'light',
    width,
    speak: speakers[language],
  })
  return { chart, drawn, svg }
}
