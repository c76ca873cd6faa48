import * as v from 'valibot'

export type StatDimension = {
  readonly id: string
  readonly label: string
  readonly role: 'time' | 'geo' | 'metric' | null
  /** In the order of the values. */
  readonly codes: readonly string[]
  readonly labels: ReadonlyMap<string, string>
  readonly units: ReadonlyMap<string, { readonly base: string; readonly decimals?: number }>
}
export type StatDataset = {
  readonly label: string
  readonly source: string
  readonly updated: string
  readonly href: string
  readonly dimensions: readonly StatDimension[]
  readonly cells: number
  readonly value: (at: number) => number | string | null
  readonly status: (at: number) => string
}

const Text = v.optional(v.nullable(v.string()))
const Category = v.looseObject({
  index: v.optional(v.union([v.array(v.string()), v.record(v.string(), v.number())])),
  label: v.optional(v.record(v.string(), v.string())),
  unit: v.optional(
    v.record(
      v.string(),
      v.looseObject({
        base: Text,
        label: Text,
        decimals: v.optional(v.nullable(v.number())),
        multiplier: v.optional(v.number()),
      }),
    ),
  ),
})
const Dimension = v.looseObject({ label: Text, category: Category })
const Cell = v.nullable(v.union([v.number(), v.string()]))
const Role = v.looseObject({
  time: v.optional(v.array(v.string())),
  geo: v.optional(v.array(v.string())),
  metric: v.optional(v.array(v.string())),
})
const Dataset = v.looseObject({
  label: Text,
  source: Text,
  updated: Text,
  href: Text,
  id: v.optional(v.array(v.string())),
  size: v.optional(v.array(v.number())),
  role: v.optional(Role),
  dimension: v.record(v.string(), v.unknown()),
  value: v.union([v.array(Cell), v.record(v.string(), Cell)]),
  status: v.optional(
    v.nullable(v.union([v.string(), v.array(v.nullable(v.string())), v.record(v.string(), v.string())])),
  ),
})
type Dataset = v.InferOutput<typeof Dataset>

/** A cube with more places than this is no table a person asked for. */
const MOST_CELLS = 50_000_000

/** The datasets of a JSON-stat response: one (2.0), a collection's own, or a bundle by name (1.x); null for any other JSON. */
export function jsonStatDatasets(json: unknown): readonly StatDataset[] | null {
  const single = datasetOf(json)
  if (single !== null) return [single]
  if (typeof json !== 'object' || json === null) return null
  const items: unknown =
    'link' in json && typeof json.link === 'object' && json.link !== null && 'item' in json.link
      ? json.link.item
      : null
  const candidates: readonly unknown[] = Array.isArray(items) ? items : Object.values(json)
  const found = candidates.flatMap((one) => datasetOf(one) ?? [])
  return found.length > 0 ? found : null
}

function datasetOf(json: unknown): StatDataset | null {
  const parsed = v.safeParse(Dataset, json)
  if (!parsed.success) return null
  const dataset = parsed.output
  // 1.x keeps ids, sizes and roles among the dimensions.
  const ids = dataset.id ?? listOf(dataset.dimension['id'])
  const within = v.safeParse(Role, dataset.dimension['role'] ?? {})
  const roles = dataset.role ?? (within.success ? within.output : {})
  if (ids === null) return null
  const dimensions: StatDimension[] = []
  for (const id of ids) {
    const dimension = v.safeParse(Dimension, dataset.dimension[id])
    if (!dimension.success) return null
    dimensions.push(dimensionOf(id, dimension.output, roles))
  }
  const cells = dimensions.reduce((product, { codes }) => product * codes.length, 1)
  if (cells === 0 || cells > MOST_CELLS) return null
  return {
    label: dataset.label ?? '',
    source: dataset.source ?? '',
    updated: dataset.updated ?? '',
    href: dataset.href ?? '',
    dimensions,
    cells,
    value: valueReader(dataset),
    status: statusReader(dataset),
  }
}

function dimensionOf(
  id: string,
  { label, category }: v.InferOutput<typeof Dimension>,
  role: v.InferOutput<typeof Role>,
): StatDimension {
  const { index, label: labels = {}, unit = {} } = category
  const codes = Array.isArray(index)
    ? index
    : index !== undefined
      ? Object.entries(index)
          .toSorted(([, a], [, b]) => a - b)
          .map(([code]) => code)
      : Object.keys(labels)
  const isTime =
    role.time?.includes(id) === true || (role.time === undefined && /^(?:time|tid|year|period)$/i.test(id))
  return {
    id,
    label: label ?? id,
    role: isTime
      ? 'time'
      : role.geo?.includes(id) === true
        ? 'geo'
        : role.metric?.includes(id) === true
          ? 'metric'
          : null,
    codes,
    labels: new Map(Object.entries(labels)),
    units: new Map(
      Object.entries(unit).map(([code, { base, label: words, decimals }]) => [
        code,
        { base: base ?? words ?? '', ...(typeof decimals === 'number' ? { decimals } : {}) },
      ]),
    ),
  }
}

function valueReader({ value }: Dataset): StatDataset['value'] {
  if (Array.isArray(value)) return (at) => value[at] ?? null
  return (at) => value[String(at)] ?? null
}

function statusReader({ status }: Dataset): StatDataset['status'] {
  if (status === undefined || status === null) return () => ''
  if (typeof status === 'string') return () => status
  if (Array.isArray(status)) return (at) => (status.length === 1 ? status[0] : status[at]) ?? ''
  return (at) => status[String(at)] ?? ''
}

function listOf(value: unknown): string[] | null {
  const parsed = v.safeParse(v.array(v.string()), value)
  return parsed.success ? parsed.output : null
}
