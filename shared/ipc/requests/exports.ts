import * as v from 'valibot'
import { Slug } from '../../domain/id.ts'
import type { ExportPiece, StartedExport } from '../answers/exports.ts'
import { asKnownOn, request } from '../request-shape.ts'

export const exportFormats = ['csv', 'xlsx', 'datapackage'] as const
const Session = v.pipe(v.string(), v.maxLength(64))

/** What the page may ask of `exports`: its part of the request table. */
export const exportsRequests = {
  /** Writes the observations of an indicator, a hub, or all, of now or of a day, into a file that is then read piece by piece. */
  'exports.make': request<StartedExport>()(
    v.strictObject({
      format: v.picklist(exportFormats),
      indicator: v.nullable(Slug),
      hub: v.nullable(Slug),
      asKnownOn,
    }),
  ),
  /** The bytes from `at` on; null when there are no more. The file is forgotten with its last piece. */
  'exports.read': request<ExportPiece | null>()(
    v.strictObject({ id: Session, at: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
  ),
}
