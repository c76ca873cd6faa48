import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { projectFolder } from '#electron/project-folder.ts'
import { plumblineIn, type Ran } from '../../support/plumbline.ts'
import { hasSharedFolder, sharedFolder } from '../../support/shared-folder.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let folder: Awaited<ReturnType<typeof tempFolder>>
let plumbline: (...typed: string[]) => Promise<Ran>
const file = (name: string) => join(folder.path, name)

beforeEach(async () => {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = file('config')
  plumbline = plumblineIn(folder.path, file('hubs'))
  expect((await plumbline('init', 'hubs')).exit).toBe(0)
})
afterEach(() => folder[Symbol.asyncDispose]())

type Checks = {
  checks: {
    claim: string
    statement: string
    outcome: string
    missing: { hub: string | null; hubId: string | null; period: string | null }[]
    warnings: string[]
    observations: { hubId: string; period: string; value: number }[]
  }[]
}
type Suggestions = {
  suggestions: {
    n: number
    kind: string
    hubIds: string[]
    value: number | null
    rank: number | null
    state: string
  }[]
}

describe('the whole story on the command line', () => {
  const article = `Region's research spending

HARBIN, March 3 (Example Press) — In 2023, R&D expenditure intensity in Jiangsu reached 3.2%. R&D expenditure intensity in Zhejiang stood at 9.9% in 2023.
`
  const table = `hub,indicator,unit,period,value,source_title,source_publisher,source_url,note,tier
Jiangsu,R&D expenditure intensity (R&D / GDP),percent of GDP,2023,3.2,Communique,Statistics office,https://example.org/a,,official
Zhejiang,R&D expenditure intensity (R&D / GDP),percent of GDP,2023,3.16,Communique,Statistics office,https://example.org/a,,official
`

  it('goes from an article to a PDF that verifies, and to moved figures when the data changes', async () => {
    await writeFile(file('article.txt'), article)
    await writeFile(file('table.csv'), table)
    const imported = (await plumbline('import', 'article.txt', '--json')).json<{
      sources: { id: string; dateline: object; duplicateOf: null }[]
    }>()
    expect(imported.sources).toMatchObject([
      { id: 'S1', language: 'en', dateline: { place: 'HARBIN', date: 'XXXX-03-03' }, duplicateOf: null },
    ])

    const tried = await plumbline('data', 'import', 'table.csv', '--dry-run', '--json')
    expect(tried.json()).toMatchObject({ added: 2, rejected: [], dryRun: true })
    const stored = await plumbline('data', 'import', 'table.csv', '--json')
    expect([stored.exit, stored.json()]).toMatchObject([
      0,
      { added: 2, revised: 0, unchanged: 0, rejected: [] },
    ])
    expect((await plumbline('data', 'import', 'table.csv', '--json')).json()).toMatchObject({
      added: 0,
      unchanged: 2,
    })

    const { suggestions } = (await plumbline('suggest', 'S1', '--json')).json<Suggestions>()
    const values = suggestions.filter(({ kind }) => kind === 'value')
    expect(values.map(({ hubIds, value }) => [hubIds, value])).toEqual([
      [['jiangsu'], 3.2],
      [['zhejiang'], 9.9],
    ])
    const first = String(values[0]?.n)
    expect(
      (await plumbline('accept', 's1', first, '--json')).json<{ claims: object[] }>().claims,
    ).toHaveLength(1)
    expect((await plumbline('accept', 'S1', first)).exit).toBe(2)
    expect((await plumbline('accept', 'S1', '--all')).exit).toBe(0)
    expect((await plumbline('accept', 'S1', '--all', '--json')).json()).toEqual({ claims: [] })

    const checked = await plumbline('check', '--json')
    const outcomes = checked
      .json<Checks>()
      .checks.map(({ statement, outcome }) => [/Jiangsu|Zhejiang/.exec(statement)?.[0], outcome])
    expect(outcomes).toContainEqual(['Jiangsu', 'confirmed'])
    expect(outcomes).toContainEqual(['Zhejiang', 'contradicted'])
    expect(checked.exit).toBe(1)
    expect((await plumbline('check', 'C1', '--json')).exit).toBe(0)

    const unwritable = await plumbline('brief', '--pdf', 'no/such/folder/out.pdf')
    expect([unwritable.exit, unwritable.err.length]).toEqual([2, 1])

    const brief = await plumbline('brief', '--pdf', 'out.pdf', '--json')
    expect(brief.json()).toMatchObject({ file: file('out.pdf'), briefing: 'B1' })
    expect(brief.err.join()).toContain('B1')
    const bytes = await readFile(file('out.pdf'))
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await plumbline('brief', 'B1', '--pdf', 'again.pdf')
    expect(await readFile(file('again.pdf'))).toEqual(bytes)

    const holds = await plumbline('verify', 'out.pdf', '--json')
    expect([holds.exit, holds.json()]).toMatchObject([0, { moved: [], missing: [], intact: true }])

    await writeFile(
      file('revised.csv'),
      `${table.replace('3.2,', '3.1,')}Atlantis,Mermaids,count,2023,4,,,,,weak\n`,
    )
    const revision = await plumbline('data', 'import', 'revised.csv')
    expect(revision.out).toEqual([
      '1 added, 1 revised, 1 unchanged, 0 rejected',
      'Hubs not known before: Atlantis',
      'Atlantis is no hub here and comes in as a new one. Near: Atlanta (atlanta). --map can say which one is meant.',
      'Indicators not known before: Mermaids',
    ])
    const moved = await plumbline('verify', 'out.pdf', '--json')
    expect(moved.exit).toBe(1)
    const { checks } = (await plumbline('check', '--json')).json<Checks>()
    expect(checks.map(({ outcome }) => outcome)).not.toContain('confirmed')
    expect(moved.json<{ moved: object[] }>().moved).toMatchObject([
      {
        kind: 'figure',
        id: expect.stringMatching(/^D1-[^:]+:2$/) as string,
        label: expect.stringMatching(/Jiangsu .* 2023 · Statistics office$/) as string,
        old: expect.stringMatching(/^3\.2\s/) as string,
        now: expect.stringMatching(/^3\.1\s/) as string,
      },
      { kind: 'claim', old: 'Confirmed', now: 'Contradicted' },
    ])

    const elsewhere = plumblineIn(folder.path)
    await elsewhere('init', 'other')
    const strange = await elsewhere('verify', 'out.pdf', '--workspace', 'other', '--json')
    expect(strange.exit).toBe(1)
    expect(strange.json<{ missing: object[] }>().missing.length).toBeGreaterThan(0)

    expect((await plumbline('doctor', '--json')).json()).toEqual({ problems: [] })
  })

  it('finds the workspace from a folder inside it, and writes a chart of the sample in three forms', async () => {
    const sample = plumblineIn(folder.path)
    expect((await sample('init', 'sample', '--sample')).exit).toBe(0)
    const inside = plumblineIn(file('sample/journal'))
    for (const format of ['svg', 'png', 'csv']) {
      const { exit, json } = await inside('chart', 'F1', `--${format}`, file(`chart.${format}`), '--json')
      expect([exit, json()]).toEqual([0, { file: file(`chart.${format}`) }])
    }
    expect(await readFile(file('chart.svg'), 'utf8')).toMatch(/^<svg /)
    expect((await readFile(file('chart.png'))).subarray(1, 4).toString()).toBe('PNG')
    expect(await readFile(file('chart.csv'), 'utf8')).toContain('2024')
    await inside('chart', 'F1', '--png', file('small.png'), '--density', '1')
    const widthOf = async (name: string) => (await readFile(file(name))).readUInt32BE(16)
    expect((await widthOf('small.png')) * 2).toBe(await widthOf('chart.png'))
    expect((await inside('chart', 'F1', '--json-spec', file('chart.json'))).exit).toBe(0)
    const added = await inside('charts', 'add', file('chart.json'), '--json')
    expect(added.exit).toBe(0)
    const { charts } = (await inside('charts', '--json')).json() as {
      charts: { id: string; title: string }[]
    }
    expect(charts.at(-1)).toMatchObject({ title: charts[0]?.title })
  })
})

