import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'
import { openCsv } from './csv-reader.ts'
import { openDataPackage } from './data-package-reader.ts'
import { openJsonStat } from './json-stat-reader.ts'
import { openZip } from './zip-parts.ts'
import type { TableFormat } from '#shared/dataset/import/raw-table.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { openXlsx } from './xlsx/xlsx-reader.ts'
import type { TableFile, TableReader } from './table-reader.ts'

const startsWith = (bytes: Uint8Array, ...start: number[]) => start.every((byte, at) => bytes[at] === byte)

/**
 * Finds out by their bytes what files are and opens their tables: one file, or the files of a folder with a Data Package.
 * A name's ending is not believed. Refuses by name what is no table, or a table of a kind that is not read.
 */
export async function openTable(files: readonly TableFile[]): Promise<TableReader> {
  const described = files.find(({ name }) => basename(name) === 'datapackage.json')
  if (described !== undefined) return openDataPackage(described, files)
  const [file] = files
  if (file === undefined) return refuse('table-empty', { file: '' })
  if (files.length > 1) refuse('table-several-files', { count: files.length })
  const start = await firstBytes(file.path)
  if (startsWith(start, 0x50, 0x4b)) return saidOtherwise(file, await openPacked(file))
  if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) refuse('table-old-spreadsheet', { file: file.name })
  if (startsWith(start, 0x25, 0x50, 0x44, 0x46)) refuse('table-is-binary', { file: file.name })
  if (/^\ufeff?\s*[{[]/.test(new TextDecoder().decode(start)))
    return saidOtherwise(file, await openJsonStat(file))
  return saidOtherwise(file, await openCsv(file))
}

async function openPacked(file: TableFile): Promise<TableReader> {
  const zip = await openZip(file)
  if (
    zip.names.includes('xl/workbook.xml') ||
    zip.names.some((name) => /^xl\/.*workbook.*\.xml$/i.test(name))
  )
    return openXlsx(file, zip)
  const described = zip.names.find((name) => basename(name) === 'datapackage.json')
  if (described !== undefined) {
    const folder = described.slice(0, described.length - 'datapackage.json'.length)
    return openDataPackage({ name: described, path: '' }, await zip.unpackAll(folder))
  }
  zip.close()
  return refuse(zip.names.includes('content.xml') ? 'table-is-opendocument' : 'table-zip-unknown', {
    file: file.name,
  })
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const bytes = Buffer.alloc(64)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
    return bytes.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** What names promise, by their endings; others promise nothing. */
const promised: Readonly<
  Record<string, { readonly formats: readonly TableFormat[]; readonly words: string }>
> = {
  csv: { formats: ['csv'], words: 'CSV' },
  tsv: { formats: ['csv'], words: 'TSV' },
  xlsx: { formats: ['xlsx'], words: 'XLSX' },
  xlsm: { formats: ['xlsx'], words: 'XLSX' },
  json: { formats: ['json-stat'], words: 'JSON' },
  zip: { formats: ['data-package'], words: 'ZIP' },
}

/** A table that is of another kind than its name says is read, and that is told. */
function saidOtherwise(file: TableFile, reader: TableReader): TableReader {
  const ending = /\.([a-z]+)$/i.exec(file.name)?.[1]?.toLowerCase() ?? ''
  const said = Object.hasOwn(promised, ending) ? promised[ending] : undefined
  if (said === undefined || said.formats.includes(reader.format)) return reader
  const notice = sentence('data-import.notice.other-kind', {
    file: basename(file.name),
    named: said.words,
    kind: sentence(`data-import.format.${reader.format}`),
  })
  return {
    ...reader,
    start: async (table) => {
      const start = await reader.start(table)
      return { ...start, notices: [notice, ...start.notices] }
    },
  }
}
