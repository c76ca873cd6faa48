import { contextBridge, ipcRenderer } from 'electron'
import { changedEvent, requestNames } from '#shared/ipc/names.ts'
import { askChannel, transportGlobal, type Transport } from '#shared/ipc/transport.ts'

/** Transport only: known names in, answers out, one event. The page never sees `ipcRenderer`. */
const allowed: ReadonlySet<string> = new Set(requestNames)

const transport: Transport = {
  ask: (name, input) =>
    allowed.has(name)
      ? ipcRenderer.invoke(askChannel, name, input)
      : Promise.reject(new Error(`Unknown request: ${name}`)),
  onChanged(listener) {
    const hear = (_event: unknown, changed: string) => listener(changed)
    ipcRenderer.on(changedEvent, hear)
    return () => void ipcRenderer.off(changedEvent, hear)
  },
}
contextBridge.exposeInMainWorld(transportGlobal, transport)
