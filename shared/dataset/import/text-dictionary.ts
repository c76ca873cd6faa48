import { ownText } from './own-text.ts'

/** Texts of one column: a number for each different one, in order of appearance. */
export class TextDictionary {
  readonly texts: string[] = []
  readonly #codes = new Map<string, number>()

  code(text: string): number {
    const known = this.#codes.get(text)
    if (known !== undefined) return known
    const own = ownText(text)
    const code = this.texts.length
    this.#codes.set(own, code)
    this.texts.push(own)
    return code
  }

  /** −1 for a text that never came. */
  find(text: string): number {
    return this.#codes.get(text) ?? -1
  }
}
