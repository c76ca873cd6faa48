import { randomInt } from 'node:crypto'

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'
const numbered = /^([A-Z](?:\d+[.:])?)(\d+)-/

/** Observations by hand (`O5`) count on from imported batches (`D4`): the numbers tell which of two values came later. */
function sequenceOf(label: string): string {
  return label === 'O' ? 'D' : label
}

/** Keeps the highest number given under each label prefix (`S`, `S3:`, `C`), removed entities included. */
export class LabelNumbers {
  readonly #highest = new Map<string, number>()

  note(id: string): void {
    const [, label, digits] = numbered.exec(id) ?? []
    if (label === undefined) return
    const prefix = sequenceOf(label)
    this.#highest.set(prefix, Math.max(this.#highest.get(prefix) ?? 0, Number(digits)))
  }

  /** `S` → `S4-8f3k2q`; `taken` are ids given out but not stored yet. */
  next(prefix: string, taken: readonly string[] = []): string {
    const sequence = sequenceOf(prefix)
    let number = this.#highest.get(sequence) ?? 0
    for (const id of taken) {
      const [, label = '', digits] = numbered.exec(id) ?? []
      if (sequenceOf(label) === sequence) number = Math.max(number, Number(digits))
    }
    const tail = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
    return `${prefix}${number + 1}-${tail}`
  }
}
