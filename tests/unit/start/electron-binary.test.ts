import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { findElectron } from '#electron/start/electron-binary.ts'
import { tempFolder } from '../../support/temp-folder.ts'

describe('Electron’s program file', () => {
  it('is not looked for where the package is not installed', async () => {
    await using folder = await tempFolder()
    expect(await findElectron(folder.path, { mayFetch: true })).toEqual({
      kind: 'absent',
      why: 'not-installed',
    })
  })

  it('is found by its path file, without loading the package', async () => {
    await using folder = await tempFolder()
    const electron = join(folder.path, 'node_modules', 'electron')
    await mkdir(join(electron, 'dist'), { recursive: true })
    await writeFile(join(electron, 'package.json'), '{"main":"index.js"}')
    await writeFile(join(electron, 'index.js'), 'throw new Error("the package was loaded")')
    await writeFile(join(electron, 'path.txt'), 'electron\n')
    await writeFile(join(electron, 'dist', 'electron'), '')
    expect(await findElectron(folder.path, { mayFetch: false })).toEqual({
      kind: 'here',
      path: join(electron, 'dist', 'electron'),
    })
  })

  it('is absent, in words, when only the package is here', async () => {
    await using folder = await tempFolder()
    const electron = join(folder.path, 'node_modules', 'electron')
    await mkdir(electron, { recursive: true })
    await writeFile(join(electron, 'package.json'), '{}')
    const found = await findElectron(folder.path, { mayFetch: false })
    expect(found.kind).toBe('absent')
  })
})
