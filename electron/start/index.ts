import { join, resolve } from 'node:path'
import { problemOf, ProblemError } from '#shared/ipc/problem.ts'
import { faultLog } from '#electron/ipc/fault-log.ts'
import { projectFolder } from '#electron/project-folder.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { settledPerson } from '#electron/settings/settled-person.ts'
import { configFolder } from '#electron/storage/installation.ts'
import { chooseWorkspace } from './choose-workspace.ts'
import { openFile } from './open-file.ts'
import { openWindow } from './open-window.ts'
import { watchPage } from './watch-page.ts'

/** `npm start [DIR]`: the window on a workspace. `--watch` rebuilds the page whenever it is changed. */
const resources = join(projectFolder, 'resources')
const speak = loadSpeakers(resources).en
const say = (words: Parameters<typeof speak>[0]) => process.stdout.write(`${speak(words)}\n`)
const words = process.argv.slice(2)
const named = words.find((word) => !word.startsWith('-'))

try {
  const now = () => new Date()
  const person = await settledPerson()
  const surroundings = { resources, host: 'browser' as const, person, now, openFile }
  const typed = named === undefined ? undefined : resolve(process.env['INIT_CWD'] ?? process.cwd(), named)
  const stopWatching = words.includes('--watch') ? await watchPage(projectFolder) : () => Promise.resolve()
  const folder = await chooseWorkspace(typed, surroundings, say)
  await openWindow(folder, surroundings, say).finally(stopWatching)
} catch (thrown) {
  const problem =
    thrown instanceof ProblemError
      ? thrown.problem
      : problemOf(
          'fault',
          { log: await faultLog(configFolder(), () => new Date())('start', thrown) },
          'fault',
        )
  process.stderr.write(`${speak(problem.sentence)}\n`)
  process.exitCode = problem.kind === 'fault' ? 3 : 2
}
