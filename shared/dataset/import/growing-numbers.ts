type Numbers = Uint8Array | Uint16Array | Uint32Array | Int8Array | Float64Array

const CHUNK_BITS = 15
const CHUNK = 1 << CHUNK_BITS

/** A list of numbers that grows piece by piece: nothing is copied, and no more than one piece is ever empty. */
export class GrowingNumbers<Kind extends Numbers = Numbers> {
  readonly #make: (length: number) => Kind
  readonly #chunks: Kind[] = []
  #last: Kind
  length = 0

  /** `make` gives an array of zeros. */
  constructor(make: (length: number) => Kind) {
    this.#make = make
    this.#last = make(0)
  }

  push(value: number): void {
    const at = this.length & (CHUNK - 1)
    if (at === 0) this.#chunks.push((this.#last = this.#make(CHUNK)))
    this.#last[at] = value
    this.length++
  }

  at(index: number): number {
    return this.#chunks[index >>> CHUNK_BITS]?.[index & (CHUNK - 1)] ?? 0
  }
}
