import { getContext, onMount, setContext, untrack } from 'svelte'
import { readMatrix, type CellReading } from '#shared/analysis/competing-hypotheses.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { Consistency, HypothesisMatrix } from '#shared/domain/hypothesis-matrix.ts'
import { matrixCsv } from '#shared/exchange/matrix-csv.ts'
import { matrixMarkdown } from '#shared/exchange/matrix-markdown.ts'
import type { ClaimView } from '#shared/ipc/answers/claims.ts'
import type { MatrixView } from '#shared/ipc/answers/matrices.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { base64Of } from '../../bridge/base64.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import { useBridge } from '../../bridge/context.ts'
import { download } from '../../bridge/download.ts'
import { useLive, type Live } from '../../bridge/live.svelte.ts'
import { say } from '../../messages/speech.svelte.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'
import { useNotices, type Notices } from '../../notices/notices.svelte.ts'
import { draftOf, without, type MatrixDraft } from './matrix-edits.ts'
import { columnsInOrder, nextGap, rowsInOrder, type MatrixOrder } from './matrix-order.ts'

const KEY = Symbol('hypotheses desk')
/** The row of hypotheses, the column of evidence, and the column that says what a row tells apart. */
export const HEAD = 'head'
export const TELLS = 'tells'

/** A place in the grid: the key of a piece of evidence or HEAD; the key of a hypothesis, HEAD or TELLS. */
export type GridPlace = { readonly row: string; readonly column: string }

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly navigation: Navigation
  readonly list: Live<'matrices.list'>
  readonly about: Live<'workspace.describe'>
  readonly claims: () => readonly ClaimView[]
}

