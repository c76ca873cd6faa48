import * as v from 'valibot'
import { labelOf } from '#shared/domain/id.ts'
import { SourceMetadata } from '#shared/domain/source.ts'
import type { Command } from '../command.ts'
import { findSource } from '../find-source.ts'
import { typedDate } from '../typed-date.ts'
import { textTable } from '../print/text-table.ts'
import { sourceJson } from '../shapes/source-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `metadata SOURCE [FIELD=VALUE…]`: shows what is known of a source, or corrects it; `--confirm` confirms all that is offered. */
export const metadata: Command = {
  words: 'metadata',
  usage: 'SOURCE [FIELD=VALUE…] [--confirm]',
  options: { confirm: { type: 'boolean' } },
  async run(given, desk) {
    const [typed, ...assignments] = given.words
    if (typed === undefined) throw new UsageProblem('cli-needs-source')
    const entered = assignments.map(readAssignment)
    const { services } = await desk.open()
    const { id } = await findSource(services, typed)
    const opened = await services.sources.open({ source: id, version: null })
    const offered = Object.entries(opened.source.metadata).filter(([, value]) => value !== null)
    const source =
      entered.length === 0 && !given.on('confirm')
        ? opened.source
        : await services.sources.update({
            source: id,
            metadata: v.parse(v.partial(SourceMetadata), Object.fromEntries(entered)),
            ...(given.on('confirm') && { confirm: [...offered.map(([field]) => field), 'chain'] }),
          })
    const rows = Object.entries(source.metadata).map(([field, value]) => [
      `${source.confirmed.includes(field) ? '✓' : value === null ? ' ' : '?'} ${field}`,
      value === null ? '–' : typeof value === 'string' ? value : value.printed,
    ])
    return {
      json: { source: sourceJson(source, opened.version) },
      lines: [labelOf(id), ...textTable(rows)],
      exit: 0,
    }
  },
}

const dates: ReadonlySet<string> = new Set(['published', 'retrieved'])

/** `published=16 January 2026`; nothing after the sign is 'not known'. */
function readAssignment(typed: string): readonly [string, unknown] {
  const [, field = '', words = ''] = /^(\w+)=([\s\S]*)$/.exec(typed) ?? []
  if (!(field in SourceMetadata.entries))
    throw new UsageProblem('cli-unknown-field', {
      typed,
      fields: Object.keys(SourceMetadata.entries).join(', '),
    })
  const value = words.trim()
  if (value === '') {
    if (field === 'title') throw new UsageProblem('cli-empty-title')
    return [field, null]
  }
  if (dates.has(field)) return [field, typedDate(value)]
  if (field !== 'dateline') return [field, value]
  const comma = value.indexOf(',')
  return comma < 0
    ? [field, { place: value, date: null, printed: value }]
    : [
        field,
        { place: value.slice(0, comma).trim(), date: typedDate(value.slice(comma + 1)), printed: value },
      ]
}
