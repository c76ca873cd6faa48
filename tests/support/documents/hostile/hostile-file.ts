/**
 * A file that somebody made to harm, or that was harmed on its way. It is either refused with a sentence of its own, or read
 * without what it smuggles: `reads` are words that must be there, and `stolen` must never be.
 */
export type HostileFile = {
  readonly what: string
  readonly name: string
  readonly make: () => Uint8Array
  readonly outcome: { readonly refused: string } | { readonly reads: readonly string[] }
}

/** What hostile scripts would do; 'stolen' stands in no honest text, so that it shows what was smuggled. */
export const SCRIPT = `stolen(); fetch("http://127.0.0.1:9/stolen"); require("fs").writeFileSync("stolen", "")`

/** What a file of text comes to. */
export function textFile(
  name: string,
  text: string,
): { readonly name: string; readonly make: () => Uint8Array } {
  return { name, make: () => Buffer.from(text, 'utf8') }
}
