import type { LabelledValue } from './labels.ts'
import { readFrom, type Line, type Read } from './lines.ts'

const ADDRESS = /https?:\/\/[^\s<>"'（）()，。；]{4,1900}[^\s<>"'（）()，。；.,;:!?]/iu

/** The address of a document, where its header or footer labels one or prints one on a line of its own. */
export function webAddressOf(lines: readonly Line[], labels: readonly LabelledValue[]): Read<string> | null {
  const labelled = labels.filter(({ name }) => name === 'url').map(({ line }) => line)
  const alone = lines.filter(({ text }) => text === ADDRESS.exec(text)?.[0])
  for (const line of [...labelled, ...alone]) {
    const address = ADDRESS.exec(line.text)?.[0]
    if (address !== undefined) return readFrom(line, address, address)
  }
  return null
}
