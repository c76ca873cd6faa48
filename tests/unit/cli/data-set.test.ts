import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plumblineIn, type Ran } from '../../support/plumbline.ts'
import { snapshotFolder } from '../../support/snapshot-folder.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let folder: Awaited<ReturnType<typeof tempFolder>>
let plumbline: (...typed: string[]) => Promise<Ran>
const set = (...typed: string[]) => plumbline('data', 'set', ...typed)

beforeAll(async () => {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = join(folder.path, 'config')
  plumbline = plumblineIn(folder.path, join(folder.path, 'hubs'))
  await writeFile(
    join(folder.path, 'd.csv'),
    [
      'hub,indicator,unit,period,value,source_publisher',
      'Jiangsu,R&D expenditure intensity,percent of GDP,2022,3.12,Bureau',
      'Shanghai,R&D expenditure intensity,percent of GDP,2022,4.4,Bureau',
      'Shanghai,R&D expenditure intensity,percent of GDP,2022,4.2,Xinhua',
      '',
    ].join('\n'),
  )
  for (const typed of [
    ['init', 'hubs'],
    ['data', 'import', 'd.csv'],
  ])
    expect((await plumbline(...typed)).exit, typed.join(' ')).toBe(0)
})
afterAll(() => folder[Symbol.asyncDispose]())

describe('data set', () => {
  it('corrects a value by any names, in its own unit, and says what was there', async () => {
    const ran = await set(
      '江苏',
      'R&D intensity',
      '2022',
      '0.0325',
      '--unit',
      'ratio',
      '--reason',
      'typo',
      '--json',
    )
    expect(ran.exit).toBe(0)
    expect(ran.json()).toMatchObject({
      did: 'revised',
      before: { value: 3.12 },
      now: { value: 3.25, source: { publisher: 'Bureau' } },
    })
    const again = await set('Jiangsu', 'R&D intensity', '2022', '3.25 %', '--json')
    expect(again.json()).toMatchObject({ did: 'unchanged', now: { value: 3.25 } })
  })
  it('states a value nobody stated, and that there is none', async () => {
    const added = await set(
      'Tianjin',
      'R&D intensity',
      '2022',
      '3,49',
      '--language',
      'ru',
      '--source-publisher',
      'Bureau',
      '--tier',
      'official',
      '--json',
    )
    expect(added.json()).toMatchObject({
      did: 'added',
      before: null,
      now: { value: 3.49, unitId: 'percent-of-gdp', source: { tier: 'official' } },
    })
    const cleared = await set('Tianjin', 'R&D intensity', '2022', '--missing', '--status', 'Q', '--json')
    expect(cleared.json()).toMatchObject({
      did: 'cleared',
      before: { value: 3.49 },
      now: { value: null, status: 'Q' },
    })
  })
  it('names the publications where several state the fact, and takes the one that is told', async () => {
    const several = await set('Shanghai', 'R&D intensity', '2022', '4.5')
    expect(several.exit).toBe(2)
    const [, id = ''] = /(D\d+-\w+:\d+) \(4\.2, Xinhua\)/.exec(several.err.join(' ')) ?? []
    const one = await set('Shanghai', 'R&D intensity', '2022', '4.3', '--observation', id, '--json')
    expect(one.json()).toMatchObject({
      before: { value: 4.2 },
      now: { value: 4.3, source: { publisher: 'Xinhua' } },
    })
  })
  it('tells all that is wrong at once and changes nothing', async () => {
    const before = await snapshotFolder(join(folder.path, 'hubs', 'journal'))
    const ran = await set('Bejing', 'R&D', '20x', '5q', '--status', 'ZZ', '--tier', 'best', '--unit', '!!')
    expect(ran.exit).toBe(2)
    const said = ran.err.join(' ')
    for (const word of ['Bejing', '20x', 'ZZ', 'best', '!!']) expect(said).toContain(word)
    expect(said).toContain('Nothing was changed.')
    expect(await snapshotFolder(join(folder.path, 'hubs', 'journal'))).toEqual(before)
  })
  it.each([
    [['Jiangsu', 'R&D intensity', '2022', '12 bn yuan'], 'yuan'],
    [['Jiangsu', 'R&D intensity', '2022', '3', '--missing'], 'data set'],
    [['Jiangsu', 'R&D intensity', '2022', '--missing', '--status', 'A'], 'final'],
    [['Jiangsu', 'R&D intensity', '2031', '--missing'], ''],
  ])('refuses %j with a sentence', async (typed, word) => {
    const ran = await set(...typed)
    expect(ran.exit).toBe(2)
    expect(ran.err.join(' ')).toContain(word)
  })
})
