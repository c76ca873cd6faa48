import { findBrowser } from '#electron/start/find-browser.ts'

/** The machine's Chromium or Chrome; `PLUMBLINE_CHROMIUM` names another. Undefined when there is none. */
export function chromiumPath(): string | undefined {
  return findBrowser()
}
