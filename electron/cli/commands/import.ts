import { labelOf } from '#shared/domain/id.ts'
import type { Source } from '#shared/domain/source.ts'
import { ProblemError, refuse, type Problem } from '#shared/ipc/problem.ts'
import type { ImportedSource, OfferedVersion } from '#shared/ipc/answers/sources.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { filesIn } from '../files/files-in.ts'
import { readInputFile } from '../files/read-input-file.ts'
import { sourceJson } from '../shapes/source-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/** How often a long import says how far it is, in files. */
const TELL_EVERY = 25

/**
 * `import FILE|FOLDER…`: adds sources. One broken file does not stop the others; alone it makes the exit code 2. A file that
 * is a changed source of the workspace is offered as a version, unless `--separate` says that it is a source of its own.
 */
export const importSources: Command = {
  words: 'import',
  usage: 'FILE|FOLDER… [--separate]',
  options: { separate: { type: 'boolean' } },
  async run(given, desk) {
    if (given.words.length === 0) throw new UsageProblem('cli-needs-file')
    const { paths, left } = await filesIn(given.words.map((typed) => desk.path(typed)))
    if (paths.length === 0) refuse('nothing-to-import', { folder: given.words.join(', '), count: left })
    const typedAs = new Map(given.words.map((typed) => [desk.path(typed), typed]))
    const { services } = await desk.open()
    const changed = given.on('separate') ? 'source-of-its-own' : 'offer'
    const sources: ImportedSource[] = []
    const offers: OfferedVersion[] = []
    const failures: { file: string; problem: Problem }[] = []
    for (const [at, path] of paths.entries()) {
      const file = typedAs.get(path) ?? path
      if (at > 0 && at % TELL_EVERY === 0)
        desk.note(sentence('cli.import.progress', { done: at, of: paths.length }))
      try {
        const imported = await services.sources.import({ files: [await readInputFile(path)], changed })
        sources.push(...imported.sources)
        offers.push(...imported.offers.map((offer) => ({ ...offer, file })))
        failures.push(...imported.failures.map(({ problem }) => ({ file, problem })))
      } catch (thrown) {
        if (!(thrown instanceof ProblemError) || thrown.problem.kind === 'fault') throw thrown
        failures.push({ file, problem: thrown.problem })
      }
    }
    for (const { problem } of failures) desk.note(problem.sentence)
    for (const offer of offers) noteOffer(offer, desk)
    for (const { source } of sources) noteNearDuplicate(source, desk)
    if (left > 0) desk.note(sentence('cli.import.left', { count: left }))
    return {
      json: {
        sources: sources.map(({ source, version }) => sourceJson(source, version)),
        offers: offers.map(offerJson),
        failures: failures.map(({ file, problem }) => ({
          file,
          code: problem.code,
          message: desk.speak(problem.sentence),
        })),
      },
      lines: sources.map((imported) => lineOf(imported, desk)),
      exit: failures.length + offers.length === 0 ? 0 : failures.length === paths.length ? 2 : 1,
    }
  },
}

function offerJson({ file, source, because, words }: OfferedVersion) {
  return { file, source: labelOf(source), because, added: words.added, removed: words.removed }
}

function noteOffer({ file, source, title, because, words }: OfferedVersion, desk: Desk): void {
  desk.note(
    sentence('cli.import.offer', {
      file,
      label: labelOf(source),
      title,
      because: sentence(`cli.import.because.${because}`),
      added: words.added,
      removed: words.removed,
    }),
  )
}

/** Exact duplicates are told in the line of the source itself. */
function noteNearDuplicate({ id, duplicateOf, nearDuplicateOf }: Source, desk: Desk): void {
  if (duplicateOf !== null || nearDuplicateOf == null) return
  desk.note(
    sentence('cli.import.near-duplicate', {
      label: labelOf(id),
      of: labelOf(nearDuplicateOf.source),
      similarity: nearDuplicateOf.similarity,
    }),
  )
}

function lineOf({ source, version }: ImportedSource, desk: Desk): string {
  const values = { label: labelOf(source.id), title: source.metadata.title, words: version.words }
  const { duplicateOf } = source
  return desk.speak(
    duplicateOf === null
      ? sentence('cli.import.added', values)
      : sentence('cli.import.duplicate', { ...values, of: labelOf(duplicateOf) }),
  )
}
