import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumFlags } from '../chromium-flags.ts'
import { chromiumPath } from '../chromium.ts'

export const hasBrowser = chromiumPath() !== undefined

/** What 'Print, Save as PDF' of the machine's browser makes of a page, with its own head and foot on every sheet. */
export function browserPdf(html: string, flags: readonly string[] = []): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-print-'))
  try {
    const page = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    writeFileSync(page, html)
    execFileSync(
      chromiumPath() ?? 'chromium',
      [
        ...chromiumFlags,
        '--headless',
        `--user-data-dir=${join(folder, 'profile')}`,
        `--print-to-pdf=${pdf}`,
        ...flags,
        pathToFileURL(page).href,
      ],
      { stdio: 'ignore', timeout: 60_000 },
    )
    return readFileSync(pdf)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
