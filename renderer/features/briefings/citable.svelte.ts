import { getContext, setContext } from 'svelte'
import { rowAt, type ObservationColumns } from '#shared/dataset/observation-columns.ts'
import type { FigureBinding, FigureFormat, FigureInline } from '#shared/domain/briefing-inline.ts'
import type { LikelihoodScale } from '#shared/domain/likelihood-scale.ts'
import type { Observation } from '#shared/domain/observation.ts'
import { printFigure } from '#shared/briefings/print-figure.ts'
import { readFigure, type FigureReading } from '#shared/briefings/read-figure.ts'
import { staleFigure, type StaleFigure } from '#shared/briefings/stale-figure.ts'
import type { ChartSummary } from '#shared/ipc/answers/charts.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import { inlineFigure } from '#shared/briefings/printed-figure.ts'
import { sentence, type Locale } from '#shared/messages/sentence.ts'
import { speaker } from '#shared/messages/speak.ts'
import { catalogueOf } from '../../messages/catalogues.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'

const KEY = Symbol('citable')

/** Everything a briefing can point at: claims, charts and, once somebody needs them, observations. */
export class Citable {
  readonly #bridge: Bridge
  readonly #language: () => Locale
  readonly #scaleOf: () => string | null
  readonly #scales: Live<'judgements.scales'>
  /** Newer values that the sources of bound figures gave since, by the id of the bound one. */
  revised = $state.raw<Readonly<Record<string, Observation>>>({})
  readonly #claims: Live<'claims.list'>
  readonly #charts: Live<'charts.list'>
  #columns = $state.raw<ObservationColumns | null>(null)
  #asked = false
  readonly claims: readonly ClaimView[] = $derived.by(() => this.#claims.value ?? [])
  readonly charts: readonly ChartSummary[] = $derived.by(() => this.#charts.value ?? [])
  readonly #observations = $derived.by(() => {
    const known = new Map<string, Observation>()
    for (const { check } of this.claims) for (const one of check.observations) known.set(one.id, one)
    return known
  })
  readonly #speak = $derived.by(() => speaker(this.#language(), catalogueOf(this.#language())))
  readonly #rowOf = $derived.by(() => {
    const ids = this.#columns?.texts.id
    return new Map(ids?.index.map((at, row) => [ids.dictionary[at] ?? '', row]))
  })

  constructor(
    bridge: Bridge,
    briefing: { readonly language: () => Locale; readonly scale: () => string | null },
    claims: Live<'claims.list'>,
    charts: Live<'charts.list'>,
    scales: Live<'judgements.scales'>,
  ) {
    this.#bridge = bridge
    this.#language = briefing.language
    this.#scaleOf = briefing.scale
    this.#scales = scales
    this.#claims = claims
    this.#charts = charts
  }

  /** True once it is known what is there, so that 'gone' is not said of what is only on its way. */
  get settled(): boolean {
    return this.#claims.settled && this.#charts.settled
  }
  claim = (id: string): ClaimView | undefined => this.claims.find(({ claim }) => claim.id === id)
  chart = (id: string): ChartSummary | undefined => this.charts.find(({ chart }) => chart.id === id)

  /** Undefined while the dataset is on its way, null when no such observation is there. */
  observation = (id: string): Observation | null | undefined => {
    const used = this.#observations.get(id)
    if (used !== undefined) return used
    void this.loadObservations()
    if (this.#columns === null) return undefined
    const row = this.#rowOf.get(id)
    return row === undefined ? null : rowAt(this.#columns, row)
  }

  get columns(): ObservationColumns | null {
    return this.#columns
  }

  /** The briefing's language, which what it embeds is drawn in. */
  get language(): Locale {
    return this.#language()
  }

  get scales(): readonly LikelihoodScale[] {
    return this.#scales.value ?? []
  }

  /** The scale on which the briefing's key judgements are stated. */
  get scale(): LikelihoodScale | null {
    return this.scales.find(({ id }) => id === this.#scaleOf()) ?? null
  }

  /** What a token is worth now; null while that is on its way. */
  reading = (of: FigureBinding): FigureReading | null => {
    let isLoading = false
    const reading = readFigure(of, {
      observation: (id) => {
        const found = this.observation(id)
        if (found === undefined) isLoading = true
        return found ?? undefined
      },
      outcome: (claim) => {
        if (!this.settled) isLoading = true
        return this.claim(claim)?.check.outcome
      },
    })
    return isLoading ? null : reading
  }

  /** A token as the pages print it; null where it has no value. */
  print = (reading: FigureReading, format: FigureFormat): string | null =>
    printFigure(reading, format, this.#language(), this.#speak)

  /** Whether a token is not what its sentence was written for any more. */
  stale = (figure: FigureInline, reading: FigureReading): StaleFigure | null =>
    staleFigure(figure, reading, (id) => this.revised[id], this.#language(), this.#speak)

  /** A figure as the pages print it. */
  figure = (observation: Observation): string => inlineFigure(observation, this.#language(), this.#speak)

  /** Words for the pages, in the briefing's language. */
  words = (key: string): string => this.#speak(sentence(key))

  /** The whole dataset as columns, asked for once. */
  loadObservations = async (): Promise<void> => {
    if (this.#asked) return
    this.#asked = true
    await this.refreshObservations()
  }

  refreshObservations = async (): Promise<void> => {
    if (this.#asked)
      this.#columns = await this.#bridge.ask('dataset.observations', { indicator: null, hub: null })
  }
}

/** Language and scale are the briefing's: its figures print in its language, whatever the window speaks. */
export function provideCitable(briefing: {
  readonly language: () => Locale
  readonly scale: () => string | null
}): Citable {
  const bridge = useBridge()
  const citable = new Citable(
    bridge,
    briefing,
    useLive('claims.list', () => ({}), 'all'),
    useLive('charts.list', () => ({}), 'all'),
    useLive('judgements.scales', () => ({}), []),
  )
  $effect(() =>
    bridge.onChanged(({ collections }) => {
      if (collections.includes('batches') || collections.includes('observations'))
        void citable.refreshObservations()
    }),
  )
  return setContext(KEY, citable)
}

export function useCitable(): Citable {
  const citable = getContext<Citable | undefined>(KEY)
  if (citable === undefined)
    throw new Error('Nothing to cite here: call provideCitable in the component above')
  return citable
}
