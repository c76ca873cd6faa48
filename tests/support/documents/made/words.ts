/** A stretch of words of `told.ts`, with what it is: `note` is the text of a footnote called here, `soft` a soft hyphen. */
export type Stretch = {
  readonly as: 'plain' | 'note' | 'up' | 'b' | 'link' | 'soft'
  readonly text: string
}

const MARKED = /\{(note|up|b|link): ([^}]*)\}|\{(soft)\}/g
const KINDS: Readonly<Record<string, Stretch['as']>> = {
  note: 'note',
  up: 'up',
  b: 'b',
  link: 'link',
  soft: 'soft',
}

/** The stretches of a told text, in order. */
export function stretchesOf(told: string): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  for (const match of told.matchAll(MARKED)) {
    if (match.index > at) stretches.push({ as: 'plain', text: told.slice(at, match.index) })
    stretches.push({ as: KINDS[match[1] ?? match[3] ?? ''] ?? 'plain', text: match[2] ?? '' })
    at = match.index + match[0].length
  }
  if (at < told.length) stretches.push({ as: 'plain', text: told.slice(at) })
  return stretches
}
