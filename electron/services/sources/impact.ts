import { isTakenFrom } from '#shared/analysis/taken-from.ts'
import { originsOf } from '#shared/analysis/origins.ts'
import { boundObservations, inlinesOf } from '#shared/briefings/citations.ts'
import { correctionNote } from '#shared/briefings/correction-note.ts'
import { wordsOf } from '#shared/briefings/own-words.ts'
import { printFigure } from '#shared/briefings/print-figure.ts'
import { readFigure } from '#shared/briefings/read-figure.ts'
import type { HubIndex } from '#shared/dataset/hub-index.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import type { FigureInline } from '#shared/domain/briefing-inline.ts'
import type { Quotation } from '#shared/domain/quotation.ts'
import type { Source } from '#shared/domain/source.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { SourceImpact } from '#shared/ipc/answers/sources.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Store } from '#electron/storage/store.ts'
import { citingBriefings } from '../claims/citing-briefings.ts'
import { sourcesOf } from '../claims/claim-views.ts'
import { restingOnAny } from '../grounds/resting-on-any.ts'
import { placeNow } from '../quotations/place-now.ts'
import { currentVersion, quotationsBySource, sourceById } from './source-answers.ts'

export type ImpactParts = {
  readonly store: Store
  readonly hubIndex: () => HubIndex
  readonly claims: Pick<ServiceOf<'claims'>, 'list'>
  readonly charts: Pick<ServiceOf<'charts'>, 'draw'>
  readonly speakers: Readonly<Record<Locale, Speak>>
}

