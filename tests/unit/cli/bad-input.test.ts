import { mkdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStore } from '#electron/storage/open-store.ts'
import { plumblineIn, type Ran } from '../../support/plumbline.ts'
import { snapshotFolder } from '../../support/snapshot-folder.ts'
import { tempFolder } from '../../support/temp-folder.ts'

/** Every case: one clear sentence that names the thing, exit 2, and every file as it was. */
let folder: Awaited<ReturnType<typeof tempFolder>>
let workspace: string
let plumbline: (...typed: string[]) => Promise<Ran>
const file = (name: string) => join(folder.path, name)

beforeEach(async () => {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = file('config')
  workspace = file('workspace')
  plumbline = plumblineIn(folder.path, workspace)
  expect((await plumbline('init', workspace)).exit).toBe(0)
  await writeFile(
    file('good.txt'),
    'Beijing, January 5 (Example) — Spending rose to 6.58% in Beijing in 2024.\n',
  )
})
afterEach(() => folder[Symbol.asyncDispose]())

function expectOneSentence({ exit, err }: Ran, names: RegExp): void {
  expect(err.join('\n')).toMatch(names)
  expect(err).toHaveLength(1)
  expect(err[0]).not.toMatch(/\bat .*:\d+|Error:|undefined|\[object/)
  expect(exit).toBe(2)
}

/** Runs a command that must change nothing in the workspace. */
async function refused(...typed: string[]): Promise<Ran> {
  const before = await snapshotFolder(workspace)
  const ran = await plumbline(...typed)
  expect(await snapshotFolder(workspace)).toEqual(before)
  return ran
}

describe('files to import', () => {
  it('a missing one', async () => {
    expectOneSentence(await refused('import', 'gone.txt'), /gone\.txt/)
  })
  it('an empty one', async () => {
    await writeFile(file('empty.txt'), '')
    expectOneSentence(await refused('import', 'empty.txt'), /empty\.txt/)
  })
  it('a binary one', async () => {
    await writeFile(file('binary.txt'), Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 37) % 256)))
    expectOneSentence(await refused('import', 'binary.txt'), /binary\.txt/)
  })
  it('one of 50 MB', async () => {
    await writeFile(file('large.txt'), 'a')
    await truncate(file('large.txt'), 50 * 1024 * 1024)
    expectOneSentence(await refused('import', 'large.txt'), /large\.txt/)
  })
  it('a folder with nothing to read in it', async () => {
    await mkdir(file('pictures'))
    await writeFile(file('pictures/a.png'), 'x')
    expectOneSentence(await refused('import', 'pictures'), /pictures/)
    expectOneSentence(await refused('import', workspace), /workspace/)
  })

  it('among good ones is named, and the good ones are imported: exit 1', async () => {
    await writeFile(file('empty.txt'), '')
    const { exit, json, err } = await plumbline('import', 'gone.txt', 'good.txt', 'empty.txt', '--json')
    const { sources, failures } = json<{
      sources: { id: string }[]
      failures: { file: string; code: string }[]
    }>()
    expect(exit).toBe(1)
    expect(sources.map(({ id }) => id)).toEqual(['S1'])
    expect(failures.map(({ file: name }) => name)).toEqual(['gone.txt', 'empty.txt'])
    expect(err).toHaveLength(2)
  })
})

describe('tables to import', () => {
  it('one without the columns it needs', async () => {
    await writeFile(file('table.csv'), 'place,amount\nBeijing,1\n')
    expectOneSentence(await refused('data', 'import', 'table.csv'), /table\.csv|column/i)
  })
  it('an empty one', async () => {
    await writeFile(file('table.csv'), '')
    expectOneSentence(await refused('data', 'import', 'table.csv'), /table\.csv/)
  })
  it('a missing one', async () => {
    expectOneSentence(await refused('data', 'import', 'gone.csv'), /gone\.csv/)
  })
})

