type TextField = HTMLInputElement | HTMLTextAreaElement

/** Fields of a form whose words a person wrote; what only narrows a list down is no words of theirs. */
const WRITTEN = 'form textarea, form input:not([type]), form input[type="text"]'

/** Whether words were typed into the fields of a form that stand otherwise than when the field was entered. */
export class TypedWords {
  readonly #entered = new Map<TextField, string>()

  /** A field is entered: what stands in it now is what it is held against, until all is forgotten. */
  watch(target: EventTarget | null): void {
    const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
    if (
      isField &&
      target.matches(WRITTEN) &&
      !target.matches('[role="combobox"]') &&
      !this.#entered.has(target)
    )
      this.#entered.set(target, target.value)
  }

  get wereTyped(): boolean {
    return this.#changed !== undefined
  }

  /** Back to the field that was entered last of those that were typed into. */
  focus(): void {
    this.#changed?.focus()
  }

  forget(): void {
    this.#entered.clear()
  }

  get #changed(): TextField | undefined {
    return [...this.#entered].findLast(([field, words]) => field.isConnected && field.value !== words)?.[0]
  }
}
