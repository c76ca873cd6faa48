import { ownText } from '../own-text.ts'

/** Different texts remembered with what they came to; more of them are read anew. */
const MOST = 100_000

/** The texts of the columns so far; `last` is the text that came after them in the row before. */
type Met<Value> = {
  readonly text: string
  next: Map<string, Met<Value>> | null
  last: Met<Value> | null
  value: Value | null
}

/**
 * What the cells of some columns come to, read once for each different set of texts: a table of a million rows names a few
 * hundred places. Cells are compared as they stand, one column after another.
 */
export class Remembered<Value extends object> {
  readonly #columns: readonly number[]
  readonly #read: (cells: readonly string[]) => Value
  readonly #root: Met<Value> = met('')
  #size = 0

  constructor(columns: readonly number[], read: (cells: readonly string[]) => Value) {
    this.#columns = columns
    this.#read = read
  }

  of(cells: readonly string[]): Value {
    let node = this.#root
    for (const column of this.#columns) {
      const text = cells[column] ?? ''
      let next = node.last
      if (next?.text !== text) {
        next = node.next?.get(text) ?? this.#add(node, text)
        if (next === null) return this.#read(cells)
        node.last = next
      }
      node = next
    }
    return (node.value ??= this.#read(cells))
  }

  #add(node: Met<Value>, text: string): Met<Value> | null {
    if (this.#size >= MOST) return null
    this.#size++
    const next = met<Value>(ownText(text))
    node.next ??= new Map()
    node.next.set(next.text, next)
    return next
  }
}

function met<Value>(text: string): Met<Value> {
  return { text, next: null, last: null, value: null }
}
