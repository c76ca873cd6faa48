import type { Transport } from '#renderer/bridge/transport.ts'
import { say } from '#renderer/messages/speech.svelte.ts'
import { drawChart } from '#shared/charts/draw-chart.ts'
import { toColumns } from '#shared/dataset/observation-columns.ts'
import type { Chart } from '#shared/domain/chart.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { isAltTextStale } from '#shared/charts/alt-text.ts'
import type { DrawnChart } from '#shared/ipc/answers/charts.ts'
import { requests, type Input } from '#shared/ipc/requests.ts'
import * as v from 'valibot'
import { hubs, intensity, story } from '../../unit/charts/small-table.ts'

/** Just enough of the program behind the page to make charts: it draws with the real drawing, and keeps in memory. */
export function inPageProgram({
  observations = story,
}: { readonly observations?: readonly Observation[] } = {}) {
  const kept: Chart[] = []
  const asked: { name: string; input: unknown }[] = []
  const listeners = new Set<(event: unknown) => void>()
  const draw = (spec: Chart['spec']): DrawnChart =>
    drawChart(spec, {
      hub: (id) => hubs.find((one) => one.id === id),
      indicator: (id) => (id === intensity.id ? intensity : undefined),
      observations,
      preferences: [],
      memberships: [],
      claims: [],
      language: 'en',
      speak: say,
    })
  const answers: Record<string, (input: never) => unknown> = {
    'charts.list': () =>
      kept.map((chart) => ({
        chart,
        usedIn: [],
        stale: isAltTextStale(chart.spec.altText, draw(chart.spec)),
      })),
    'charts.draw': ({ spec }: Input<'charts.draw'>) => draw(spec),
    'charts.material': (need: Input<'charts.material'>) => ({
      kind: 'material',
      had: need,
      everyHub: true,
      columns: toColumns(observations),
      hubs: hubs.map((one) => [one.id, one]),
      indicators: [[intensity.id, intensity]],
      memberships: [],
      preferences: [],
      overrules: [],
      claims: [],
      plans: null,
      actors: { organisations: [], people: [], sites: [], roles: [] },
      cautious: [],
      land: null,
      language: need.language,
    }),
    'charts.claims': () => [],
    'organisations.list': () => [],
    'plans.list': () => [],
    'charts.save': ({ chart: id, spec }: Input<'charts.save'>) => {
      const chart: Chart = {
        id: id ?? `F${kept.length + 1}-aaaaaa`,
        spec,
        madeAt: '2026-02-01T09:00:00.000Z',
      }
      const at = kept.findIndex((one) => one.id === id)
      kept.splice(at < 0 ? kept.length : at, at < 0 ? 0 : 1, chart)
      for (const listener of listeners) listener({ collections: ['charts'], command: 'charts.save' })
      return chart
    },
    'dataset.observations': () => toColumns(observations),
    'dataset.hubs': () => ({
      hubs: hubs.map((one) => ({ ...one, observations: 1, ownEntry: false })),
      memberships: [],
    }),
    'dataset.indicators': () => [
      {
        indicator: intensity,
        observations: observations.length,
        hubs: hubs.length,
        periods: [...new Set(observations.map(({ period }) => period))].sort(),
      },
    ],
  }
  const transport: Transport = {
    invoke: (name, input) => {
      asked.push({ name, input })
      const answer = answers[name]
      if (answer === undefined) return Promise.reject(new Error(`No answer to ${name} here; add one`))
      // What the gate would do: options left out get their defaults.
      const parsed = v.parse(requests[name].input, input)
      return Promise.resolve({ ok: true, value: answer(parsed as never) })
    },
    onChanged: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  return { transport, kept, asked }
}
