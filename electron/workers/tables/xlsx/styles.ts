import type { Zip } from '../zip-parts.ts'
import { readPart } from './read-part.ts'

/** What a number in a cell is, by its format. */
export type CellStyle = 'number' | 'date' | 'percent'

/** Formats that every spreadsheet has without saying so (ECMA-376, 18.8.30). */
const builtIn = (id: number): CellStyle => {
  if (id === 9 || id === 10) return 'percent'
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)
    ? 'date'
    : 'number'
}

/** What the format of each cell style makes of a number, by the style's index. */
export async function readStyles(zip: Zip): Promise<readonly CellStyle[]> {
  const name = zip.names.find((part) => /^xl\/styles\d*\.xml$/i.test(part))
  const own = new Map<number, CellStyle>()
  const styles: CellStyle[] = []
  let isCells = false
  if (name === undefined) return styles
  await readPart(zip, name, {
    open: (tag, attributes) => {
      if (tag === 'numFmt') {
        const { numFmtId = '', formatCode = '' } = attributes()
        own.set(Number(numFmtId), styleOf(formatCode))
      } else if (tag === 'cellXfs') isCells = true
      else if (tag === 'xf' && isCells) {
        const id = Number(attributes()['numFmtId'] ?? '0')
        styles.push(own.get(id) ?? builtIn(id))
      }
    },
    close: (tag) => {
      if (tag === 'cellXfs') isCells = false
    },
    text: () => undefined,
  })
  return styles
}

/** Letters of dates outside of quotes, colours and escapes. */
function styleOf(format: string): CellStyle {
  const bare = format
    .replace(/&quot;/g, '"')
    .replace(/"[^"]*"/g, '')
    .replace(/\[(?!h|m|s)[^\]]*\]/gi, '')
    .replace(/\\./g, '')
    .replace(/_./g, '')
  if (/%/.test(bare)) return 'percent'
  return /[ymdhs]/i.test(bare.replace(/general/gi, '').replace(/e[+-]/gi, '')) ? 'date' : 'number'
}
