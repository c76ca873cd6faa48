import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromiumFlags } from '../../chromium-flags.ts'
import { chromiumPath } from '../../chromium.ts'

/** A page as a browser holds it after its scripts have run, with the mark that 'Save as, complete' writes at its head. */
export function savedPage(html: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-saved-'))
  try {
    const page = join(folder, 'page.html')
    writeFileSync(page, html)
    const dumped = execFileSync(
      chromiumPath() ?? 'chromium',
      [
        ...chromiumFlags,
        '--headless',
        `--user-data-dir=${join(folder, 'profile')}`,
        '--dump-dom',
        pathToFileURL(page).href,
      ],
      { encoding: 'utf8', timeout: 60_000, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    return dumped.replace(
      /^<!DOCTYPE html>/i,
      '$&\n<!-- saved from url=(0036)https://gazette.example/survey/2025 -->',
    )
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}
