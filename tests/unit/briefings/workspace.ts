import { rmSync } from 'node:fs'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { composeServices } from '#electron/services/compose.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import { fillSample } from '#electron/services/workspace/sample.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { openStore } from '#electron/storage/open-store.ts'
import { resources } from './briefing-data.ts'

/** Filled once for each file of tests: reading and checking the sample takes seconds. */
let filled: Promise<string> | undefined

/** A workspace of its own for one test, with the sample in it, on a real disk. */
export async function sampleWorkspace() {
  filled ??= filledFolder()
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-briefings-'))
  await cp(await filled, folder, { recursive: true })
  return lent(folder)
}

/** A workspace of its own for one test that asks nothing of the sample. */
export async function emptyWorkspace() {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-briefings-'))
  await createWorkspace(folder, { name: 'Test', sample: false })
  return lent(folder)
}

/** Open until the test ends, then gone. */
async function lent(folder: string) {
  const { store, services } = await opened(folder)
  onTestFinished(async () => {
    await store.close()
    await rm(folder, { recursive: true, force: true })
  })
  return { store, services }
}

async function filledFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-sample-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  await createWorkspace(folder, { name: 'Test', sample: false })
  const { store, services } = await opened(folder)
  await fillSample(services, { resources })
  await store.close()
  return folder
}

async function opened(folder: string) {
  const store = await openStore({ folder })
  const services = await composeServices({
    store,
    resources,
    host: 'browser',
    person: personNamed('Reviewer'),
    now: () => new Date('2026-02-10T09:00:00Z'),
    openFile: async () => false,
  })
  return { store, services }
}
