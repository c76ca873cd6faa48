import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { readInputFile } from '../files/read-input-file.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `data import FILE [--dry-run]`: adds observations; rejected rows are listed with their reason and make the exit code 1. */
export const dataImport: Command = {
  words: 'data import',
  usage: 'FILE [--dry-run]',
  options: { 'dry-run': { type: 'boolean' } },
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-file')
    const file = await readInputFile(desk.path(typed))
    const { services } = await desk.open()
    const report = await services.dataset.import({ ...file, dryRun: given.on('dry-run') })
    const { added, revised, unchanged, rejected, newHubs, newIndicators, dryRun } = report
    const counts = { added, revised, unchanged, rejected: rejected.length }
    return {
      json: {
        added,
        revised,
        unchanged,
        rejected: rejected.map(({ row, problem }) => ({
          row,
          code: problem.code,
          message: desk.speak(problem.sentence),
        })),
        newHubs,
        newIndicators,
        dryRun,
      },
      lines: [
        desk.speak(sentence(dryRun ? 'cli.data.tried' : 'cli.data.imported', counts)),
        // A name typed wrongly makes a hub nobody meant: that must be seen.
        ...(newHubs.length > 0 ? [desk.speak(sentence('cli.data.hubs', { names: newHubs }))] : []),
        ...(newIndicators.length > 0
          ? [desk.speak(sentence('cli.data.indicators', { names: newIndicators }))]
          : []),
        ...rejected.map(({ row, problem }) =>
          desk.speak(sentence('cli.data.rejected', { row: String(row), reason: problem.sentence })),
        ),
      ],
      exit: rejected.length > 0 ? 1 : 0,
    }
  },
}
