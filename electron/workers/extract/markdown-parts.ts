/** A part of so many characters is parsed at once: the parser's notes take a hundred times the room of its text. */
const LONGEST = 300_000
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[^\n]{1,2000}$/gm
const MOST_DEFINITIONS = 1000

/**
 * A long Markdown text in parts that can be parsed one after another: cut at headings, outside of code. Where links are
 * defined anywhere in it, every part knows them.
 */
export function markdownParts(text: string): readonly string[] {
  if (text.length <= LONGEST) return [text]
  const parts: string[] = []
  let part: string[] = []
  let length = 0
  let isCode = false
  for (const line of text.split('\n')) {
    if (/^ {0,3}(?:```|~~~)/.test(line)) isCode = !isCode
    if (length > LONGEST && !isCode && /^#{1,6} /.test(line)) {
      parts.push(part.join('\n'))
      part = []
      length = 0
    }
    part.push(line)
    length += line.length + 1
  }
  parts.push(part.join('\n'))
  const definitions = (text.match(DEFINITION) ?? []).slice(0, MOST_DEFINITIONS)
  return definitions.length === 0 ? parts : parts.map((one) => `${one}\n\n${definitions.join('\n')}`)
}
