import * as v from 'valibot'
import type { InspectedFile } from '../../ipc/answers/imports.ts'
import { problemOf, refuse, type Problem } from '../../ipc/problem.ts'
import { constantFields, importFields } from './fields.ts'
import { problemOfGuess } from './guess-mapping.ts'
import type { ColumnUse, HubDecisions, Mapping } from './mapping.ts'

const Given = v.partial(
  v.strictObject({ hub: v.string(), indicator: v.string(), period: v.string(), unit: v.string() }),
)

/**
 * What a person decides beforehand, as JSON: `{ "table": "Sheet2", "headerRow": 4, "columns": { "Area": "hub", "GDP":
 * { "values": { "indicator": "GDP" } }, "Code": "skip", "Sex": "part" }, "constants": { "unit": "percent" }, "hubs":
 * { "Bejing": "beijing", "Atlantis": "leave-out", "Wonderville": "new" } }`. Columns by the words over them or by number.
 */
export const ImportChoices = v.strictObject({
  table: v.optional(v.string()),
  headerRow: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  headerRows: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10))),
  columns: v.optional(
    v.record(
      v.string(),
      v.union([
        v.picklist([...importFields, 'skip', 'part', 'values', 'flags']),
        v.strictObject({ values: Given }),
      ]),
    ),
  ),
  constants: v.optional(v.partial(v.strictObject(v.entriesFromList(constantFields, v.string())))),
  dates: v.optional(v.picklist(['as-written', 'year', 'month'])),
  flags: v.optional(v.boolean()),
  gaps: v.optional(v.picklist(['rejected', 'counted'])),
  decimals: v.optional(v.picklist(['as-found', 'point', 'comma'])),
  brackets: v.optional(v.picklist(['refused', 'negative', 'unreliable'])),
  hubs: v.optional(v.record(v.string(), v.string())),
  /** False: the guess is used even where a profile of this header is there. */
  profile: v.optional(v.boolean()),
})
export type ImportChoices = v.InferOutput<typeof ImportChoices>

/** Lays choices over what was found. Refuses `import-column-unknown`; `problem` says what is still missing. */
export function applyChoices(
  inspected: InspectedFile,
  choices: ImportChoices,
): { readonly mapping: Mapping; readonly hubs: HubDecisions; readonly problem: Problem | null } {
  const profile = choices.profile === false ? null : inspected.profile
  const base = profile?.mapping ?? inspected.mapping
  const columns = [...base.columns]
  for (const [head, chosen] of Object.entries(choices.columns ?? {})) {
    const at = columnNamed(inspected.heads, head)
    if (at < 0) refuse('import-column-unknown', { column: head, found: inspected.heads.slice(0, 30) })
    columns[at] = useOf(chosen, columns[at])
  }
  const mapping: Mapping = {
    ...base,
    columns,
    constants: { ...base.constants, ...choices.constants },
    ...(choices.dates === undefined ? {} : { dates: choices.dates }),
    ...(choices.flags === undefined ? {} : { flags: choices.flags }),
    ...(choices.gaps === undefined ? {} : { gaps: choices.gaps }),
    ...(choices.decimals === undefined ? {} : { decimals: choices.decimals }),
    ...(choices.brackets === undefined ? {} : { brackets: choices.brackets }),
  }
  const hubs: HubDecisions = { ...profile?.hubs }
  for (const [name, decided] of Object.entries(choices.hubs ?? {}))
    hubs[name] = decided === 'new' || decided === 'leave-out' ? { do: decided } : { do: 'hub', hub: decided }
  const isTold = choices.columns !== undefined || profile !== null
  const lacking = problemOfGuess(mapping, inspected.heads, '')
  if (!isTold && lacking !== null && inspected.problem !== null)
    return { mapping, hubs, problem: inspected.problem }
  if (!isTold && inspected.problem?.code === 'table-header-twice')
    return { mapping, hubs, problem: inspected.problem }
  return {
    mapping,
    hubs,
    problem:
      lacking === null
        ? null
        : problemOf('import-fields-missing', { missing: lacking.sentence.values['missing'] ?? '' }),
  }
}

function columnNamed(heads: readonly string[], named: string): number {
  const exact = heads.findIndex((head) => head.trim() === named.trim())
  if (exact >= 0) return exact
  const loose = heads.findIndex((head) => head.trim().toLowerCase() === named.trim().toLowerCase())
  if (loose >= 0) return loose
  const number = /^\d+$/.test(named) ? Number(named) : 0
  return number >= 1 && number <= heads.length ? number - 1 : -1
}

type Chosen = NonNullable<ImportChoices['columns']>[string]

function useOf(chosen: Chosen, before: ColumnUse | undefined): ColumnUse {
  if (typeof chosen === 'object') return { use: 'values', given: chosen.values }
  if (chosen === 'skip' || chosen === 'part') return { use: chosen }
  if (chosen === 'flags') return before?.use === 'flags' ? before : { use: 'flags' }
  if (chosen === 'values') return before?.use === 'values' ? before : { use: 'values', given: {} }
  return { use: 'field', field: chosen }
}
