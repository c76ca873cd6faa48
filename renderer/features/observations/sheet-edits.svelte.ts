import type { ObservationColumns } from '#shared/dataset/observation-columns.ts'
import { cellsOf, type Cell, type Range } from '#shared/dataset/sheet/ranges.ts'
import { readTabbed, writeHtmlTable, writeTabbed } from '#shared/dataset/sheet/table-text.ts'
import { fitsStatus, type ObservationStatus } from '#shared/domain/observation-status.ts'
import type { ObservationEdits } from '#shared/ipc/requests/observation-edit.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import type { GridState } from '../../components/grid/grid-state.svelte.ts'
import { recall, remember } from '../../memory/remembered.ts'
import { locale, say, t } from '../../messages/speech.svelte.ts'
import type { Notices } from '../../notices/notices.svelte.ts'
import { editByText, type EditHow, type NewSource } from './edit-cell.ts'
import { planFill, planSeries, type EditPlan, type PlannedChange } from './edit-plan.ts'
import { readHtmlTable } from './html-table.ts'
import { fieldKey, gapKey, type ObservationSheet, type Target } from './observation-sheet.ts'
import { planPaste, type PastePlan } from './paste-plan.ts'
import { textOf } from './row-order.ts'

type Parts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly grid: GridState
  readonly sheet: () => ObservationSheet | null
  readonly columns: () => ObservationColumns | null
  readonly isPast: () => boolean
}
/** A paste of more cells than these few is looked at before it is done; so is every one that refuses something. */
const AT_ONCE = 3
/** What a clipboard may hold, in characters and in cells. */
const [MAX_CLIP, MAX_CELLS] = [40_000_000, 200_000]

export type Previewed = {
  readonly plan: PastePlan
  readonly size: { readonly rows: number; readonly columns: number }
}
/** Cells to be cleared, once it is said what that means. */
export type Clearing = { readonly range: Range; readonly values: number }

/** Everything that corrects a sheet: typing, pasting, filling, clearing. Each is one change and one step back. */
export class SheetEdits {
  readonly #parts: Parts
  /** Texts on their way to disk, by the key of their cell. */
  waiting = $state.raw<ReadonlyMap<string, string>>(new Map())
  /** Why values are corrected: said once, it goes with every correction until it is changed. */
  reason = $state('')
  source = $state.raw<NewSource>(keptSource())
  previewed = $state.raw<Previewed | null>(null)
  clearing = $state.raw<Clearing | null>(null)
  readonly isSaving = $derived(this.waiting.size > 0)

  constructor(parts: Parts) {
    this.#parts = parts
  }

  setSource = (source: NewSource): void => {
    this.source = source
    remember('dataset.source', JSON.stringify(source))
  }

