import { labelOf } from '#shared/domain/id.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { readInputFile } from '../files/read-input-file.ts'
import { findByLabel } from '../find-by-label.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `brief picture ID FILE --alt TEXT`: takes a picture into a briefing, behind the block `--after` names or at its end. What it
 * shows has to be said, for no briefing with an undescribed picture goes out. Refuses what `briefings.keepPicture` refuses;
 * then nothing is changed.
 */
export const briefPicture: Command = {
  words: 'brief picture',
  usage: 'ID FILE --alt TEXT [--caption TEXT] [--credit TEXT] [--after BLOCK]',
  options: {
    alt: { type: 'string' },
    caption: { type: 'string' },
    credit: { type: 'string' },
    after: { type: 'string' },
  },
  async run(given, desk) {
    const [typed, file, ...more] = given.words
    const alt = given.text('alt')?.trim() ?? ''
    if (typed === undefined || file === undefined || more.length > 0 || alt === '')
      throw new UsageProblem('cli-needs-picture')
    const read = await readInputFile(desk.path(file)).catch(asPicture(file))
    const { services } = await desk.open()
    const briefings = await services.briefings.list({})
    const { id: briefing } = findByLabel(briefings, ({ id }) => id, typed, 'briefing')
    const before = await services.briefings.open({ briefing })
    const at = placeAfter(before, given.text('after'))
    const picture = await services.briefings.keepPicture(read)
    const said = { alt, caption: given.text('caption') ?? '', credit: given.text('credit') ?? '' }
    const block: BriefingBlock = { type: 'image', id: newId(before.blocks), ...picture, ...said }
    const { title, subtitle, author, language, date } = before
    await services.briefings.save({
      briefing,
      ...{ title, subtitle, author, language, date },
      blocks: [...before.blocks.slice(0, at), block, ...before.blocks.slice(at)],
    })
    const { width, height } = picture
    return {
      json: { briefing: labelOf(briefing), block: block.id, picture },
      lines: [
        desk.speak(
          sentence('cli.brief.picture', { name: read.name, label: labelOf(briefing), title, width, height }),
        ),
      ],
      exit: 0,
    }
  },
}

/** A document that is too large is split; a picture is made smaller. */
function asPicture(name: string): (thrown: unknown) => never {
  return (thrown) => {
    if (thrown instanceof ProblemError && thrown.problem.code === 'file-too-large')
      refuse('picture-too-large', { name })
    throw thrown
  }
}

function placeAfter({ id, blocks }: Briefing, block: string | undefined): number {
  if (block === undefined) return blocks.length
  const at = blocks.findIndex((one) => one.id === block)
  if (at < 0) refuse('briefing-block-unknown', { block: block.slice(0, 80), label: labelOf(id) })
  return at + 1
}

/** As the editor names blocks; no other of the briefing has it. */
function newId(blocks: readonly BriefingBlock[]): string {
  const id = `b-${crypto.randomUUID().slice(0, 13)}`
  return blocks.some((one) => one.id === id) ? newId(blocks) : id
}
