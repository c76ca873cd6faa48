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

/** An empty workspace 'ports' in a folder, and the command line that works on it. */
async function portsIn(folder: string) {
  const file = (name: string) => join(folder, name)
  process.env['PLUMBLINE_CONFIG'] = file('config')
  const plumbline = plumblineIn(folder, file('ports'))
  await plumbline('init', 'ports')
  return { file, plumbline }
}

it('tells what suggestions leave open, and fills them in before and after they are claims', async () => {
  await using folder = await tempFolder()
  const { file, plumbline } = await portsIn(folder.path)
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
  expect(told.out.join('\n')).toMatch(/--statement[^]*Shore power in Gdynia was 41 % in 2025\..*--reword/u)
  const words = await plumbline('claims', 'set', made?.id ?? '', '--reword', '--json')
  expect(words.json<{ claims: Told[] }>().claims[0]?.statement).toBe(
    'Shore power in Gdynia was 41 % in 2025.',
  )
  const set = await plumbline('claims', 'set', made?.id ?? '', 'period=2024', '--json')
  expect(set.json<{ claims: Made[] }>().claims).toMatchObject([
    { period: '2024', check: { outcome: 'contradicted' } },
  ])
  await fillsInWhatNobodyKnows(plumbline, made?.id ?? '')
})

/** Goes on in the workspace above: opening another is what costs. */
async function fillsInWhatNobodyKnows(plumbline: ReturnType<typeof plumblineIn>, claim: string) {
  const names = async () => [
    ...(await plumbline('hubs', '--json')).json<{ hubs: { id: string }[] }>().hubs.map(({ id }) => id),
    ...(await plumbline('indicators', '--json'))
      .json<{ indicators: { id: string; unit: string | null }[] }>()
      .indicators.map(({ id, unit }) => `${id} in ${unit}`),
  ]
  const before = await names()
  // A period nobody can read comes after two names nobody knows: nothing of them is kept.
  const broken = ['hub=Władysławowo', 'indicator=Berths', 'period=someday', '--add']
  for (const words of [broken, ['hub=Władysławowo'], ['hub=…', '--add']])
    expect((await plumbline('claims', 'set', claim, ...words)).exit).toBe(2)
  expect(await names()).toEqual(before)
  const refused = await plumbline('claims', 'set', claim, 'hub=Władysławowo')
  expect(refused.err.join('\n')).toMatch(/--add[^]*No hub named Władysławowo/)

  const told = await plumbline('claims', 'set', claim, 'hub=Władysławowo', 'indicator=Berths', '--add')
  expect(told.out[0]).toMatch(/Władysławowo.*Berths/)
  expect((await names()).filter((one) => !before.includes(one))).toEqual([
    'władysławowo',
    'berths in percent',
  ])
  // What is there by now is found, and nothing is added twice.
  expect((await plumbline('claims', 'set', claim, 'hub=Władysławowo', '--add')).exit).toBe(0)
}

it('sets what a rank ranges over', async () => {
  await using folder = await tempFolder()
  const { file, plumbline } = await portsIn(folder.path)
  await writeFile(
    file('ports.txt'),
    'Ports\n\nGdynia ranked third in the country in 2025 by R&D expenditure.\n',
  )
  await plumbline('import', 'ports.txt')
  await plumbline('accept', 'S1', '1', 'hub=Beijing', '--add')
  type Rank = Record<'scope' | 'scopeKind' | 'scopeOf' | 'scopeLevel', string | null>
  const set = async (scope: string) =>
    (await plumbline('claims', 'set', 'C1', `scope=${scope}`, '--json')).json<{ claims: Rank[] }>().claims[0]
  expect(await set('China: province')).toMatchObject({
    ...{ scopeKind: 'members-of', scopeOf: 'China', scopeLevel: 'province' },
  })
  const all = await set('all')
  expect(all).toMatchObject({ scopeKind: 'all', scopeOf: null })
  expect(all?.scope).toBe((await set('China'))?.scope)
  const refused = await plumbline('claims', 'set', 'C1', 'scope=China: hamlet')
  expect([refused.exit, refused.err[0]]).toEqual([2, expect.stringMatching(/hamlet.*province/)])
})

it('turns suggestions down, which stay so when only the marks of a sentence change', async () => {
  await using folder = await tempFolder()
  const { file, plumbline } = await portsIn(folder.path)
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
