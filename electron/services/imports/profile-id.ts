import { createHash } from 'node:crypto'
import { headerShape } from '#shared/dataset/import/header-shape.ts'

/** The id of the profile for tables with this header; 64 bits tell the headers of one workspace apart. */
export function profileId(heads: readonly string[]): string {
  return createHash('sha256').update(headerShape(heads)).digest('hex').slice(0, 16)
}
