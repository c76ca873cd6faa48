/** So many of a sketch's smallest hashes are looked up; a text of fewer has all of its own looked up. */
const LOOKED_UP = 64
/** Of them, two texts that are nearly the same share at least so many. */
const FEWEST_SHARED = 8

/**
 * Finds the sketches that may resemble another without comparing all of them. Of the 64 smallest hashes of two texts
 * together, each is common with a chance that is their resemblance, and every common one is among the 64 smallest of both.
 * At a resemblance of a half, fewer than 8 are common once in 25 thousand million pairs; what shares 8 is compared whole.
 */
export class SketchIndex {
  readonly #owners = new Map<number, string[]>()
  readonly #sizes = new Map<string, number>()

  /** Adds a sketch under its key, once. */
  add(key: string, sketch: Uint32Array): void {
    if (this.#sizes.has(key)) return
    const smallest = sketch.subarray(0, LOOKED_UP)
    this.#sizes.set(key, smallest.length)
    for (const hash of smallest) {
      const owners = this.#owners.get(hash)
      if (owners === undefined) this.#owners.set(hash, [key])
      else owners.push(key)
    }
  }

  /** The keys of all sketches that may resemble this one by a half or more. */
  candidates(sketch: Uint32Array): ReadonlySet<string> {
    const shared = new Map<string, number>()
    const smallest = sketch.subarray(0, LOOKED_UP)
    for (const hash of smallest)
      for (const key of this.#owners.get(hash) ?? []) shared.set(key, (shared.get(key) ?? 0) + 1)
    const isLong = smallest.length === LOOKED_UP
    const found = [...shared].filter(
      ([key, count]) => count >= FEWEST_SHARED || !isLong || this.#sizes.get(key) !== LOOKED_UP,
    )
    return new Set(found.map(([key]) => key))
  }
}