  /** What was typed into a cell. Answers why it cannot be, in words; null when it is on its way, or changes nothing. */
  commit = ({ row, column }: Cell, text: string): string | null => {
    const [sheet, how] = [this.#parts.sheet(), this.#how()]
    if (sheet === null || how === null) return null
    const target = sheet.target(row, column)
    const key = this.#keyOf(target)
    if (key !== null && this.waiting.has(key)) return t('sheet.still-saving')
    const outcome = editByText(target, text, how)
    switch (outcome.kind) {
      case 'refused':
        return say(outcome.problem)
      case 'same':
        return null
      case 'empty':
        if (target.kind === 'field') this.askToClear({ top: row, left: column, bottom: row, right: column })
        return null
      case 'edit': {
        const shown = new Map(key === null ? [] : [[key, text.trim()] as const])
        void this.#save([outcome.edit], 'edit', shown)
        return null
      }
    }
  }

  copy = (): { readonly text: string; readonly html: string } => {
    const sheet = this.#parts.sheet()
    const { range } = this.#parts.grid
    if (sheet === null) return { text: '', html: '' }
    const table = Array.from({ length: range.bottom - range.top + 1 }, (_, down) =>
      Array.from({ length: range.right - range.left + 1 }, (_none, across) =>
        sheet.clip(range.top + down, range.left + across),
      ),
    )
    const cells = table.length * (table[0]?.length ?? 0)
    this.#announce(sentence('sheet.copied', { count: cells }))
    return { text: writeTabbed(table), html: writeHtmlTable(table) }
  }

  paste = ({ text, html }: { readonly text: string; readonly html: string }): void => {
    const [sheet, how] = [this.#parts.sheet(), this.#how()]
    if (sheet === null || how === null || sheet.rows === 0) return
    if (text.length > MAX_CLIP) return this.#refuse(sentence('sheet.paste.too-large'))
    const table = (html.length <= MAX_CLIP ? readHtmlTable(html, locale()) : null) ?? readTabbed(text)
    if (table.length === 0) return this.#refuse(sentence('sheet.paste.nothing'))
    const cells = table.length * (table[0]?.length ?? 0)
    if (cells > MAX_CELLS)
      return this.#refuse(sentence('sheet.paste.too-many', { count: cells, limit: MAX_CELLS }))
    const plan = planPaste(sheet, table, this.#parts.grid.range, how)
    if (plan.refused.length === 0 && plan.changes.length <= AT_ONCE) {
      void this.#carryOut(plan, 'paste')
      return
    }
    this.previewed = { plan, size: { rows: table.length, columns: table[0]?.length ?? 0 } }
  }

  pastePreviewed = async (): Promise<void> => {
    const { previewed } = this
    this.previewed = null
    if (previewed !== null) await this.#carryOut(previewed.plan, 'paste')
  }

  fill = (direction: 'down' | 'right' | 'series'): void => {
    const [sheet, how] = [this.#parts.sheet(), this.#how()]
    const { range } = this.#parts.grid
    if (sheet === null || how === null || sheet.rows === 0) return
    const plan =
      direction === 'series' ? planSeries(sheet, range, how) : planFill(sheet, range, direction, how)
    const [first] = plan.refused
    if (first !== undefined) {
      const { length } = plan.refused
      this.#refuse(sentence('sheet.fill.refused', { count: length, name: first.name, why: first.problem }))
    } else if (plan.changes.length === 0)
      this.#refuse(sentence(direction === 'series' ? 'sheet.fill.no-series' : 'sheet.fill.nothing'))
    else void this.#carryOut(plan, 'fill')
  }

  /** Words are emptied at once; of values it must be said whether they are withdrawn or missing. */
  clear = (): void => this.askToClear(this.#parts.grid.range)

  askToClear = (range: Range): void => {
    const [sheet, how] = [this.#parts.sheet(), this.#how()]
    if (sheet === null || how === null || sheet.rows === 0) return
    let values = 0
    const emptied: PlannedChange[] = []
    for (const cell of cellsOf(range)) {
      const target = sheet.target(cell.row, cell.column)
      if (target.kind !== 'field') continue
      if (target.field === 'value') values += how.columns.value[target.row] === null ? 0 : 1
      else if (target.field !== 'status' && target.field !== 'tier') {
        const outcome = editByText(target, '', how)
        const name = sheet.nameOf(cell.row, cell.column)
        if (outcome.kind === 'edit') emptied.push({ cell, name, before: '', after: '', edit: outcome.edit })
      }
    }
    if (values > 0) this.clearing = { range, values }
    else if (emptied.length > 0)
      void this.#carryOut({ changes: emptied, refused: [], same: 0, empty: 0 }, 'clear')
    else this.#announce(sentence('sheet.clear.nothing'))
  }

  clearAs = async (kind: 'withdrawn' | 'missing', status: ObservationStatus): Promise<void> => {
    const { clearing } = this
    const [sheet, columns] = [this.#parts.sheet(), this.#parts.columns()]
    this.clearing = null
    if (clearing === null || sheet === null || columns === null) return
    const edits: ObservationEdits['edits'] = []
    const shown = new Map<string, string>()
    for (const { row, column } of cellsOf(clearing.range)) {
      const target = sheet.target(row, column)
      if (target.kind !== 'field' || target.field !== 'value' || columns.value[target.row] === null) continue
      const observation = textOf(columns, 'id', target.row)
      edits.push({ do: 'clear', observation, kind, status: fitsStatus(null, status) ? status : 'O' })
      shown.set(
        fieldKey(observation, 'value'),
        kind === 'withdrawn' ? t('sheet.withdrawn') : t(`statuses.name.${status}`),
      )
    }
    if (edits.length > 0) await this.#save(edits, 'clear', shown)
  }

  async #carryOut({ changes }: EditPlan, as: ObservationEdits['as']): Promise<void> {
    const sheet = this.#parts.sheet()
    if (changes.length === 0 || sheet === null) {
      this.#announce(sentence('sheet.nothing-changed'))
      return
    }
    const shown = new Map<string, string>()
    for (const { cell, after } of changes) {
      const key = this.#keyOf(sheet.target(cell.row, cell.column))
      if (key !== null) shown.set(key, after)
    }
    await this.#save(
      changes.map(({ edit }) => edit),
      as,
      shown,
    )
  }

  /**
   * Sends a change as one step. What is shown meanwhile waits under its cells; when the program refuses, it goes and the
   * sentence says why. Several cells say at the foot of the window what was done, with the way back.
   */
  async #save(
    edits: ObservationEdits['edits'],
    as: ObservationEdits['as'],
    shown: ReadonlyMap<string, string>,
  ): Promise<void> {
    const { bridge, notices, columns } = this.#parts
    const before = columns()
    this.waiting = new Map([...this.waiting, ...shown])
    const report = await notices.attempt(() =>
      bridge.ask('dataset.edit', { as, reason: this.reason.trim(), edits }),
    )
    if (report !== undefined) await this.#newerThan(before)
    const left = new Map(this.waiting)
    for (const key of shown.keys()) left.delete(key)
    this.waiting = left
    if (report === undefined) return
    const { added, revised, cleared, described } = report
    const done = sentence('sheet.done', { count: added + revised + cleared + described })
    this.#announce(done)
    if (edits.length > 1)
      notices.tell(done, {
        label: 'app.undo',
        run: () => void notices.attempt(() => bridge.ask('workspace.undo', {})),
      })
  }

  /** Waits for the answer that follows a change, but no longer than a person would believe that it comes. */
  async #newerThan(before: ObservationColumns | null): Promise<void> {
    for (let turn = 0; turn < 100 && this.#parts.columns() === before; turn += 1)
      await new Promise((resolve) => setTimeout(resolve, 20))
  }

  /** Null when there is nothing to correct now; of an earlier day, that is said. */
  #how(): EditHow | null {
    const columns = this.#parts.columns()
    if (this.#parts.isPast()) {
      this.#refuse(sentence('sheet.fixed.past'))
      return null
    }
    return columns === null
      ? null
      : {
          columns,
          locale: locale(),
          source: this.source,
          statusName: (status) => t(`statuses.name.${status}`),
          tierName: (tier) => t(`dataset.tier.${tier}`),
        }
  }

  #keyOf(target: Target): string | null {
    const columns = this.#parts.columns()
    if (target.kind === 'gap') return gapKey(target.hub, target.indicator, target.period)
    if (target.kind === 'fixed' || columns === null) return null
    return fieldKey(textOf(columns, 'id', target.row), target.field)
  }

  #refuse(why: Sentence): void {
    this.#parts.notices.problem(why)
  }

  #announce(said: Sentence): void {
    this.#parts.grid.announcement = say(said)
  }
}

const noSource: NewSource = { sourceTitle: '', sourcePublisher: '', sourceUrl: '', tier: 'unknown' }
const tiers = ['official', 'press', 'weak', 'unknown'] as const

function keptSource(): NewSource {
  try {
    const kept: unknown = JSON.parse(recall('dataset.source') ?? 'null')
    if (typeof kept !== 'object' || kept === null) return noSource
    const text = (value: unknown) => (typeof value === 'string' ? value : '')
    const given = new Map<string, unknown>(Object.entries(kept))
    return {
      sourceTitle: text(given.get('sourceTitle')),
      sourcePublisher: text(given.get('sourcePublisher')),
      sourceUrl: text(given.get('sourceUrl')),
      tier: tiers.find((tier) => tier === given.get('tier')) ?? 'unknown',
    }
  } catch {
    return noSource
  }
}
