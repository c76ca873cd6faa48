/** Longest text of a value; what is longer ends in an ellipsis. */
const MOST = 300

/**
 * Any kept value as one line of text, for a person who chooses between two of them: 'existing', 'en JoyGovAI · zh 乐政'.
 * What is not told is left out; null where nothing is told at all.
 */
export function fieldText(value: unknown): string | null {
  const text = textOf(value)
  return text === '' ? null : text.length > MOST ? `${text.slice(0, MOST).trimEnd()}…` : text
}

function textOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return value.map(textOf).filter(Boolean).join(', ')
  return Object.entries(value)
    .map(([name, one]) => [name, textOf(one)] as const)
    .filter(([, one]) => one !== '')
    .map(([name, one]) => `${name} ${one}`)
    .join(' · ')
}
