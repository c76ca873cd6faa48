import type { ObservationColumns } from '#shared/dataset/observation-columns.ts'
import type { NumberStyle } from '#shared/dataset/import/numbers.ts'
import { readTyped } from '#shared/dataset/sheet/typed-value.ts'
import { convert, convertDecimals } from '#shared/dataset/units.ts'
import { fitsStatus, observationStatuses } from '#shared/domain/observation-status.ts'
import { Observation } from '#shared/domain/observation.ts'
import { problemOf } from '#shared/ipc/problem.ts'
import type { ObservationEdit } from '#shared/ipc/requests/observation-edit.ts'
import { sentence, type Locale, type Sentence } from '#shared/messages/sentence.ts'
import { folded, type Target } from './observation-sheet.ts'
import { textOf } from './row-order.ts'

/** Where values come from that nobody has stated yet. */
export type NewSource = Pick<Observation, 'sourceTitle' | 'sourcePublisher' | 'sourceUrl' | 'tier'>

export type EditHow = {
  readonly columns: ObservationColumns
  readonly locale: Locale
  readonly source: NewSource
  /** Of a pasted column; without it the language decides. */
  readonly style?: NumberStyle | undefined
  /** What a word stands for in the person's language: 'estimated' → E. */
  readonly statusName: (status: string) => string
  readonly tierName: (tier: string) => string
}

/** What a text does to a cell. `empty`: there is nothing in it, which changes nothing unless a person says what it means. */
export type CellOutcome =
  | { readonly kind: 'edit'; readonly edit: ObservationEdit }
  | { readonly kind: 'same' }
  | { readonly kind: 'empty' }
  | { readonly kind: 'refused'; readonly problem: Sentence }

/** Texts of this length are no note about a number. */
const MAX_NOTE = 10_000
const MAX_SOURCE = 1000

export function editByText(target: Target, text: string, how: EditHow): CellOutcome {
  if (target.kind === 'fixed') return refused(sentence('sheet.refused.fixed', { why: target.why }))
  if (target.kind === 'gap' || target.field === 'value') return editValueByText(target, text, how)
  const { columns } = how
  const { row, field } = target
  const observation = textOf(columns, 'id', row)
  const before = textOf(columns, field, row)
  if (field === 'status') {
    const status = observationStatuses.find((one) => isNamed(text, one, how.statusName))
    if (status === undefined)
      return text.trim() === ''
        ? { kind: 'empty' }
        : refused(sentence('sheet.refused.status', { text: short(text) }))
    if (status === before) return { kind: 'same' }
    if (!fitsStatus(columns.value[row] ?? null, status))
      return refused(sentence('sheet.refused.status-value', { status: how.statusName(status) }))
    return { kind: 'edit', edit: { do: 'restate', observation, status } }
  }
  if (field === 'tier') {
    const tier = Observation.entries.tier.options.find((one) => isNamed(text, one, how.tierName))
    if (tier === undefined)
      return text.trim() === ''
        ? { kind: 'empty' }
        : refused(sentence('sheet.refused.tier', { text: short(text) }))
    return tier === before ? { kind: 'same' } : describe(observation, { tier })
  }
  const limit = field === 'note' ? MAX_NOTE : MAX_SOURCE
  if (text.length > limit)
    return refused(sentence('sheet.refused.long', { length: text.length, limit, start: short(text) }))
  return text === before ? { kind: 'same' } : describe(observation, { [field]: text })
}

/** A number worked out, not typed: copied from another cell or continued from others. Its unit converts or it is refused. */
export function editByValue(
  target: Target,
  given: Pick<Observation, 'decimals' | 'qualifier' | 'unit'> & { readonly value: number },
  how: EditHow,
): CellOutcome {
  if (target.kind === 'fixed') return refused(sentence('sheet.refused.fixed', { why: target.why }))
  if (target.kind === 'field' && target.field !== 'value')
    return refused(sentence('sheet.refused.other-kind'))
  const unit = target.kind === 'gap' ? target.unit : textOf(how.columns, 'unit', target.row)
  const value = convert(given.value, given.unit, unit)
  if (value === null) return refused(problemOf('typed-unit', { value: String(given.value) }).sentence)
  const decimals = convertDecimals(given.decimals, given.unit, unit)
  return editNumber(target, { value, decimals, qualifier: given.qualifier, printed: '' }, how)
}

function editValueByText(
  target: Exclude<Target, { kind: 'fixed' }>,
  text: string,
  how: EditHow,
): CellOutcome {
  const { columns, locale, style } = how
  const unit = target.kind === 'gap' ? target.unit : textOf(columns, 'unit', target.row)
  const typed = readTyped(text, { locale, unit, ...(style === undefined ? {} : { style }) })
  switch (typed.kind) {
    case 'empty':
      return { kind: 'empty' }
    case 'unread':
      return refused(typed.problem.sentence)
    case 'missing':
      return editMissing(target, how)
    case 'value': {
      const { value, decimals, qualifier } = typed
      return editNumber(target, { value, decimals, qualifier, printed: text.trim() }, how)
    }
  }
}

type Stated = Pick<Observation, 'decimals' | 'qualifier'> & {
  readonly value: number
  readonly printed: string
}

function editNumber(
  target: Exclude<Target, { kind: 'fixed' }>,
  stated: Stated,
  { columns, source }: EditHow,
): CellOutcome {
  if (target.kind === 'gap')
    return {
      kind: 'edit',
      edit: { do: 'add', ...factOf(target), status: 'A', note: '', ...stated, ...source },
    }
  const { row } = target
  const isSame =
    columns.value[row] === stated.value &&
    textOf(columns, 'qualifier', row) === stated.qualifier &&
    // 6.5 typed over 6.50 says no less; 6.50 typed over 6.5 says more.
    (columns.decimals[row] ?? 0) >= stated.decimals
  if (isSame) return { kind: 'same' }
  return { kind: 'edit', edit: { do: 'revise', observation: textOf(columns, 'id', row), ...stated } }
}

/** 'n/a' typed or pasted: the value is stated to be missing. */
function editMissing(target: Exclude<Target, { kind: 'fixed' }>, { columns, source }: EditHow): CellOutcome {
  if (target.kind === 'gap') {
    const none = { value: null, decimals: 0, qualifier: 'exact', printed: '', note: '' } as const
    return { kind: 'edit', edit: { do: 'add', ...factOf(target), status: 'O', ...none, ...source } }
  }
  const { row } = target
  if (columns.value[row] === null) return { kind: 'same' }
  const observation = textOf(columns, 'id', row)
  return { kind: 'edit', edit: { do: 'clear', observation, kind: 'missing', status: 'O' } }
}

function factOf({ hub, indicator, period, unit }: Extract<Target, { kind: 'gap' }>) {
  return { hub, indicator, period, unit }
}

function describe(
  observation: string,
  fields: Extract<ObservationEdit, { do: 'describe' }>['fields'],
): CellOutcome {
  return { kind: 'edit', edit: { do: 'describe', observation, fields } }
}

const isNamed = (text: string, code: string, nameOf: (code: string) => string) =>
  folded(text) === folded(code) || folded(text) === folded(nameOf(code))
const refused = (problem: Sentence): CellOutcome => ({ kind: 'refused', problem })
const short = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text)
