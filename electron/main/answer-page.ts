import { ipcMain, type BrowserWindow } from 'electron'
import { changedEvent } from '#shared/ipc/names.ts'
import type { ChangedEvent } from '#shared/ipc/answers/workspace.ts'
import { askChannel } from '#shared/ipc/transport.ts'
import type { Gate } from '#electron/ipc/gate.ts'
import { isOwnPage } from './own-page.ts'

/** Electron's transport over the same gate: JSON text in, JSON text out, from the window's own main frame alone. */
export function answerPage(
  window: BrowserWindow,
  gate: Gate,
  onChanged: (listener: (event: ChangedEvent) => void) => () => void,
): void {
  ipcMain.handle(askChannel, async ({ senderFrame }, name: unknown, input: unknown): Promise<string> => {
    const ownPage = senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url)
    return JSON.stringify(await gate({ ownPage, name: String(name), input: parsed(input) }))
  })
  const stop = onChanged((event) => window.webContents.send(changedEvent, JSON.stringify(event)))
  window.on('closed', () => {
    stop()
    ipcMain.removeHandler(askChannel)
  })
}

/** What is no JSON has no shape the gate knows, and is refused there. */
function parsed(input: unknown): unknown {
  try {
    return JSON.parse(String(input))
  } catch {
    return undefined
  }
}
