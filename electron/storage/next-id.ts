import { randomInt } from 'node:crypto'

const letters = '0123456789abcdefghijklmnopqrstuvwxyz'
const numbered = /^([A-Z](?:\d+[.:])?)(\d+)-/

/** Keeps the highest number given under each label prefix (`S`, `S3:`, `C`), removed entities included. */
export class LabelNumbers {
  readonly #highest = new Map<string, number>()

  note(id: string): void {
    const [, prefix, digits] = numbered.exec(id) ?? []
    if (prefix === undefined) return
    this.#highest.set(prefix, Math.max(this.#highest.get(prefix) ?? 0, Number(digits)))
  }

  /** `S` → `S4-8f3k2q`; `taken` are ids given out but not stored yet. */
  next(prefix: string, taken: readonly string[] = []): string {
    let number = this.#highest.get(prefix) ?? 0
    for (const id of taken) {
      const [, takenPrefix, digits] = numbered.exec(id) ?? []
      if (takenPrefix === prefix) number = Math.max(number, Number(digits))
    }
    const tail = Array.from({ length: 6 }, () => letters[randomInt(letters.length)]).join('')
    return `${prefix}${number + 1}-${tail}`
  }
}
