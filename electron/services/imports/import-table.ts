import { applyChoices, type ImportChoices } from '#shared/dataset/import/import-choices.ts'
import type { HubDecisions, Mapping } from '#shared/dataset/import/mapping.ts'
import type { InspectedFile, RejectedLine, Tried } from '#shared/ipc/answers/imports.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'

/** A file of an import and its bytes, in pieces or at once. */
export type GivenFile = { readonly name: string; readonly bytes: AsyncIterable<Uint8Array> | Uint8Array }
export type ImportReport = Omit<Tried, 'lists'> & {
  readonly dryRun: boolean
  readonly rejectedCount: number
  /** The first ten thousand of them. */
  readonly rejected: readonly RejectedLine[]
  readonly doubtedCount: number
  /** The first ten thousand rows that were taken and that a person should look at. */
  readonly doubted: readonly RejectedLine[]
  readonly mapping: Mapping
  readonly inspected: InspectedFile
}

const PIECE = 6_000_000
const PAGE = 2000
const MOST_LINES = 10_000

/**
 * A whole import without anybody to ask: the profile of this header if there is one, else the guess, corrected by what was
 * chosen beforehand. Refuses a table whose columns are not understood. `meanwhile` is called before the file is forgotten.
 */
export async function importTable(
  imports: ServiceOf<'imports'>,
  {
    files,
    dryRun,
    choices = {},
  }: {
    readonly files: readonly GivenFile[]
    readonly dryRun: boolean
    readonly choices?: ImportChoices
  },
  meanwhile: (id: string, report: ImportReport) => Promise<void> = () => Promise.resolve(),
): Promise<ImportReport> {
  const { id } = await imports.open({ files: files.map(({ name }) => name) })
  try {
    for (const [file, { bytes }] of files.entries()) await upload(imports, id, file, bytes)
    const inspected = await imports.inspect({ id, table: choices.table ?? null, header: headerOf(choices) })
    const { mapping, hubs, problem } = applyChoices(inspected, choices)
    if (problem !== null) throw new ProblemError(problem)
    const tried = await imports.try({ id, mapping, hubs: hubs satisfies HubDecisions })
    const { lists, ...counts } = tried
    const linesOf = async (list: 'rejected' | 'doubted') => {
      const lines: RejectedLine[] = []
      while (lines.length < Math.min(lists[list], MOST_LINES))
        lines.push(...(await imports.rejected({ id, list, from: lines.length, count: PAGE })))
      return lines
    }
    const report = {
      ...counts,
      dryRun,
      rejectedCount: lists.rejected,
      rejected: await linesOf('rejected'),
      doubtedCount: lists.doubted,
      doubted: await linesOf('doubted'),
      mapping,
      inspected,
    }
    await meanwhile(id, report)
    if (!dryRun) await imports.store({ id })
    return report
  } finally {
    await imports.close({ id })
  }
}

async function upload(
  imports: ServiceOf<'imports'>,
  id: string,
  file: number,
  bytes: GivenFile['bytes'],
): Promise<void> {
  if (bytes instanceof Uint8Array) {
    for (let at = 0; at < bytes.length; at += PIECE)
      await imports.add({ id, file, base64: Buffer.from(bytes.subarray(at, at + PIECE)).toString('base64') })
    return
  }
  for await (const piece of bytes)
    await imports.add({ id, file, base64: Buffer.from(piece).toString('base64') })
}

function headerOf({ headerRow, headerRows }: ImportChoices) {
  return headerRow === undefined ? null : { row: headerRow, rows: headerRows ?? 1 }
}
