import type { Command } from '../command.ts'
import { writtenFile } from '../files/written-file.ts'
import { findByLabel } from '../find-by-label.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { UsageProblem } from '../usage-problem.ts'

const formats = ['svg', 'png', 'csv'] as const

/** `chart ID --svg|--png|--csv OUT`: one chart into one file. */
export const chart: Command = {
  words: 'chart',
  usage: 'ID --svg|--png|--csv OUT [--as-known-on DATE]',
  options: { svg: { type: 'string' }, png: { type: 'string' }, csv: { type: 'string' }, ...knownOption },
  async run(given, desk) {
    const [typed, ...more] = given.words
    const asked = formats.filter((format) => given.text(format) !== undefined)
    const [format] = asked
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-chart')
    if (format === undefined || asked.length > 1) throw new UsageProblem('cli-needs-format')
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    const charts = (await services.charts.list({})).map(({ chart: each }) => each)
    const { id } = findByLabel(charts, (each) => each.id, typed, 'chart')
    const { base64 } = await services.charts.export({ chart: id, format, asKnownOn })
    return writtenFile(desk, given.text(format) ?? '', base64)
  },
}
