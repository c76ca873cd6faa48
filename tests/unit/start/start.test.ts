import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectFolder } from '#electron/project-folder.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { rawRequest } from '../../support/raw-request.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** `npm start` as a program of its own, on a machine without a display. */
function start(home: string, ...words: string[]) {
  const program: ChildProcess = spawn(
    process.execPath,
    ['--import', 'tsx', join(projectFolder, 'electron', 'start', 'index.ts'), ...words],
    {
      cwd: projectFolder,
      env: { PATH: process.env['PATH'], HOME: home, PLUMBLINE_CONFIG: join(home, 'config'), INIT_CWD: home },
    },
  )
  const said = { out: '', err: '' }
  program.stdout?.on('data', (part) => (said.out += String(part)))
  program.stderr?.on('data', (part) => (said.err += String(part)))
  const ended = new Promise<number | null>((resolve) => program.on('close', (code) => resolve(code)))
  return { said, ended, stop: (signal: NodeJS.Signals) => program.kill(signal) }
}

describe('npm start', () => {
  it('makes a sample where none was opened, prints an address without a display, and lets go when it is ended', async () => {
    await using home = await tempFolder()
    await mkdir(join(home.path, 'Documents'))
    const { said, ended, stop } = start(home.path)
    const address = await expect
      .poll(() => /http:\/\/127\.0\.0\.1:(\d+)\/open\?token=\S+/.exec(said.out), { timeout: 60_000 })
      .not.toBeNull()
      .then(() => new URL(/http:\/\/\S+/.exec(said.out)?.[0] ?? ''))
    const sample = join(home.path, 'Documents', 'Plumbline sample')
    expect(said.out).toContain(`making a sample at ${sample}`)
    expect(said.out).toMatch(/because there is no display here/)
    const opened = await rawRequest(Number(address.port), {
      path: address.pathname + address.search,
      headers: { host: address.host },
    })
    expect(opened.status).toBe(303)
    expect(existsSync(join(sample, '.lock'))).toBe(true)
    stop('SIGTERM')
    expect(await ended).toBe(0)
    expect(existsSync(join(sample, '.lock'))).toBe(false)
    expect(said.err).toBe('')
  }, 120_000)

  it('says in one sentence that a folder is no workspace', async () => {
    await using home = await tempFolder()
    const { said, ended } = start(home.path, 'nowhere')
    expect(await ended).toBe(2)
    expect(said.err.trim().split('\n')).toHaveLength(1)
    expect(said.err).toContain(join(home.path, 'nowhere'))
  }, 60_000)

  it('says so of a workspace of a newer format', async () => {
    await using home = await tempFolder()
    const folder = join(home.path, 'newer')
    await createWorkspace(folder, { name: 'Newer', sample: false })
    await writeFile(join(folder, 'workspace.json'), '{"program":"plumbline","format":99}')
    const { said, ended } = start(home.path, 'newer')
    expect(await ended).toBe(2)
    expect(said.err).toMatch(/newer/i)
  }, 60_000)
})
