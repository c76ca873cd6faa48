import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { diskProblem } from '#electron/storage/disk-problem.ts'

/** A zip written as its parts are made: no part is ever in memory whole. */
export class ZipStream {
  readonly #path: string
  readonly #out
  readonly #zip: Zip
  #failed: unknown = null
  #isFull = false

  constructor(path: string) {
    this.#path = path
    this.#out = createWriteStream(path)
    this.#out.on('error', (error) => (this.#failed = error))
    this.#zip = new Zip((error, chunk) => {
      if (error !== null) this.#failed = error
      else if (!this.#out.write(chunk)) this.#isFull = true
    })
  }

  async add(name: string, texts: AsyncIterable<string> | Iterable<string>): Promise<void> {
    const part = new ZipDeflate(name, { level: 6 })
    this.#zip.add(part)
    for await (const text of texts) {
      part.push(strToU8(text))
      await this.#drained()
    }
    part.push(new Uint8Array(0), true)
    await this.#drained()
  }

  async end(): Promise<void> {
    this.#zip.end()
    this.#out.end()
    if (this.#failed === null) await once(this.#out, 'close')
    this.#check()
  }

  async #drained(): Promise<void> {
    this.#check()
    if (!this.#isFull) return
    this.#isFull = false
    if (this.#out.writableNeedDrain) await once(this.#out, 'drain')
  }

  #check(): void {
    if (this.#failed !== null) throw diskProblem(this.#failed, this.#path)
  }
}
