import { app, session } from 'electron'
import { isOwnPage } from './own-page.ts'

/** Nothing leaves: no navigation away from the page, no second window, no permission, no request but for our own files. */
export function guardEverything(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-redirect', (event) => {
      if (!isOwnPage(event.url)) event.preventDefault()
    })
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  })
}

/** The session exists only once the app is ready. */
export function guardSession(): void {
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((_contents, permission, answer) => answer(isAllowed(permission)))
  defaultSession.setPermissionCheckHandler((_contents, permission) => isAllowed(permission))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }))
}

/** Writing to the clipboard, when a person asks for it, is the one thing the page may. */
function isAllowed(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

/** `data:` and `blob:` are pictures and downloads the page makes itself; `devtools:` is the developer's own window. */
function isLocal(url: string): boolean {
  return isOwnPage(url) || ['data:', 'blob:', 'devtools:'].some((scheme) => url.startsWith(scheme))
}
