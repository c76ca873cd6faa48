import { existsSync } from 'node:fs'
import { join } from 'node:path'

const linux = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
]
const mac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
const windowsTail = join('Google', 'Chrome', 'Application', 'chrome.exe')

/** The machine's Chromium or Chrome; `PLUMBLINE_CHROMIUM` names another. Undefined when there is none. */
export function findBrowser(): string | undefined {
  const wanted = process.env['PLUMBLINE_CHROMIUM']
  if (wanted !== undefined && wanted !== '') return existsSync(wanted) ? wanted : undefined
  return placesOf(process.platform).find((place) => existsSync(place))
}

function placesOf(platform: NodeJS.Platform): readonly string[] {
  if (platform === 'darwin') return mac
  if (platform !== 'win32') return linux
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name])
  return roots.filter((root) => root !== undefined).map((root) => join(root, windowsTail))
}
