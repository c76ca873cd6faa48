import { labelOf } from '#shared/domain/id.ts'
import type { ProvenanceNode } from '#shared/ipc/answers/sources.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk, Outcome } from '../command.ts'
import { writtenFile } from '../files/written-file.ts'
import { findSource } from '../find-source.ts'
import { onlySource } from '../only-source.ts'
import { stepJson } from '../shapes/source-json.ts'

/** `provenance SOURCE`: how the chains of a source and of all that share its origin run together; `--prov OUT` exports chains. */
export const provenance: Command = {
  words: 'provenance',
  usage: 'SOURCE | [SOURCE…] --prov OUT',
  options: { prov: { type: 'string' } },
  async run(given, desk) {
    const out = given.text('prov')
    if (out !== undefined) return exportProv(given.words, out, desk)
    const typed = onlySource(given)
    const { services } = await desk.open()
    const { id } = await findSource(services, typed)
    const { reports, origins, nodes } = await services.sources.provenance({ source: id })
    return {
      json: {
        reports,
        origins,
        steps: nodes.map(({ id: step, after, step: said, alsoAs, sources, uncertain }) => ({
          id: step,
          after,
          ...stepJson(said),
          alsoAs,
          sources: sources.map((source) => labelOf(source.id)),
          uncertain,
        })),
      },
      lines: treeLines(nodes, null, '', desk),
      exit: 0,
    }
  },
}

async function exportProv(typed: readonly string[], out: string, desk: Desk): Promise<Outcome> {
  const { services } = await desk.open()
  const ids = []
  for (const each of typed) ids.push((await findSource(services, each)).id)
  const { base64 } = await services.sources.exportProvenance({ sources: ids.length === 0 ? null : ids })
  return writtenFile(desk, out, base64)
}

function treeLines(
  nodes: readonly ProvenanceNode[],
  after: string | null,
  indent: string,
  desk: Desk,
): string[] {
  return nodes
    .filter((node) => node.after === after)
    .flatMap((node) => {
      const { name, role, relation, proven } = node.step
      const ends = node.sources.map(({ id }) => labelOf(id)).join(', ')
      const doubt = proven && !node.uncertain ? '' : ' ?'
      const how = after === null ? '' : `${desk.speak(sentence(`sources.relation.${relation}`))} · `
      const line = `${indent}${how}${name} (${desk.speak(sentence(`sources.role.${role}`))})${doubt}`
      return [ends === '' ? line : `${line}  → ${ends}`, ...treeLines(nodes, node.id, `${indent}  `, desk)]
    })
}
