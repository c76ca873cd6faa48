import type { LabelledValue } from './labels.ts'
import { readFrom, type Line, type Read } from './lines.ts'

const ADDRESS = /https?:\/\/[^\s<>{}"'（）()，。；]{4,1900}[^\s<>{}"'（）()，。；.,;:!?]/iu

/**
 * The address of a document, where its header or footer labels one or prints one on a line of its own: one only, and in
 * the header alone where the document has pages, whose last lines are as likely references.
 */
export function webAddressOf(
  header: readonly Line[],
  footer: readonly Line[],
  labels: readonly LabelledValue[],
): Read<string> | null {
  const labelled = labels.filter(({ name }) => name === 'url').map(({ line }) => line)
  const alone = [...header, ...footer].filter(({ text }) => text === ADDRESS.exec(text)?.[0])
  const lines = labelled.length > 0 ? labelled : alone
  const found = lines.flatMap((line) => {
    const address = ADDRESS.exec(line.text)?.[0]
    return address === undefined ? [] : [readFrom(line, address, address)]
  })
  const [first] = found
  return first !== undefined && found.every(({ value }) => value === first.value) ? first : null
}
