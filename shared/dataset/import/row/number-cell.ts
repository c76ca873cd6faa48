import type { Mapping } from '../mapping.ts'
import { parseNumber, type NumberStyle, type ParsedNumber, type StyleEvidence } from '../numbers.ts'
import { plainNumber } from './plain-number.ts'

/** What stands in a cell of values. */
export type NumberCell = (
  | (Extract<ParsedNumber, { readonly kind: 'number' }> & {
      /** The cell is what the value prints with its decimals. */
      readonly isAsPrinted: boolean
    })
  | Exclude<ParsedNumber, { readonly kind: 'number' }>
  | { readonly kind: 'bracketed' }
) & {
  /** The letters behind the number or the ':', where a table has such; else empty. */
  readonly flags: string
  /** The cell without them. */
  readonly text: string
  /** Three digits behind one mark, which was taken to group thousands. */
  readonly isGrouped?: true
}

const bracketed = /^[(（]\s*([+\-−]?\d[\d.,\s\u00a0\u202f]*%?)\s*[)）]$/u
const groupedOnce = /^[+\-−]?[1-9]\d{0,2}[.,]\d{3}(?!\d)/

/** Reads a cell without spaces at its ends; `hasFlags` as the mapping says. */
export function numberCell(
  printed: string,
  {
    style,
    hasFlags,
    brackets,
  }: { readonly style: NumberStyle; readonly hasFlags: boolean; readonly brackets: Mapping['brackets'] },
  evidence: StyleEvidence,
): NumberCell {
  const plain = plainNumber(printed, style, evidence)
  if (plain !== null) return { kind: 'number', ...plain, rest: '', flags: '', text: printed }
  const { text, flags } = hasFlags ? withoutFlags(printed) : { text: printed, flags: '' }
  const bare = flags === '' ? null : plainNumber(text, style, evidence)
  if (bare !== null) return { kind: 'number', ...bare, isAsPrinted: false, rest: '', flags, text }
  evidence.add(text)
  // Offices print it where a value is suppressed or not to be told; in a grid it would be a slip.
  if (/^x$/i.test(text)) return { kind: 'missing', flags, text }
  if (hasFlags && text.startsWith(':')) return { kind: 'missing', flags, text }
  const inBrackets = bracketed.exec(text)?.[1]
  if (inBrackets !== undefined) return inBracket(inBrackets, text, style, brackets)
  const read = parseNumber(text, style)
  if (read.kind !== 'number') return { ...read, flags, text }
  const isGrouped = groupedOnce.test(text) && Math.abs(read.value) >= 1000
  return { ...read, isAsPrinted: false, flags, text, ...(isGrouped ? { isGrouped } : {}) }
}

/** '(3.5)': what the brackets mean is for a person to say. */
function inBracket(
  inside: string,
  text: string,
  style: NumberStyle,
  brackets: Mapping['brackets'],
): NumberCell {
  const read = parseNumber(inside, style)
  if (read.kind !== 'number') return { ...read, flags: '', text }
  if (brackets === 'refused') return { kind: 'bracketed', flags: '', text }
  const value = brackets === 'negative' ? 0 - Math.abs(read.value) : read.value
  return { ...read, value, isAsPrinted: false, flags: brackets === 'unreliable' ? 'u' : '', text }
}

/** '12.5 p' → '12.5' and 'p'; ': c' → ':' and 'c'. Eurostat sets at most four flags behind a number. */
function withoutFlags(printed: string): { readonly text: string; readonly flags: string } {
  const [, text = printed, flags = ''] = /^(.*?\d|:)\s*([a-z]{1,4})$/su.exec(printed) ?? []
  return { text, flags }
}
