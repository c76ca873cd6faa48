import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { importTable } from '#electron/services/imports/import-table.ts'
import { createExportsService } from '#electron/services/exports/exports-service.ts'
import { unpackPackage } from '#electron/services/exports/unpack-package.ts'
import { openDataset } from '../dataset/open-dataset.ts'

const first = 'hub,indicator,unit,period,value,vintage\nBeijing,R&D intensity,percent,2024,6.44,2025-01-17\n'
const later = 'hub,indicator,unit,period,value,vintage\nBeijing,R&D intensity,percent,2024,6.58,2025-09-30\n'

let place: Awaited<ReturnType<typeof openDataset>>
let folder: string
beforeAll(async () => {
  place = await openDataset({ closing: 'by-hand' })
  folder = await mkdtemp(join(tmpdir(), 'plumbline-ways-'))
  await place.importText(first)
  await place.importText(later)
})
afterAll(async () => {
  await place.close()
  await rm(folder, { recursive: true, force: true })
})

async function exported(asKnownOn: string | null, format: 'csv' | 'datapackage'): Promise<Buffer> {
  const exports = createExportsService(place)
  const { id } = await exports.make({ format, indicator: null, hub: null, asKnownOn })
  const piece = await exports.read({ id, at: 0 })
  return Buffer.from(piece?.base64 ?? '', 'base64')
}

it.each([
  ['2024-12-31', []],
  ['2025-06-30', ['6.44']],
  [null, ['6.44', '6.58']],
])('what goes out as known on %s is what was known then', async (day, values) => {
  const [heads = '', ...rows] = (await exported(day, 'csv')).toString().trim().split('\r\n')
  const at = heads.split(',').indexOf('value')
  expect(rows.map((row) => row.split(',')[at])).toEqual(values)
})

it('a package lies down as a folder, says its day, and comes in unchanged from there', async () => {
  const zip = join(folder, 'made.zip')
  await writeFile(zip, await exported('2025-06-30', 'datapackage'))
  const to = join(folder, 'package')
  await unpackPackage(zip, to)
  const names = (await readdir(to)).sort()
  expect(names).toEqual([
    'datapackage.json',
    'hubs.csv',
    'indicators.csv',
    'memberships.csv',
    'observations.csv',
    'organisations.csv',
    'people.csv',
    'plans.csv',
    'roles.csv',
    'sites.csv',
  ])
  expect(JSON.parse(await readFile(join(to, 'datapackage.json'), 'utf8'))).toMatchObject({
    description: 'As known on 2025-06-30',
  })
  const files = await Promise.all(
    names.map(async (name) => ({ name, bytes: await readFile(join(to, name)) })),
  )
  const report = await importTable(place.imports, { files, dryRun: true })
  expect(report).toMatchObject({ added: 0, revised: 0, unchanged: 1, rejectedCount: 0 })
  await writeFile(zip, 'no zip')
  await expect(unpackPackage(zip, join(folder, 'other'))).rejects.toThrow()
  expect((await readdir(folder)).sort()).toEqual(['made.zip', 'package'])
})