describe('workspaces', () => {
  it('none here or above', async () => {
    const ran = await plumblineIn('/')('claims')
    expectOneSentence(ran, /No workspace at \//)
  })
  it('a folder that is none', async () => {
    await mkdir(file('plain'))
    expectOneSentence(await plumbline('claims', '--workspace', file('plain')), /plain/)
  })
  it('a folder that holds something else, for init', async () => {
    const before = await snapshotFolder(folder.path)
    expectOneSentence(await plumbline('init', '.'), /empty|holds/i)
    expect(await snapshotFolder(folder.path)).toEqual(before)
  })
  it('one of a newer format', async () => {
    const path = join(workspace, 'workspace.json')
    const newer = { ...(JSON.parse(await readFile(path, 'utf8')) as object), format: 99 }
    await writeFile(path, JSON.stringify(newer))
    expectOneSentence(await refused('claims'), /newer/i)
  })
  it('one that another program holds', async () => {
    const store = await openStore({ folder: workspace })
    expectOneSentence(await refused('import', 'good.txt'), /open|held|in use|locked/i)
    await store.close()
    expect((await plumbline('import', 'good.txt')).exit).toBe(0)
  })
  it('one whose journal is damaged in the middle', async () => {
    await plumbline('import', 'good.txt')
    await writeFile(file('second.txt'), 'Shanghai, January 6 (Example) — Spending fell.\n')
    await plumbline('import', 'second.txt')
    const journal = Object.keys(await snapshotFolder(workspace)).find((path) => path.startsWith('journal/'))
    const path = join(workspace, journal ?? '')
    const lines = (await readFile(path, 'utf8')).split('\n')
    await writeFile(path, [`${lines[0]?.slice(0, 20) ?? ''}#damage`, ...lines.slice(1)].join('\n'))
    expectOneSentence(await refused('claims'), /journal/i)
  })
})

describe('names that are not there', () => {
  it.each([
    [['suggest', 'S9'], /S9/],
    [['claims', 'C9'], /C9/],
    [['check', 'C9'], /C9/],
    [['chart', 'F9', '--svg', 'x.svg'], /F9/],
    [['brief', 'B9', '--pdf', 'x.pdf'], /B9/],
  ] as const)('%j', async (typed, names) => {
    expectOneSentence(await refused(...typed), names)
  })
  it('a file that is no PDF of ours, for verify', async () => {
    expectOneSentence(await refused('verify', 'good.txt'), /good\.txt|PDF/)
  })
})

describe('names that lead nowhere', () => {
  it.each([
    ['source', ['suggest', 'S1'], /no source S1; the workspace has none yet/],
    ['claim', ['check', 'C1'], /no claim C1; the workspace has none yet/],
    ['chart', ['chart', 'F1', '--svg', 'out.svg'], /no chart F1; the workspace has none yet/],
    ['indicator', ['comparable', 'nope'], /No indicator named nope/],
    ['indicator to sum', ['derive', '--sum', 'nope', '--name', 'x'], /No indicator named nope/],
    ['indicator for an index', ['index', 'nope', '--name', 'x'], /No indicator named nope/],
    ['indicator to cover', ['data', 'coverage', '--indicator', 'nope'], /No indicator named nope/],
    ['briefing', ['brief', 'B1', '--pdf', 'out.pdf'], /no briefing B1; the workspace has none yet/],
  ] as const)('a %s where there is none', async (_noun, typed, names) => {
    expectOneSentence(await refused(...typed), names)
  })
  it('one with line ends stays one line', async () => {
    const ran = await refused('claims', 'C1\nC2\r\n\u2028C3')
    expectOneSentence(ran, /C1 C2/)
    expect(ran.err[0]).not.toMatch(/[\r\n]/)
  })
  it('a folder to write a PDF to', async () => {
    expectOneSentence(await refused('brief', '--pdf', '.'), /is a folder\. Name a file to write in it/)
  })
  it.skipIf(process.platform !== 'linux')('a folder that takes no other, for init', async () => {
    expectOneSentence(await refused('init', '/proc/plumbline'), /\/proc\/plumbline/)
  })
})

describe('a document of one endless word', () => {
  it('is imported and searched for claims', async () => {
    await writeFile(file('endless.txt'), 'x'.repeat(20_000_000))
    expect(await plumbline('import', 'endless.txt')).toMatchObject({ exit: 0, err: [] })
    expect((await plumbline('suggest', 'S1', '--json')).json()).toEqual({ suggestions: [] })
  })
})

describe('a stored file of a source', () => {
  it.each([
    ['missing', (path: string) => rm(path)],
    ['damaged', (path: string) => writeFile(path, 'other')],
  ] as const)('that is %s is put back when the document is imported again', async (_, harm) => {
    await plumbline('import', 'good.txt')
    const blobs = Object.keys(await snapshotFolder(workspace)).filter((path) => path.startsWith('blobs/'))
    expect(blobs.length).toBeGreaterThan(2)
    for (const blob of blobs) {
      await harm(join(workspace, blob))
      expect((await plumbline('doctor')).exit).toBe(1)
      expect((await plumbline('import', 'good.txt')).exit).toBe(0)
      expect((await plumbline('doctor')).out.join()).toMatch(/Nothing is wrong/)
    }
  })
})
