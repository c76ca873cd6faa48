/**
 * Rows by the number of the fact they speak of, in three arrays of numbers: a million of them as a Map take three times the
 * time and the memory. Rows of one fact are found the last one first.
 */
export class FactTable {
  /** By slot, an entry + 1. */
  readonly #slots: Int32Array
  readonly #facts: Float64Array
  readonly #rows: Uint32Array
  /** By entry, the entry of the same fact before it, + 1. */
  readonly #before: Int32Array
  #length = 0

  constructor(most: number) {
    this.#slots = new Int32Array(2 ** Math.ceil(Math.log2(Math.max(8, most * 1.5))))
    this.#facts = new Float64Array(most)
    this.#rows = new Uint32Array(most)
    this.#before = new Int32Array(most)
  }

  /** `fact` is a whole number that is not negative. */
  add(fact: number, row: number): void {
    const slot = this.#slotOf(fact)
    const entry = this.#length++
    this.#facts[entry] = fact
    this.#rows[entry] = row
    this.#before[entry] = this.#slots[slot] ?? 0
    this.#slots[slot] = entry + 1
  }

  /** The rows of a fact, the last one first. */
  rows(fact: number): readonly number[] {
    let entry = this.#slots[this.#slotOf(fact)] ?? 0
    if (entry === 0) return none
    const rows: number[] = []
    for (; entry > 0; entry = this.#before[entry - 1] ?? 0) rows.push(this.#rows[entry - 1] ?? 0)
    return rows
  }

  #slotOf(fact: number): number {
    const mask = this.#slots.length - 1
    const high = Math.floor(fact / 0x1_0000_0000)
    let slot = Math.imul((fact | 0) ^ Math.imul(high, 0x85eb_ca6b), 0x9e37_79b1)
    slot = (slot ^ (slot >>> 15)) & mask
    for (;;) {
      const entry = this.#slots[slot] ?? 0
      if (entry === 0 || this.#facts[entry - 1] === fact) return slot
      slot = (slot + 1) & mask
    }
  }
}

const none: readonly number[] = []
