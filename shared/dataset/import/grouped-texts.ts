import type { GrowingCodes } from './growing-codes.ts'
import { GrowingNumbers } from './growing-numbers.ts'
import { TextDictionary } from './text-dictionary.ts'

/** One column of a group of columns: the texts that occur, and which of them each row has. */
export class GroupedTexts {
  readonly dictionary = new TextDictionary()
  /** By combination, the code of the text. */
  readonly codes = new GrowingNumbers((length) => new Uint32Array(length))
  readonly #combinations: GrowingCodes

  constructor(combinations: GrowingCodes) {
    this.#combinations = combinations
  }

  code(row: number): number {
    return this.codes.at(this.#combinations.at(row))
  }

  text(row: number): string {
    return this.dictionary.texts[this.code(row)] ?? ''
  }
}
