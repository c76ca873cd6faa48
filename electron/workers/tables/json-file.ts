import { readFile, stat } from 'node:fs/promises'
import { refuse } from '#shared/ipc/problem.ts'
import type { TableFile } from './table-reader.ts'

/** A JSON document is read whole; a larger one is handed out as CSV by whoever publishes it. */
const MOST_MEGABYTES = 100

/** A JSON file's value. Refuses `table-json-broken` and `table-too-large`. */
export async function readJson(file: TableFile): Promise<unknown> {
  const { size } = await stat(file.path)
  if (size > MOST_MEGABYTES * 1_000_000)
    refuse('table-too-large', { file: file.name, megabytes: MOST_MEGABYTES })
  try {
    return JSON.parse((await readFile(file.path, 'utf8')).replace(/^\ufeff/, '')) as unknown
  } catch {
    return refuse('table-json-broken', { file: file.name })
  }
}