describe.skipIf(!hasSharedFolder)('on the real article and numbers', () => {
  it('confirms the three intensities, cannot test the top three, and warns of the changed method', async () => {
    await plumbline('import', join(sharedFolder, 'inputs', 'innovation-hubs-translation.txt'))
    for (const name of ['rd_intensity', 'gii_clusters', 'population_gdp', 'other_indicators', 'conflicts']) {
      const { exit } = await plumbline('data', 'import', join(sharedFolder, 'facts', `${name}.csv`))
      expect([0, 1]).toContain(exit)
    }
    await plumbline('accept', 'S1', '--all')
    const { checks } = (await plumbline('check', '--json')).json<Checks>()
    const about = (words: RegExp) => checks.filter(({ statement }) => words.test(statement))
    expect(about(/6\.58|4\.35|3\.6\b/).map(({ outcome }) => outcome)).toEqual([
      'confirmed',
      'confirmed',
      'confirmed',
    ])
    const [topThree] = about(/top three/)
    expect(topThree?.outcome).toBe('untestable')
    expect(topThree?.missing).toContainEqual(expect.objectContaining({ hubId: 'tianjin', period: '2024' }))
    // What was above one of the three when both were last measured comes first; filled in, the list is imported.
    const coverage = await plumbline('data', 'coverage', '--csv', 'next.csv', '--json')
    const { gaps } = coverage.json<{ gaps: { hubId: string; period: string; state: string }[] }>()
    expect(coverage.exit).toBe(1)
    expect(gaps[0]).toMatchObject({ hubId: 'tianjin', period: '2024', state: 'missing' })
    const [head = '', tianjin = ''] = (await readFile(file('next.csv'), 'utf8')).split('\r\n')
    await writeFile(file('filled.csv'), `${head}\r\n${tianjin.replace(',2024,,', ',2024,3.43,')}\r\n`)
    expect((await plumbline('data', 'import', 'filled.csv', '--json')).json()).toMatchObject({ added: 1 })
    const after = (await plumbline('data', 'coverage', '--json')).json<{ gaps: { hubId: string }[] }>()
    expect(after.gaps.map(({ hubId }) => hubId)).not.toContain('tianjin')
    const [cluster] = about(/Tokyo-Yokohama/)
    expect(cluster?.outcome).toBe('confirmed')
    expect(cluster?.warnings.join(' ')).toMatch(/method/i)
    const { suggestions } = (await plumbline('suggest', 'S1', '--json')).json<Suggestions>()
    expect(suggestions.filter(({ kind }) => kind === 'cause').length).toBeGreaterThan(0)
  })
})

