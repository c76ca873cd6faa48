import { existsSync } from 'node:fs'

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
]

/** The machine's Chromium or Chrome; `PLUMBLINE_CHROMIUM` overrides. Undefined when there is none. */
export function chromiumPath(): string | undefined {
  const wanted = process.env['PLUMBLINE_CHROMIUM']
  return wanted !== undefined && existsSync(wanted) ? wanted : places.find((place) => existsSync(place))
}
