import { getContext, setContext } from 'svelte'
import { SvelteMap } from 'svelte/reactivity'
import type { Drawn } from '#shared/charts/chart-data.ts'
import { indicatorsOf } from '#shared/charts/indicators-of.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import type { ChartKind } from '#shared/domain/chart.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { ExportedFile } from '#shared/ipc/answers/files.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { locale, t } from '../../messages/speech.svelte.ts'
import { useKnownOn, type KnownOn } from '../../knowledge/known-on.svelte.ts'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { bestPartner, sharesPeriod } from './best-partner.ts'
import { draftOf, emptyDraft, specOf, type ChartDraft } from './chart-draft.ts'
import { ChartOutlet, type OutForm } from './chart-outlet.ts'
import { noHistory, remembered, stepBack, stepForth, type DraftHistory } from './draft-history.ts'
import { hubChoices, type HubOrder } from './hub-choice.ts'
import { kindNeeds } from './kind-needs.ts'
import { Easel } from './easel.svelte.ts'
import { mostCovered } from './most-covered.ts'
import { periodCoverage } from './period-coverage.ts'
import { yearsAround } from './years-around.ts'

const KEY = Symbol('chart desk')
/** As many as a chart of lines takes. */
const MOST_LINES = 300
/** The place of a chart that is not kept yet. */
export const NEW = 'new'
/** What was changed and not saved, by chart; it outlives a look into another view. */
const drafts = new SvelteMap<string, ChartDraft>()
const histories = new SvelteMap<string, DraftHistory<ChartDraft>>()

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
  readonly #outlet: ChartOutlet
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
  /** How many hubs have a value in each period: of those chosen, or of all while none is. */
  readonly coverage = $derived.by(() =>
    periodCoverage(this.#values.value, this.periods, this.draft?.hubs ?? []),
  )
  readonly spec = $derived.by(() =>
    this.draft === null ? null : specOf(this.draft, this.periods, t('charts.untitled')),
  )

  filter = $state('')
  order = $state<HubOrder>('value')
  readonly #easel = new Easel(() => this.#asked(this.spec))
  /** The open chart as it stands now; the last one stays in sight while the next is drawn. */
  readonly drawing = $derived.by(() => this.#easel.drawing)
  /** What a range can begin and end with: for a timeline the years around its events. */
  readonly ends = $derived.by<readonly string[]>(() =>
    this.draft?.kind === 'timeline' ? yearsAround(this.drawing) : this.periods,
  )
  readonly drawingProblem = $derived.by(() => this.#easel.problem)

  readonly #claims = useLive(
    'charts.claims',
    () =>
      this.spec === null
        ? null
        : { spec: { ...this.spec, title: '-', altText: null, notes: [], claims: [] }, language: locale() },
    ['claims', 'links', 'observations', 'batches', 'preferences', 'hubs', 'indicators'],
  )
  /** Claims that speak of what the chart shows, with what came of them. */
  readonly claims = $derived.by(() => this.#claims.value ?? [])

  readonly #values = useLive(
    'dataset.observations',
    () => (this.draft === null ? null : { indicator: this.draft.indicator, hub: null }),
    ['observations', 'batches', 'indicators'],
  )
  /** Those with a value, best first; a chart that needs none takes any hub. */
  readonly hubs = $derived.by<readonly string[]>(() => {
    const measured = this.#values.value?.texts.hub.dictionary ?? []
    if (this.draft === null || kindNeeds[this.draft.kind].has('indicator')) return measured
    return [...new Set([...measured, ...this.#parts.names.hubs.map(({ id }) => id)])]
  })
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
      const { indicator, from, to } = draft
      const whole = { ...emptyDraft(indicator), hubs: hubs.slice(0, 5000) }
      // Lines tell each hub's own first and last value in the range; of more than there are lines, two periods for all.
      const kind = hubs.length > MOST_LINES ? ('dot-range' as const) : ('small-multiples' as const)
      const sorted =
        this.order === 'change'
          ? ({ ...whole, kind, from, to, order: 'change' } as const)
          : ({ ...whole, kind: 'ranking', period } as const)
      return this.#asked(specOf(sorted, [], '-'))
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
    this.#outlet = new ChartOutlet(parts.bridge, parts.notices)
  }

  #asked(spec: ChartDesk['spec']) {
    return spec === null ? null : { spec, language: locale(), asKnownOn: this.#parts.known.day }
  }

  open = (id: string): void =>
    this.#parts.navigation.go({ view: 'charts', id, replace: this.openId !== null })

  start = (): void => this.open(NEW)

  change = (change: Partial<ChartDraft>): void => {
    const { openId, draft } = this
    if (openId === null || draft === null) return
    const what = Object.keys(change).sort().join(' ')
    histories.set(openId, remembered(histories.get(openId) ?? noHistory, draft, what, performance.now()))
    this.#put({ ...draft, ...change })
  }

  #put(next: ChartDraft): void {
    if (this.openId === null) return
    const isAsKept = JSON.stringify(next) === JSON.stringify(this.#kept)
    if (isAsKept) drafts.delete(this.openId)
    else drafts.set(this.openId, next)
  }

  readonly #history = $derived.by(() => histories.get(this.openId ?? '') ?? noHistory)
  readonly canGoBack = $derived.by(() => this.#history.done.length > 0)
  readonly canGoForth = $derived.by(() => this.#history.undone.length > 0)

  /** Takes back the last choice, or makes it again; nothing on disk is touched before the chart is saved. */
  back = (): void => this.#walk(stepBack)
  forth = (): void => this.#walk(stepForth)

  #walk(step: typeof stepBack<ChartDraft>): void {
    if (this.openId === null || this.draft === null) return
    const walked = step(this.#history, this.draft)
    if (walked === null) return
    histories.set(this.openId, walked.history)
    this.#put(walked.draft)
  }

  /** An indicator against itself is a line: a scatter begins with another one upwards. */
  chooseKind = (kind: ChartKind): void => {
    const { draft } = this
    const other = bestPartner(this.indicators, draft?.indicator)
    const isBare = kind === 'scatter' && draft?.vertical === draft?.indicator && other !== undefined
    this.change({ kind, ...(isBare ? { vertical: other.indicator.id } : {}) })
  }

  /**
   * Another indicator has other periods; hubs stay, those without a value are told. Upwards in a scatter stays what was
   * there unless the two have no period in common: then the one that has most.
   */
  chooseIndicator = (indicator: string): void => {
    const { draft } = this
    const other = bestPartner(this.indicators, indicator)
    const isApart =
      draft?.kind === 'scatter' &&
      !sharesPeriod(this.indicators, indicator, draft.vertical) &&
      other !== undefined
    this.change({
      indicator,
      from: null,
      to: null,
      period: null,
      ...(isApart ? { vertical: other.indicator.id } : {}),
    })
  }

  toggleHub = (hub: string): void => {
    const hubs = this.draft?.hubs ?? []
    this.change({ hubs: hubs.includes(hub) ? hubs.filter((one) => one !== hub) : [...hubs, hub] })
  }

  forgetChanges = (): void => {
    if (this.openId === null) return
    drafts.delete(this.openId)
    histories.delete(this.openId)
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
    if (openId === NEW) histories.delete(openId)
    await this.#parts.list.load({})
    arrive({ view: 'charts', id: chart.id, replace: true })
    notices.tell(sentence('charts.saved', { label: labelOf(chart.id) }))
    return true
  }

  /** The kept chart as it can leave the window; null while it has changes that are not kept. */
  readonly asked = $derived.by(() =>
    this.saved === null || this.isDirty
      ? null
      : { chart: this.saved.chart.id, asKnownOn: this.#parts.known.day },
  )
  saveAs = async (form: OutForm): Promise<void> => {
    if (this.asked !== null) await this.#outlet.save(this.asked, form)
  }
  copyImage = async (): Promise<void> => {
    if (this.asked !== null) await this.#outlet.copyImage(this.asked)
  }
  copyData = async (): Promise<void> => {
    if (this.asked !== null) await this.#outlet.copyData(this.asked)
  }
  prepare = async (form: OutForm): Promise<ExportedFile> => {
    const { asked, drawing } = this
    if (asked === null) throw new Error('A chart with changes was asked for as a file')
    const hash = drawing?.kind === 'drawn' ? drawing.dataHash : ''
    return this.#outlet.prepare(asked, form, JSON.stringify([asked, this.saved?.chart.spec, hash, locale()]))
  }

  /** Opens a chart's own file as a new chart; what this workspace does not have of it is told. */
  openFile = async (file: File): Promise<void> => {
    const { bridge, notices } = this.#parts
    const read = await notices.attempt(async () => bridge.ask('charts.read', { text: await file.text() }))
    if (read === undefined) return
    drafts.set(NEW, draftOf(read))
    histories.delete(NEW)
    this.open(NEW)
    const { hubs, indicators, claims } = read.unknown
    const names = [...hubs, ...indicators, ...claims]
    if (names.length > 0) notices.problem(sentence('charts.file-unknown', { names }))
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
