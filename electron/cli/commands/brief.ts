import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { draftBriefing } from '../draft-briefing.ts'
import type { Command, Desk } from '../command.ts'
import { writeOutputFile } from '../files/write-output-file.ts'
import { findByLabel } from '../find-by-label.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `brief [ID] --pdf OUT`: a briefing as PDF. Without an id the first one; without any, one is drafted and kept. */
export const brief: Command = {
  words: 'brief',
  usage: '[ID] --pdf OUT',
  options: { pdf: { type: 'string' } },
  async run(given, desk) {
    const [typed, ...more] = given.words
    const out = given.text('pdf')
    if (out === undefined || more.length > 0) throw new UsageProblem('cli-needs-pdf')
    const briefing = await chooseBriefing(typed, desk)
    const { services } = await desk.open()
    const exported = await services.briefings.export({ briefing })
    const file = desk.path(out)
    await writeOutputFile(file, exported.base64)
    const { pages, contentHash, findings } = exported
    return {
      json: {
        file,
        pages,
        contentHash,
        findings: findings.map(({ code, block, severity, sentence: found }) => ({
          code,
          block,
          severity,
          message: desk.speak(found),
        })),
        briefing: labelOf(briefing),
      },
      lines: [
        desk.speak(sentence('cli.brief.written', { file, pages })),
        ...findings.map(({ sentence: found }) => `! ${desk.speak(found)}`),
      ],
      exit: findings.length > 0 ? 1 : 0,
    }
  },
}

async function chooseBriefing(typed: string | undefined, desk: Desk): Promise<string> {
  const { services } = await desk.open()
  const briefings = await services.briefings.list({})
  if (typed !== undefined) return findByLabel(briefings, ({ id }) => id, typed, 'briefing').id
  const [first, second] = briefings
  if (first === undefined) {
    const drafted = await draftBriefing(services, desk.speak)
    desk.note(sentence('cli.brief.drafted', { label: labelOf(drafted.id) }))
    return drafted.id
  }
  if (second !== undefined)
    desk.note(sentence('cli.brief.first', { label: labelOf(first.id), title: first.title }))
  return first.id
}
