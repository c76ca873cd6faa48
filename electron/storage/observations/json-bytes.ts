const [OPEN, CLOSE, COMMA, MINUS, POINT, ZERO] = [0x5b, 0x5d, 0x2c, 0x2d, 0x2e, 0x30]
/** Above it a double no longer tells whole numbers apart to the last digit, and digits may not be the shortest. */
const MOST_WHOLE = 1e15
/** Smaller numbers are printed with an exponent. */
const MOST_PLACES = 6

/** JSON as bytes that grow: digits go in without becoming texts, for a million of them would cost more than all else. */
export class JsonBytes {
  #bytes = Buffer.allocUnsafe(1 << 20)
  #length = 0

  text(text: string): void {
    this.#reserve(text.length * 3)
    this.#length += this.#bytes.write(text, this.#length)
  }

  /** `[1,22,333]` of whole numbers that are not negative. */
  wholes(numbers: ArrayLike<number>): void {
    this.#reserve(numbers.length * 11 + 2)
    this.#bytes[this.#length++] = OPEN
    for (let index = 0; index < numbers.length; index++) {
      if (index > 0) this.#bytes[this.#length++] = COMMA
      this.#whole(numbers[index] ?? 0, 0)
    }
    this.#bytes[this.#length++] = CLOSE
  }

  /** `[1.5,-3,null]` of numbers of so many decimals each, null for what is not a number; as `JSON.stringify` writes them. */
  values(values: Float64Array, decimals: Int8Array): void {
    this.#reserve(values.length * 26 + 2)
    this.#bytes[this.#length++] = OPEN
    for (let index = 0; index < values.length; index++) {
      if (index > 0) this.#bytes[this.#length++] = COMMA
      this.#value(values[index] ?? Number.NaN, decimals[index] ?? 0)
    }
    this.#bytes[this.#length++] = CLOSE
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length)
  }

  #value(value: number, decimals: number): void {
    const places = Math.min(Math.max(decimals, 0), MOST_PLACES)
    const power = 10 ** places
    const whole = Math.round(Math.abs(value) * power)
    // Digits of a decimal number that a double holds to the last one are its shortest ones.
    if (!(whole < MOST_WHOLE) || whole / power !== Math.abs(value) || Object.is(value, -0)) {
      this.#length += this.#bytes.write(JSON.stringify(value), this.#length)
      return
    }
    if (value < 0) this.#bytes[this.#length++] = MINUS
    let [digits, left] = [whole, places]
    while (left > 0 && digits % 10 === 0) {
      digits /= 10
      left--
    }
    this.#whole(digits, left)
  }

  /** The digits of a whole number, the last `places` of them behind a point. */
  #whole(number: number, places: number): void {
    let count = 1
    for (let power = 10; power <= number; power *= 10) count++
    count = Math.max(count, places + 1)
    let at = this.#length + count + (places > 0 ? 1 : 0)
    this.#length = at
    for (let digit = 0; digit < count; digit++) {
      if (digit === places && places > 0) this.#bytes[--at] = POINT
      this.#bytes[--at] = ZERO + (number % 10)
      number = Math.floor(number / 10)
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return
    const grown = Buffer.allocUnsafe(Math.max(this.#bytes.length * 2, this.#length + more))
    this.#bytes.copy(grown, 0, 0, this.#length)
    this.#bytes = grown
  }
}
