import { basename } from 'node:path'
import { sentence } from '#shared/messages/sentence.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { fillSample } from '#electron/services/workspace/sample.ts'
import type { Command } from '../command.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `init DIR [--sample]`: makes a workspace in an empty or new folder. */
export const init: Command = {
  words: 'init',
  usage: 'DIR [--sample]',
  options: { sample: { type: 'boolean' } },
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-folder')
    const folder = desk.path(typed)
    const sample = given.on('sample')
    await createWorkspace(folder, { name: basename(folder), sample })
    if (sample) await fillSample((await desk.open(folder)).services, { resources: desk.resources })
    const made = sentence(sample ? 'cli.init.sample' : 'cli.init.empty', { folder })
    return { json: { workspace: folder }, lines: [desk.speak(made)], exit: 0 }
  },
}
