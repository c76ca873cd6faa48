import * as v from 'valibot'
import { labelOf } from '#shared/domain/id.ts'
import { ChainStep } from '#shared/domain/provenance.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { Command } from '../command.ts'
import { readInputFile } from '../files/read-input-file.ts'
import { findSource } from '../find-source.ts'
import { textTable } from '../print/text-table.ts'
import { stepJson } from '../shapes/source-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/** A step as a person writes it: who, in which role; the rest may be left out. */
const TypedStep = v.pipe(
  v.strictObject({
    ...v.omit(ChainStep, ['from']).entries,
    relation: v.optional(ChainStep.entries.relation),
    proven: v.optional(v.boolean(), false),
    language: v.optional(ChainStep.entries.language, null),
    date: v.optional(ChainStep.entries.date, null),
    title: v.optional(ChainStep.entries.title, null),
    url: v.optional(ChainStep.entries.url, null),
    note: v.optional(ChainStep.entries.note, null),
  }),
)
const TypedChain = v.pipe(v.array(TypedStep), v.minLength(1))

/** `chain SOURCE [FILE]`: shows a provenance chain, or sets it from a JSON file with a list of steps, the origin first. */
export const chain: Command = {
  words: 'chain',
  usage: 'SOURCE [FILE.json]',
  options: {},
  async run(given, desk) {
    const [typed, path, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-source')
    const steps = path === undefined ? null : await readChain(desk.path(path))
    const { services } = await desk.open()
    const found = await findSource(services, typed)
    const source =
      steps === null
        ? found
        : await services.sources.update({ source: found.id, chain: steps, confirm: ['chain'] })
    return {
      json: { source: labelOf(source.id), chain: source.chain.map(stepJson) },
      lines: textTable(
        source.chain.map(({ relation, role, name, proven, date, language }, at) => [
          String(at + 1),
          relation,
          role,
          name,
          date ?? '–',
          language ?? '–',
          proven ? '✓' : '?',
        ]),
      ),
      exit: 0,
    }
  },
}

async function readChain(path: string) {
  const { name, base64 } = await readInputFile(path)
  const read = v.safeParse(TypedChain, parsed(name, Buffer.from(base64, 'base64').toString('utf8')))
  if (!read.success) {
    const [issue] = read.issues
    return refuse('chain-unreadable', { file: name, where: v.getDotPath(issue) ?? '', why: issue.message })
  }
  return read.output.map((step, at): ChainStep => ({
    ...step,
    relation: at === 0 ? 'origin' : (step.relation ?? 'not-stated'),
    from: [],
  }))
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return refuse('not-json', { file: name })
  }
}
