import { BrowserWindow } from 'electron'
import { pageAddress } from './own-page.ts'

/** The window: sandboxed, isolated, without Node; the preload is a transport and nothing else. */
export function openMainWindow(preload: string, title: string): BrowserWindow {
  const window = new BrowserWindow({
    width: 1280,
    height: 800,
    minWidth: 720,
    minHeight: 480,
    show: false,
    title,
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => window.show())
  void window.loadURL(pageAddress)
  return window
}
