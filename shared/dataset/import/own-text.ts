/** So short a text is copied by the engine itself. */
const COPIED = 13

/**
 * The same text with memory of its own. A cell is a view of the piece of the file it was cut from, so that one kept name
 * would keep a quarter of a megabyte.
 */
export function ownText(text: string): string {
  return text.length < COPIED ? text : ` ${text}`.slice(1)
}
