import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportFormats } from '#shared/ipc/requests/exports.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { diskProblem } from '#electron/storage/disk-problem.ts'
import { unpackPackage } from '#electron/services/exports/unpack-package.ts'
import type { Services } from '#shared/ipc/services.ts'
import type { Command } from '../command.ts'
import { checkOutputFolder } from '../files/check-output-folder.ts'
import { checkOutputPath } from '../files/check-output-path.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `data export [--format csv|xlsx|datapackage] OUT`: all observations, or those of an indicator or hub, of now or of a day,
 * into one file; a Data Package whose name does not end in `.zip` becomes a folder.
 */
export const dataExport: Command = {
  words: 'data export',
  usage: '[--format csv|xlsx|datapackage] [--indicator ID] [--hub ID] [--as-known-on DATE] OUT',
  options: {
    format: { type: 'string' },
    indicator: { type: 'string' },
    hub: { type: 'string' },
    ...knownOption,
  },
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-output')
    const format = exportFormats.find((one) => one === (given.text('format') ?? formatOf(typed)))
    if (format === undefined) throw new UsageProblem('cli-needs-export-format')
    const file = desk.path(typed)
    const isFolder = format === 'datapackage' && !/\.zip$/i.test(typed)
    await (isFolder ? checkOutputFolder(file) : checkOutputPath(file))
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    const made = await services.exports.make({
      format,
      indicator: given.text('indicator') ?? null,
      hub: given.text('hub') ?? null,
      asKnownOn,
    })
    const aside = `${file}.${randomUUID()}.new`
    try {
      await pipeline(Readable.from(piecesOf(services, made.id)), createWriteStream(aside))
      if (isFolder) await unpackPackage(aside, file)
      else await rename(aside, file)
    } catch (error) {
      throw diskProblem(error, file)
    } finally {
      await rm(aside, { force: true })
    }
    const { rows } = made
    return {
      json: { rows, file, format, asKnownOn },
      lines: [desk.speak(sentence('data-export.written', { rows, file }))],
      exit: 0,
    }
  },
}

/** Where no format is named, the name of the file tells it. */
function formatOf(name: string): string {
  if (/\.xlsx$/i.test(name)) return 'xlsx'
  return /\.zip$/i.test(name) ? 'datapackage' : 'csv'
}

async function* piecesOf({ exports }: Pick<Services, 'exports'>, id: string): AsyncGenerator<Buffer> {
  for (let at = 0; ;) {
    const piece = await exports.read({ id, at })
    if (piece === null) return
    yield Buffer.from(piece.base64, 'base64')
    at = piece.next
  }
}
