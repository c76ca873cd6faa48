import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { plumblineIn } from '../../support/plumbline.ts'
import { tempFolder } from '../../support/temp-folder.ts'

type Told = { n: number; statement: string; open: string[]; state: string }
type Made = {
  id: string
  hubs: string[]
  indicator: string
  period: string
  open: string[]
  check: { outcome: string }
}

it('tells what suggestions leave open, and fills them in before and after they are claims', async () => {
  await using folder = await tempFolder()
  const file = (name: string) => join(folder.path, name)
  process.env['PLUMBLINE_CONFIG'] = file('config')
  const plumbline = plumblineIn(folder.path, file('ports'))
  await plumbline('init', 'ports')
  await writeFile(
    file('ports.txt'),
    'Ports\n\nGDYNIA, 4 March 2026 (PAP) — Container traffic in Gdynia was 930,000 in 2025. The share of electrified berths in Gdynia was 41 percent in 2025.\n',
  )
  await writeFile(
    file('ports.csv'),
    `hub,indicator,unit,period,value
Gdynia,Container traffic,count,2025,930000
Gdynia,Shore power,percent,2025,41
Gdynia,Shore power,percent,2024,30
`,
  )
  await plumbline('import', 'ports.txt')
  await plumbline('data', 'import', 'ports.csv')
  const list = async () =>
    (await plumbline('suggest', 'S1', '--json')).json<{ suggestions: Told[] }>().suggestions
  const half = (await list()).find(({ open, state }) => state === 'offered' && open.includes('indicator'))
  expect(half).toBeDefined()
  const n = String(half?.n)

  const refused = await plumbline('accept', 'S1', n, 'colour=red')
  expect(refused.exit).toBe(2)
  expect(refused.err[0]).toMatch(/colour=red/)
  await plumbline('accept', 'S1', '--all', '--whole')

  const filled = await plumbline('accept', 'S1', n, 'indicator=shore power', 'period=2025', '--json')
  const [made] = filled.json<{ claims: Made[] }>().claims
  expect(made).toMatchObject({
    indicator: 'Shore power',
    open: [],
    check: { outcome: 'confirmed' },
  })
  const told = await plumbline('claims', 'set', made?.id ?? '', 'period=2025')
  expect(told.out.at(-1)).toMatch(/--statement/u)
  const set = await plumbline('claims', 'set', made?.id ?? '', 'period=2024', '--json')
  expect(set.json<{ claims: Made[] }>().claims).toMatchObject([
    { period: '2024', check: { outcome: 'contradicted' } },
  ])
})

it('turns suggestions down, which stay so when only the marks of a sentence change', async () => {
  await using folder = await tempFolder()
  const file = (name: string) => join(folder.path, name)
  process.env['PLUMBLINE_CONFIG'] = file('config')
  const plumbline = plumblineIn(folder.path, file('ports'))
  await plumbline('init', 'ports')
  const text = "Ports\n\nGDYNIA, 4 March 2026 (PAP) - Traffic at Gdynia's quays was 930,000 units in 2025.\n"
  await writeFile(file('ports.txt'), text)
  await plumbline('import', 'ports.txt')
  const states = async () =>
    (await plumbline('suggest', 'S1', '--json'))
      .json<{ suggestions: Told[] }>()
      .suggestions.map(({ state }) => state)
  const all = await states()
  expect(all).toContain('offered')
  expect((await plumbline('reject', 'S1', '99')).exit).toBe(2)
  expect(await states()).toEqual(all)
  const told = await plumbline('reject', 'S1', `1-${all.length}`, '--json')
  expect(told.json<{ rejected: Told[] }>().rejected.map(({ n }) => n)).toEqual(all.map((_, at) => at + 1))
  await writeFile(file('ports.txt'), text.replace("'", '’').replace(' - ', ' – '))
  await plumbline('version', 'add', 'S1', 'ports.txt')
  expect(await states()).toEqual(all.map(() => 'rejected'))
  expect((await plumbline('accept', 'S1', '1')).exit).toBe(0)
})
