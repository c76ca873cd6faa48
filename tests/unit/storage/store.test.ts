import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Hub } from '#shared/domain/hub.ts'
import { createWorkspace } from '#electron/storage/create-workspace.ts'
import { openStore } from '#electron/storage/open-store.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'plumbline-store-'))
  process.env['PLUMBLINE_CONFIG'] = join(folder, 'config')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const hub = (id: string, en = id): Hub => ({
  id,
  type: 'city',
  names: { en, zh: null, ru: null },
  aliases: { en: [], zh: [], ru: [] },
  parent: null,
  place: null,
  note: null,
})

it('keeps a change over reopening, and undoes and redoes it', async () => {
  const path = join(folder, 'workspace')
  await createWorkspace(path, { name: 'Test', sample: false })
  let store = await openStore({ folder: path })
  await store.change('dataset.saveHub', [{ do: 'put', collection: 'hubs', entity: hub('beijing') }])
  await store.change('dataset.saveHub', [
    { do: 'set', collection: 'hubs', id: 'beijing', fields: { note: 'x' } },
  ])
  await store.close()
  store = await openStore({ folder: path })
  expect(store.get('hubs', 'beijing')?.note).toBe('x')
  expect(await store.undo()).toEqual({ command: 'dataset.saveHub' })
  expect(store.get('hubs', 'beijing')?.note).toBe(null)
  await store.undo()
  expect(store.get('hubs', 'beijing')).toBe(undefined)
  expect(store.canUndo()).toBe(null)
  await store.close()
  store = await openStore({ folder: path })
  expect(store.all('hubs')).toEqual([])
  await store.redo()
  await store.redo()
  expect(store.all('hubs')).toEqual([{ ...hub('beijing'), note: 'x' }])
  expect(store.canRedo()).toBe(null)
  await expect(openStore({ folder: path })).rejects.toThrow('workspace-locked')
  await store.close()
})
