import { GroupedTexts } from './grouped-texts.ts'
import { GrowingCodes } from './growing-codes.ts'

/** The number of one combination of the texts of a group. */
export type Combination = number

/**
 * Columns of texts that repeat together: a hub and how it is printed, the parts of a publication. A row holds one number
 * for all of them.
 */
export class TextGroup<Column extends string> {
  /** By row. */
  readonly combinations = new GrowingCodes()
  readonly texts: Readonly<Record<Column, GroupedTexts>>
  readonly #columns: readonly Column[]
  #size = 0

  constructor(columns: readonly Column[]) {
    const texts = columns.map((column) => [column, new GroupedTexts(this.combinations)] as const)
    this.texts = Object.fromEntries(texts) as Record<Column, GroupedTexts>
    this.#columns = columns
  }

  /** How many combinations there are. */
  get size(): number {
    return this.#size
  }

  /** Numbers texts that rows will hold together. Who asks for the same ones again and again should remember the number. */
  combination(texts: Readonly<Record<Column, string>>): Combination {
    const codes = this.#columns.map((column) => this.texts[column].dictionary.code(texts[column]))
    const [only = 0] = codes
    // Of one column alone, the texts are the combinations.
    const known = codes.length === 1 ? only : this.#size - 1
    const isKnown =
      known >= 0 &&
      known < this.#size &&
      this.#columns.every((column, at) => this.texts[column].codes.at(known) === codes[at])
    if (isKnown) return known
    for (const [at, column] of this.#columns.entries()) this.texts[column].codes.push(codes[at] ?? 0)
    return this.#size++
  }

  push(combination: Combination): void {
    this.combinations.push(combination)
  }
}
