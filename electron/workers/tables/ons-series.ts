import type { ConstantField } from '#shared/dataset/import/fields.ts'
import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import { looksLikePeriod } from '#shared/dataset/import/read-period.ts'

/** What the lines above the numbers say, by the words of their first cell. */
export type OnsSeries = {
  /** The last line that is no value. */
  readonly lastRow: number
  readonly header: readonly string[]
  readonly constants: Readonly<Partial<Record<ConstantField, string>>>
}

const MOST_LINES = 20
const units: Readonly<Record<string, string>> = {
  m: 'million',
  bn: 'billion',
  '000s': 'thousand',
  k: 'thousand',
}

/**
 * Time series of Britain's Office for National Statistics: no header stands over the numbers; title, unit and dates of each
 * series stand above it, a line each, under `Title`, `CDID`, `PreUnit`, `Unit`, `Release date`. Null for any other table.
 */
export function onsSeries(rows: readonly RawRow[]): OnsSeries | null {
  const lines = rows.slice(0, MOST_LINES)
  const line = (name: string) =>
    lines.find(({ cells }) => (cells[0] ?? '').trim().toLowerCase() === name)?.cells ?? null
  const titles = line('title')
  const first = lines.findIndex(({ cells }) => looksLikePeriod(cells[0] ?? ''))
  if (titles === null || line('cdid') === null || line('unit') === null || first < 1) return null
  const header = titles.map((title, at) => {
    if (at === 0) return 'Period'
    const unit = unitOf((line('preunit')?.[at] ?? '').trim(), (line('unit')?.[at] ?? '').trim())
    return unit === '' ? title.trim() : `${title.trim()} (${unit})`
  })
  const released = /^(\d\d)-(\d\d)-(\d{4})$/.exec((line('release date')?.[1] ?? '').trim())
  return {
    lastRow: lines[first - 1]?.row ?? 0,
    header,
    constants: {
      source_publisher: 'Office for National Statistics',
      ...(titles.slice(1).every((title) => /\bUK\b|United Kingdom/.test(title))
        ? { hub: 'United Kingdom' }
        : {}),
      ...(released === null ? {} : { vintage: `${released[3]}-${released[2]}-${released[1]}` }),
    },
  }
}

/** '£' and 'm' are million pounds; 'Index, base year = 100' is an index. */
function unitOf(before: string, unit: string): string {
  if (/^index\b/i.test(unit)) return 'index'
  const scale = units[unit.toLowerCase()] ?? unit
  return before === '£' ? `${scale} pounds`.trim() : [before, scale].filter(Boolean).join(' ')
}
