/** Small things a window remembers between starts. Losing them costs nothing, so a full or closed storage is no error. */
export function recall(key: string): string | null {
  try {
    return localStorage.getItem(`plumbline.${key}`)
  } catch {
    return null
  }
}

export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(`plumbline.${key}`, value)
  } catch {
    // Nothing to do: it is remembered for this window only.
  }
}
