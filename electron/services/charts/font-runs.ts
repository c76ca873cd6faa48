/** Signs and letters that the first font of a figure does not have, and the bundled family that has them. */
const families: readonly (readonly [pattern: RegExp, family: string])[] = [
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u,
    'Noto Sans SC',
  ],
  [/\p{Script=Arabic}/u, 'Vazirmatn'],
  [/\p{Script=Hebrew}/u, 'Noto Sans Hebrew'],
  [/[\u2190-\u21ff\u2300-\u23ff\u25a0-\u27bf\u2b00-\u2bff]/u, 'Noto Sans Symbols 2'],
]

/**
 * The picture with each run of letters in the family that has them. Renderers that look for a missing letter by
 * themselves take the whole text from another font, digits too, or give up where a text mixes three scripts. Where runs
 * meet, resvg (2.6) drops the whole text as soon as one of them has a ligature: those of Latin are kept apart.
 */
export function withFontRuns(svg: string): string {
  return svg.replace(
    /(<text[^>]*>)([^<]*)(<\/text>)/g,
    (whole, open: string, text: string, close: string) => {
      const runs = runsOf(text)
      if (runs.every(({ family }) => family === null)) return whole
      const marked = runs.map(({ words, family }) =>
        family === null
          ? words.replace(/f(?=[fijl])/g, 'f\u200c')
          : `<tspan font-family="'${family}'" style="font-family:'${family}'">${words}</tspan>`,
      )
      return `${open}${marked.join('')}${close}`
    },
  )
}

/** An entity such as `&amp;` is one letter of the first font; an accent, point or joiner stays with its letter. */
function runsOf(text: string): { words: string; family: string | null }[] {
  const runs: { words: string; family: string | null }[] = []
  for (const [letter] of text.matchAll(/&[#\w]+;|./gsu)) {
    const family =
      letter.length > 2 ? null : (families.find(([pattern]) => pattern.test(letter))?.[1] ?? null)
    const last = runs.at(-1)
    if (last !== undefined && (last.family === family || /[\p{M}\u200c\u200d]/u.test(letter)))
      last.words += letter
    else runs.push({ words: letter, family })
  }
  return runs
}
