import { unzipSync } from 'fflate'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { writePackage } from '#electron/services/exports/write-package.ts'
import { now, openDataset } from '../dataset/open-dataset.ts'

async function* noRows() {}

it('tells organisations with their sites and what is planned in a Data Package, of one hub only its own', async () => {
  const { organisations, plans, store, dataset } = await openDataset()
  const dated = { name: null, from: null, until: null, asOf: 'XXXX-01-16', note: null, grounds: [] }
  const { id } = await organisations.save({
    organisation: null,
    kind: 'company',
    names: { en: '=JoyGovAI', zh: null, ru: null },
    aliases: { en: [], zh: [], ru: [] },
    parent: null,
    note: null,
    grounds: [],
  })
  for (const hub of ['chengdu', 'shenzhen'])
    await organisations.saveSite({
      site: null,
      organisation: id,
      hub,
      kind: 'office',
      state: 'being-set-up',
      ...dated,
    })
  await plans.save({
    plan: null,
    kind: 'plan',
    statement: 'Centres of global influence',
    owner: { kind: 'organisation', organisation: id },
    hubs: ['beijing'],
    decided: 'XXXX-12',
    from: null,
    lasts: { count: 10, unit: 'year' },
    due: '2035',
    target: null,
    partOf: null,
    note: null,
    grounds: [],
  })
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-package-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const written = async (hub: string | null) => {
    const path = join(folder, 'package.zip')
    await writePackage(path, { store, dataset, indicator: null, hub, asKnownOn: null, made: now() }, noRows())
    const files = unzipSync(await readFile(path))
    return (name: string) => Buffer.from(files[name] ?? new Uint8Array()).toString('utf8')
  }
  const all = await written(null)
  expect(all('organisations.csv')).toContain("'=JoyGovAI")
  expect(all('sites.csv')).toMatch(/chengdu,office,,being-set-up,,,XXXX-01-16/)
  expect(all('plans.csv')).toMatch(/Centres of global influence,A1-\w{6},beijing,XXXX-12,,P10Y,2035/)
  expect(all('hubs.csv')).toContain('Chengdu')
  const one = await written('shenzhen')
  expect(one('sites.csv')).toContain('shenzhen')
  expect(one('sites.csv')).not.toContain('chengdu')
  expect(one('plans.csv').trim().split('\n')).toHaveLength(1)
})
