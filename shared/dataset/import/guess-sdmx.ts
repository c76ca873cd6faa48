import type { ColumnFacts } from './column-facts.ts'
import type { ImportField } from './fields.ts'
import { fieldGuess, guessed, type ColumnGuess, type Guessed, type TableSketch } from './guess.ts'
import type { ColumnUse } from './mapping.ts'
import type { RawRow } from './raw-table.ts'
import { unitOfCode } from './unit-codes.ts'

/** SDMX concepts of the cross-domain list, and Eurostat's and OECD's own ids for the same. */
const concepts: Readonly<Record<string, ImportField | 'skip'>> = {
  DATAFLOW: 'skip', STRUCTURE: 'skip', STRUCTURE_ID: 'skip', STRUCTURE_NAME: 'source_title', ACTION: 'action',
  'LAST UPDATE': 'vintage', LAST_UPDATE: 'vintage', REF_AREA: 'hub', GEO: 'hub', GEOGRAPHY: 'hub', COUNTRY: 'hub', COU: 'hub', LOCATION: 'hub',
  REGION: 'hub', REG_ID: 'hub', TERRITORIAL_LEVEL: 'skip', TIME_PERIOD: 'period', TIME: 'period', OBS_VALUE: 'value', OBSVALUE: 'value', OBS_STATUS: 'status',
  OBS_FLAG: 'status', UNIT_MULT: 'unit_mult', POWERCODE: 'unit_mult', DECIMALS: 'decimals', UNIT_MEASURE: 'unit', UNIT: 'unit',
  MEASURE: 'indicator', INDICATOR: 'indicator', INDIC: 'indicator', SUBJECT: 'indicator', SERIES: 'indicator', VARIABLE: 'indicator', INDIC_EU: 'indicator',
  NA_ITEM: 'indicator', INDIC_SB: 'indicator', INDIC_IS: 'indicator', OBS_COMMENT: 'note', COMMENT_OBS: 'note', COMMENT_TS: 'skip', CONF_STATUS: 'skip', OBS_CONF: 'skip',
  TIME_FORMAT: 'skip', COLLECTION: 'skip', TITLE: 'skip', TITLE_COMPL: 'skip', PRE_BREAK_VALUE: 'skip', EMBARGO_TIME: 'skip', SERIESKEY: 'skip',
  KEYS: 'skip', REPORTING_YEAR_START_DAY: 'skip', PREF_SCALE: 'skip', CURRENCY: 'skip',
} // prettier-ignore

/** SDMX-CSV 1.0 and 2.0, and what Eurostat and OECD hand out as such: a time, a value, and dimensions in codes. */
export function isSdmx(heads: readonly string[]): boolean {
  const ids = new Set(heads.map(conceptOf))
  return ids.has('OBS_VALUE') && (ids.has('TIME_PERIOD') || ids.has('TIME'))
}

/** INSEE names its own: OBS_STATUS_FR for the status, EMP_MEASURE, RP_MEASURE for what is measured, GEO_OBJECT for kinds of places. */
function conceptLike(concept: string): ImportField | 'skip' | undefined {
  if (concept === 'OBS_STATUS_FR') return 'status_fr'
  if (/^[A-Z0-9]+_MEASURE$/.test(concept)) return 'indicator'
  return concept === 'GEO_OBJECT' ? 'skip' : undefined
}

/** 'FREQ: Frequency', 'freq' and 'FREQ' are one concept. */
function conceptOf(head: string): string {
  return (head.split(':')[0] ?? '').trim().toUpperCase()
}

