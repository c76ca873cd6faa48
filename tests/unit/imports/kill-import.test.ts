import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { openDataset } from '../dataset/open-dataset.ts'
import { killedWhileImporting } from './kill-import.ts'

const ROWS = 20_000
const table = `hub,indicator,unit,period,value\n${Array.from(
  { length: ROWS },
  (_, row) =>
    `Hub ${row % 400},Indicator ${Math.floor(row / 400) % 5},percent,${1990 + Math.floor(row / 2000)},${row / 10}`,
).join('\n')}\n`

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-killed-'))
  await createWorkspace(join(folder, 'ws'), { name: 'Killed', sample: false })
  await writeFile(join(folder, 'many.csv'), table)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it.each([0, 40])(
  'an import killed %i ms after it began to be stored is there as a whole or not at all',
  { timeout: 60_000 },
  async (milliseconds) => {
    const trial = await killedWhileImporting(join(folder, 'ws'), join(folder, 'many.csv'), milliseconds)
    expect([0, ROWS]).toContain(trial.rows)
    if (trial.confirmed) expect(trial.rows).toBe(ROWS)
    expect(trial.temporary).toBe(0)
  },
)

it('an import that is cancelled halfway leaves nothing, and may be tried again', async () => {
  const { imports, dataset, store } = await openDataset()
  const { id } = await imports.open({ files: ['many.csv'] })
  await imports.add({ id, file: 0, base64: Buffer.from(table).toString('base64') })
  const { mapping } = await imports.inspect({ id, table: null, header: null })
  await imports.try({ id, mapping, hubs: {} })
  const storing = imports.store({ id }).catch((error: unknown) => error)
  await imports.cancel({ id })
  expect(await storing).toBeInstanceOf(ProblemError)
  expect(store.all('batches')).toEqual([])
  expect(dataset.observations.count()).toBe(0)
  await imports.try({ id, mapping, hubs: {} })
  expect(await imports.store({ id })).toMatchObject({ added: ROWS })
  expect(dataset.observations.count()).toBe(ROWS)
  await imports.close({ id })
})
