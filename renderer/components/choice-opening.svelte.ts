/**
 * Whether a field's choice stands open and with which words looked for. Who types a name on the field means to choose by it,
 * and the arrow down opens the choice as it stands.
 */
export class ChoiceOpening {
  isOpen = $state(false)
  typed = $state('')

  readonly show = (words = '') => {
    this.typed = words
    this.isOpen = true
  }

  readonly close = () => {
    this.isOpen = false
  }

  readonly press = (event: KeyboardEvent) => {
    const words = wordsOf(event)
    if (words === null) return
    event.preventDefault()
    this.show(words)
  }
}

/** What a key that is pressed on the field looks for; null for one that opens nothing. */
function wordsOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  if (event.key === 'ArrowDown') return ''
  return [...event.key].length === 1 && event.key !== ' ' ? event.key : null
}
