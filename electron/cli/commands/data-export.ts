import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { exportFormats } from '#shared/ipc/requests/exports.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { diskProblem } from '#electron/storage/disk-problem.ts'
import type { Services } from '#shared/ipc/services.ts'
import type { Command } from '../command.ts'
import { checkOutputPath } from '../files/check-output-path.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `data export [--format csv|xlsx|datapackage] OUT`: all observations, or those of an indicator or hub, into one file. */
export const dataExport: Command = {
  words: 'data export',
  usage: '[--format csv|xlsx|datapackage] [--indicator ID] [--hub ID] OUT',
  options: { format: { type: 'string' }, indicator: { type: 'string' }, hub: { type: 'string' } },
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-output')
    const format = exportFormats.find((one) => one === (given.text('format') ?? formatOf(typed)))
    if (format === undefined) throw new UsageProblem('cli-needs-export-format')
    const file = desk.path(typed)
    await checkOutputPath(file)
    const { services } = await desk.open()
    const made = await services.exports.make({
      format,
      indicator: given.text('indicator') ?? null,
      hub: given.text('hub') ?? null,
    })
    const aside = `${file}.${randomUUID()}.new`
    try {
      await pipeline(Readable.from(piecesOf(services, made.id)), createWriteStream(aside))
      await rename(aside, file)
    } catch (error) {
      await rm(aside, { force: true })
      throw diskProblem(error, file)
    }
    const { rows } = made
    return {
      json: { rows, file, format },
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
