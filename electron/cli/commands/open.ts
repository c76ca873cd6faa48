import { openWindow } from '#electron/start/open-window.ts'
import type { Command } from '../command.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `open [DIR]`: the window on a workspace; ends when the window is closed. */
export const open: Command = {
  words: 'open',
  usage: '[DIR]',
  options: {},
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (more.length > 0) throw new UsageProblem('cli-needs-folder')
    const folder = typed === undefined ? await desk.workspaceFolder() : desk.path(typed)
    await openWindow(folder, await desk.surroundings(), desk.note)
    return { json: { workspace: folder }, lines: [], exit: 0 }
  },
}
