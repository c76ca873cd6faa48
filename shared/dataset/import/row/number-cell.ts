import { parseNumber, type NumberStyle, type ParsedNumber, type StyleEvidence } from '../numbers.ts'
import { plainNumber } from './plain-number.ts'

/** What stands in a cell of values. */
export type NumberCell = (
  | (Extract<ParsedNumber, { readonly kind: 'number' }> & {
      /** The cell is what the value prints with its decimals. */
      readonly isAsPrinted: boolean
    })
  | Exclude<ParsedNumber, { readonly kind: 'number' }>
) & {
  /** The letters behind the number or the ':', where a table has such; else empty. */
  readonly flags: string
  /** The cell without them. */
  readonly text: string
}

/** Reads a cell without spaces at its ends; `hasFlags` as the mapping says. */
export function numberCell(
  printed: string,
  { style, hasFlags }: { readonly style: NumberStyle; readonly hasFlags: boolean },
  evidence: StyleEvidence,
): NumberCell {
  const plain = plainNumber(printed, style, evidence)
  if (plain !== null) return { kind: 'number', ...plain, rest: '', flags: '', text: printed }
  const { text, flags } = hasFlags ? withoutFlags(printed) : { text: printed, flags: '' }
  const bare = flags === '' ? null : plainNumber(text, style, evidence)
  if (bare !== null) return { kind: 'number', ...bare, isAsPrinted: false, rest: '', flags, text }
  evidence.add(text)
  if (hasFlags && text.startsWith(':')) return { kind: 'missing', flags, text }
  const read = parseNumber(text, style)
  return read.kind === 'number' ? { ...read, isAsPrinted: false, flags, text } : { ...read, flags, text }
}

/** '12.5 p' → '12.5' and 'p'; ': c' → ':' and 'c'. Eurostat sets at most four flags behind a number. */
function withoutFlags(printed: string): { readonly text: string; readonly flags: string } {
  const [, text = printed, flags = ''] = /^(.*?\d|:)\s*([a-z]{1,4})$/su.exec(printed) ?? []
  return { text, flags }
}
