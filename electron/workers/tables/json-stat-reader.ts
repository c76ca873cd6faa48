import type { RawRow } from '#shared/dataset/import/raw-table.ts'
import type { ConstantField, ImportField } from '#shared/dataset/import/fields.ts'
import { fieldNamed } from '#shared/dataset/import/field-names.ts'
import { looksLikePeriod } from '#shared/dataset/import/read-period.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { openDataPackage } from './data-package-reader.ts'
import { readJson } from './json-file.ts'
import { jsonStatDatasets, type StatDataset, type StatDimension } from './json-stat.ts'
import { START_ROWS, type TableFile, type TableReader } from './table-reader.ts'

const PIECE = 5000

/**
 * A JSON-stat dataset, 2.0 or the bundle of 1.x, as rows: one column a dimension, then the value, its status, unit and
 * decimals. A JSON file that describes a Data Package is opened as one; any other is refused as `table-json-unknown`.
 */
export async function openJsonStat(file: TableFile): Promise<TableReader> {
  const json = await readJson(file)
  if (typeof json === 'object' && json !== null && 'resources' in json) return openDataPackage(file, [file])
  const datasets = jsonStatDatasets(json)
  if (datasets === null || datasets.length === 0) return refuse('table-json-unknown', { file: file.name })
  const named = new Map(
    datasets.map((one, at) => [datasets.length === 1 ? '' : one.label || String(at + 1), one]),
  )
  const of = (table: string) =>
    named.get(table) ?? refuse('table-sheet-unknown', { file: file.name, sheet: table })

  const passedOver = new Map<string, number>()
  return {
    format: 'json-stat',
    tables: [...named.keys()].map((name) => ({ name, hidden: false })),
    start(table) {
      const dataset = of(table)
      const rows: RawRow[] = [headerOf(dataset)]
      for (const row of rowsOf(dataset)) {
        if (rows.length >= START_ROWS) break
        rows.push(row)
      }
      return Promise.resolve({
        rows,
        delimiter: '',
        encoding: 'UTF-8',
        fields: fieldsOf(dataset),
        constants: constantsOf(dataset),
        notices: [],
      })
    },
    async *rows(table, progress) {
      const dataset = of(table)
      let piece: RawRow[] = [headerOf(dataset)]
      let given = 0
      for (const row of rowsOf(dataset)) {
        given++
        piece.push(row)
        if (piece.length < PIECE) continue
        progress(row.row, dataset.cells)
        yield piece
        piece = []
        await Promise.resolve()
      }
      passedOver.set(table, dataset.cells - given)
      yield piece
    },
    passedOver: (table) => passedOver.get(table) ?? 0,
    close: () => undefined,
  }
}

function headerOf({ dimensions }: StatDataset): RawRow {
  return { row: 1, cells: [...dimensions.map(({ label }) => label), 'value', 'status', 'unit', 'decimals'] }
}

function* rowsOf({ dimensions, value, status }: StatDataset): Generator<RawRow> {
  const places = dimensions.map(() => 0)
  const texts = dimensions.map((dimension) => wordsOf(dimension))
  const unitAt = dimensions.findIndex(({ units }) => units.size > 0)
  for (let at = 0; ; at++) {
    const number = value(at)
    const flag = status(at)
    if (number !== null || flag !== '') {
      const codes = dimensions[unitAt]?.codes ?? []
      const unit = unitAt < 0 ? undefined : dimensions[unitAt]?.units.get(codes[places[unitAt] ?? 0] ?? '')
      const words = places.map((place, dimension) => texts[dimension]?.[place] ?? '')
      const decimals = unit?.decimals === undefined ? '' : String(unit.decimals)
      const printed = number === null ? '' : String(number)
      yield { row: at + 2, cells: [...words, printed, flag, unit?.base ?? '', decimals] }
    }
    let dimension = dimensions.length - 1
    for (; dimension >= 0; dimension--) {
      const next = (places[dimension] ?? 0) + 1
      places[dimension] = next < (dimensions[dimension]?.codes.length ?? 0) ? next : 0
      if (places[dimension] !== 0) break
    }
    if (dimension < 0) return
  }
}

/** Times by their code, which is a period in any language; all else by its label. */
function wordsOf(dimension: StatDimension): string[] {
  return dimension.codes.map((code) => {
    const label = dimension.labels.get(code) ?? code
    if (dimension.role !== 'time') return label
    // Statistics Norway numbers quarters with K.
    const period = code.replace(/^(\d{4})K([1-4])$/, '$1Q$2')
    return looksLikePeriod(period) ? period : label
  })
}

function fieldsOf({ dimensions }: StatDataset): (ImportField | 'part' | 'skip' | null)[] {
  const taken = new Set<ImportField>()
  const once = (field: ImportField, otherwise: 'part' | 'skip') => {
    if (taken.has(field)) return otherwise
    taken.add(field)
    return field
  }
  const fields = dimensions.map(({ role, id, label, codes }) => {
    const rest = codes.length > 1 ? 'part' : 'skip'
    if (role === 'time') return once('period', rest)
    if (role === 'geo') return once('hub', rest)
    if (role === 'metric') return once('indicator', rest)
    const named = (fieldNamed(id) ?? fieldNamed(label))?.field
    if (named === 'unit' || named === 'hub' || named === 'period' || named === 'indicator')
      return once(named, rest)
    return rest
  })
  const hasUnits = dimensions.some(({ units }) => units.size > 0) && !taken.has('unit')
  return [...fields, 'value', 'status', hasUnits ? 'unit' : 'skip', hasUnits ? 'decimals' : 'skip']
}

function constantsOf({ label, source, updated, href }: StatDataset): Partial<Record<ConstantField, string>> {
  return {
    indicator: label,
    source_title: label,
    source_publisher: source,
    source_url: href,
    vintage: updated,
  }
}
