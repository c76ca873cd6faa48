import { labelOf } from '#shared/domain/id.ts'
import type { AddedVersion } from '#shared/ipc/answers/sources.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk, Outcome } from '../command.ts'
import { readInputFile } from '../files/read-input-file.ts'
import { findSource } from '../find-source.ts'
import { versionJson } from '../shapes/source-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `version add SOURCE FILE`: a changed file as the next version of a source. Exit 1 when quotations no longer stand in it. */
export const versionAdd: Command = {
  words: 'version add',
  usage: 'SOURCE FILE [--note TEXT]',
  options: { note: { type: 'string' } },
  async run(given, desk) {
    const [typed, path, ...more] = given.words
    if (typed === undefined || path === undefined || more.length > 0)
      throw new UsageProblem('cli-needs-source-and-file')
    const file = await readInputFile(desk.path(path))
    const { services } = await desk.open()
    const { id: source } = await findSource(services, typed)
    return outcomeOf(
      await services.sources.addVersion({ source, file, note: given.text('note') ?? '' }),
      desk,
    )
  },
}

/** `version edit SOURCE FILE`: the corrected text of a source, from a text file, as its next version. */
export const versionEdit: Command = {
  words: 'version edit',
  usage: 'SOURCE TEXTFILE [--note TEXT]',
  options: { note: { type: 'string' } },
  async run(given, desk) {
    const [typed, path, ...more] = given.words
    if (typed === undefined || path === undefined || more.length > 0)
      throw new UsageProblem('cli-needs-source-and-file')
    const { base64 } = await readInputFile(desk.path(path))
    const text = Buffer.from(base64, 'base64').toString('utf8')
    const { services } = await desk.open()
    const { id: source, currentVersion: from } = await findSource(services, typed)
    const note = given.text('note') ?? ''
    return outcomeOf(await services.sources.editText({ source, from, text, note }), desk)
  },
}

function outcomeOf({ source, version, lost }: AddedVersion, desk: Desk): Outcome {
  const labels = { version: labelOf(version.id), title: source.metadata.title }
  return {
    json: { source: labelOf(source.id), version: versionJson(version), lost: lost.map(labelOf) },
    lines: [
      desk.speak(sentence('cli.version.added', labels)),
      ...(lost.length === 0
        ? []
        : [desk.speak(sentence('cli.version.lost', { count: lost.length, quotations: lost.map(labelOf) }))]),
    ],
    exit: lost.length === 0 ? 0 : 1,
  }
}
