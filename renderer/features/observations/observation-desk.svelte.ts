import { getContext, setContext, untrack } from 'svelte'
import { rowAt } from '#shared/dataset/observation-columns.ts'
import { comparePeriods } from '#shared/dataset/periods.ts'
import { useBridge } from '../../bridge/context.ts'
import { useLive } from '../../bridge/live.svelte.ts'
import { GridState } from '../../components/grid/grid-state.svelte.ts'
import { useKnownOn } from '../../knowledge/known-on.svelte.ts'
import { t } from '../../messages/speech.svelte.ts'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { useNotices } from '../../notices/notices.svelte.ts'
import { crosstabLines, crosstabPeriods, keptLines, NAME } from './crosstab-shape.ts'
import { crosstabSheet } from './crosstab-sheet.ts'
import type { NewSource } from './edit-cell.ts'
import { rowsThatFit, textsAmong } from './filters.ts'
import { longSheet } from './long-sheet.ts'
import { printText } from './observation-words.ts'
import type { ObservationSheet, SheetParts } from './observation-sheet.ts'
import { OpenFacts, type FactParts } from './open-facts.svelte.ts'
import { useOpenRows } from './open-rows.ts'
import { OrderMemory } from './order-memory.ts'
import { isSortKey, rowsInOrder, textOf } from './row-order.ts'
import { sourcesAmong } from './sources-among.ts'
import { SheetChoices, type Layout } from './sheet-choices.svelte.ts'
import { SheetEdits } from './sheet-edits.svelte.ts'

const KEY = Symbol('observation desk')
/** A fact somebody wants to state; without a period only its line is made room for. */
export type Entering = { readonly hub: string; readonly indicator: string; readonly period: string | null }
/** What is open: all observations of an indicator, or of a hub. */
export type Opened = { readonly kind: 'indicator' | 'hub'; readonly id: string }

type Parts = FactParts & {
  readonly names: Names
  readonly opened: () => Opened | null
  /** What is shown is what was known on an earlier day: it is looked at, not corrected. */
  readonly isPast: () => boolean
}
type More = { readonly of: string; readonly periods: readonly string[]; readonly lines: readonly string[] }

