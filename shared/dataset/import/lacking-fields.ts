import { requiredFields, type ImportField } from './fields.ts'
import type { Mapping } from './mapping.ts'

/** What every observation needs and the mapping tells nowhere: in no column, for no column of values, for no file. */
export function lackingFields({ columns, constants }: Mapping): ImportField[] {
  const fields = new Set(columns.flatMap((use) => (use.use === 'field' ? [use.field] : [])))
  const values = columns.flatMap((use) => {
    if (use.use === 'values') return [use.given]
    return use.use === 'field' && use.field === 'value' ? [{}] : []
  })
  const hasParts = columns.some(({ use }) => use === 'part')
  return requiredFields.filter((field) => {
    if (field === 'value') return values.length === 0
    if (fields.has(field) || (constants[field] ?? '') !== '') return false
    if (field === 'indicator' && hasParts) return false
    return values.length === 0 || values.some((given) => given[field] === undefined)
  })
}
