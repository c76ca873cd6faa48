import { appendFile, mkdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** The number changes with what `sketchOf` makes of a text: sketches of two kinds cannot be compared. */
const NAME = 'sketches-1.bin'
const HASH_BYTES = 32
const HEAD_BYTES = HASH_BYTES + 2

/**
 * The sketches of a workspace's texts in its cache, one behind the other: the text's SHA-256, how many hashes, the hashes.
 * A cache: what is torn, of another kind or cannot be written costs making the sketch again, and nothing else.
 */
export class SketchFile {
  readonly #path: string

  constructor(folder: string) {
    this.#path = join(folder, '.cache', NAME)
  }

  /** All sketches by the hash of their text, up to the first that is torn. */
  async read(): Promise<Map<string, Uint32Array>> {
    const sketches = new Map<string, Uint32Array>()
    const bytes = await readFile(this.#path).catch(() => Buffer.alloc(0))
    for (let at = 0; at + HEAD_BYTES <= bytes.length;) {
      const count = bytes.readUInt16LE(at + HASH_BYTES)
      const end = at + HEAD_BYTES + 4 * count
      if (end > bytes.length) break
      const hashes = Uint32Array.from({ length: count }, (_, index) =>
        bytes.readUInt32LE(at + HEAD_BYTES + 4 * index),
      )
      if (hashes.every((hash, index) => index === 0 || hash > (hashes[index - 1] ?? 0)))
        sketches.set(bytes.toString('hex', at, at + HASH_BYTES), hashes)
      at = end
    }
    return sketches
  }

  /** Adds sketches at the end. A disk that takes none is somebody else's to report. */
  async add(sketches: readonly (readonly [sha256: string, sketch: Uint32Array])[]): Promise<void> {
    if (sketches.length === 0) return
    const records = sketches.map(([sha256, sketch]) => {
      const record = Buffer.alloc(HEAD_BYTES + 4 * sketch.length)
      record.write(sha256, 0, 'hex')
      record.writeUInt16LE(sketch.length, HASH_BYTES)
      sketch.forEach((hash, index) => record.writeUInt32LE(hash, HEAD_BYTES + 4 * index))
      return record
    })
    await mkdir(dirname(this.#path), { recursive: true })
      .then(() => appendFile(this.#path, Buffer.concat(records)))
      .catch(() => undefined)
  }
}