describe('as a program of its own', () => {
  const node = ['--import', 'tsx', join(projectFolder, 'electron', 'cli', 'index.ts')]
  const environment = () => ({ ...process.env, INIT_CWD: folder.path, PLUMBLINE_WORKSPACE: file('hubs') })

  it('stands in INIT_CWD, prints one JSON document and exits with the code', async () => {
    const ran = await promisify(execFile)(process.execPath, [...node, 'claims', '--json'], {
      cwd: projectFolder,
      env: environment(),
    })
    expect(ran.stdout).toBe('{"claims":[]}\n')
    await expect(
      promisify(execFile)(process.execPath, [...node, 'import', 'gone.txt'], {
        cwd: projectFolder,
        env: environment(),
      }),
    ).rejects.toMatchObject({ code: 2, stderr: expect.stringContaining(file('gone.txt')) })
  })

  it('ends quietly when its reader stops reading', async () => {
    const shell = `"${process.execPath}" ${node.map((part) => `"${part}"`).join(' ')} --help 2>err.txt | head -c 1`
    const ran = await promisify(execFile)('bash', [
      '-o',
      'pipefail',
      '-c',
      `cd "${projectFolder}" && ${shell.replace('err.txt', `"${file('err.txt')}"`)}`,
    ])
    expect(ran.stdout).toHaveLength(1)
    expect(await readFile(file('err.txt'), 'utf8')).toBe('')
  })
})
