/** The prime of 64-bit FNV-1a is 2^40 + 435. */
const PRIME = 435
const HALF = 0x1_0000_0000

/**
 * 64-bit FNV-1a of the texts as 16 hexadecimal digits: the same words and assertion always have the same id, on every
 * machine and after every restart. It names, it does not protect.
 */
export function stableId(...texts: readonly string[]): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  // Modulo 2^64: the product with 2^40 leaves only the low half, moved eight bits up into the high one.
  const take = (unit: number) => {
    const mixed = (low ^ unit) >>> 0
    const product = mixed * PRIME
    high = (Math.imul(high, PRIME) + Math.floor(product / HALF) + (mixed << 8)) >>> 0
    low = product >>> 0
  }
  for (const text of texts) {
    for (const unit of text) take(unit.codePointAt(0) ?? 0)
    take(0xff)
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
