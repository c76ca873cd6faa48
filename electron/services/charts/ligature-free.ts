/** Alef in its four kinds → the two signs of its tie with the lam before it: standing alone, and joined to a letter. */
const ties: Readonly<Record<string, readonly [alone: string, joined: string]>> = {
  '\u0627': ['\ufefb', '\ufefc'],
  '\u0622': ['\ufef5', '\ufef6'],
  '\u0623': ['\ufef7', '\ufef8'],
  '\u0625': ['\ufef9', '\ufefa'],
}
/** Letters that join nothing behind them: alef, dal, reh, waw and their kin, hamza, teh marbuta. */
const ends =
  /[\u0621-\u0625\u0627\u0629\u062f-\u0632\u0648\u0649\u0671-\u0673\u0675-\u0677\u0688-\u0699\u06c0-\u06cb\u06cf\u06d2\u06d3]/u
/** Vowel points of Arabic and Hebrew. Ordinary writing goes without them. */
const points = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu
const tie = /(\p{Script=Arabic}?)\u0644([\u0627\u0622\u0623\u0625])/gu

/**
 * The picture with lines of three fonts and more written so that no font has a ligature to make of them, for resvg
 * (2.6) alone: it shapes a whole line in each font and drops the line where the fonts count its glyphs differently. A
 * lam with its alef becomes the one sign Unicode has for the tie, the joiner keeping the letter before it joined, a
 * parting of no width keeps the name of God apart, and vowel points are left out. Not for an SVG that leaves the program: its words are to be found and read as written.
 */
export function ligatureFree(svg: string): string {
  return svg.replace(/<text[^>]*>(?:(?!<\/text>).)*<\/text>/gsu, (text) => {
    const families = new Set(
      Array.from(text.matchAll(/<tspan font-family="([^"]*)"/g), ([, family]) => family),
    )
    return families.size < 2
      ? text
      : text
          .replace(points, '')
          .replace(/\u0627(?=\u0644\u0644\u0647)/g, '\u0627\u200c')
          .replace(tie, tied)
  })
}

function tied(whole: string, before: string, alef: string): string {
  const [alone, joined] = ties[alef] ?? [whole, whole]
  return /\p{L}/u.test(before) && !ends.test(before) ? `${before}\u200d${joined}` : `${before}${alone}`
}
