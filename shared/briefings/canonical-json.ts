/**
 * JSON in one spelling: keys in code-unit order, no spaces, as RFC 8785 orders them. Equal values give equal text, so a
 * hash of the text is a hash of the value. Undefined fields are left out, as `JSON.stringify` does; numbers are finite.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (isRecord(inner) ? sorted(inner) : inner))
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A null prototype, so that a hostile `__proto__` key stays an ordinary one. */
function sorted(record: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const ordered: Record<string, unknown> = Object.create(null) as Record<string, unknown>
  for (const key of Object.keys(record).sort()) ordered[key] = record[key]
  return ordered
}
