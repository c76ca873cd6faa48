import { REASON_HEAD } from '#shared/dataset/import/header-shape.ts'
import { csvLine } from '#shared/dataset/export/csv-line.ts'
import { neutralText } from '#shared/dataset/import/neutral-text.ts'
import type { Mapping } from '#shared/dataset/import/mapping.ts'
import type { ExportedFile } from '#shared/ipc/answers/files.ts'
import type { RejectedLine, Tried } from '#shared/ipc/answers/imports.ts'
import type { Speak } from '#shared/messages/speak.ts'

const PAGE = 2000
type Open = {
  readonly row: number
  readonly cells: readonly string[]
  readonly columns: (number | null)[]
  readonly reasons: string[]
}

/**
 * The rejected rows as a CSV of the same columns and the reason. In a row with several values those that were taken are
 * left empty, so that importing the mended file brings in what was missing and nothing twice.
 */
export async function rejectedFile({
  name,
  page,
  mapping,
  tried,
  delimiter,
  speak,
}: {
  readonly name: string
  readonly page: (from: number, count: number) => Promise<readonly RejectedLine[]>
  readonly mapping: Mapping
  readonly tried: Tried
  readonly delimiter: string
  readonly speak: Speak
}): Promise<ExportedFile> {
  const separator = delimiter === '' ? ',' : delimiter
  const lines = [csvLine([...tried.heads, REASON_HEAD], separator)]
  const values = mapping.columns.flatMap((use, at) =>
    use.use === 'values' || (use.use === 'field' && use.field === 'value') ? [at] : [],
  )
  const finish = (open: Open | null) => {
    if (open === null) return
    const { cells, columns, reasons } = open
    const isWhole = columns.includes(null)
    const own = tried.heads.map((_, at) => {
      const cell = cells[at] ?? ''
      if (values.includes(at)) return isWhole || columns.includes(at) ? cell : ''
      return neutralText(cell)
    })
    lines.push(csvLine([...own, neutralText(reasons.join(' '))], separator))
  }
  let open = noRow()
  for (let from = 0; ; from += PAGE) {
    const some = await page(from, PAGE)
    for (const { row, column, problem, cells } of some) {
      if (open?.row !== row) {
        finish(open)
        open = { row, cells, columns: [], reasons: [] }
      }
      const reason = speak(problem.sentence)
      open.columns.push(column)
      if (!open.reasons.includes(reason)) open.reasons.push(reason)
    }
    if (some.length < PAGE) break
  }
  finish(open)
  const base = (name.split('/').at(-1) ?? name).replace(/\.[a-z0-9]{1,8}$/i, '')
  return {
    fileName: `${base}-rejected.csv`,
    mediaType: 'text/csv',
    base64: Buffer.from(lines.join('')).toString('base64'),
  }
}

function noRow(): Open | null {
  return null
}
