/** A text to look at: a source in its current version (null) or in an older one. */
export type SourceText = { readonly source: string; readonly version: string | null }

/**
 * What of a source the window shows, as the spot of its place: the current text, a claim made of it, an older version
 * (with a quotation to look at there), two texts side by side, or the quotations that need a look, at one of them (null is
 * the first). The source of a place with two texts is the one a person came from and returns to.
 */
export type SourceSpot =
  | { readonly kind: 'text' }
  | { readonly kind: 'claim'; readonly claim: string }
  | { readonly kind: 'version'; readonly version: string; readonly quotation: string | null }
  | { readonly kind: 'comparison'; readonly left: SourceText; readonly right: SourceText }
  | { readonly kind: 'settling'; readonly quotation: string | null }

const versionId = /^S\d+\.\d+-/
const PART = '~'
const SETTLING = 'look'

/** Reads the last part of an address; what is no spot of a source is its text. */
export function sourceSpotOf(at: string | null): SourceSpot {
  if (at === null) return { kind: 'text' }
  const [first = '', ...rest] = at.split(PART)
  if (first === '' && rest.length === 4) {
    const [left = '', leftVersion = '', right = '', rightVersion = ''] = rest
    if (left === '' || right === '') return { kind: 'text' }
    return {
      kind: 'comparison',
      left: { source: left, version: leftVersion || null },
      right: { source: right, version: rightVersion || null },
    }
  }
  if (first === SETTLING) return { kind: 'settling', quotation: rest[0] || null }
  if (versionId.test(first)) return { kind: 'version', version: first, quotation: rest[0] || null }
  return first.startsWith('C') ? { kind: 'claim', claim: first } : { kind: 'text' }
}

/** The same spot as the last part of an address. */
export function atOfSourceSpot(spot: SourceSpot): string | null {
  switch (spot.kind) {
    case 'text':
      return null
    case 'claim':
      return spot.claim
    case 'version':
      return spot.quotation === null ? spot.version : spot.version + PART + spot.quotation
    case 'settling':
      return spot.quotation === null ? SETTLING : SETTLING + PART + spot.quotation
    case 'comparison':
      return [
        '',
        spot.left.source,
        spot.left.version ?? '',
        spot.right.source,
        spot.right.version ?? '',
      ].join(PART)
  }
}
