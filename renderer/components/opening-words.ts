/**
 * What a key that is pressed on a field of choice looks for: who types a name there means to choose by it, and the arrow
 * down opens the choice as it stands. Null for a key that opens nothing.
 */
export function openingWords(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null
  if (event.key === 'ArrowDown') return ''
  return [...event.key].length === 1 && event.key !== ' ' ? event.key : null
}
