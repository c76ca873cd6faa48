import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { plumblineIn, type Ran } from '../../support/plumbline.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** A table with two hundred names nobody knows, and a row whose number a spreadsheet turned into a month. */
let folder: Awaited<ReturnType<typeof tempFolder>>
let plumbline: (...typed: string[]) => Promise<Ran>
const file = (name: string) => join(folder.path, name)
const parks = Array.from({ length: 200 }, (_, at) => `Techpark ${String(at).padStart(3, '0')}`)

beforeAll(async () => {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = file('config')
  plumbline = plumblineIn(folder.path, file('workspace'))
  await plumbline('init', file('workspace'))
  await writeFile(
    file('parks.csv'),
    [
      'hub,indicator,unit,period,value',
      ...parks.map((park) => `${park},Patents,count,2023,3`),
      'Beijing,Patents,count,Jan-24,5',
      '',
    ].join('\n'),
  )
})
afterAll(() => folder[Symbol.asyncDispose]())

it('tells the first of many new names, writes all of them, and takes them back decided', async () => {
  const tried = await plumbline(
    'data',
    'import',
    'parks.csv',
    '--dry-run',
    '--names',
    'names.json',
    '--rejected',
    'rejected.csv',
  )
  expect(tried.exit).toBe(1)
  const told = [...tried.out, ...tried.err].find((line) => line.includes('Techpark 000'))
  expect(told).toMatch(/Techpark 011.*and 188 more; --names FILE/)
  expect(told).not.toContain('Techpark 012')
  // Its words are of the surface it was asked on.
  expect(await readFile(file('rejected.csv'), 'utf8')).toContain('dates: month in --map')

  const { hubs } = JSON.parse(await readFile(file('names.json'), 'utf8'))
  expect(Object.keys(hubs)).toEqual(parks)
  const decided = Object.fromEntries(
    parks.map((park, at) => [park, at === 0 ? 'beijing' : at < 150 ? 'leave-out' : 'new']),
  )
  await writeFile(file('names.json'), JSON.stringify({ hubs: decided, dates: 'month' }))
  const done = (await plumbline('data', 'import', 'parks.csv', '--map', 'names.json', '--json')).json()
  expect(done).toMatchObject({ added: 52, leftOut: 149, rejectedCount: 0 })
  expect(done['newHubs']).toEqual(parks.slice(150))
})
