import type { BriefingFonts } from './fonts.ts'

/** Joiners and breaks that shape words; every other invisible character (bidi overrides among them) is left out. */
const shaping = new Set(['\u00ad', '\u200b', '\u200c', '\u200d', '\u2060'])

/**
 * A text as the bundled fonts can print it: characters they lack become their code, as in `[U+1F600]`, so that nothing
 * disappears and no other font slips in; line breaks become spaces. Half of a surrogate pair becomes U+FFFD.
 */
export function printable(text: string, { covers }: Pick<BriefingFonts, 'covers'>): string {
  // Nearly every text of a long briefing: no need to look at each character.
  if (/^[\x20-\x7e]*$/.test(text)) return text
  const wellFormed = text.replace(/\p{Surrogate}/gu, '\ufffd').normalize('NFC')
  return wellFormed
    .replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ')
    .replace(/\p{Default_Ignorable_Code_Point}/gu, (mark) => (shaping.has(mark) ? mark : ''))
    .replace(/\P{M}\p{M}*|\p{M}+/gu, (cluster) => {
      const visible = cluster.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
      return visible === '' || covers(visible)
        ? cluster
        : [...cluster].map((one) => spelled(one, covers)).join('')
    })
}

/** The characters of a text that are spelled out, each once. */
export function unprintableIn(text: string, fonts: Pick<BriefingFonts, 'covers'>): readonly string[] {
  return [
    ...new Set(
      [...printable(text, fonts).matchAll(/\[U\+([0-9A-F]{4,6})\]/g)].map(([, code]) => `U+${code}`),
    ),
  ].filter((code) => !text.includes(`[${code}]`))
}

/** Every text inside a plain JSON value made printable; keys stay as they are. */
export function printableDeep<Value>(
  value: Value,
  fonts: Pick<BriefingFonts, 'covers'>,
  except: readonly string[],
): Value {
  return JSON.parse(
    JSON.stringify(value, (key, inner: unknown) =>
      typeof inner === 'string' && !except.includes(key) ? printable(inner, fonts) : inner,
    ),
  ) as Value
}

function spelled(character: string, covers: BriefingFonts['covers']): string {
  if (covers(character) && !/\p{M}/u.test(character)) return character
  return `[U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`
}
