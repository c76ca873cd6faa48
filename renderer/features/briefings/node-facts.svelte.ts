/** The attributes of one node of the editor, as they are now, and the way to change some of them. */
export class NodeFacts {
  #current = $state.raw<Readonly<Record<string, unknown>>>({})
  readonly set: (part: Readonly<Record<string, unknown>>) => void

  constructor(
    attributes: Readonly<Record<string, unknown>>,
    set: (part: Readonly<Record<string, unknown>>) => void,
  ) {
    this.#current = attributes
    this.set = set
  }

  get all(): Readonly<Record<string, unknown>> {
    return this.#current
  }

  /** An attribute as text; '' where it is not set. */
  text = (name: string): string => {
    const value = this.#current[name]
    return typeof value === 'string' ? value : ''
  }

  become(attributes: Readonly<Record<string, unknown>>): void {
    this.#current = attributes
  }
}
