import { getContext, setContext } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { Drawn } from '#shared/charts/chart-data.ts'
import { indicatorsOf } from '#shared/charts/indicators-of.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { download } from '../../bridge/download.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { locale, t } from '../../messages/speech.svelte.ts'
import { useKnownOn, type KnownOn } from '../../knowledge/known-on.svelte.ts'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { draftOf, emptyDraft, specOf, type ChartDraft } from './chart-draft.ts'
import { hubChoices, type HubOrder } from './hub-choice.ts'
import { mostCovered } from './most-covered.ts'

const KEY = Symbol('chart desk')
/** The place of a chart that is not kept yet. */
export const NEW = 'new'
/** What was changed and not saved, by chart; it outlives a look into another view. */
const drafts = new SvelteMap<string, ChartDraft>()

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly names: Names
  readonly known: KnownOn
  readonly list: Live<'charts.list'>
}

/** The charts of a workspace, the open one as it is being made, and what a person does with it. */
export class ChartDesk {
  readonly #parts: Parts
  readonly all = $derived.by(() => this.#parts.list.value ?? [])
  readonly settled = $derived.by(() => this.#parts.list.settled)
  readonly problem = $derived.by(() => this.#parts.list.problem)
  /** Id of the open chart, `new` for one not kept yet, or null. */
  readonly openId = $derived.by(() => {
    const { id } = this.#parts.navigation.place
    return id === NEW || this.all.some(({ chart }) => chart.id === id) ? id : null
  })
  readonly saved = $derived.by(() => this.all.find(({ chart }) => chart.id === this.openId) ?? null)
  readonly #kept = $derived.by(() => (this.saved === null ? null : draftOf(this.saved.chart)))
  /** Indicators that have something to draw, the one with most first. */
  readonly indicators = $derived.by(() =>
    this.#parts.names.indicators
      .filter(({ observations }) => observations > 0)
      .toSorted((a, b) => b.observations - a.observations),
  )
  readonly draft = $derived.by<ChartDraft | null>(() => {
    if (this.openId === null) return null
    const first = this.indicators[0]?.indicator.id
    const fresh = first === undefined ? null : emptyDraft(first)
    return drafts.get(this.openId) ?? (this.openId === NEW ? fresh : this.#kept)
  })
  readonly isDirty = $derived.by(() => this.openId !== null && drafts.has(this.openId))
  readonly periods = $derived.by<readonly string[]>(() => {
    const indicator = this.indicators.find((one) => one.indicator.id === this.draft?.indicator)
    return (indicator?.periods ?? []).toSorted(comparePeriods)
  })
  readonly spec = $derived.by(() =>
    this.draft === null ? null : specOf(this.draft, this.periods, t('charts.untitled')),
  )

  filter = $state('')
  order = $state<HubOrder>('value')
  readonly #drawing = useLive('charts.draw', () => this.#asked(this.spec), 'all')
  /** The open chart as it stands now; the last one stays in sight while the next is drawn. */
  readonly drawing = $derived.by(() => this.#drawing.value)
  readonly drawingProblem = $derived.by(() => this.#drawing.problem)

  readonly #values = useLive(
    'dataset.observations',
    () => (this.draft === null ? null : { indicator: this.draft.indicator, hub: null }),
    ['observations', 'batches', 'indicators'],
  )
  readonly hubs = $derived.by<readonly string[]>(() => this.#values.value?.texts.hub.dictionary ?? [])
  /** The period hubs are sorted by: the chart's own end, else the one with most hubs. */
  readonly sortPeriod = $derived.by(() => {
    const { drawing } = this
    const end = drawing?.kind === 'drawn' ? drawing.periods.at(-1) : undefined
    const isOwn = drawing !== null && indicatorsOf(drawing.spec)[0] === this.draft?.indicator
    return (isOwn ? end : undefined) ?? mostCovered(this.#values.value)
  })
  readonly #ranking = useLive(
    'charts.draw',
    () => {
      const { draft, sortPeriod: period, hubs } = this
      if (draft === null || period === null || hubs.length === 0) return null
      const { indicator } = draft
      const whole = { ...emptyDraft(indicator), kind: 'ranking', hubs: hubs.slice(0, 5000), period } as const
      return this.#asked(specOf(whole, [], '-'))
    },
    ['observations', 'batches', 'preferences', 'indicators', 'hubs'],
  )
  readonly choices = $derived.by(() => {
    const ranking = this.#ranking.value
    return hubChoices([...new Set([...this.hubs, ...(this.draft?.hubs ?? [])])], {
      nameOf: this.#parts.names.hub,
      ranking: ranking?.kind === 'drawn' ? ranking : null,
      filter: this.filter,
      order: this.order,
      language: locale(),
    })
  })

  constructor(parts: Parts) {
    this.#parts = parts
  }

  #asked(spec: ChartDesk['spec']) {
    return spec === null ? null : { spec, language: locale(), asKnownOn: this.#parts.known.day }
  }

  open = (id: string): void =>
    this.#parts.navigation.go({ view: 'charts', id, replace: this.openId !== null })

  start = (): void => this.open(NEW)

  change = (change: Partial<ChartDraft>): void => {
    if (this.openId === null || this.draft === null) return
    const next = { ...this.draft, ...change }
    const isAsKept = JSON.stringify(next) === JSON.stringify(this.#kept)
    if (isAsKept) drafts.delete(this.openId)
    else drafts.set(this.openId, next)
  }

  /** Another indicator has other periods; hubs stay, those without a value are told. */
  chooseIndicator = (indicator: string): void =>
    this.change({ indicator, from: null, to: null, period: null })

  toggleHub = (hub: string): void => {
    const hubs = this.draft?.hubs ?? []
    this.change({ hubs: hubs.includes(hub) ? hubs.filter((one) => one !== hub) : [...hubs, hub] })
  }

  forgetChanges = (): void => {
    if (this.openId === null) return
    drafts.delete(this.openId)
    if (this.openId === NEW) this.#parts.navigation.forget('charts', NEW)
  }

  /** Keeps the chart, with the drafted description where nobody wrote another. */
  save = async (): Promise<boolean> => {
    const { bridge, notices, navigation } = this.#parts
    const { draft, spec, openId } = this
    if (draft === null || spec === null || openId === null) return false
    if (draft.title.trim() === '') {
      notices.problem(sentence('charts.needs-title'))
      return false
    }
    const arrive = navigation.afterWait()
    const altText = spec.altText ?? draftedAltText(this.drawing)
    const chart = await notices.attempt(() =>
      bridge.ask('charts.save', {
        chart: openId === NEW ? null : openId,
        spec: { ...spec, altText },
      }),
    )
    if (chart === undefined) return false
    drafts.delete(openId)
    await this.#parts.list.load({})
    arrive({ view: 'charts', id: chart.id, replace: true })
    notices.tell(sentence('charts.saved', { label: labelOf(chart.id) }))
    return true
  }

  remove = async (): Promise<void> => {
    const { bridge, notices, navigation } = this.#parts
    if (this.saved === null) return
    const { id } = this.saved.chart
    if ((await notices.attempt(() => bridge.ask('charts.remove', { chart: id }))) === undefined) return
    drafts.delete(id)
    navigation.forget('charts', id)
    notices.tell(sentence('charts.removed', { label: labelOf(id) }), {
      label: 'app.undo',
      run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
    })
  }

  export = async (format: 'svg' | 'png' | 'csv'): Promise<void> => {
    const { bridge, notices } = this.#parts
    if (this.saved === null || this.isDirty) return
    const chart = this.saved.chart.id
    const file = await notices.attempt(() =>
      bridge.ask('charts.export', { chart, format, language: locale(), asKnownOn: this.#parts.known.day }),
    )
    if (file === undefined) return
    download(file)
    notices.tell(sentence('charts.exported', { file: file.fileName }))
  }
}

function draftedAltText(drawing: { readonly kind: string } | Drawn | null) {
  if (drawing === null || !('altTextDraft' in drawing)) return null
  return { text: drawing.altTextDraft, of: drawing.dataHash }
}

export function provideChartDesk(): ChartDesk {
  const parts = {
    bridge: useBridge(),
    notices: useNotices(),
    navigation: useNavigation(),
    names: useNames(),
    known: useKnownOn(),
    list: useLive('charts.list', () => ({}), 'all'),
  }
  return setContext(KEY, new ChartDesk(parts))
}

export function useChartDesk(): ChartDesk {
  const desk = getContext<ChartDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No chart desk here: call provideChartDesk in the view above')
  return desk
}
