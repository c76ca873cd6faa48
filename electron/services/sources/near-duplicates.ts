import type { NearDuplicate } from '#shared/domain/source.ts'
import { NEARLY_THE_SAME, resemblance, sketchOf } from '#shared/text/shingles.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { Store } from '#electron/storage/store.ts'

/**
 * The sketches of all texts in a workspace, by the hash of the text. They are made when first asked for and kept while
 * the workspace is open: 4 kB a source, a millisecond for an article.
 */
export class NearDuplicates {
  readonly #store: Store
  readonly #sketches = new Map<string, Uint32Array>()

  constructor(store: Store) {
    this.#store = store
  }

  /** The source in the workspace that most of a text repeats, and how much of it; null where there is none. */
  async find(text: string): Promise<NearDuplicate | null> {
    const own = sketchOf(text)
    let nearest: NearDuplicate | null = null
    for (const { id, currentVersion } of this.#store.all('sources')) {
      const textSha256 = this.#store.get('versions', currentVersion)?.textSha256
      const other = textSha256 === undefined ? null : await this.#sketch(textSha256)
      const similarity = other === null ? 0 : resemblance(own, other)
      if (similarity >= NEARLY_THE_SAME && similarity > (nearest?.similarity ?? 0))
        nearest = { source: id, similarity: Math.round(similarity * 1000) / 1000 }
    }
    return nearest
  }

  /** A text that cannot be read resembles nothing; opening its source says what is wrong with it. */
  async #sketch(textSha256: string): Promise<Uint32Array | null> {
    const known = this.#sketches.get(textSha256)
    if (known !== undefined) return known
    try {
      const sketch = sketchOf(new TextDecoder().decode(await this.#store.blobs.get(textSha256)))
      this.#sketches.set(textSha256, sketch)
      return sketch
    } catch (error) {
      if (error instanceof ProblemError) return null
      throw error
    }
  }
}
