import { afterAll, beforeAll, expect, it } from 'vitest'
import { join } from 'node:path'
import { plumblineIn, type Ran } from '../../support/plumbline.ts'
import { snapshotFolder } from '../../support/snapshot-folder.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let folder: Awaited<ReturnType<typeof tempFolder>>
let plumbline: (...typed: string[]) => Promise<Ran>

beforeAll(async () => {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = join(folder.path, 'config')
  plumbline = plumblineIn(folder.path, join(folder.path, 'hubs'))
  for (const typed of [
    ['init', 'hubs'],
    ['organisations', 'add', 'JoyGovAI'],
    ['organisations', 'add', 'The group', '--kind', 'other'],
    ['sites', 'add', 'JoyGovAI', 'Shenzhen', '--state', 'being-set-up', '--as-of', 'XXXX-01-16'],
    ['people', 'add', 'Huang Hu'],
    ['roles', 'add', 'Huang Hu', 'JoyGovAI', 'chairman'],
    ['plans', 'add', 'Centres of global influence', '--due', '2035', '--owner', 'The group'],
  ])
    expect((await plumbline(...typed)).exit, typed.join(' ')).toBe(0)
})
afterAll(() => folder[Symbol.asyncDispose]())

it('changes what options name and nothing else, and an empty text takes away', async () => {
  const said = async (...typed: string[]) => {
    const { exit, err, json } = await plumbline(...typed, '--json')
    expect(exit, err.join(' ')).toBe(0)
    return json<Record<string, unknown>>()
  }
  expect(
    await said('sites', 'set', 'X1', '--state', 'existing', '--from', 'March 2026', '--as-of', ''),
  ).toMatchObject({
    label: 'X1',
    hub: 'shenzhen',
    kind: 'office',
    state: 'existing',
    from: '2026-03',
    asOf: null,
  })
  expect(
    await said(
      'organisations',
      'set',
      'JoyGovAI',
      '--name',
      'Joy GovAI',
      '--zh',
      '欢政',
      '--part-of',
      'The group',
    ),
  ).toMatchObject({
    names: { en: 'Joy GovAI', zh: '欢政' },
    kind: 'company',
    parent: expect.stringMatching(/^A2-/),
  })
  expect(await said('organisations', 'set', '欢政', '--part-of', '')).toMatchObject({ parent: null })
  expect(await said('people', 'set', 'Huang Hu', '--ru', 'Хуан Ху')).toMatchObject({
    names: { en: 'Huang Hu', ru: 'Хуан Ху' },
  })
  expect(await said('roles', 'set', 'E1', '--until', '2027')).toMatchObject({
    title: 'chairman',
    until: '2027',
  })
  expect(
    await said('plans', 'set', 'T1', '--years', '10', '--owner', '', '--hubs', 'Beijing;Shanghai'),
  ).toMatchObject({
    kind: 'goal',
    due: '2035',
    owner: null,
    lasts: { count: 10, unit: 'year' },
    hubs: ['beijing', 'shanghai'],
  })
})

it.each([
  ['nothing named', ['sites', 'set'], /Name the one that is meant/],
  ['no such site', ['sites', 'remove', 'X9'], /No site X9; there are X1/],
  ['no such role', ['roles', 'set', 'E9'], /No role E9/],
  ['an end before its beginning', ['sites', 'set', 'X1', '--until', '2020'], /2020/],
  ['a goal without a date', ['plans', 'set', 'T1', '--due', ''], /date/],
  ['no date', ['roles', 'set', 'E1', '--from', 'soon'], /soon/],
  ['a circle', ['organisations', 'set', 'A2', '--part-of', 'A2'], /The group/],
] as const)('%s: one sentence, exit 2, nothing changed', async (_what, typed, sentence) => {
  const path = join(folder.path, 'hubs', 'journal')
  const before = await snapshotFolder(path)
  const { exit, err } = await plumbline(...typed)
  expect([exit, err.join(' ')]).toEqual([2, expect.stringMatching(sentence)])
  expect(await snapshotFolder(path)).toEqual(before)
})

it('takes one away with what hangs on it, and refuses what others name', async () => {
  expect((await plumbline('plans', 'set', 'T1', '--owner', 'Joy GovAI')).exit).toBe(0)
  const refused = await plumbline('organisations', 'remove', 'A1')
  expect([refused.exit, refused.err.join(' ')]).toEqual([2, expect.stringContaining('T1')])
  expect((await plumbline('plans', 'remove', 'T1')).exit).toBe(0)
  const { exit, json } = await plumbline('organisations', 'remove', 'A1', '--json')
  expect([exit, json()]).toEqual([0, { removed: 'A1', along: ['X1', 'E1'] }])
  expect((await plumbline('people', '--json')).json()).toMatchObject({ people: [{ label: 'P1', roles: [] }] })
})
