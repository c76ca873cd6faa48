import { findInText, firstFrom } from './find-in-text.ts'
import { FoldedText } from './folded-text.ts'

/** Looking for words in the text that is open. */
export class Finding {
  open = $state(false)
  /** How often it was asked for: the field is taken again each time. */
  shown = $state(0)
  #query = $state('')
  #at = $state(0)
  readonly #from: () => number
  /** Made when words are first looked for: it takes a tenth of a second in a book. */
  readonly #folded: () => FoldedText
  readonly found = $derived.by(() => (this.open ? findInText(this.#folded(), this.#query) : []))
  readonly current = $derived(this.found[this.#at])

  /** `from` is the place in sight: what is found is shown from there on. */
  constructor(text: string, from: () => number) {
    this.#from = from
    let folded: FoldedText | null = null
    this.#folded = () => (folded ??= new FoldedText(text))
  }

  get query(): string {
    return this.#query
  }
  get at(): number {
    return this.#at
  }

  /** Words that are selected are what is looked for. */
  show = (selected = ''): void => {
    this.open = true
    this.shown += 1
    if (selected !== '') this.look(selected)
  }

  look = (query: string): void => {
    this.#query = query
    this.#at = firstFrom(this.found, this.#from())
  }

  /** Opens where it is closed; goes round at the ends. */
  step = (by: 1 | -1): void => {
    if (!this.open) {
      this.open = true
      this.#at = firstFrom(this.found, this.#from())
    } else if (this.found.length > 0) this.#at = (this.#at + by + this.found.length) % this.found.length
  }
}
