import * as v from 'valibot'
import { HubDecisions, Mapping } from '../../dataset/import/mapping.ts'
import { planKinds } from '../../dataset/import/compare.ts'
import { locales } from '../../messages/sentence.ts'
import type { ExportedFile } from '../answers/files.ts'
import type {
  ImportDone,
  ImportProgress,
  InspectedFile,
  PlannedRow,
  RejectedLine,
  Tried,
} from '../answers/imports.ts'
import { FileName, request } from '../request-shape.ts'

/** An import that was begun and not closed. */
const Session = v.pipe(v.string(), v.maxLength(64))
const of = { id: Session }
/** Base64 of at most 8 MB: a file comes in pieces, so that none is ever in memory whole. */
const Piece = v.pipe(v.string(), v.maxLength(11_200_000), v.regex(/^[A-Za-z0-9+/]*={0,2}$/))
const Page = {
  from: v.pipe(v.number(), v.integer(), v.minValue(0)),
  count: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(2000)),
}

/** What the page may ask of `imports`: its part of the request table. */
export const importsRequests = {
  /** Begins an import of one file, or of the files of a folder that holds a Data Package. */
  'imports.open': request<{ readonly id: string }>()(
    v.strictObject({ files: v.pipe(v.array(FileName), v.minLength(1), v.maxLength(2000)) }),
  ),
  /** The next bytes of a file, counted as they were named. */
  'imports.add': request<null>()(
    v.strictObject({ ...of, file: v.pipe(v.number(), v.integer(), v.minValue(0)), base64: Piece }),
  ),
  /** How a table is probably meant. `table` null: the first one that is understood; `header` null: found by itself. */
  'imports.inspect': request<InspectedFile>()(
    v.strictObject({
      ...of,
      table: v.nullable(v.pipe(v.string(), v.maxLength(500))),
      header: v.nullable(
        v.strictObject({
          row: v.pipe(v.number(), v.integer(), v.minValue(1)),
          rows: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
        }),
      ),
    }),
  ),
  /** What an import would do, without doing it. */
  'imports.try': request<Tried>()(v.strictObject({ ...of, mapping: Mapping, hubs: HubDecisions })),
  'imports.rows': request<readonly PlannedRow[]>()(
    v.strictObject({ ...of, list: v.picklist(planKinds), ...Page }),
  ),
  /** Rows that were not taken, or those that were and that a person should look at, each with the reason. */
  'imports.rejected': request<readonly RejectedLine[]>()(
    v.strictObject({ ...of, list: v.picklist(['rejected', 'doubted']), ...Page }),
  ),
  /** The rejected rows as a table of their own, with the reason, to be mended and imported again. */
  'imports.rejectedFile': request<ExportedFile>()(v.strictObject({ ...of, language: v.picklist(locales) })),
  /** Does what was tried, in one step. */
  'imports.store': request<ImportDone>()(v.strictObject(of)),
  'imports.progress': request<ImportProgress>()(v.strictObject(of)),
  /** Stops what runs: nothing of it comes in. */
  'imports.cancel': request<null>()(v.strictObject(of)),
  /** Forgets the file. */
  'imports.close': request<null>()(v.strictObject(of)),
}
