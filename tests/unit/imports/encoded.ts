/**
 * The bytes of a text in an old encoding of one or two bytes a letter, which Node can only decode: every pair of bytes is
 * decoded once, and looked up.
 */
export function encoded(text: string, encoding: string): Uint8Array {
  const decoder = new TextDecoder(encoding)
  const bytes = new Map<string, readonly number[]>()
  const wanted = new Set(text)
  const keep = (some: readonly number[]) => {
    const letter = decoder.decode(Uint8Array.from(some))
    if (wanted.has(letter) && !bytes.has(letter)) bytes.set(letter, some)
  }
  for (let byte = 0; byte < 0x100; byte++) keep([byte])
  if (bytes.size < wanted.size)
    for (let first = 0x81; first < 0xff; first++)
      for (let second = 0x40; second < 0xff; second++) keep([first, second])
  return Uint8Array.from([...text].flatMap((letter) => bytes.get(letter) ?? [0x3f]))
}
