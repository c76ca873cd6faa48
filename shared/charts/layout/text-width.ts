/**
 * Text without a measuring device: widths of Noto Sans and Inter in shares of the font size, a little generous, so that
 * layout is the same in every process. Good to about 6 % on words; nothing relies on more.
 */
export function textWidth(text: string, size: number, isBold = false): number {
  let width = 0
  for (const character of text) width += shareOf(character)
  return width * size * (isBold ? 1.07 : 1)
}

function shareOf(character: string): number {
  if (
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u.test(
      character,
    )
  )
    return 1
  if (/[il.,;:'’|!()[\]Ijtfr\s\u00a0]/u.test(character)) return 0.33
  if (/[\p{M}\u200e]/u.test(character)) return 0
  if (/[mwMW%@—ЖМШЩЫЮжшщыю]/u.test(character)) return 0.9
  return /\p{Lu}/u.test(character) ? 0.67 : 0.58
}

/** The text, or as much of its beginning as fits, with an ellipsis. */
export function truncated(text: string, size: number, width: number, isBold = false): string {
  if (textWidth(text, size, isBold) <= width) return text
  const parts = graphemes(text.slice(0, 400))
  let kept = ''
  for (const { segment } of parts) {
    if (textWidth(`${kept}${segment}…`, size, isBold) > width) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

function graphemes(text: string): readonly Intl.SegmentData[] {
  return [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)]
}

/** Lines no wider than `width`, broken at spaces and between Han characters; what is left over ends in an ellipsis. */
export function wrapped(text: string, size: number, width: number, lines: number, isBold = false): string[] {
  const words = text.slice(0, 2000).match(/\p{Script=Han}[，。；：、！？]?|[^\s\p{Script=Han}]+|\s+/gu) ?? []
  // A word nearly as long as a line is broken where the line ends, so that it begins beside what stands before it.
  const pieces = words.flatMap((word) =>
    textWidth(word, size, isBold) <= width * 0.6 ? [word] : graphemes(word).map(({ segment }) => segment),
  )
  const done: string[] = []
  let line = ''
  pieces.forEach((piece, at) => {
    if (done.length === lines) return
    if (line === '' || textWidth((line + piece).trimEnd(), size, isBold) <= width) line += piece
    else if (done.length === lines - 1) {
      done.push(truncated(`${line}${pieces.slice(at).join('')}`, size, width, isBold))
      line = ''
    } else {
      done.push(line.trimEnd())
      line = piece.trimStart()
    }
  })
  if (line.trim() !== '' && done.length < lines) done.push(line.trimEnd())
  return done.map((one) => truncated(one, size, width, isBold))
}
