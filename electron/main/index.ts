import { app, dialog } from 'electron'
import { problemOf, ProblemError } from '#shared/ipc/problem.ts'
import { locales } from '#shared/messages/sentence.ts'
import { faultLog } from '#electron/ipc/fault-log.ts'
import { createGate } from '#electron/ipc/gate.ts'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { openWorkspace, type OpenWorkspace } from '#electron/services/open-workspace.ts'
import { settledPerson } from '#electron/settings/settled-person.ts'
import { changeSettings } from '#electron/settings/user-settings.ts'
import { configFolder } from '#electron/storage/installation.ts'
import { answerPage } from './answer-page.ts'
import { declareAppScheme, serveAppScheme } from './app-scheme.ts'
import { guardEverything, guardSession } from './guards.ts'
import { setMenu } from './menu.ts'
import { openFile } from './open-file.ts'
import { openMainWindow } from './open-main-window.ts'
import { pickWorkspace } from './pick-workspace.ts'
import { programFolders } from './program-folders.ts'

/** Boot order: what must stand before the app is ready, then the workspace, then the window over it. */
app.enableSandbox()
declareAppScheme()
guardEverything()

const folders = programFolders()
const now = () => new Date()
let workspace: OpenWorkspace | undefined

app.on('window-all-closed', () => app.quit())
app.on('will-quit', (event) => {
  if (workspace === undefined) return
  event.preventDefault()
  const closing = workspace
  workspace = undefined
  void closing.close().finally(() => app.quit())
})
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => app.quit())

await app.whenReady()
const speakers = loadSpeakers(folders.resources)
const speak = speakers[locales.find((locale) => app.getLocale().startsWith(locale)) ?? 'en']
try {
  guardSession()
  serveAppScheme(folders.page)
  setMenu()
  const folder = await pickWorkspace(speak)
  if (folder === undefined) app.quit()
  else {
    const person = await settledPerson()
    workspace = await openWorkspace(folder, {
      resources: folders.resources,
      host: 'electron',
      person,
      now,
      openFile,
    })
    await changeSettings({ lastWorkspace: workspace.folder })
    const window = openMainWindow(folders.preload, 'Plumbline')
    answerPage(window, createGate(workspace.services, faultLog(workspace.folder, now)), workspace.onChanged)
  }
} catch (thrown) {
  const problem =
    thrown instanceof ProblemError
      ? thrown.problem
      : problemOf('fault', { log: await faultLog(configFolder(), now)('start', thrown) }, 'fault')
  dialog.showErrorBox('Plumbline', speak(problem.sentence))
  app.exit(problem.kind === 'fault' ? 3 : 2)
}
