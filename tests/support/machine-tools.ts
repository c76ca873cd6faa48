import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromiumPath } from './chromium.ts'
import { runCommand } from './run-command.ts'

/** Programs that tests use to look at PDFs. */
const pdfTools = ['pdfinfo', 'pdftotext', 'pdfdetach', 'qpdf']
const debianPackages = ['chromium', 'poppler-utils', 'qpdf']

/**
 * Makes sure that the browser and the PDF tools are here, installing Debian's where this program may. Says in one line
 * what to do about what is still missing, and returns whether there is a browser.
 */
export async function prepareMachine(say: (line: string) => void): Promise<boolean> {
  if (missing().length > 0 && isRootOnDebian()) {
    say(`Installing ${debianPackages.join(', ')} from Debian`)
    await runCommand('apt-get', ['update', '-qq'])
    await runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages])
  }
  const still = missing()
  if (still.length > 0) {
    say(
      `Missing: ${still.join(', ')}. Install them (Debian: apt-get install ${debianPackages.join(' ')}) and run again.`,
    )
  }
  return chromiumPath() !== undefined
}

function missing(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const tools = pdfTools.filter((tool) => !folders.some((folder) => existsSync(join(folder, tool))))
  return [...(chromiumPath() === undefined ? ['Chromium or Chrome'] : []), ...tools]
}

function isRootOnDebian(): boolean {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')
}
