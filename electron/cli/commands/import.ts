import { labelOf } from '#shared/domain/id.ts'
import type { NearDuplicate, Source } from '#shared/domain/source.ts'
import { ProblemError, type Problem } from '#shared/ipc/problem.ts'
import type { ImportedSource } from '#shared/ipc/answers.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { readInputFile } from '../files/read-input-file.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `import FILE…`: adds sources. One broken file does not stop the others; alone it makes the exit code 2. */
export const importSources: Command = {
  words: 'import',
  usage: 'FILE…',
  options: {},
  async run(given, desk) {
    if (given.words.length === 0) throw new UsageProblem('cli-needs-file')
    const { services } = await desk.open()
    const sources: ImportedSource[] = []
    const failures: { file: string; problem: Problem }[] = []
    for (const typed of given.words) {
      try {
        const file = await readInputFile(desk.path(typed))
        const imported = await services.sources.import({ files: [file] })
        sources.push(...imported.sources)
        failures.push(...imported.failures.map(({ problem }) => ({ file: typed, problem })))
      } catch (thrown) {
        if (!(thrown instanceof ProblemError)) throw thrown
        failures.push({ file: typed, problem: thrown.problem })
      }
    }
    for (const { problem } of failures) desk.note(problem.sentence)
    for (const { source } of sources) noteNearDuplicate(source, desk)
    return {
      json: {
        sources: sources.map(sourceJson),
        failures: failures.map(({ file, problem }) => ({
          file,
          code: problem.code,
          message: desk.speak(problem.sentence),
        })),
      },
      lines: sources.map((imported) => lineOf(imported, desk)),
      exit: failures.length === 0 ? 0 : given.words.length === 1 ? 2 : 1,
    }
  },
}

function sourceJson({ source, version }: ImportedSource) {
  const { title, language, publisher, agency, dateline, published, disclaimer } = source.metadata
  return {
    id: labelOf(source.id),
    title,
    language,
    words: version.words,
    sha256: version.bytesSha256,
    publisher,
    agency,
    dateline: dateline === null ? null : { place: dateline.place, date: dateline.date },
    published,
    disclaimer,
    duplicateOf: source.duplicateOf === null ? null : labelOf(source.duplicateOf),
    nearDuplicateOf: nearJson(source.nearDuplicateOf ?? null),
    format: source.format,
    originalPublisher: source.metadata.originalPublisher,
    region: source.metadata.region,
    translatedFrom: source.metadata.translatedFrom,
    chain: source.chain.map(({ role, name, relation, proven, date }) => ({
      role,
      name,
      relation,
      proven,
      date,
    })),
  }
}

function nearJson(near: NearDuplicate | null) {
  return near === null ? null : { source: labelOf(near.source), similarity: near.similarity }
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
