import { labelOf } from '#shared/domain/id.ts'
import type { ConflictSide, FieldConflict } from '#shared/ipc/answers/conflicts.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `conflicts`: fields that two copies of the workspace changed apart from each other. Exit 1 while there are any. */
export const conflicts: Command = {
  words: 'conflicts',
  usage: '',
  options: {},
  async run(_given, desk) {
    const { services } = await desk.open()
    const found = await services.workspace.conflicts({})
    return {
      json: { conflicts: found.map(conflictJson) },
      lines:
        found.length === 0
          ? [desk.speak(sentence('cli.conflicts.none'))]
          : found.flatMap((one) => [
              `! ${labelOf(one.entity)} ${one.title}  ${one.field}`,
              ...one.sides.map((side, at) =>
                desk.speak(sentence('cli.conflicts.side', { n: at + 1, side: saidOf(side) })),
              ),
            ]),
      exit: found.length === 0 ? 0 : 1,
    }
  },
}

/** `conflicts settle ENTITY FIELD --take N`: lets the N-th side of one stand, as `conflicts` numbers them. */
export const conflictsSettle: Command = {
  words: 'conflicts settle',
  usage: 'ENTITY FIELD --take N',
  options: { take: { type: 'string' } },
  async run(given, desk) {
    const [typed, field, ...more] = given.words
    const take = Number(given.text('take'))
    if (typed === undefined || field === undefined || more.length > 0 || !Number.isInteger(take))
      throw new UsageProblem('cli-needs-conflict')
    const { services } = await desk.open()
    const found = (await services.workspace.conflicts({})).filter(
      (one) => one.field === field && [one.entity, labelOf(one.entity)].includes(typed),
    )
    const [conflict, ...others] = found
    const side = others.length === 0 ? conflict?.sides[take - 1] : undefined
    if (conflict === undefined || side === undefined)
      return refuse('conflict-settled', { entity: typed, field })
    const { collection, entity } = conflict
    await services.workspace.settle({ collection, entity, field, side: sideOf(side) })
    return {
      json: { settled: { entity: labelOf(entity), field, took: sideOf(side) } },
      lines: [desk.speak(sentence('conflicts.settled', { entity: labelOf(entity) }))],
      exit: 0,
    }
  },
}

function conflictJson({ collection, entity, title, field, sides }: FieldConflict) {
  return { entity: labelOf(entity), id: entity, collection, title, field, sides }
}

function sideOf(side: ConflictSide): string {
  return side.kind === 'value' ? side.change : side.kind
}

function saidOf(side: ConflictSide): Sentence {
  if (side.kind !== 'value') return sentence(`conflicts.${side.kind}`)
  const said = sentence(side.own ? 'conflicts.own' : 'conflicts.other', { when: side.at })
  return sentence('conflicts.said', { text: side.text ?? sentence('conflicts.nothing'), said })
}
