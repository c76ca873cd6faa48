import { ABSENT } from '#shared/analysis/coverage/coverage-table.ts'
import { standings, type Footing, type Standing } from '#shared/analysis/coverage/standings.ts'
import { formatPeriod, yearOf } from '#shared/dataset/periods.ts'
import type { CoverageCells } from '#shared/ipc/answers/coverage.ts'
import type { SheetCell } from '../../components/grid/sheet.ts'
import { formatDate, locale, t } from '../../messages/speech.svelte.ts'

/** A footing's sign, and the tone of its ground. */
export const faces: Readonly<
  Record<Footing, { readonly sign: string; readonly tone: 'ok' | 'accent' | 'sunken' | 'bad' }>
> = {
  firm: { sign: '●', tone: 'ok' },
  fair: { sign: '◐', tone: 'accent' },
  unjudged: { sign: '◇', tone: 'sunken' },
  poor: { sign: '○', tone: 'bad' },
}

/** One cell of the matrix, put together from its columns. */
export type CoverageCell = {
  /** Null where there is no value: nothing, or a statement that there is none. */
  readonly standing: Standing | null
  readonly isAbsent: boolean
  readonly period: string | null
  readonly vintage: string | null
  readonly values: number
  readonly waiting: number
}

export function cellAt(matrix: CoverageCells, row: number, column: number): CoverageCell {
  const at = row * matrix.columns.length + column
  const standing = matrix.standing[at] ?? -1
  return {
    standing: standing < 0 || standing === ABSENT ? null : (standings[standing] ?? null),
    isAbsent: standing === ABSENT,
    period: matrix.periods[matrix.period[at] ?? -1] ?? null,
    vintage: matrix.vintages[matrix.vintage[at] ?? 0] || null,
    values: matrix.values[at] ?? 0,
    waiting: matrix.waiting[at] ?? 0,
  }
}

/** What tells a value's age: the vintage where one period is looked at, the period where the newest of each is. */
function agedBy(cell: CoverageCell, isNewest: boolean): string | null {
  return isNewest ? cell.period : cell.vintage
}

/** Years from a value to the day whose knowledge is shown; null where nothing tells. */
export function ageOf(cell: CoverageCell, isNewest: boolean, day: string): number | null {
  const by = agedBy(cell, isNewest)
  const year = by === null ? null : isNewest ? yearOf(by) : Number(by.slice(0, 4))
  return year === null || Number.isNaN(year) ? null : Math.max(0, Number(day.slice(0, 4)) - year)
}

function wordOf(standing: Standing): string {
  switch (standing.kind) {
    case 'grade':
      return standing.code
    case 'tier':
      return t(`coverage.cell.tier.${standing.tier}`)
    case 'retracted':
      return t('coverage.cell.retracted')
  }
}

/** A cell as it is drawn: sign, word and ground together, paler with age; who waits stands in brass. */
export function drawnCell(cell: CoverageCell, isNewest: boolean, day: string): SheetCell {
  const waits = cell.waiting === 0 ? null : t('coverage.cell.waiting', { count: cell.waiting })
  const title = saidOf(cell, isNewest, day)
  if (cell.standing === null) {
    if (waits !== null) return { text: waits, sign: '?', title, tone: 'brass' }
    return cell.isAbsent
      ? { text: t('coverage.cell.absent'), sign: '–', title, tone: 'quiet' }
      : { text: '', title }
  }
  const { sign, tone } = faces[cell.standing.footing]
  const age = ageOf(cell, isNewest, day) ?? 0
  const by = agedBy(cell, isNewest)
  const year = by === null ? null : isNewest ? String(yearOf(by) ?? by) : by.slice(0, 4)
  return {
    text: [wordOf(cell.standing), year, waits === null ? null : `? ${cell.waiting}`]
      .filter(Boolean)
      .join(' '),
    ...{ sign, title, tone: waits === null ? tone : 'brass' },
    ...(age > 3 ? { faded: 2 } : age > 1 ? { faded: 1 } : {}),
  }
}

/** The same in a sentence. */
export function saidOf(cell: CoverageCell, isNewest: boolean, day: string): string {
  const { standing, period, vintage, values, waiting } = cell
  const age = ageOf(cell, isNewest, day)
  const footing = standing === null ? '' : t(`coverage.footing.${standing.footing}`)
  return [
    standing === null
      ? t(cell.isAbsent ? 'coverage.says.absent' : 'coverage.says.missing')
      : standing.kind === 'grade'
        ? t('coverage.says.grade', { code: standing.code, footing })
        : standing.kind === 'tier'
          ? t('coverage.says.tier', { tier: t(`dataset.tier.${standing.tier}`), footing })
          : t('coverage.says.retracted', { footing }),
    standing !== null && isNewest && period !== null
      ? t('coverage.says.period', { period: formatPeriod(period, locale()) })
      : null,
    standing !== null && vintage !== null
      ? t('coverage.says.vintage', { vintage: formatDate(vintage) })
      : null,
    standing !== null && age !== null ? t('coverage.says.age', { years: age }) : null,
    values > 1 ? t('coverage.says.values', { count: values }) : null,
    waiting > 0 ? t('coverage.says.waiting', { count: waiting }) : null,
  ]
    .filter((one) => one !== null)
    .join(', ')
}
