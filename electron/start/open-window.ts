import { spawn } from 'node:child_process'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import { hostWorkspace } from '#electron/browser-host/host-workspace.ts'
import { projectFolder } from '#electron/project-folder.ts'
import type { Surroundings } from '#electron/services/compose.ts'
import { openWorkspace } from '#electron/services/open-workspace.ts'
import { changeSettings } from '#electron/settings/user-settings.ts'
import { readWorkspaceFile } from '#electron/storage/workspace-file.ts'
import { openBrowserWindow } from './browser-window.ts'
import { findElectron, type ElectronBinary } from './electron-binary.ts'
import { findBrowser } from './find-browser.ts'
import { hasDisplay } from './has-display.ts'
import { build, isCurrent, pageFolder, type Product } from './build.ts'
import { whenLeft } from './when-left.ts'

/**
 * Opens the window on a workspace and resolves when it is closed: Electron where its program file is, else the page on
 * loopback in the machine's Chromium, else an address to open. One line says which and why.
 */
export async function openWindow(
  folder: string,
  surroundings: Surroundings,
  say: (words: Sentence) => void,
): Promise<void> {
  await readWorkspaceFile(folder)
  const electron = await findElectron(projectFolder, {
    mayFetch: hasDisplay(),
    beforeFetch: () => say(sentence('start.fetching')),
  })
  if (electron.kind === 'here' && hasDisplay()) {
    await prepare(say, ['page', 'shell'])
    say(sentence('start.electron', { folder }))
    return runElectron(electron.path, folder)
  }
  await prepare(say, ['page'])
  return openInBrowser(folder, surroundings, electron, say)
}

async function openInBrowser(
  folder: string,
  surroundings: Surroundings,
  electron: ElectronBinary,
  say: (words: Sentence) => void,
): Promise<void> {
  const workspace = await openWorkspace(folder, surroundings)
  await changeSettings({ lastWorkspace: workspace.folder })
  const left = whenLeft()
  const host = await hostWorkspace(workspace, {
    page: pageFolder(projectFolder),
    now: surroundings.now,
    onPages: left.pages,
  })
  const address = host.newAddress()
  const why =
    electron.kind === 'here'
      ? sentence('start.no-display')
      : sentence(`start.${electron.why}`, { node: process.versions.node })
  const browser = hasDisplay() ? findBrowser() : undefined
  try {
    if (browser === undefined) {
      const missing = sentence(hasDisplay() ? 'start.no-browser' : 'start.no-display')
      say(sentence('start.address', { folder, address, why: missing }))
      await left.interrupted
    } else {
      say(sentence('start.browser', { folder, browser, why }))
      const window = await openBrowserWindow(browser, address)
      await Promise.race([window.closed, left.interrupted, left.unused])
      window.close()
      await window.closed
    }
  } finally {
    await host.close()
  }
}

/** Builds what is missing or older than what it is made of. */
async function prepare(say: (words: Sentence) => void, products: readonly Product[]): Promise<void> {
  const states = await Promise.all(products.map((product) => isCurrent(projectFolder, product)))
  const old = products.filter((_, at) => states[at] === false)
  if (old.length === 0) return
  say(sentence('start.building'))
  await build(projectFolder, old)
}

function runElectron(binary: string, folder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const window = spawn(binary, [projectFolder, '--workspace', folder], { stdio: 'inherit' })
    window.on('close', () => resolve())
    window.on('error', reject)
  })
}
