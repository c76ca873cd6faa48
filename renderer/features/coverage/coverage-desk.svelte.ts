import { getContext, setContext, untrack } from 'svelte'
import { gapSheet } from '#shared/analysis/coverage/gap-sheet.ts'
import { gapState } from '#shared/analysis/coverage/gap-words.ts'
import type { CoverageGap } from '#shared/analysis/coverage/gaps.ts'
import { labelOf } from '#shared/domain/id.ts'
import { comparePeriods, formatPeriod } from '#shared/dataset/periods.ts'
import { unitName } from '#shared/dataset/units.ts'
import type { CoverageCells, CoverageGaps } from '#shared/ipc/answers/coverage.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { downloadBlob } from '../../bridge/download.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { GridState } from '../../components/grid/grid-state.svelte.ts'
import type { MenuItem } from '../../components/Menu.svelte'
import { useKnownOn } from '../../knowledge/known-on.svelte.ts'
import { locale, say, t } from '../../messages/speech.svelte.ts'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { atOfCoverageSpot, COVERAGE, coverageSpotOf } from '../../navigation/coverage-place.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { coverageSheet } from './coverage-sheet.ts'

const KEY = Symbol('coverage desk')
export const rowOrders = ['covered', 'name', 'waited'] as const
export const gapOrders = ['claims', 'hub', 'indicator', 'period'] as const
type GapOrder = (typeof gapOrders)[number]

type Parts = {
  readonly navigation: Navigation
  readonly notices: Notices
  readonly names: Names
  readonly matrix: Live<'coverage.matrix'>
  readonly gaps: Live<'coverage.gaps'>
}
/** What a cell is about; the period is null where the newest of each is shown and there is none yet. */
export type CoverageFact = {
  readonly hub: string
  readonly indicator: string
  readonly period: string | null
}

