/**
 * The codes of one column of texts, in as many bytes as they need. Most columns of most files are the same in every row:
 * as long as one is, only its length is kept.
 */
export class GrowingCodes {
  #values: Uint8Array | Uint16Array | Uint32Array | null = null
  #most = 0xff
  #first = 0
  length = 0

  push(code: number): void {
    if (this.#values === null) {
      if (this.length === 0) this.#first = code
      if (code === this.#first) {
        this.length++
        return
      }
      this.#spread()
    }
    this.#put(this.length++, code)
  }

  at(index: number): number {
    return this.#values === null ? this.#first : (this.#values[index] ?? 0)
  }

  set(index: number, code: number): void {
    this.#spread()
    this.#put(index, code)
  }

  #spread(): void {
    if (this.#values !== null) return
    const size = Math.max(1024, Math.ceil(this.length * 1.5))
    this.#most = this.#first > 0xffff ? 0xffff_ffff : this.#first > 0xff ? 0xffff : 0xff
    this.#values = ofWidth(this.#most, size).fill(this.#first, 0, this.length)
  }

  #put(index: number, code: number): void {
    let values = this.#values ?? ofWidth(this.#most, 1024)
    if (code > this.#most) {
      this.#most = code > 0xffff ? 0xffff_ffff : 0xffff
      const wider = ofWidth(this.#most, values.length)
      wider.set(values)
      values = wider
    }
    if (index >= values.length) {
      const longer = ofWidth(this.#most, Math.ceil(Math.max(1024, values.length * 1.5)))
      longer.set(values)
      values = longer
    }
    values[index] = code
    this.#values = values
  }
}

function ofWidth(most: number, length: number): Uint8Array | Uint16Array | Uint32Array {
  if (most === 0xff) return new Uint8Array(length)
  return most === 0xffff ? new Uint16Array(length) : new Uint32Array(length)
}