/** Everything that hangs on a source, and a drafted correction for each briefing that cites it. */
export function createImpact({
  store,
  hubIndex,
  claims,
  charts,
  speakers,
}: ImpactParts): Pick<ServiceOf<'sources'>, 'impact'> {
  return {
    async impact({ source: id }) {
      const source = sourceById(store, id)
      const quotations = quotationsBySource(store).get(id) ?? []
      const own = new Set(quotations.map((quotation) => quotation.id as string))
      const views = (await claims.list({})).filter((view) => view.quotations.some((one) => own.has(one.id)))
      const resting = views.map((view) => restingClaim(view, id))
      const taken = await observationsFrom(store, source)
      const drawn = await chartsWith(taken)
      const lost = await lostQuotations(source, quotations, views)
      const common = { source, version: store.get('versions', source.currentVersion), claims: resting, lost }
      const chartTitles = new Map(drawn.map(({ id: chart, title }) => [chart, title]))
      const briefings = store.all('briefings').flatMap((briefing) => {
        const sentences = sentencesOf(briefing, views, taken)
        const shown = drawn.filter((chart) => shows(briefing, chart.id)).map((chart) => chart.id)
        if (sentences.length === 0 && shown.length === 0) return []
        const issued = store.all('issues').filter((issue) => issue.briefing === briefing.id)
        const { id: briefingId, title, language } = briefing
        const told = { title, sentences, charts: shown, issued: issued.toReversed() }
        const speak = speakers[language]
        const note = correctionNote({ ...common, briefing: told, chartTitles, language, speak })
        return [{ id: briefingId, ...told, note }]
      })
      return {
        source,
        quotations,
        claims: resting,
        actors: restingOnAny(store, hubIndex(), new Set([id, ...own, ...views.map(({ claim }) => claim.id)])),
        observations: taken.size,
        charts: drawn,
        briefings,
      }
    },
  }

  function restingClaim(view: ClaimView, id: string): SourceImpact['claims'][number] {
    const reports = sourcesOf(store, view.quotations).map((one) => ({
      source: one.id as string,
      title: one.metadata.title,
      chain: one.chain,
    }))
    // A source that was taken back itself is left to nobody.
    const others = reports.filter(
      ({ source }) => source !== id && store.get('sources', source)?.retraction === null,
    )
    return {
      id: view.claim.id,
      statement: view.claim.statement,
      outcome: view.check.outcome,
      origins: originsOf(reports).origins,
      originsWithout: originsOf(others).origins,
      reportsWithout: others.length,
    }
  }

  async function chartsWith(taken: ReadonlySet<string>): Promise<SourceImpact['charts']> {
    if (taken.size === 0) return []
    const found: { id: string; title: string; values: number }[] = []
    for (const { id, spec } of store.all('charts')) {
      const drawing = await charts.draw({ spec })
      if (drawing.kind === 'empty') continue
      const values = drawing.series
        .flatMap(({ points }) => points)
        .filter(
          ({ observation, others }) =>
            taken.has(observation) || others.some((other) => taken.has(other.observation)),
        ).length
      if (values > 0) found.push({ id, title: spec.title, values })
    }
    return found
  }

  function sentencesOf(
    { id, blocks, language }: Briefing,
    views: readonly ClaimView[],
    taken: ReadonlySet<string>,
  ) {
    const speak = speakers[language]
    const known = new Map(
      views.flatMap(({ check }) => check.observations.map((row) => [row.id, row] as const)),
    )
    const outcomes = new Map(views.map(({ claim, check }) => [claim.id as string, check.outcome]))
    const figure = ({ of, format }: FigureInline) => {
      const look = {
        observation: (row: string) => known.get(row),
        outcome: (claim: string) => outcomes.get(claim),
      }
      return printFigure(readFigure(of, look), format, language, speak) ?? '…'
    }
    const cited = views.flatMap(({ claim }) =>
      citingBriefings(store, claim.id, claim.statement, figure)
        .filter(({ briefing }) => briefing === id)
        .map(({ block, sentence }) => ({ block, claim: claim.id as string, words: sentence })),
    )
    const printed = blocks
      .filter((block) => boundObservations([block]).some((row) => taken.has(row)))
      .filter((block) => !cited.some((one) => one.block === block.id))
      .map((block) => ({
        block: block.id,
        claim: null,
        words: wordsOf(inlinesOf(block), figure),
      }))
    return [...cited, ...printed]
  }

  /** A text that cannot be read has lost nothing we know of; opening its source says what is wrong with it. */
  async function lostQuotations(
    source: Source,
    quotations: readonly Quotation[],
    views: readonly ClaimView[],
  ) {
    try {
      const version = currentVersion(store, source)
      const lost: Quotation[] = []
      for (const quotation of quotations)
        if ((await placeNow(store, quotation, version)).kind !== 'exact') lost.push(quotation)
      return lost.map(({ id, exact }) => ({
        id,
        exact,
        claims: views
          .filter((view) => view.quotations.some((one) => one.id === id))
          .map(({ claim }) => claim.id),
      }))
    } catch (error) {
      if (error instanceof ProblemError) return []
      throw error
    }
  }
}

function shows({ blocks }: Briefing, chart: string): boolean {
  return blocks.some((block) => block.type === 'chart' && block.chart === chart)
}

/** Ids of the observations that name this document as their source. */
async function observationsFrom(store: Store, { metadata }: Source): Promise<ReadonlySet<string>> {
  const { texts, rows } = await store.observations.columns({})
  const urls = texts.sourceUrl.dictionary
  const titles = texts.sourceTitle.dictionary
  const told = { title: metadata.title, url: metadata.url }
  const byUrl = urls.map((sourceUrl) => isTakenFrom({ sourceTitle: '', sourceUrl }, told))
  const byTitle = titles.map((sourceTitle) => isTakenFrom({ sourceTitle, sourceUrl: '' }, told))
  const taken = new Set<string>()
  if (![...byUrl, ...byTitle].includes(true)) return taken
  for (let row = 0; row < rows; row++) {
    const isOurs = byUrl[texts.sourceUrl.index[row] ?? -1] || byTitle[texts.sourceTitle.index[row] ?? -1]
    const id = texts.id.dictionary[texts.id.index[row] ?? -1]
    if (isOurs && id !== undefined) taken.add(id)
  }
  return taken
}