/** What the dataset has of every hub, what claims wait for, and the cell a person stands on, which is part of the address. */
export class CoverageDesk {
  readonly #parts: Parts
  readonly names: Names
  readonly grid: GridState
  readonly isOpen = $derived.by(() => this.#parts.navigation.place.id === COVERAGE)
  readonly #spot = $derived.by(() => coverageSpotOf(this.isOpen ? this.#parts.navigation.place.at : null))
  readonly across = $derived(this.#spot.across)
  readonly matrix = $derived.by<CoverageCells | null>(() => this.#parts.matrix.value)
  readonly answer = $derived.by<CoverageGaps | null>(() => this.#parts.gaps.value)
  readonly problem = $derived.by(() => this.#parts.matrix.problem)

  words = $state('')
  onlyWaited = $state(false)
  rowOrder = $state<(typeof rowOrders)[number]>('covered')
  gapOrder = $state<GapOrder>('claims')
  /** Counts the times a person asked to look into the cell: the inspector then takes the focus. */
  looks = $state(0)
  touched = $state(false)
  /** The list is in sight: also beside the grid of an indicator in which its values are added one after the other. */
  listed = $state(false)

  readonly gaps = $derived.by<readonly CoverageGap[]>(() =>
    ordered(this.answer?.gaps ?? [], this.gapOrder, this.names),
  )

  /** Columns of the matrix that are shown. */
  readonly #columns = $derived.by(() => {
    const { matrix } = this
    if (matrix === null) return []
    const width = matrix.columns.length
    const isWanted = (column: number) =>
      matrix.hubs.some((_, row) => (matrix.waiting[row * width + column] ?? 0) > 0)
    return matrix.columns.flatMap((_, column) => (!this.onlyWaited || isWanted(column) ? [column] : []))
  })
  readonly #rows = $derived.by(() => {
    const { matrix, names, rowOrder } = this
    if (matrix === null) return []
    const width = matrix.columns.length
    const sumOf = (row: number, of: readonly number[], counts: (one: number) => number) =>
      of.slice(row * width, (row + 1) * width).reduce((sum, one) => sum + counts(one), 0)
    const waiting = matrix.hubs.map((_, row) => sumOf(row, matrix.waiting, (one) => one))
    const covered = matrix.hubs.map((_, row) => sumOf(row, matrix.standing, (one) => (one < 0 ? 0 : 1)))
    const wanted = this.words.toLowerCase().trim()
    const rows = matrix.hubs.flatMap((id, row) =>
      `${names.hub(id)} ${id}`.toLowerCase().includes(wanted) && (!this.onlyWaited || (waiting[row] ?? 0) > 0)
        ? [row]
        : [],
    )
    const nameAt = (row: number) => names.hub(matrix.hubs[row] ?? '')
    if (rowOrder === 'name') return rows.sort((a, b) => nameAt(a).localeCompare(nameAt(b)))
    const [first, second] = rowOrder === 'waited' ? [waiting, covered] : [covered, waiting]
    const more = (of: readonly number[], a: number, b: number) => (of[b] ?? 0) - (of[a] ?? 0)
    return rows.sort((a, b) => more(first, a, b) || more(second, a, b) || a - b)
  })
  readonly sheet = $derived.by(() =>
    this.matrix === null
      ? null
      : coverageSheet({
          ...{ matrix: this.matrix, names: this.names, rows: this.#rows, columns: this.#columns },
          ...{ menu: this.#menuOf, onopen: () => (this.looks += 1) },
        }),
  )
  readonly filled = $derived(this.matrix?.standing.filter((one) => one >= 0).length ?? 0)

  /** What the active cell is about, once a person has moved about. */
  readonly selected = $derived.by<CoverageFact | null>(() => {
    const { matrix } = this
    const { row, column } = this.grid.active
    const [hub, at] = [matrix?.hubs[this.#rows[row] ?? -1], this.#columns[column - 1]]
    const name = matrix?.columns[at ?? -1]
    if (matrix === null || hub === undefined || name === undefined || at === undefined || !this.touched)
      return null
    if (matrix.across === 'periods') return { hub, indicator: matrix.of ?? '', period: name }
    const newest = matrix.periods[matrix.period[(this.#rows[row] ?? 0) * matrix.columns.length + at] ?? -1]
    return { hub, indicator: name, period: matrix.of ?? newest ?? null }
  })
  /** Gaps of the active cell: of all periods where the newest of each is shown. */
  readonly gapsHere = $derived.by(() => {
    const { selected, matrix } = this
    if (selected === null || matrix === null) return []
    const isNewest = matrix.across === 'indicators' && matrix.of === null
    return (this.answer?.gaps ?? []).filter(
      ({ hub, indicator, period }) =>
        hub === selected.hub && indicator === selected.indicator && (isNewest || period === selected.period),
    )
  })

  constructor(parts: Parts) {
    this.#parts = parts
    this.names = parts.names
    this.grid = new GridState(
      () => this.sheet,
      () => `coverage.${this.across}`,
      () => (this.touched = true),
    )
  }

  open = (): void => this.#parts.navigation.go({ view: 'dataset', id: COVERAGE, replace: true })

  /** Something else runs across, or another third is chosen. */
  shape = (across: 'indicators' | 'periods', of: string | null): void => {
    this.touched = false
    this.grid.begin()
    this.#go({ across, of, cell: null })
  }

  /** To the cell of a gap, among the periods of its indicator. */
  openGap = ({ hub, indicator, period }: CoverageFact): void => {
    this.words = ''
    this.#go({ across: 'periods', of: indicator, cell: { hub, column: period ?? '' } })
  }

  openClaim = (claim: string): void => this.#parts.navigation.go({ view: 'claims', id: claim })
  openObservation = (indicator: string, observation: string): void =>
    this.#parts.navigation.go({ view: 'dataset', id: indicator, at: observation })

  /** The cell the address names, once its matrix is there; the address follows the person from then on. */
  follow = (): void => {
    const { matrix } = this
    const { across, of, cell } = this.#spot
    if (matrix === null || cell === null || matrix.across !== across || (of !== null && matrix.of !== of))
      return
    const row = this.#rows.findIndex((one) => matrix.hubs[one] === cell.hub)
    const column = this.#columns.findIndex((one) => matrix.columns[one] === cell.column)
    if (row < 0 || column < 0) return
    const { active } = this.grid
    if (this.touched && active.row === row && active.column === column + 1) return
    this.grid.go({ row, column: column + 1 })
  }

  /** Writes where the person stands into the address, without a step to go back to. */
  remember = (): void => {
    const { matrix } = this
    const { row, column } = this.grid.active
    const [hub, name] = [
      matrix?.hubs[this.#rows[row] ?? -1],
      matrix?.columns[this.#columns[column - 1] ?? -1],
    ]
    if (matrix === null || hub === undefined || name === undefined) return
    this.#go({ across: matrix.across, of: this.#spot.of, cell: { hub, column: name } })
  }

  copyCells = (): { readonly text: string; readonly html: string } => {
    const { sheet } = this
    if (sheet === null) return { text: '', html: '' }
    const { top, bottom, left, right } = this.grid.range
    const lines = Array.from({ length: bottom - top + 1 }, (_, row) =>
      Array.from({ length: right - left + 1 }, (__, column) => {
        const { sign, text } = sheet.cell(top + row, left + column)
        return sign === undefined ? text : `${sign} ${text}`
      }).join('\t'),
    )
    return { text: lines.join('\n'), html: '' }
  }

  /** The list as lines of text. */
  copyGaps = async (): Promise<void> => {
    const lines = this.gaps.map(
      (gap) =>
        `${this.names.hub(gap.hub)} · ${this.names.indicator(gap.indicator)} · ${formatPeriod(gap.period, locale())} — ${say(gapState(gap))}; ${t('coverage.gap.waiting', { count: gap.claims.length })}: ${gap.claims.map(labelOf).join(', ')}`,
    )
    await navigator.clipboard.writeText(lines.join('\n'))
    this.#parts.notices.tell(sentence('coverage.copied', { count: lines.length }))
  }

  /** The list as a table that can be filled in and imported. */
  exportGaps = (): void => {
    const { names } = this
    const known = {
      hub: new Map(names.hubs.map((one) => [one.id as string, one.names.en])),
      indicator: new Map(names.indicators.map(({ indicator }) => [indicator.id as string, indicator])),
    }
    const sheet = gapSheet(this.gaps, {
      hub: (id) => known.hub.get(id) ?? id,
      indicator: (id) => known.indicator.get(id)?.names.en ?? id,
      unit: (id) => {
        const unit = known.indicator.get(id)?.unit ?? null
        return unit === null ? '' : unitName(unit, 'en')
      },
      why: (gap) => say(gap.why),
    })
    downloadBlob(new Blob(['\ufeff', sheet], { type: 'text/csv' }), 'what-to-collect-next.csv')
  }

  #menuOf = (column: number | null): readonly MenuItem[] => {
    if (column === null)
      return rowOrders.map((order) => ({
        label: t(`coverage.sort.${order}`),
        checked: this.rowOrder === order,
        run: () => (this.rowOrder = order),
      }))
    const name = this.matrix?.columns[column] ?? ''
    const other = this.across === 'indicators' ? 'periods' : 'indicators'
    return [{ label: t(`coverage.turn.${other}`), run: () => this.shape(other, name) }]
  }

  #go(spot: Parameters<typeof atOfCoverageSpot>[0]): void {
    const at = atOfCoverageSpot(spot)
    if (this.isOpen && this.#parts.navigation.place.at === at) return
    this.#parts.navigation.go({ view: 'dataset', id: COVERAGE, at, replace: true })
  }
}

function ordered(gaps: readonly CoverageGap[], order: GapOrder, names: Names): readonly CoverageGap[] {
  switch (order) {
    case 'claims':
      return gaps
    case 'hub':
      return gaps.toSorted((a, b) => names.hub(a.hub).localeCompare(names.hub(b.hub)))
    case 'indicator':
      return gaps.toSorted((a, b) => names.indicator(a.indicator).localeCompare(names.indicator(b.indicator)))
    case 'period':
      return gaps.toSorted((a, b) => comparePeriods(b.period, a.period))
  }
}

export function provideCoverageDesk(): CoverageDesk {
  const navigation = useNavigation()
  const known = useKnownOn()
  const isOpen = () => navigation.place.id === COVERAGE
  const query = () => {
    if (!isOpen()) return null
    const { across, of } = coverageSpotOf(navigation.place.at)
    return { across, of, asKnownOn: known.day }
  }
  let listed = () => false
  const desk = setContext(
    KEY,
    new CoverageDesk({
      navigation,
      notices: useNotices(),
      names: useNames(),
      matrix: useLive('coverage.matrix', query, 'all'),
      gaps: useLive('coverage.gaps', () => (isOpen() || listed() ? { asKnownOn: known.day } : null), 'all'),
    }),
  )
  listed = () => desk.listed
  // The address leads to its cell; moving about is told by the address when the hand rests.
  $effect(() => {
    if (navigation.place.at !== null && desk.matrix !== null && desk.isOpen) untrack(desk.follow)
  })
  $effect(() => {
    if (desk.selected === null || !desk.isOpen) return
    const later = setTimeout(desk.remember, 200)
    return () => clearTimeout(later)
  })
  return desk
}

export function useCoverageDesk(): CoverageDesk {
  const desk = getContext<CoverageDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No coverage desk here: call provideCoverageDesk in the view above')
  return desk
}