export function guessSdmx({ heads, facts, rows, fallbackName }: TableSketch): ColumnGuess {
  const labels = labelColumns(heads, rows)
  const columns: Guessed<ColumnUse>[] = heads.map(() => guessed({ use: 'skip' }, 'unused'))
  const mayVary: number[] = []
  const taken = new Set<ImportField>()
  for (const [at, head] of heads.entries()) {
    if (labels.has(at)) continue
    const concept = conceptOf(head)
    const field = Object.hasOwn(concepts, concept) ? concepts[concept] : conceptLike(concept)
    const label = labels.size === 0 ? undefined : [...labels].find(([, code]) => code === at)?.[0]
    const words = label ?? at
    if (field === 'skip') columns[at] = guessed({ use: 'skip' }, 'sdmx-technical')
    else if (field === undefined) {
      if ((facts[at]?.filled ?? 0) === 0) continue
      columns[words] = guessed({ use: 'part' }, 'sdmx-dimension', { concept })
      mayVary.push(words)
    } else if (!taken.has(field)) {
      taken.add(field)
      const column = field === 'unit' && isCoded(facts[at]) ? at : isCode(field) ? at : words
      columns[column] = fieldGuess(field, 'sdmx', { concept })
    } else if (field === 'hub') {
      // The country a region lies in: the place is told already, and no measure is another for it.
      columns[at] = guessed({ use: 'skip' }, 'sdmx-technical')
    } else {
      columns[words] = guessed({ use: 'part' }, 'sdmx-dimension', { concept })
      mayVary.push(words)
    }
  }
  const structure = heads.findIndex((head) => /^(?:STRUCTURE_ID|DATAFLOW)$/.test(conceptOf(head)))
  const dataflow = structure < 0 ? '' : ([...(facts[structure]?.distinct ?? [])][0] ?? '')
  const flow = /^(?:[^:()]+:)?([^:()]+)(?:\([^)]*\))?$/u.exec(dataflow)?.[1]
  const title = heads.findIndex((head) => conceptOf(head) === 'STRUCTURE_NAME')
  const name = [...(facts[title]?.distinct ?? [])][0] ?? flow ?? fallbackName
  const agency = /^([A-Z][A-Z0-9_.]*):/u.exec(dataflow)?.[1]
  return {
    columns,
    constants: {
      ...(taken.has('indicator') ? {} : { indicator: guessed(name, 'dataflow') }),
      ...(taken.has('source_title') || flow === undefined ? {} : { source_title: guessed(flow, 'dataflow') }),
      ...(agency === undefined ? {} : { source_publisher: guessed(publisherOf(agency), 'dataflow') }),
    },
    flags: false,
    gaps: 'counted',
    mayVary,
  }
}

/** The agencies of the files people meet, by their SDMX id. */
function publisherOf(agency: string): string {
  if (agency === 'ESTAT') return 'Eurostat'
  return agency.split('.')[0] ?? agency
}

/** These are read by their codes; all else by its words, where the file has both. */
function isCode(field: ImportField): boolean {
  return (
    field === 'period' ||
    field === 'value' ||
    field === 'status' ||
    field === 'unit_mult' ||
    field === 'decimals' ||
    field === 'action'
  )
}

function isCoded(facts: ColumnFacts | undefined): boolean {
  const units = [...(facts?.distinct ?? [])]
  return units.length > 0 && units.every((unit) => unitOfCode(unit) !== null)
}

/** Columns that print in words what the column before them holds in codes: each code has one label. By label, the code's column. */
function labelColumns(heads: readonly string[], rows: readonly RawRow[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  for (let at = 1; at < heads.length; at++) {
    const head = heads[at] ?? ''
    const before = heads[at - 1] ?? ''
    if (found.has(at - 1) || !/^[A-Za-z][A-Za-z0-9_]*$/.test(before)) continue
    if (/^[A-Z][A-Z0-9_ ]+$/.test(head)) continue
    if (/^[a-z][a-z0-9_]*$/.test(head) || conceptOf(head) !== head.toUpperCase().trim()) continue
    const labels = new Map<string, string>()
    const isOne = rows.every(({ cells }) => {
      const [code = '', label = ''] = [cells[at - 1], cells[at]]
      const known = labels.get(code)
      if (known === undefined) labels.set(code, label)
      return known === undefined || known === label
    })
    if (isOne) found.set(at, at - 1)
  }
  return found
}
