import { alteredSentence } from '#shared/briefings/altered-sentence.ts'
import { labelOf } from '#shared/domain/id.ts'
import type { VerifiedItem } from '#shared/ipc/answers/briefings.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { readInputFile } from '../files/read-input-file.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `verify PDF`: which figures, quotes and claims of an exported briefing still hold here. Anything else makes exit 1. */
export const verify: Command = {
  words: 'verify',
  usage: 'PDF',
  options: {},
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-pdf-file')
    const { base64 } = await readInputFile(desk.path(typed))
    const { services } = await desk.open()
    const report = await services.briefings.verify({ base64 })
    const { holds, moved, missing, intact, altered, issue, briefing, contentHash } = report
    const counts = { holds, moved: moved.length, missing: missing.length }
    return {
      json: {
        holds,
        moved: moved.map((item) => itemJson(item, desk)),
        missing: missing.map((item) => itemJson(item, desk)),
        intact,
        altered,
        issue: issue === null ? null : labelOf(issue),
        briefing,
        contentHash,
      },
      lines: [
        desk.speak(sentence('cli.verify.counts', counts)),
        ...(intact ? [] : [desk.speak(sentence('cli.verify.altered'))]),
        ...(issue === null
          ? []
          : [desk.speak(sentence('briefings.verify.issue', { issue: labelOf(issue) }))]),
        ...altered.map((page) => `! ${desk.speak(alteredSentence(page))}`),
        ...[...moved, ...missing].map((item) => `! ${desk.speak(item.sentence)}`),
      ],
      exit: intact && altered.length + moved.length + missing.length === 0 ? 0 : 1,
    }
  },
}

function itemJson(item: VerifiedItem, { speak }: Desk) {
  const { kind, id, label, old, now } = item
  // Of an observation the whole id, as `check` prints it: its label alone is that of a batch.
  return {
    kind,
    id: kind === 'figure' ? id : labelOf(id),
    label,
    old,
    now,
    message: speak(item.sentence),
  }
}
