import { sentence } from '#shared/messages/sentence.ts'
import { examineWorkspace } from '#electron/storage/doctor.ts'
import type { Command } from '../command.ts'

/** `doctor [--repair]`: what is wrong with the workspace's files. Exit 1 while any damage is left unmended. */
export const doctor: Command = {
  words: 'doctor',
  usage: '[--repair]',
  options: { repair: { type: 'boolean' } },
  async run(given, desk) {
    const folder = await desk.workspaceFolder()
    const problems = await examineWorkspace(folder, { repair: given.on('repair') })
    return {
      json: {
        problems: problems.map(({ code, file, repairable, repaired, sentence: found }) => ({
          code,
          file,
          message: desk.speak(found),
          repairable,
          repaired,
        })),
      },
      lines:
        problems.length === 0
          ? [desk.speak(sentence('cli.doctor.healthy', { folder }))]
          : problems.map(({ repaired, repairable, sentence: found }) => {
              const state = repaired ? 'repaired' : repairable ? 'repairable' : 'beyond'
              return `${repaired ? '✓' : '!'} ${desk.speak(sentence(`cli.doctor.${state}`, { found }))}`
            }),
      exit: problems.every(({ repaired, info }) => repaired || info === true) ? 0 : 1,
    }
  },
}
