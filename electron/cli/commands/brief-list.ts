import { labelOf } from '#shared/domain/id.ts'
import { inlinesOf } from '#shared/briefings/citations.ts'
import type { BriefingBlock } from '#shared/domain/briefing-block.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findByLabel } from '../find-by-label.ts'
import { UsageProblem } from '../usage-problem.ts'

/** So many characters of a block's words are enough to know it by. */
const BEGINNING = 80

/** `brief list [ID]`: the briefings, or the blocks of one, by the ids that findings and `brief picture --after` name. */
export const briefList: Command = {
  words: 'brief list',
  usage: '[ID]',
  options: {},
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (more.length > 0) throw new UsageProblem('cli-needs-one-briefing')
    const { services } = await desk.open()
    const briefings = await services.briefings.list({})
    if (typed === undefined) {
      return {
        json: { briefings: briefings.map((one) => ({ ...one, id: labelOf(one.id) })) },
        lines: briefings.map(({ id, title, date, blocks }) =>
          desk.speak(sentence('cli.brief.listed', { label: labelOf(id), title, date, blocks })),
        ),
        exit: 0,
      }
    }
    const { id } = findByLabel(briefings, (one) => one.id, typed, 'briefing')
    const { title, blocks } = await services.briefings.open({ briefing: id })
    const listed = blocks.map((block) => ({ id: block.id, type: block.type, words: beginningOf(block) }))
    return {
      json: { briefing: labelOf(id), title, blocks: listed },
      lines: listed.map((block) => `${block.id.padEnd(22)} ${block.type.padEnd(12)} ${block.words}`),
      exit: 0,
    }
  },
}

function beginningOf(block: BriefingBlock): string {
  if (block.type === 'claim') return labelOf(block.claim)
  if (block.type === 'chart') return labelOf(block.chart)
  if (block.type === 'image') return (block.caption || block.alt).slice(0, BEGINNING)
  const words = inlinesOf(block).map((part) => (part.type === 'text' ? part.text : '…'))
  return words.join('').replace(/\s+/gu, ' ').trim().slice(0, BEGINNING)
}
