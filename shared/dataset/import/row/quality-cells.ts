import { Observation } from '../../../domain/observation.ts'
import type { PlanColumns } from '../plan-columns.ts'
import { readNote } from '../read-note.ts'
import { dialectFields, dialectStatus, readStatus, type StatusReading } from '../status-codes.ts'
import type { UnitReading } from '../read-unit.ts'
import { readVintage } from '../read-vintage.ts'
import type { UnderstoodPeriod } from './period-cell.ts'
import type { Combination } from '../text-group.ts'
import { Remembered } from './remembered.ts'
import type { RowFields } from './row-fields.ts'

/** What a row says about its values beyond the numbers. */
export type QualityCells = {
  readonly statusText: string
  readonly status: StatusReading
  /** The decimals it states, of values as printed; null where the printed numbers tell them. */
  readonly decimals: number | null
  /** `flags` are the letters behind the number, `value` is NaN where there is none. */
  readonly texts: (
    flags: string,
    value: number,
    unit: UnitReading,
    period: UnderstoodPeriod['read'],
  ) => Combination
}

const isQualifier = new Set<string>(Observation.entries.qualifier.options)

/** Reads what rows say about their values. */
export function qualityCells(fields: RowFields, plan: PlanColumns): Remembered<QualityCells> {
  const columns = fields.columnsOf('note', 'status', ...dialectFields, 'qualifier', 'vintage', 'decimals')
  return new Remembered(columns, (cells): QualityCells => {
    const own = {
      note: fields.text(cells, 'note'),
      status:
        fields.text(cells, 'status') ||
        (dialectFields
          .map((field) => dialectStatus(field, fields.text(cells, field)))
          .find((text) => text !== '') ??
          ''),
      qualifier: fields.text(cells, 'qualifier'),
      vintage: fields.text(cells, 'vintage'),
    }
    // UNESCO calls 'qualifier' what others call status.
    const statusText = own.status || (isQualifier.has(own.qualifier) ? '' : own.qualifier)
    const status = readStatus(statusText)
    const vintage = readVintage(own.vintage)
    const qualifier = isQualifier.has(own.qualifier) ? (own.qualifier as Observation['qualifier']) : null
    // Where a row says all of it in columns, its note is words for people.
    const speaks = own.note !== '' && qualifier === null
    // 'around 4.4' is told of the row's own number alone.
    const speaksOfNumbers = speaks && /\d/.test(own.note)
    let plain: Combination | null = null

    function told(flags: string, value: number, unit: UnitReading, period: UnderstoodPeriod['read']) {
      const said = flags === '' ? status : readStatus(flags)
      const note = speaks ? readNote(own.note, value) : {}
      const remarks = [own.note, period.note, unit.remark, said.remark]
      const stated = own.status === '' && said.status === 'A' && said.remark === '' ? null : said.status
      return plan.qualities.combination({
        status: stated ?? unit.status ?? note.status ?? (period.asStated ? 'U' : 'A'),
        qualifier: qualifier ?? unit.qualifier ?? note.qualifier ?? 'exact',
        vintage: vintage ?? note.vintage ?? period.vintage ?? '',
        note: remarks.filter(Boolean).join('; '),
      })
    }

    return {
      statusText,
      status,
      decimals: statedDecimals(fields.text(cells, 'decimals')),
      texts: (flags, value, unit, period) =>
        speaksOfNumbers || flags !== '' || !isSilent(unit) || !isSilent(period)
          ? told(flags, value, unit, period)
          : (plain ??= told(flags, value, unit, period)),
    }
  })
}

/** Neither a unit nor a period without a remark says anything of its values. */
function isSilent(said: Partial<UnitReading & UnderstoodPeriod['read']>): boolean {
  return (
    said.remark === undefined &&
    said.status === undefined &&
    said.qualifier === undefined &&
    said.note === undefined &&
    said.vintage === undefined &&
    said.asStated === undefined
  )
}

function statedDecimals(stated: string): number | null {
  const digits = /^(-?\d{1,2})(?:\s*:.*)?$/su.exec(stated)?.[1]
  return digits === undefined ? null : Number(digits)
}
