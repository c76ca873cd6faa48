import type { Given } from '../mapping.ts'
import type { Problem } from '../../../ipc/problem.ts'
import type { IndicatorIndex } from '../../indicator-index.ts'
import { isConvertible, UNSTATED } from '../../units.ts'
import type { Named, NameReader } from '../names.ts'
import type { PlanColumns } from '../plan-columns.ts'
import { originalText } from '../neutral-text.ts'
import { ownText } from '../own-text.ts'
import { statedUnit, unitInName, unitOfValue, type UnitReading } from '../read-unit.ts'
import { canadianUnit } from '../unit-codes.ts'
import type { Combination } from '../text-group.ts'
import { Remembered } from './remembered.ts'
import type { RowFields } from './row-fields.ts'

/** An indicator in a unit. */
export type Measure = {
  readonly unit: UnitReading
  /** Looked up when a value first needs it; `period` describes an indicator that has to be added. */
  readonly meant: (period: string) => Named
  readonly texts: () => Combination
}
/** A printed indicator, empty where the row names none, with the words that tell it apart and its printed unit. */
export type MeasureCell = {
  readonly printed: string
  /** `behind` are the words behind the number, `value` the whole cell, for telling what is wrong with it. */
  readonly measure: (behind: string, value: string) => Measure | Problem
}

/** A dimension that a measure does not have tells it from none. */
const notApplicable = /^(?:_Z|not applicable)$/i

/** Reads what the rows of a value column measure, for all of which `given` is told. */
export function measureCells(
  fields: RowFields,
  given: Given,
  { names, indicators }: { readonly names: NameReader; readonly indicators: IndicatorIndex },
  plan: PlanColumns,
): Remembered<MeasureCell> {
  const columns = [
    ...(given.indicator === undefined ? fields.columnsOf('indicator') : []),
    ...(given.unit === undefined ? fields.columnsOf('unit', 'unit_ca') : []),
    ...fields.columnsOf('unit_mult', 'indicator_id', 'printed_indicator', 'printed_unit'),
    ...fields.parts,
  ]
  return new Remembered(columns, (cells): MeasureCell => {
    const printed = withParts(given.indicator ?? fields.text(cells, 'indicator'), wordsOfParts(cells))
    const printedUnit =
      given.unit ?? (fields.text(cells, 'unit') || canadianUnit(fields.text(cells, 'unit_ca')))
    const stated = unitStated(printedUnit, fields.text(cells, 'unit_mult'))
    const id = fields.text(cells, 'indicator_id')
    const written = {
      'printed.indicator': fields.has('printed_indicator')
        ? fields.text(cells, 'printed_indicator')
        : printed,
      'printed.unit': fields.has('printed_unit') ? fields.text(cells, 'printed_unit') : printedUnit,
    }
    const known = new Map<string, Measure>()
    const bare = { measure: read('', '') }
    return { printed, measure: (behind, value) => (behind === '' ? bare.measure : read(behind, value)) }

    function read(behind: string, value: string): Measure | Problem {
      const before = known.get(behind)
      if (before !== undefined) return before
      if (stated !== null && 'code' in stated) return stated
      const unit = unitOfValue(stated, behind, { indicator: printed, value, unit: printedUnit }, indicators)
      if ('code' in unit) return unit
      const made = measureOf(unit)
      known.set(ownText(behind), made)
      return made
    }

    function measureOf(unit: UnitReading): Measure {
      let named: Named | null = null
      let texts: Combination | null = null
      return {
        unit,
        meant: (period) =>
          (named ??= names.indicator(nameOfMeasure(printed, unit.unit), id, unit.unit, period)),
        texts: () =>
          (texts ??= plan.measures.combination({
            indicator: named?.kind === 'id' ? named.id : '',
            unit: unit.unit,
            ...written,
          })),
      }
    }
  })

  function wordsOfParts(cells: readonly string[]): readonly string[] {
    return fields.parts
      .map((column) => labelOf(cells[column] ?? ''))
      .filter((word) => word !== '' && !notApplicable.test(word))
  }

  function unitStated(printed: string, multiplier: string): UnitReading | Problem | null {
    if (fields.isOwn && printed === UNSTATED) return { unit: UNSTATED, shift: 0, isTold: true }
    return statedUnit(printed, multiplier)
  }

  /** 'R&D expenditure (million euro)' is R&D expenditure where an indicator of that name takes this unit. */
  function nameOfMeasure(printed: string, unit: string): string {
    const whole = indicators.resolve(printed)
    if (whole.kind === 'one' && whole.how !== 'without-remark') return printed
    const inName = unitInName(printed)
    if (inName === null) return printed
    const found = indicators.resolve(inName.bare)
    const own = found.kind === 'one' ? found.indicator.unit : null
    return own !== null && isConvertible(own, unit) ? inName.bare : printed
  }
}

/** 'TOTAL: All sectors' → All sectors. */
function labelOf(cell: string): string {
  const text = originalText(cell.trim())
  return /^[A-Z0-9][A-Z0-9_]{0,23}:\s*(\S.*)$/su.exec(text)?.[1] ?? text
}

function withParts(name: string, parts: readonly string[]): string {
  const own = labelOf(name)
  if (parts.length === 0) return own
  return own === '' ? parts.join(', ') : `${own} (${parts.join(', ')})`
}
