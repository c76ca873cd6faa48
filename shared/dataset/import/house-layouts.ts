import { foldedHeader } from './field-names.ts'
import type { ImportField } from './fields.ts'

/** What each column of a known house's table is; null where the house leaves it open. */
export type HouseLayout = {
  readonly columns: readonly (ImportField | 'part' | 'skip' | null)[]
  /** The house puts one measure into a file, and says in its name alone which. */
  readonly isNamedByFile: boolean
}

type House = {
  /** Heads that together no other house prints. */
  readonly signature: readonly string[]
  readonly columns: Readonly<Record<string, ImportField | 'skip'>>
  /** Heads of dimensions, which tell measures apart. */
  readonly isDimension: (head: string) => boolean
  readonly isNamedByFile: boolean
}

/** Statistics Canada, 'Download entire table': the title stands in a file beside it. */
const canada: House = {
  signature: ['ref date', 'geo', 'uom', 'vector', 'coordinate', 'value'],
  columns: {
    'ref date': 'period', geo: 'hub', dguid: 'skip', uom: 'unit_ca', 'uom id': 'skip', 'scalar factor': 'unit_mult',
    'scalar id': 'skip', vector: 'skip', coordinate: 'skip', value: 'value', status: 'status_ca', symbol: 'skip',
    terminated: 'skip', decimals: 'decimals',
  }, // prettier-ignore
  isDimension: () => true,
  isNamedByFile: true,
}

/** The UN's database of goals: dimensions stand in square brackets, the number of the goal names no measure. */
const goals: House = {
  signature: ['seriescode', 'seriesdescription', 'geoareaname', 'timeperiod', 'value'],
  columns: {
    goal: 'skip', target: 'skip', indicator: 'skip', seriescode: 'skip', seriesdescription: 'indicator', geoareacode: 'skip',
    geoareaname: 'hub', timeperiod: 'period', value: 'value', 'time detail': 'skip', timecoverage: 'skip', upperbound: 'skip',
    lowerbound: 'skip', baseperiod: 'skip', source: 'source_title', geoinfourl: 'skip', footnote: 'note', nature: 'status_un',
    'reporting type': 'skip', units: 'unit', 'observation status': 'skip',
  }, // prettier-ignore
  isDimension: (head) => /^\[.+\]$/u.test(head.trim()),
  isNamedByFile: false,
}

/** The layout of the house whose heads these are, or null: two houses use one letter for two things. */
export function houseLayout(heads: readonly string[]): HouseLayout | null {
  const folded = heads.map(foldedHeader)
  const house = [canada, goals].find(({ signature }) => signature.every((head) => folded.includes(head)))
  if (house === undefined) return null
  const columns = folded.map((head, at) => {
    if (Object.hasOwn(house.columns, head)) return house.columns[head] ?? null
    return house.isDimension(heads[at] ?? '') ? ('part' as const) : null
  })
  return { columns, isNamedByFile: house.isNamedByFile }
}
