import type { DatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import type { Store } from '#electron/storage/store.ts'
import { isAltTextStale } from '#shared/charts/alt-text.ts'
import { readChartFile } from '#shared/charts/chart-file.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { indicatorsOf } from '#shared/charts/indicators-of.ts'
import { printClaimed } from '#shared/charts/print-claimed.ts'
import { formatPeriod } from '#shared/dataset/periods.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import type { Chart, ChartSpec } from '#shared/domain/chart.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { DrawnChart } from '#shared/ipc/answers/charts.ts'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { createChartDataSource } from './chart-data-source.ts'
import { exportChart, exportSpec } from './export-chart.ts'

/** Charts of a workspace: kept, drawn from the dataset as it stands, and turned into files. */
export function createChartsService({
  store,
  dataset,
  checks,
  plans,
  speakers,
  resources,
  now = () => new Date(),
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly checks: Pick<ServiceOf<'checks'>, 'run'>
  readonly plans: Pick<ServiceOf<'plans'>, 'list'>
  readonly speakers: Readonly<Record<Locale, Speak>>
  /** Path of the resources folder, for fonts of a packaged program. */
  readonly resources?: string
  readonly now?: () => Date
}): ServiceOf<'charts'> {
  const source = createChartDataSource({ store, dataset, checks, plans, speakers, resources })
  const { gather, checked } = source

  async function draw(
    spec: ChartSpec,
    language: Locale,
    asKnownOn: string | null = null,
  ): Promise<DrawnChart> {
    return drawChart(spec, await gather(spec, language, asKnownOn))
  }

  function chartOf(id: string): Chart {
    return store.get('charts', id) ?? refuse('chart-not-found', { chart: labelOf(id) })
  }

  return {
    async list() {
      const charts = [...store.all('charts')].sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))
      const briefings = store.all('briefings')
      return Promise.all(
        charts.map(async (chart) => ({
          chart,
          stale: isAltTextStale(chart.spec.altText, await draw(chart.spec, 'en')),
          usedIn: usersOf(chart.id, briefings).map(({ id }) => id),
        })),
      )
    },

    draw: ({ spec, language = 'en', asKnownOn = null }) => draw(spec, language, asKnownOn),
    material: (need) => source.material(need),

    async claims({ spec, language = 'en' }) {
      const all = store.all('claims')
      const asked = { ...spec, claims: all.map(({ id }) => id) }
      const data = await gather({ ...spec, claims: [] }, language, null)
      // Which of them the chart has a place for is known without checking them.
      const claims = all.map((claim) => ({ claim, outcome: 'untestable' as const, quotation: null }))
      const placed = drawChart(asked, { ...data, claims })
      if (placed.kind === 'empty') return []
      const values = [placed, ...placed.panels].flatMap((one) => one.claimed)
      const ids = new Set([
        ...values.map(({ claim }) => claim),
        ...placed.events.flatMap(({ claim }) => (claim === null ? [] : [claim.id])),
      ])
      const known = await checked(all.filter(({ id }) => ids.has(id)))
      const printed = new Map(
        values.map((one) => [
          one.claim,
          `${one.name}, ${formatPeriod(one.period, language)}: ${printClaimed(one, placed)}`,
        ]),
      )
      return known.map(({ claim, outcome }) => ({
        claim: claim.id,
        statement: claim.statement,
        outcome,
        value: printed.get(claim.id) ?? null,
      }))
    },

    async read({ text }) {
      const read = readChartFile(text)
      if (!read.ok) throw new ProblemError(read.problem)
      const { spec } = read
      const kept = new Set(store.all('claims').map(({ id }) => id))
      const data = await gather({ ...spec, claims: [] }, 'en', null)
      const claims = spec.claims.filter((claim) => kept.has(claim))
      return {
        spec: { ...spec, claims },
        unknown: {
          hubs: spec.hubs.filter((hub) => data.hub(hub) === undefined),
          indicators: indicatorsOf(spec).filter((indicator) => data.indicator(indicator) === undefined),
          claims: spec.claims.filter((claim) => !kept.has(claim)).map(labelOf),
        },
      }
    },

    async save({ chart: id, spec: asked }) {
      const spec = { ...asked, hubs: [...new Set(asked.hubs)] }
      const chart: Chart =
        id === null
          ? { id: store.nextId('charts', 'F'), spec, madeAt: now().toISOString() }
          : { ...chartOf(id), spec }
      await store.change('charts.save', [{ do: 'put', collection: 'charts', entity: chart }])
      return chart
    },

    async remove({ chart: id }) {
      const { spec } = chartOf(id)
      const users = usersOf(id, store.all('briefings'))
      if (users.length > 0)
        refuse('chart-in-use', { title: spec.title, briefings: users.map(({ title }) => title) }, 'state')
      await store.change('charts.remove', [{ do: 'remove', collection: 'charts', id }])
      return null
    },

    async export({ chart: id, format, language = 'en', density = 2, asKnownOn = null }) {
      const chart = chartOf(id)
      if (format === 'json') return exportSpec(chart)
      const drawn = await draw(chart.spec, language, asKnownOn)
      if (drawn.kind === 'empty') refuse('chart-empty', { title: chart.spec.title, reason: drawn.reason })
      return exportChart(chart, drawn, { format, density, speak: speakers[language], resources })
    },
  }
}

function usersOf(chart: string, briefings: readonly Briefing[]): Briefing[] {
  return briefings.filter(({ blocks }) =>
    blocks.some((block) => block.type === 'chart' && block.chart === chart),
  )
}
