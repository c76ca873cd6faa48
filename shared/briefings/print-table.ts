import type { BriefingBlock } from '../domain/briefing-block.ts'
import type { Inline } from '../domain/briefing-inline.ts'
import type { PrintedBlock, PrintedRun } from './briefing-content.ts'
import type { BriefingData } from './briefing-data.ts'
import { printRuns, type MarkClaim } from './print-runs.ts'

type TableBlock = Extract<BriefingBlock, { readonly type: 'table' }>

/** A typed table: rows filled up to one width, columns of numbers set to the right, and no empty rows at its end. */
export function printTable(
  { id, caption, heads, rows }: TableBlock,
  mark: MarkClaim,
  data: BriefingData,
): PrintedBlock {
  const last = rows.findLastIndex((row) => row.some(isWritten))
  const written = rows.slice(0, Math.max(last, heads) + 1)
  const printed = written.map((row) => row.map((cell) => printRuns(cell, mark, data)))
  const width = Math.max(...printed.map((row) => row.length))
  const filled = printed.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])])
  // A table of nothing but headers has no body; its last row then is one.
  const headers = Math.min(heads, written.length - 1)
  const aligned = Array.from({ length: width }, (_, column) =>
    isNumeric(filled.slice(headers).map((row) => row[column] ?? [])) ? ('right' as const) : ('left' as const),
  )
  return { kind: 'table', id, caption, heads: headers, rows: filled, aligned }
}

const isWritten = (cell: readonly Inline[]) =>
  cell.some((part) => part.type !== 'text' || part.text.trim() !== '')

/** Whether the cells that say something all say a number, with or without a unit of one word. */
function isNumeric(cells: readonly (readonly PrintedRun[])[]): boolean {
  const words = cells.map((cell) =>
    cell
      .map((run) => (run.kind === 'note' ? '' : run.text))
      .join('')
      .trim(),
  )
  const said = words.filter((text) => text !== '' && !/^[–—-]$|^n\/?a$/iu.test(text))
  return (
    said.length > 0 &&
    said.every((text) => /^[<>≈~+−-]?\s*\d[\d\s.,\u00a0\u202f]*(?:\s?\S{1,8})?$/u.test(text))
  )
}
