import { formatPeriod } from '#shared/dataset/periods.ts'
import type { CoverageCells } from '#shared/ipc/answers/coverage.ts'
import type { Sheet } from '../../components/grid/sheet.ts'
import type { MenuItem } from '../../components/Menu.svelte'
import { locale, t } from '../../messages/speech.svelte.ts'
import type { Names } from '../../names/names.svelte.ts'
import { cellAt, drawnCell, saidOf } from './coverage-words.ts'
import { headWidth } from './head-width.ts'

type Parts = {
  readonly matrix: CoverageCells
  readonly names: Names
  /** Rows and columns of the matrix that are shown, in order. */
  readonly rows: readonly number[]
  readonly columns: readonly number[]
  readonly menu: (column: number | null) => readonly MenuItem[]
  readonly onopen: () => void
}

/** The matrix as a sheet: hubs down, indicators or periods across. Cells open; nothing is typed here. */
export function coverageSheet({ matrix, names, rows, columns, menu, onopen }: Parts): Sheet {
  const isNewest = matrix.across === 'indicators' && matrix.of === null
  const labelOf = (column: string) =>
    matrix.across === 'indicators' ? names.indicator(column) : formatPeriod(column, locale())
  const labels = columns.map((at) => labelOf(matrix.columns[at] ?? ''))
  const hubAt = (row: number) => names.hub(matrix.hubs[rows[row] ?? -1] ?? '')
  const at = (row: number, column: number) =>
    cellAt(matrix, rows[row] ?? -1, columns[column - 1] ?? matrix.columns.length)
  const isKnown = (row: number, column: number) => {
    const { standing, isAbsent, waiting } = at(row, column)
    return standing !== null || isAbsent || waiting > 0
  }
  return {
    rows: rows.length,
    columns: [
      { key: 'hub', label: t('sheet.column.hub'), width: 168 },
      ...columns.map((column, place) => ({
        key: matrix.columns[column] ?? '',
        label: labels[place] ?? '',
        width: matrix.across === 'indicators' ? headWidth(labels[place] ?? '') : 108,
      })),
    ],
    cell: (row, column) =>
      column === 0
        ? { text: hubAt(row), title: hubAt(row) }
        : drawnCell(at(row, column), isNewest, matrix.day),
    isFilled: (row, column) => column === 0 || isKnown(row, column),
    describe: (row, column) =>
      column === 0
        ? hubAt(row)
        : `${hubAt(row)} · ${labels[column - 1] ?? ''}: ${saidOf(at(row, column), isNewest, matrix.day)}`,
    editing: (_, column) =>
      column === 0 ? { kind: 'fixed', why: t('coverage.opens') } : { kind: 'opens', run: onopen },
    menu: (column) => menu(column === 0 ? null : (columns[column - 1] ?? null)),
  }
}
