import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { onlyInputFile } from '../files/only-input-file.ts'
import { writtenFile } from '../files/written-file.ts'
import { findByLabel } from '../find-by-label.ts'
import { knownDay, knownOption } from '../known-day.ts'
import { UsageProblem } from '../usage-problem.ts'

const formats = ['svg', 'png', 'csv', 'json-spec'] as const
const densities = { '1': 1, '2': 2 } as const

/** `chart ID --svg|--png|--csv|--json-spec OUT`: one chart, or what was chosen for it, into one file. */
export const chart: Command = {
  words: 'chart',
  usage: 'ID --svg|--png|--csv|--json-spec OUT [--density 1|2] [--as-known-on DATE]',
  options: {
    svg: { type: 'string' },
    png: { type: 'string' },
    csv: { type: 'string' },
    'json-spec': { type: 'string' },
    density: { type: 'string' },
    ...knownOption,
  },
  async run(given, desk) {
    const [typed, ...more] = given.words
    const asked = formats.filter((format) => given.text(format) !== undefined)
    const [format] = asked
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-chart')
    if (format === undefined || asked.length > 1) throw new UsageProblem('cli-needs-format')
    const dense = given.text('density') ?? '2'
    if (dense !== '1' && dense !== '2') throw new UsageProblem('cli-density', { asked: dense })
    const asKnownOn = knownDay(given)
    const { services } = await desk.open()
    const charts = (await services.charts.list({})).map(({ chart: each }) => each)
    const { id } = findByLabel(charts, (each) => each.id, typed, 'chart')
    const { base64 } = await services.charts.export({
      chart: id,
      format: format === 'json-spec' ? 'json' : format,
      density: densities[dense],
      asKnownOn,
    })
    return writtenFile(desk, given.text(format) ?? '', base64)
  },
}

/** `charts`: every chart of the workspace. */
export const charts: Command = {
  words: 'charts',
  usage: '',
  options: {},
  async run(_, desk) {
    const { services } = await desk.open()
    const all = await services.charts.list({})
    return {
      json: {
        charts: all.map(({ chart: { id, spec }, stale, usedIn }) => ({
          id: labelOf(id),
          title: spec.title,
          kind: spec.kind,
          stale,
          usedIn: usedIn.map(labelOf),
        })),
      },
      lines:
        all.length === 0
          ? [desk.speak(sentence('cli.charts.none'))]
          : all.map(
              ({ chart: { id, spec } }) =>
                `${labelOf(id)}  ${spec.title} (${desk.speak(sentence(`charts.kind.${spec.kind}`))})`,
            ),
      exit: 0,
    }
  },
}

/** `charts add FILE`: keeps the chart of a file that `chart --json-spec` wrote. Exit 1 when this workspace lacks parts of it. */
export const chartsAdd: Command = {
  words: 'charts add',
  usage: 'FILE',
  options: {},
  async run(given, desk) {
    const { base64 } = await onlyInputFile(given, desk)
    const { services } = await desk.open()
    const { spec, unknown } = await services.charts.read({
      text: Buffer.from(base64, 'base64').toString('utf8'),
    })
    const { id } = await services.charts.save({ chart: null, spec })
    const names = [...unknown.hubs, ...unknown.indicators, ...unknown.claims]
    return {
      json: { chart: labelOf(id), title: spec.title, unknown },
      lines: [
        desk.speak(sentence('cli.charts.added', { label: labelOf(id), title: spec.title })),
        ...(names.length === 0 ? [] : [desk.speak(sentence('charts.file-unknown', { names }))]),
      ],
      exit: names.length === 0 ? 0 : 1,
    }
  },
}
