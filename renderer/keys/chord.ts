/**
 * A key as it is written on a button: `A`, `Enter`, `Ctrl+Z`, `Ctrl+Shift+Z`, `?`, `F6`.
 * `Ctrl` stands for the command key on a Mac. Letters go by their place on the keyboard when the layout writes another
 * script, so that A is the same key for a Russian layout.
 */
type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

export function chordOf(event: Pressed): string {
  const letter = /^Key([A-Z])$/.exec(event.code)?.[1]
  const latin = /^[a-z]$/i.test(event.key)
  const printable = event.key.length === 1
  const name = latin
    ? event.key.toUpperCase()
    : printable && letter !== undefined
      ? letter
      : event.key === ' '
        ? 'Space'
        : event.key
  const isLetter = /^[A-Z]$/.test(name)
  const parts = [
    ...(event.ctrlKey || event.metaKey ? ['Ctrl'] : []),
    ...(event.altKey ? ['Alt'] : []),
    // Shift belongs to a character such as `?` itself; it counts with letters and named keys.
    ...(event.shiftKey && (isLetter || !printable) ? ['Shift'] : []),
    name,
  ]
  return parts.join('+')
}

/** The same chord in the spelling of `aria-keyshortcuts`. */
export function ariaChord(chord: string): string {
  return chord.replace('Ctrl', 'Control')
}
