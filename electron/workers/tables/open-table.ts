import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { refuse } from '#shared/ipc/problem.ts'
import { openCsv } from './csv-reader.ts'
import { openDataPackage } from './data-package-reader.ts'
import { openJsonStat } from './json-stat-reader.ts'
import { openZip } from './zip-parts.ts'
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
  if (startsWith(start, 0x50, 0x4b)) return openPacked(file)
  if (startsWith(start, 0xd0, 0xcf, 0x11, 0xe0)) refuse('table-old-spreadsheet', { file: file.name })
  if (startsWith(start, 0x25, 0x50, 0x44, 0x46)) refuse('table-is-binary', { file: file.name })
  if (/^\ufeff?\s*[{[]/.test(new TextDecoder().decode(start))) return openJsonStat(file)
  return openCsv(file)
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