/** The observations that are open, as a sheet in one of two layouts. */
export class ObservationDesk {
  readonly #parts: Parts
  readonly names: Names
  readonly grid: GridState
  readonly edits: SheetEdits
  readonly facts: OpenFacts
  readonly opened = $derived.by(() => this.#parts.opened())
  readonly #order = new OrderMemory()
  readonly choices = new SheetChoices(() => this.#order.forget())
  /** Periods and names that have no value yet and are to get some. */
  #more = $state.raw<More>({ of: '', periods: [], lines: [] })
  readonly #here = $derived(this.opened === null ? '' : `${this.opened.kind} ${this.opened.id}`)
  readonly #moreHere = $derived(
    this.#more.of === this.#here ? this.#more : { of: this.#here, periods: [], lines: [] },
  )
  /** A value that is to be typed next, until its cell was reached; the grid of its indicator then takes the focus. */
  entering = $state.raw<Entering | null>(null)
  /** The person has moved about in the grid: the inspector follows. */
  touched = $state(false)
  /** What is open has not been in sight yet. */
  opening = $state(false)

  #lineMemory: { readonly signature: string; readonly lines: readonly string[] } = {
    signature: '',
    lines: [],
  }
  readonly #signature = $derived(this.#here + this.choices.signature)
  readonly sheet: ObservationSheet | null = $derived.by(() => {
    const sheet = this.#makeSheet()
    if (sheet === null || !this.#parts.isPast()) return sheet
    return { ...sheet, editing: () => ({ kind: 'fixed', why: t('sheet.fixed.past') }) }
  })

  /** The observation of the active cell, which the inspector shows. */
  readonly selected = $derived.by(() => {
    const { sheet } = this
    const { columns } = this.facts
    if (sheet === null || columns === null || !this.touched || sheet.rows === 0) return null
    const row = sheet.rowOf(this.grid.active.row, this.grid.active.column)
    return row === null ? null : rowAt(columns, row)
  })

  constructor(parts: Parts) {
    this.#parts = parts
    this.names = parts.names
    this.facts = new OpenFacts(parts)
    this.grid = new GridState(
      () => this.sheet,
      () => this.choices.layout,
      () => (this.touched = true),
    )
    this.edits = new SheetEdits({
      bridge: parts.bridge,
      notices: parts.notices,
      grid: this.grid,
      sheet: () => this.sheet,
      columns: () => this.facts.columns,
      isPast: parts.isPast,
    })
  }

  /** Something else is open: it begins at its first cell. */
  begin = (): void => {
    this.grid.begin()
    this.touched = false
    this.opening = true
  }

  /** Its rows are there: a crosstab opens with the newest periods in sight, unless the person has gone somewhere. */
  beginAtNewest = (): void => {
    this.opening = false
    if (!this.touched) this.grid.begin(this.choices.layout === 'crosstab')
  }

  /** The rows of what was open before stay in sight until those of what is open now have come. */
  get hasArrived(): boolean {
    const { opened } = this
    const { columns } = this.facts
    if (opened === null || columns === null) return false
    return columns.texts[opened.kind].dictionary.every((id) => id === opened.id)
  }

  setLayout = (layout: Layout): void => {
    const { selected } = this
    this.grid.turn()
    this.choices.arrangeAs(layout)
    if (selected === null || !this.goTo(selected.id)) this.grid.begin(layout === 'crosstab')
  }

  columnLabel = (key: string): string =>
    this.sheet?.columns.find((column) => column.key === key)?.label ?? key

  /** The texts a column can be narrowed to, each with how often it stands there; null for a column of values. */
  textsOf = (key: string): readonly { text: string; label: string; count: number }[] | null => {
    const { candidates, opened } = this
    const { columns } = this.facts
    const { layout } = this.choices
    if (columns === null || opened === null) return []
    const line = opened.kind === 'hub' ? 'indicator' : 'hub'
    const column = layout === 'crosstab' && key === NAME ? line : key
    if (layout === 'crosstab' && key !== NAME) return null
    if (!isSortKey(column) || column === 'value') return null
    return [...textsAmong(columns, candidates, column)]
      .map(([text, count]) => ({ text, label: printText(column, text, this.names), count }))
      .sort((a, b) => (column === 'period' ? comparePeriods(b.text, a.text) : a.label.localeCompare(b.label)))
  }

  /** In which unit values of a column are compared: that of the first. */
  unitOf = (key: string): string => {
    const { columns } = this.facts
    if (columns === null) return 'unstated'
    const period = this.choices.layout === 'crosstab' ? key : null
    const row = this.candidates.find((one) => period === null || textOf(columns, 'period', one) === period)
    return row === undefined ? 'unstated' : textOf(columns, 'unit', row)
  }

  /** Publications that values here come from. */
  sourcesHere = (): readonly NewSource[] =>
    this.facts.columns === null ? [] : sourcesAmong(this.facts.columns, this.candidates)

  /** To the cell of an observation; false when it is not among those shown. */
  goTo = (id: string): boolean => {
    const row = this.facts.rowOf(id)
    const cell = row === null ? null : (this.sheet?.cellOf(row) ?? null)
    if (cell !== null) this.grid.go(cell)
    return cell !== null
  }

  /** Makes room for a value nobody has stated and leads to it, as soon as its indicator is open. */
  enter = (fact: Entering): void => {
    this.entering = fact
  }

  /** True when the cell of what is to be typed was reached. */
  reachEntered = (): boolean => {
    const { entering, opened } = this
    if (entering === null || opened?.kind !== 'indicator' || opened.id !== entering.indicator) return false
    if (!this.hasArrived) return false
    const { hub, period } = entering
    if (this.choices.layout !== 'crosstab') this.setLayout('crosstab')
    this.choices.clearFilters()
    this.addLine(hub)
    if (period !== null) this.addPeriods([period])
    const row = this.sheet?.rowNamed(hub) ?? null
    const column = period === null ? 1 : (this.sheet?.columnNamed(period) ?? null)
    if (row === null || column === null) return false
    this.grid.go({ row, column })
    return true
  }

  addPeriods = (periods: readonly string[]): void => {
    this.#more = { ...this.#moreHere, periods: [...new Set([...this.#moreHere.periods, ...periods])] }
  }

  addLine = (id: string): void => {
    this.#more = { ...this.#moreHere, lines: [...new Set([...this.#moreHere.lines, id])] }
  }

  /** Rows that may be shown: what every publication says now, or all it ever said. */
  readonly candidates = $derived.by((): readonly number[] => {
    const { columns, all: facts } = this.facts
    if (columns === null || facts === null) return []
    const all = Array.from({ length: columns.rows }, (_, row) => row)
    return this.choices.showsHistory ? all : all.filter((row) => facts.of(row).current.includes(row))
  })

  #makeSheet(): ObservationSheet | null {
    const { choices, names, opened } = this
    const { columns, all: facts, revisions } = this.facts
    if (columns === null || facts === null || opened === null) return null
    const ofHub = opened.kind === 'hub'
    const parts: SheetParts = {
      columns,
      facts,
      names,
      ofHub,
      revisions,
      waiting: () => this.edits.waiting,
      sort: choices.sort,
      filtered: (key) => choices.filters.has(key),
      menu: choices.menuOf,
    }
    if (choices.layout === 'long') return longSheet(parts, this.#rowsOfLong(ofHub))
    const shape = { columns, facts, ofHub }
    const nameOf = ofHub ? names.indicator : names.hub
    const now = crosstabLines(shape, this.#moreHere.lines, choices, nameOf)
    const lines =
      this.#lineMemory.signature === this.#signature ? keptLines(this.#lineMemory.lines, now) : now
    // The rows of what was open before are still in sight: their order is none of what is open now.
    if (this.hasArrived) this.#lineMemory = { signature: this.#signature, lines }
    const periods = crosstabPeriods(shape, this.#moreHere.periods)
    return crosstabSheet(parts, { of: opened.id, lines, periods })
  }

  #rowsOfLong(ofHub: boolean): readonly number[] {
    const { candidates, names } = this
    const { columns } = this.facts
    const { filters, sort } = this.choices
    if (columns === null) return []
    const nameOf = (column: 'hub' | 'indicator', id: string) =>
      column === 'hub' ? names.hub(id) : names.indicator(id)
    const column = ofHub ? 'indicator' : 'hub'
    const wanted = this.choices.words.toLowerCase().trim()
    const wants = columns.texts[column].dictionary.map((id) =>
      `${nameOf(column, id)} ${id}`.toLowerCase().includes(wanted),
    )
    const fitting = rowsThatFit(columns, candidates, filters, (row) =>
      wanted === '' ? true : (wants[columns.texts[column].index[row] ?? 0] ?? false),
    )
    const key = isSortKey(sort.key) ? sort.key : 'period'
    return this.#order.arranged(this.#signature, columns, candidates, fitting, (rows) =>
      rowsInOrder(columns, rows, { key, descending: sort.descending }, nameOf),
    )
  }
}

/** `opened` says which indicator or hub the view is at. */
export function provideObservationDesk(opened: () => Opened | null): ObservationDesk {
  const known = useKnownOn()
  const query = () => {
    const now = opened()
    if (now === null) return null
    const asKnownOn = known.day
    return now.kind === 'hub'
      ? { indicator: null, hub: now.id, asKnownOn }
      : { indicator: now.id, hub: null, asKnownOn }
  }
  const parts = {
    bridge: useBridge(),
    notices: useNotices(),
    names: useNames(),
    opened,
    isPast: () => known.day !== null,
    observations: useOpenRows(query),
    preferences: useLive('dataset.preferences', () => ({}), ['preferences']),
    revisions: useLive('dataset.revisions', () => ({}), ['revisions']),
  }
  const desk = setContext(KEY, new ObservationDesk(parts))
  const here = $derived(JSON.stringify(opened()))
  $effect(() => {
    if (here !== '') untrack(desk.begin)
  })
  $effect(() => {
    if (desk.opening && desk.hasArrived) untrack(desk.beginAtNewest)
  })
  return desk
}

export function useObservationDesk(): ObservationDesk {
  const desk = getContext<ObservationDesk | undefined>(KEY)
  if (desk === undefined)
    throw new Error('No observation desk here: call provideObservationDesk in the view above')
  return desk
}
