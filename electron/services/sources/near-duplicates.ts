import type { NearDuplicate } from '#shared/domain/source.ts'
import { NEARLY_THE_SAME, resemblance, sketchOf } from '#shared/text/shingles.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { Store } from '#electron/storage/store.ts'
import { SketchFile } from './sketch-file.ts'
import { SketchIndex } from './sketch-index.ts'

/**
 * The sketches of all texts in a workspace, by the hash of the text: made when first asked for, kept in the cache from one
 * opening to the next, and looked up by an index, so that a thousand sources cost a tenth of a millisecond.
 */
export class NearDuplicates {
  readonly #store: Store
  readonly #file: SketchFile
  readonly #index = new SketchIndex()
  readonly #sketches = new Map<string, Uint32Array>()
  #saved: Promise<Map<string, Uint32Array>> | null = null

  constructor(store: Store) {
    this.#store = store
    this.#file = new SketchFile(store.folder)
  }

  /** The source in the workspace that most of a text repeats, and how much of it; null where there is none. */
  async find(text: string): Promise<NearDuplicate | null> {
    const sources = this.#store.all('sources').flatMap(({ id, currentVersion }) => {
      const textSha256 = this.#store.get('versions', currentVersion)?.textSha256
      return textSha256 === undefined ? [] : [{ id, textSha256 }]
    })
    await this.#sketch(sources.map(({ textSha256 }) => textSha256))
    const own = sketchOf(text)
    const candidates = this.#index.candidates(own)
    let nearest: NearDuplicate | null = null
    for (const { id, textSha256 } of sources) {
      const other = candidates.has(textSha256) ? this.#sketches.get(textSha256) : undefined
      const similarity = other === undefined ? 0 : resemblance(own, other)
      if (similarity >= NEARLY_THE_SAME && similarity > (nearest?.similarity ?? 0))
        nearest = { source: id, similarity }
    }
    return nearest && { ...nearest, similarity: Math.round(nearest.similarity * 1000) / 1000 }
  }

  /** Makes the sketches that are not known yet. A text that cannot be read resembles nothing; opening its source says why. */
  async #sketch(hashes: readonly string[]): Promise<void> {
    const missing = hashes.filter((hash) => !this.#sketches.has(hash))
    if (missing.length === 0) return
    const saved = await (this.#saved ??= this.#file.read())
    const made: [string, Uint32Array][] = []
    for (const hash of missing) {
      const known = saved.get(hash)
      const sketch = known ?? (await this.#made(hash))
      if (sketch === null) continue
      this.#sketches.set(hash, sketch)
      this.#index.add(hash, sketch)
      if (known === undefined) made.push([hash, sketch])
    }
    await this.#file.add(made)
  }

  async #made(textSha256: string): Promise<Uint32Array | null> {
    try {
      return sketchOf(new TextDecoder().decode(await this.#store.blobs.get(textSha256)))
    } catch (error) {
      if (error instanceof ProblemError) return null
      throw error
    }
  }
}
