import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectFolder } from '#electron/project-folder.ts'
import { openWorkspace } from '#electron/services/open-workspace.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import type { Services } from '#shared/ipc/services.ts'
import { plumblineIn, type Ran } from '../../support/plumbline.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let folder: Awaited<ReturnType<typeof tempFolder>>
let plumbline: (...typed: string[]) => Promise<Ran>
const file = (name: string) => join(folder.path, name)

/** Works in the window's place, under a name. */
async function as(name: string, work: (services: Services) => Promise<unknown>) {
  const workspace = await openWorkspace(file('hubs'), {
    resources: join(projectFolder, 'resources'),
    host: 'browser',
    person: personNamed(name),
    now: () => new Date('2026-02-01T10:00:00Z'),
    openFile: async () => false,
  })
  await work(workspace.services)
  await workspace.close()
}

beforeEach(async () => {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = file('config')
  plumbline = plumblineIn(folder.path, file('hubs'))
  expect((await plumbline('init', 'hubs')).exit).toBe(0)
  await writeFile(file('a.txt'), 'In 2023, R&D expenditure intensity in Jiangsu reached 3.2%.')
  expect((await plumbline('import', 'a.txt')).exit).toBe(0)
  expect((await plumbline('accept', 'S1', '--all')).exit).toBe(0)
})
afterEach(() => folder[Symbol.asyncDispose]())

async function weigh() {
  await as('Ann', async ({ matrices, claims }) => {
    const [first] = await claims.list({})
    const weight = { credibility: 'medium', relevance: 'medium' } as const
    const { id } = await matrices.save({
      matrix: null,
      question: 'Why did it rise?',
      hypotheses: [
        { key: 'H1', words: '消费增加' },
        { key: 'H2', words: 'Счёт изменился' },
      ],
      evidence: [
        { key: 'E1', claim: first?.claim.id ?? '', words: '', ...weight },
        { key: 'E2', claim: null, words: '=SUM(A1)', ...weight },
      ],
    })
    await matrices.rate({ matrix: id, evidence: 'E1', hypothesis: 'H1', consistency: 'C' })
    await matrices.rate({ matrix: id, evidence: 'E1', hypothesis: 'H2', consistency: 'II' })
    await matrices.rate({ matrix: id, evidence: 'E2', hypothesis: 'H1', consistency: 'C' })
  })
  await as('Ben', async ({ matrices }) => {
    const [first] = await matrices.list({})
    const matrix = first?.matrix.id ?? ''
    await matrices.rate({ matrix, evidence: 'E2', hypothesis: 'H1', consistency: 'I' })
  })
}

describe('hypotheses', () => {
  it('are told when there are none', async () => {
    expect((await plumbline('hypotheses')).out).toEqual(['No hypotheses have been weighed yet.'])
    expect((await plumbline('hypotheses', '--json')).json()).toEqual({ matrices: [] })
    const none = await plumbline('hypotheses', 'M1')
    expect(none).toMatchObject({ exit: 2 })
    expect(none.err.join(' ')).toContain('the workspace has none yet')
  })

  it('are listed with ratings, gaps, disputes and what speaks against each', async () => {
    await weigh()
    const ran = await plumbline('hypotheses', 'm1', '--json')
    expect(ran.exit).toBe(0)
    expect(ran.json()).toMatchObject({
      matrices: [
        {
          id: 'M1',
          question: 'Why did it rise?',
          hypotheses: [
            { key: 'H1', words: '消费增加', inconsistency: 0.5, unrated: 0 },
            { key: 'H2', inconsistency: 2, inconsistent: 1, unrated: 1 },
          ],
          evidence: [
            { key: 'E1', claim: 'C1', outcome: 'untestable', diagnosticity: 0.75 },
            { key: 'E2', claim: null, words: '=SUM(A1)', outcome: null, diagnosticity: null },
          ],
          gaps: [{ evidence: 'E2', hypothesis: 'H2' }],
          disputed: [{ evidence: 'E2', hypothesis: 'H1' }],
          people: ['Ann', 'Ben'],
        },
      ],
    })
    const lines = (await plumbline('hypotheses')).out.join('\n')
    expect(lines).toContain('Ann: C; Ben: I')
    expect(lines).toContain('No winner is named')
  })

  it('are written as CSV and Markdown, one matrix at a time', async () => {
    await weigh()
    expect((await plumbline('hypotheses', 'M1', '--csv', 'm.csv')).exit).toBe(0)
    expect(await readFile(file('m.csv'), 'utf8')).toContain("E2,,'=SUM(A1),,medium,medium,Ann: C; Ben: I,,")
    expect((await plumbline('hypotheses', 'M1', '--md', 'm.md', '--language', 'zh')).exit).toBe(0)
    expect(await readFile(file('m.md'), 'utf8')).toContain(
      '| E2 =SUM(A1) | 中 | 中 | Ann: C; Ben: I | – | – |',
    )
    for (const typed of [
      ['--csv', 'x'],
      ['M1', '--csv', 'x', '--md', 'y'],
      ['M1', 'M1', '--md', 'y'],
    ])
      expect((await plumbline('hypotheses', ...typed)).exit).toBe(2)
    expect((await plumbline('hypotheses', 'M2')).err.join(' ')).toContain('there are M1')
  })
})
