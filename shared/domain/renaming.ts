/** Fields that name a hub or an indicator, wherever they stand in claims, charts and what else speaks of them. */
const naming: Readonly<Record<'hub' | 'indicator', ReadonlySet<string>>> = {
  hub: new Set(['hub', 'other', 'together', 'hubs', 'members', 'overtakes', 'parent']),
  indicator: new Set(['indicator', 'indicators', 'vertical', 'size']),
}

/**
 * A copy of a value's JSON in which every mention of a hub or indicator goes by another id; lists name it once. The caller
 * parses what comes out: the same schema as what went in.
 */
export function renamed(value: unknown, of: 'hub' | 'indicator', from: string, to: string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => renamed(one, of, from, to))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, own]: [string, unknown]) => {
      if (!naming[of].has(key)) return [key, renamed(own, of, from, to)]
      if (own === from) return [key, to]
      const isNaming = Array.isArray(own) && own.includes(from)
      return [
        key,
        isNaming
          ? [...new Set(own.map((one: unknown) => (one === from ? to : one)))]
          : renamed(own, of, from, to),
      ]
    }),
  )
}

/** Whether a value's JSON speaks of a hub or indicator. */
export function mentions(value: unknown, of: 'hub' | 'indicator', id: string): boolean {
  if (Array.isArray(value)) return value.some((one: unknown) => mentions(one, of, id))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(value).some(([key, own]: [string, unknown]) =>
    naming[of].has(key) && (own === id || (Array.isArray(own) && own.includes(id)))
      ? true
      : mentions(own, of, id),
  )
}
