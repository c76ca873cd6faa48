/**
 * 64-bit FNV-1a of the texts as 16 hexadecimal digits: the same words and assertion always have the same id, on every
 * machine and after every restart. It names, it does not protect.
 */
export function stableId(...texts: readonly string[]): string {
  let hash = 0xcbf29ce484222325n
  for (const text of texts) {
    for (const unit of text) {
      hash ^= BigInt(unit.codePointAt(0) ?? 0)
      hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
    }
    hash ^= 0xffn
    hash = (hash * 0x100000001b3n) & 0xffffffffffffffffn
  }
  return hash.toString(16).padStart(16, '0')
}
