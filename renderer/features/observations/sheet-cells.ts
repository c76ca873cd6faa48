import { formatPeriod } from '#shared/dataset/periods.ts'
import { editableText } from '#shared/dataset/sheet/typed-value.ts'
import { isPartial, PARTIAL_SIGN } from '#shared/domain/derived-id.ts'
import { observationStatuses, fitsStatus } from '#shared/domain/observation-status.ts'
import { Observation } from '#shared/domain/observation.ts'
import { rowAt } from '#shared/dataset/observation-columns.ts'
import type { Revision } from '#shared/domain/revision.ts'
import type { CellEditing, SheetCell } from '../../components/grid/sheet.ts'
import { locale, t } from '../../messages/speech.svelte.ts'
import { fieldKey, type EditableField, type SheetParts } from './observation-sheet.ts'
import { numberText } from './observation-words.ts'
import { textOf } from './row-order.ts'

/** Why an observation came to be by hand: told of itself, or of the batch it came in. */
export function revisionOf(revisions: SheetParts['revisions'], id: string): Revision | undefined {
  return revisions.size === 0
    ? undefined
    : (revisions.get(id) ?? revisions.get(id.slice(0, id.lastIndexOf(':'))))
}

/** The value of a row as both layouts draw it, with the one sign that tells most. */
export function valueCell(
  { columns, facts, revisions, waiting }: SheetParts,
  row: number,
  print?: (row: number, revision?: Revision) => string,
): SheetCell {
  const id = textOf(columns, 'id', row)
  const waits = waiting().get(fieldKey(id, 'value'))
  if (waits !== undefined) return { text: waits, tone: 'waiting' }
  const fact = facts.of(row)
  const revision = revisionOf(revisions, id)
  const text =
    print?.(row, revision) ??
    numberText(
      {
        value: columns.value[row] ?? null,
        decimals: columns.decimals[row] ?? 0,
        qualifier: textOf(columns, 'qualifier', row),
        status: textOf(columns, 'status', row),
      },
      revision,
    )
  const isMissing = columns.value[row] === null
  if (!fact.current.includes(row)) return { text, tone: 'quiet', sign: '⤺', title: t('sheet.superseded') }
  const tone = isMissing ? 'quiet' : fact.speaking === row ? 'strong' : undefined
  const drawn: SheetCell = tone === undefined ? { text } : { text, tone }
  const note = textOf(columns, 'note', row)
  if (isPartial({ id, note })) return { ...drawn, sign: PARTIAL_SIGN, title: note }
  if (fact.contested) return { ...drawn, sign: '!', title: t('dataset.conflict') }
  return fact.rows.length > fact.current.length ? { ...drawn, sign: '△', title: t('sheet.revised') } : drawn
}

/** How a field of an observation is edited. A value its publication has revised since is history and stays. */
export function fieldEditing(
  parts: SheetParts,
  row: number,
  field: EditableField,
  name: string,
): CellEditing {
  const { columns, facts } = parts
  if (!facts.of(row).current.includes(row)) return { kind: 'fixed', why: t('sheet.fixed.superseded') }
  const label = `${t(`sheet.column.${field}`)}, ${name}`
  if (field === 'value')
    return { kind: 'text', text: editableText(rowAt(columns, row), locale()), label, align: 'end' }
  if (field === 'status') {
    const value = columns.value[row] ?? null
    const options = observationStatuses
      .filter((status) => fitsStatus(value, status))
      .map((status) => ({ value: status, label: t(`statuses.name.${status}`) }))
    return { kind: 'choice', value: textOf(columns, 'status', row), label, options }
  }
  if (field === 'tier') {
    const options = Observation.entries.tier.options.map((tier) => ({
      value: tier,
      label: t(`dataset.tier.${tier}`),
    }))
    return { kind: 'choice', value: textOf(columns, 'tier', row), label, options }
  }
  return { kind: 'text', text: textOf(columns, field, row), label }
}

/** 'Beijing · 2024' under an indicator, 'GDP · 2024' on the page of a hub. */
export function rowName({ columns, names, ofHub }: SheetParts, row: number): string {
  const name = ofHub
    ? names.indicator(textOf(columns, 'indicator', row))
    : names.hub(textOf(columns, 'hub', row))
  return `${name} · ${formatPeriod(textOf(columns, 'period', row), locale())}`
}
