/** How deep an entry may be nested: far more than any tool writes, far less than what walks it by recursion can bear. */
const MAX_LEVELS = 200

/** Whether a value of JSON is nested deeper than an entry may be. Walks level by level, so that no depth is too much for it. */
export function isTooDeep(json: unknown): boolean {
  let level: unknown[] = [json]
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_LEVELS) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value as object) : [],
    )
  }
  return false
}
