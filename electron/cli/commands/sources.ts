import { labelOf } from '#shared/domain/id.ts'
import type { SourceSummary } from '#shared/ipc/answers/sources.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { findByLabel } from '../find-by-label.ts'
import { shortened, textTable } from '../print/text-table.ts'
import { sourceJson, versionJson } from '../shapes/source-json.ts'

/** `sources [ID…]`: sources with what is known of them, their versions and what hangs on them. */
export const sources: Command = {
  words: 'sources',
  usage: '[ID…]',
  options: {},
  async run(given, desk) {
    const { services } = await desk.open()
    const all = await services.sources.list({})
    const wanted =
      given.words.length === 0
        ? all
        : given.words.map((typed) => findByLabel(all, ({ source }) => source.id, typed, 'source'))
    const json = []
    for (const { source, claims, quotations, sameOriginAs } of wanted) {
      const { version, versions } = await services.sources.open({ source: source.id, version: null })
      json.push({
        ...sourceJson(source, version),
        versions: versions.map(versionJson),
        quotations,
        claims,
        sameOriginAs: sameOriginAs.map(labelOf),
      })
    }
    return {
      json: { sources: json },
      lines:
        wanted.length > 0
          ? textTable(wanted.map((summary) => rowOf(summary, desk)))
          : [desk.speak(sentence('cli.sources.none'))],
      exit: 0,
    }
  },
}

function rowOf({ source, versions, claims, sameOriginAs }: SourceSummary, desk: Desk): string[] {
  const { grade, retraction, metadata } = source
  return [
    labelOf(source.id),
    grade === null ? '–' : grade.reliability + grade.credibility,
    metadata.language ?? '–',
    metadata.published ?? metadata.dateline?.date ?? '–',
    desk.speak(sentence('cli.sources.counts', { versions, claims })),
    retraction === null
      ? sameOriginAs.length === 0
        ? ''
        : desk.speak(sentence('cli.sources.same-origin', { labels: sameOriginAs.map(labelOf) }))
      : desk.speak(sentence('cli.sources.retracted')),
    shortened(metadata.title, 80),
  ]
}
