/** Longest text of a value; what is longer ends in an ellipsis. */
const MOST = 300
/** Letters before the first difference of long values that are shown with it. */
const BEFORE = 60

/**
 * Kept values as one line of text each, for a person who chooses between them: 'existing', 'en JoyGovAI · zh 乐政'. What is
 * not told is left out; null where nothing is told at all. Long ones that begin alike begin shortly before they differ, so
 * that two lines are the same only where they say the same.
 */
export function fieldTexts(values: readonly unknown[]): readonly (string | null)[] {
  const texts = values.map((value) => textOf(value))
  const isLong = texts.some((text) => text.length > MOST)
  const from = isLong ? startOf(texts) : 0
  return texts.map((text) => {
    const rest = from === 0 ? text : `…${text.slice(from)}`
    return text === '' ? null : rest.length > MOST ? `${rest.slice(0, MOST).trimEnd()}…` : rest
  })
}

/** Whether values say the same to a person, whatever day they were written on. */
export function saysSame(values: readonly unknown[]): boolean {
  return new Set(values.map((value) => textOf(value, ['at']))).size <= 1
}

/** Where long texts are to begin: at a word some way before the first letter in which they differ. */
function startOf(texts: readonly string[]): number {
  const [first = '', ...others] = texts
  const limit = Math.min(...texts.map(({ length }) => length))
  let same = 0
  while (same < limit && others.every((text) => text[same] === first[same])) same++
  if (same <= BEFORE) return 0
  const from = same - BEFORE
  const word = first.slice(from, same).search(/\s\S/u)
  return word < 0 ? from : from + word + 1
}

function textOf(value: unknown, without: readonly string[] = []): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value))
    return value
      .map((one: unknown) => textOf(one))
      .filter(Boolean)
      .join(', ')
  return Object.entries(value)
    .filter(([name]) => !without.includes(name))
    .map(([name, one]) => [name, textOf(one)] as const)
    .filter(([, one]) => one !== '')
    .map(([name, one]) => `${name} ${one}`)
    .join(' · ')
}
