import * as v from 'valibot'
import { Period } from '../../../domain/period.ts'
import type { Problem } from '../../../ipc/problem.ts'
import type { ReadPeriod } from '../../periods.ts'
import type { Given, Mapping } from '../mapping.ts'
import type { PlanColumns } from '../plan-columns.ts'
import { readPeriod, type PeriodCell } from '../read-period.ts'
import type { Combination } from '../text-group.ts'
import { Remembered } from './remembered.ts'
import type { RowFields } from './row-fields.ts'

export type UnderstoodPeriod = {
  readonly kind: 'period'
  readonly read: Extract<ReadPeriod, { readonly kind: 'period' }>
  readonly texts: Combination
}
/** A printed period, empty where the row names none, and what it is read as. */
export type PrintedPeriod = {
  readonly printed: string
  readonly meant: UnderstoodPeriod | { readonly kind: 'refused'; readonly problem: Problem }
}

/** Reads the period of the rows of a value column, for all of which `given` is told. */
export function periodCells(
  fields: RowFields,
  given: Given,
  dates: Mapping['dates'],
  plan: PlanColumns,
): Remembered<PrintedPeriod> {
  const own = given.period === undefined ? fields.columnsOf('period') : []
  return new Remembered([...own, ...fields.columnsOf('printed_period')], (cells): PrintedPeriod => {
    const printed = given.period ?? fields.text(cells, 'period')
    const read = readThePeriod(printed)
    if (read.kind === 'refused') return { printed, meant: read }
    const written = fields.has('printed_period') ? fields.text(cells, 'printed_period') : printed
    const texts = plan.periods.combination({ period: read.period, 'printed.period': written })
    return { printed, meant: { kind: 'period', read, texts } }
  })

  function readThePeriod(printed: string): PeriodCell {
    if (fields.isOwn && v.is(Period, printed)) return { kind: 'period', period: printed }
    return readPeriod(printed, dates)
  }
}
