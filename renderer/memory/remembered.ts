/** Small things a window remembers between starts, kept with the person's settings by the program. */
const known = new Map<string, string>()
let keep: (key: string, value: string) => void = () => undefined

export function recall(key: string): string | null {
  return known.get(key) ?? null
}

export function remember(key: string, value: string): void {
  if (known.get(key) === value) return
  known.set(key, value)
  keep(key, value)
}

/** Starts from what was kept, and says where to keep what is remembered from now on. */
export function beginMemory(
  kept: Readonly<Record<string, string>>,
  keeper: (key: string, value: string) => void = () => undefined,
): void {
  known.clear()
  for (const [key, value] of Object.entries(kept)) known.set(key, value)
  keep = keeper
}
