import type { DatasetReader } from '#electron/services/dataset/dataset-reader.ts'
import type { Store } from '#electron/storage/store.ts'
import { isAltTextStale } from '#shared/charts/alt-text.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import type { Chart, ChartSpec } from '#shared/domain/chart.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { DrawnChart } from '#shared/ipc/answers/charts.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import type { Locale } from '#shared/messages/sentence.ts'
import type { Speak } from '#shared/messages/speak.ts'
import { createChartDataSource } from './chart-data-source.ts'
import { exportChart } from './export-chart.ts'

/** Charts of a workspace: kept, drawn from the dataset as it stands, and turned into files. */
export function createChartsService({
  store,
  dataset,
  checks,
  speakers,
  resources,
  now = () => new Date(),
}: {
  readonly store: Store
  readonly dataset: DatasetReader
  readonly checks: Pick<ServiceOf<'checks'>, 'run'>
  readonly speakers: Readonly<Record<Locale, Speak>>
  /** Path of the resources folder, for fonts of a packaged program. */
  readonly resources?: string
  readonly now?: () => Date
}): ServiceOf<'charts'> {
  const gather = createChartDataSource({ store, dataset, checks, speakers, resources })

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
