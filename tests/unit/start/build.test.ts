import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCurrent } from '#electron/start/build.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** Writes files with the ages given, in seconds before now; folders are as old as the oldest file. */
async function project(ages: Readonly<Record<string, number>>) {
  const folder = await tempFolder()
  const before = (seconds: number) => new Date(Date.now() - seconds * 1000)
  for (const [name, age] of Object.entries(ages)) {
    const path = join(folder.path, name)
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, name)
    await utimes(path, before(age), before(age))
  }
  const oldest = before(Math.max(...Object.values(ages)))
  for (const entry of await readdir(folder.path, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) await utimes(join(entry.parentPath, entry.name), oldest, oldest)
  }
  return folder
}
const inputs = { 'renderer/views/A.svelte': 100, 'shared/x.ts': 100, 'package-lock.json': 100 }

describe('the built page', () => {
  it('is current when nothing it is made of is newer', async () => {
    await using folder = await project({ ...inputs, 'out/renderer/index.html': 50 })
    expect(await isCurrent(folder.path, 'page')).toBe(true)
  })
  it.each([
    'renderer/views/deep/B.svelte',
    'shared/y.ts',
    'resources/messages/en/app.json',
    'package-lock.json',
  ])('is old when %s is newer', async (changed) => {
    await using folder = await project({ ...inputs, 'out/renderer/index.html': 50, [changed]: 10 })
    expect(await isCurrent(folder.path, 'page')).toBe(false)
  })
  it('is not there before the first build', async () => {
    await using folder = await project(inputs)
    expect(await isCurrent(folder.path, 'page')).toBe(false)
  })
})