/** All matrices, the one in sight, the cell a person stands on, and what they do there. */
export class HypothesesDesk {
  readonly #parts: Parts
  /**
   * The matrix as the program answered the last change of it, shown until the list says the same. A list that was asked for
   * before that change may come once more; the one after it knows.
   */
  #answered = $state.raw<{
    readonly view: MatrixView
    readonly over: unknown
    readonly late: boolean
  } | null>(null)
  readonly all = $derived.by<readonly MatrixView[]>(() => {
    const [list, answered] = [this.#parts.list.value ?? [], this.#answered]
    if (answered === null) return list
    return list.map((one) => (one.matrix.id === answered.view.matrix.id ? answered.view : one))
  })
  readonly settled = $derived.by(() => this.#parts.list.settled)
  readonly problem = $derived.by(() => this.#parts.list.problem)
  readonly person = $derived.by(() => this.#parts.about.value?.person ?? null)
  readonly claims = $derived.by(() => this.#parts.claims())
  readonly #claimById = $derived(new Map(this.claims.map((view) => [view.claim.id, view])))
  readonly current = $derived.by(
    () => this.all.find(({ matrix }) => matrix.id === this.#parts.navigation.place.id) ?? this.all[0] ?? null,
  )
  order = $state.raw<MatrixOrder>({ byDiagnosticity: false, byInconsistency: false })
  readonly rows = $derived(
    this.current === null ? [] : rowsInOrder(this.current.matrix, this.current.reading, this.order),
  )
  readonly columns = $derived(
    this.current === null ? [] : columnsInOrder(this.current.matrix, this.current.reading, this.order),
  )
  readonly #cells = $derived(
    new Map((this.current?.reading.cells ?? []).map((cell) => [`${cell.evidence} ${cell.hypothesis}`, cell])),
  )
  #asked = $state.raw<GridPlace>({ row: '', column: '' })
  /** Where the person stands; what is gone gives way to the first there is. */
  readonly place = $derived.by<GridPlace>(() => {
    const { row, column } = this.#asked
    const hasRow = row === HEAD || this.rows.some(({ key }) => key === row)
    const hasColumn = [HEAD, TELLS].includes(column) || this.columns.some(({ key }) => key === column)
    return {
      row: hasRow ? row : (this.rows[0]?.key ?? HEAD),
      column: hasColumn ? column : (this.columns[0]?.key ?? HEAD),
    }
  })
  readonly evidence = $derived(this.rows.find(({ key }) => key === this.place.row) ?? null)
  readonly hypothesis = $derived(this.columns.find(({ key }) => key === this.place.column) ?? null)
  readonly disputes = $derived((this.current?.reading.cells ?? []).filter(({ disputed }) => disputed).length)

  constructor(parts: Parts) {
    this.#parts = parts
  }

  cell = (evidence: string, hypothesis: string): CellReading | undefined =>
    this.#cells.get(`${evidence} ${hypothesis}`)

  claim = (id: string | null): ClaimView | undefined => (id === null ? undefined : this.#claimById.get(id))

  /** Evidence in words: of a claim its statement as it is now. */
  wordsOf = ({ claim, words }: { readonly claim: string | null; readonly words: string }): string =>
    this.claim(claim)?.claim.statement ?? words

  open = (id: string): void => this.#parts.navigation.go({ view: 'claims', id, replace: true })

  openClaim = (id: string): void => this.#parts.navigation.go({ view: 'claims', id })

  stand = (place: GridPlace): void => {
    this.#asked = place
  }

  /** Whether there is a gap to stand on. */
  toGap = (by: 1 | -1): boolean => {
    const { current, rows, columns, place } = this
    const gap = current === null ? null : nextGap(rows, columns, current.reading.gaps, place, by)
    if (gap === null) return false
    this.stand({ row: gap.evidence, column: gap.hypothesis })
    return true
  }

  sortRows = (): void => {
    this.order = { ...this.order, byDiagnosticity: !this.order.byDiagnosticity }
  }

  sortColumns = (): void => {
    this.order = { ...this.order, byInconsistency: !this.order.byInconsistency }
  }

  /** The rating of the person at work for the cell they stand on; null takes it away. */
  rate = async (consistency: Consistency | null): Promise<void> => {
    const { bridge, notices } = this.#parts
    const { current, evidence, hypothesis, person } = this
    if (current === null || evidence === null || hypothesis === null) return
    const own = this.cell(evidence.key, hypothesis.key)?.ratings.find(({ by }) => by === person)
    if ((own?.consistency ?? null) === consistency) return
    const rated = await notices.attempt(() =>
      bridge.ask('matrices.rate', {
        matrix: current.matrix.id,
        evidence: evidence.key,
        hypothesis: hypothesis.key,
        consistency,
      }),
    )
    if (rated !== undefined) this.#show(rated)
  }

  #show(matrix: HypothesisMatrix): void {
    const view = { matrix, reading: readMatrix(matrix) }
    this.#answered = { view, over: this.#parts.list.value, late: false }
  }

  /** Call when the list has come again. */
  follow = (): void => {
    const [list, answered] = [this.#parts.list.value, this.#answered]
    if (answered === null || list === answered.over) return
    const listed = list?.find(({ matrix }) => matrix.id === answered.view.matrix.id)
    const isSame = JSON.stringify(listed?.matrix) === JSON.stringify(answered.view.matrix)
    this.#answered = isSame || answered.late ? null : { ...answered, over: list, late: true }
  }

  /** Something else has changed the matrices, an undo for one: what the list says counts. */
  forget = (): void => {
    this.#answered = null
  }

  /** A new matrix; it is opened. */
  make = async (question: string, hypotheses: readonly string[]): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    const made = await notices.attempt(() =>
      bridge.ask('matrices.save', {
        matrix: null,
        question,
        hypotheses: hypotheses.map((words, at) => ({ key: `H${at + 1}`, words })),
        evidence: [],
      }),
    )
    if (made === undefined) return false
    this.open(made.id)
    return true
  }

  /** Changes what is written in the matrix in sight. */
  edit = async (change: (draft: MatrixDraft) => MatrixDraft): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    const { current } = this
    if (current === null) return false
    const { question, hypotheses, evidence } = change(draftOf(current.matrix))
    const saved = await notices.attempt(() =>
      bridge.ask('matrices.save', {
        matrix: current.matrix.id,
        question,
        hypotheses: [...hypotheses],
        evidence: [...evidence],
      }),
    )
    if (saved !== undefined) this.#show(saved)
    return saved !== undefined
  }

  /** Adds a row or a column, and stands on it. */
  add = async (change: (draft: MatrixDraft) => MatrixDraft): Promise<boolean> => {
    const { current, place } = this
    if (current === null) return false
    const after = change(draftOf(current.matrix))
    const row =
      after.evidence.length > current.matrix.evidence.length ? after.evidence.at(-1)?.key : undefined
    const column =
      after.hypotheses.length > current.matrix.hypotheses.length ? after.hypotheses.at(-1)?.key : undefined
    if (!(await this.edit(change))) return false
    this.stand({ row: row ?? place.row, column: column ?? place.column })
    return true
  }

  /** Takes out a row or a column with its ratings; an undo brings them back. */
  takeOut = async (key: string): Promise<void> => {
    if (await this.edit((draft) => without(draft, key))) this.#tellRemoved(key)
  }

  remove = async (): Promise<void> => {
    const { bridge, notices } = this.#parts
    const { current } = this
    if (current === null) return
    const { id } = current.matrix
    if ((await notices.attempt(() => bridge.ask('matrices.remove', { matrix: id }))) === undefined) return
    this.#tellRemoved(labelOf(id))
  }

  #tellRemoved(label: string): void {
    const { bridge, notices } = this.#parts
    notices.tell(sentence('hypotheses.removed', { label }), {
      label: 'app.undo',
      run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
    })
  }

  export = (format: 'csv' | 'md'): void => {
    const { current } = this
    if (current === null) return
    const claimOf = (id: string) => {
      const view = this.claim(id)
      return view === undefined ? undefined : { statement: view.claim.statement, outcome: view.check.outcome }
    }
    const text = (format === 'csv' ? matrixCsv : matrixMarkdown)(current, claimOf, say)
    download({
      fileName: `${labelOf(current.matrix.id)}.${format}`,
      mediaType: format === 'csv' ? 'text/csv' : 'text/markdown',
      base64: base64Of(new TextEncoder().encode(text)),
    })
  }
}

export function provideHypothesesDesk(claims: () => readonly ClaimView[]): HypothesesDesk {
  const bridge = useBridge()
  const list = useLive('matrices.list', () => ({}), ['matrices'])
  const desk = new HypothesesDesk({
    bridge,
    notices: useNotices(),
    navigation: useNavigation(),
    list,
    about: useLive('workspace.describe', () => ({}), 'all'),
    claims,
  })
  $effect(() => {
    void list.value
    untrack(desk.follow)
  })
  onMount(() =>
    bridge.onChanged(({ command }) => {
      if (command !== 'matrices.rate' && command !== 'matrices.save') desk.forget()
    }),
  )
  return setContext(KEY, desk)
}

export function useHypothesesDesk(): HypothesesDesk {
  const desk = getContext<HypothesesDesk | undefined>(KEY)
  if (desk === undefined)
    throw new Error('No hypotheses desk here: call provideHypothesesDesk in the component above')
  return desk
}
