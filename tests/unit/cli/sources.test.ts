import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { plumblineIn, type Ran } from '../../support/plumbline.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let folder: Awaited<ReturnType<typeof tempFolder>>
let plumbline: (...typed: string[]) => Promise<Ran>
const file = (name: string) => join(folder.path, name)

const article = `Region's research spending

HARBIN, March 3 (Example Press) — In 2023, R&D expenditure intensity in Jiangsu reached 3.2%. R&D expenditure intensity in Zhejiang stood at 9.9% in 2023.

Please note: this is raw content of the feed and does not reflect the position of Example Press.
`

async function start(): Promise<void> {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = file('config')
  plumbline = plumblineIn(folder.path, file('hubs'))
  expect((await plumbline('init', 'hubs')).exit).toBe(0)
  await writeFile(file('article.txt'), article)
  expect((await plumbline('import', 'article.txt')).exit).toBe(0)
}
const end = () => folder[Symbol.asyncDispose]()

describe('a source on the command line', () => {
  beforeEach(start)
  afterEach(end)

  describe('a folder', () => {
    it('is imported whole: what is read comes in, other kinds are counted, broken ones named', async () => {
      await mkdir(file('in/deep'), { recursive: true })
      await writeFile(file('in/a.md'), '# Ferries\n\nA ferry line between two harbours opened in spring.')
      await writeFile(file('in/deep/b.txt'), 'Trams of the old town run on Sundays again, says the council.')
      await writeFile(file('in/empty.txt'), '')
      await writeFile(file('in/.hidden.txt'), 'Not for import.')
      await writeFile(file('in/picture.png'), 'x')
      const ran = await plumbline('import', 'in', '--json')
      expect(ran.exit).toBe(1)
      expect(ran.json()).toMatchObject({
        sources: [{ file: 'a.md' }, { file: 'b.txt' }],
        offers: [],
        failures: [{ code: 'file-empty' }],
      })
      expect(ran.err.join('\n')).toMatch(/1 file of another kind was left out/)
    })
  })

  describe('a changed file', () => {
    it('is offered, added as a version, compared, and told where quotations were lost', async () => {
      expect((await plumbline('accept', 'S1', '--all')).exit).toBe(0)
      await writeFile(file('article.txt'), article.replace('3.2%', '3.1%'))
      const offered = await plumbline('import', 'article.txt', '--json')
      expect(offered.exit).toBe(1)
      expect(offered.json()).toMatchObject({
        sources: [],
        offers: [{ file: 'article.txt', source: 'S1', because: 'file-name', added: 1, removed: 1 }],
      })
      const added = await plumbline('version', 'add', 'S1', 'article.txt', '--note', 'Corrected', '--json')
      expect(added).toMatchObject({ exit: 1 })
      expect(added.json()).toMatchObject({ version: { id: 'S1.2', note: 'Corrected' }, lost: ['S1:1'] })

      const waiting = await plumbline('settle', '--json')
      expect(waiting.exit).toBe(1)
      expect(waiting.json()).toMatchObject({
        pending: [{ quotation: 'S1:1', version: 'S1.2', rung: 'similar', claims: ['C1'] }],
      })
      expect((await plumbline('settle', 'S1:1', '--words', 'nowhere to be found')).exit).toBe(2)
      expect(await plumbline('settle', 'S1:1', '--take', '--json')).toMatchObject({ exit: 0 })

      const compared = await plumbline('compare', 'S1.1', 's1', '--json')
      expect(compared.exit).toBe(1)
      const { pairs } = compared.json<{ pairs: { kind: string; marks: object[] }[] }>()
      expect(pairs.flatMap(({ marks }) => marks)).toEqual([
        { kind: 'number', left: '3.2 percent', right: '3.1 percent' },
      ])
      expect((await plumbline('compare', 'S1', 'S1')).exit).toBe(0)

      await writeFile(file('text.txt'), article.replace('3.2%', '3.3%'))
      expect((await plumbline('version', 'edit', 'S1', 'text.txt', '--json')).json()).toMatchObject({
        version: { id: 'S1.3', made: 'edit' },
      })
      expect((await plumbline('sources', 'S1', '--json')).json()).toMatchObject({
        sources: [{ version: 'S1.3', versions: [{ id: 'S1.1' }, { id: 'S1.2' }, { id: 'S1.3' }] }],
      })
    })
  })

  describe('what is known of a source', () => {
    it('is shown, corrected field by field, and confirmed', async () => {
      const shown = await plumbline('metadata', 'S1')
      expect(shown.out.join('\n')).toMatch(/\? agency/)
      const set = await plumbline(
        'metadata',
        'S1',
        'published=3 March 2024',
        'licence=CC BY 4.0',
        'agency=',
        '--json',
      )
      expect(set.json()).toMatchObject({
        source: { published: '2024-03-03', licence: 'CC BY 4.0', agency: null },
      })
      const confirmed = await plumbline('metadata', 'S1', '--confirm', '--json')
      const { source } = confirmed.json<{ source: { confirmed: string[] } }>()
      expect(source.confirmed).toEqual(expect.arrayContaining(['title', 'dateline', 'chain']))
    })

    it('holds its chain, shown, set from a file, drawn together and exported', async () => {
      const steps = [
        { role: 'speaker', name: 'A. Speaker' },
        { role: 'agency', name: 'Example Press', relation: 'quoted-by', proven: true, date: 'XXXX-03-03' },
      ]
      await writeFile(file('chain.json'), JSON.stringify(steps))
      expect((await plumbline('chain', 'S1', 'chain.json', '--json')).json()).toMatchObject({
        chain: [
          { relation: 'origin', proven: false },
          { relation: 'quoted-by', proven: true },
        ],
      })
      await writeFile(
        file('other.txt'),
        'Example Press: a quite different report on harbours and their cranes this year.',
      )
      await plumbline('import', 'other.txt')
      await writeFile(file('chain2.json'), JSON.stringify([{ role: 'agency', name: 'Example Press' }]))
      await plumbline('chain', 'S2', 'chain2.json')
      const picture = await plumbline('provenance', 'S2', '--json')
      expect(picture.json()).toMatchObject({
        reports: 2,
        origins: 1,
        steps: [{ name: 'A. Speaker' }, { name: 'Example Press', after: '0', sources: ['S1', 'S2'] }],
      })
      expect((await plumbline('provenance', 'S1')).out[1]).toMatch(
        /^ {2}quoted by · Example Press \(agency\).* → S1, S2$/,
      )
      expect((await plumbline('provenance', '--prov', 'out.jsonld')).exit).toBe(0)
      expect(JSON.parse(await readFile(file('out.jsonld'), 'utf8'))['@graph'].length).toBeGreaterThan(4)
    })

    it('holds its grade, its descriptor and the answer to its disclaimer', async () => {
      const graded = await plumbline(
        'grade',
        'S1',
        'b3',
        '--reason',
        'Known',
        '--credibility-reason',
        'Alone',
        '--json',
      )
      expect(graded.json()).toMatchObject({
        source: {
          grade: {
            reliability: 'B',
            reliabilityReason: 'Known',
            credibility: '3',
            credibilityReason: 'Alone',
          },
        },
      })
      expect((await plumbline('grade', 'S1', '--clear', '--json')).json()).toMatchObject({
        source: { grade: null },
      })
      expect((await plumbline('descriptor', 'S1', 'access=At the scene', '--json')).json()).toMatchObject({
        source: { descriptor: { access: 'At the scene' } },
      })
      expect((await plumbline('disclaimer', 'S1')).out[0]).toMatch(/^Please note/)
      expect((await plumbline('disclaimer', 'S1', 'Checked', 'twice.', '--json')).json()).toMatchObject({
        source: { openDisclaimer: false, disclaimerAnswer: 'Checked twice.' },
      })
      expect((await plumbline('disclaimer', 'S1', '--reopen', '--json')).json()).toMatchObject({
        source: { openDisclaimer: true },
      })
      const summary = await plumbline('summary', 'S1', '--language', 'ru')
      expect(summary.out[0]).toMatch(/^Документ опирается на 1 источник/)
    })
  })

  describe('a retraction', () => {
    it('tells what hangs on the source, drafts the correction of what went out, and can be taken back', async () => {
      await plumbline('accept', 'S1', '--all')
      expect((await plumbline('brief', '--pdf', 'b.pdf')).exit).toBe(1)
      const ran = await plumbline(
        'retract',
        'S1',
        '--reason',
        'Withdrawn by the agency',
        '--on',
        '2024-05',
        '--json',
      )
      expect(ran.json()).toMatchObject({
        retracted: true,
        claims: [{ id: 'C1', originsWithout: 0 }, { id: 'C2' }],
        briefings: [
          { id: 'B1', issued: [{ pages: expect.any(Number) }], note: expect.stringContaining('May 2024') },
        ],
      })
      const { claims } = (await plumbline('claims', '--json')).json<{ claims: { cautions: string[] }[] }>()
      expect(claims[0]?.cautions[0]).toMatch(/Withdrawn by the agency/)
      expect((await plumbline('reinstate', 'S1', '--json')).json()).toMatchObject({ retracted: false })
      expect((await plumbline('impact', 'S1')).exit).toBe(0)
    })
  })
})

describe('typed wrongly', () => {
  beforeAll(start)
  afterAll(end)

  it.each([
    ['no second side', ['compare', 'S1'], /Name two sources/],
    ['a version that is not there', ['compare', 'S1.7', 'S1'], /no version S1\.7/],
    ['no file for a version', ['version', 'add', 'S1'], /one source and one file/],
    ['a file that is gone', ['version', 'add', 'S1', 'gone.txt'], /gone\.txt/],
    ['the same text again', ['version', 'add', 'S1', 'article.txt'], /version S1\.1 already/],
    ['an unknown field', ['metadata', 'S1', 'colour=red'], /sets no field/],
    ['no title', ['metadata', 'S1', 'title='], /needs a title/],
    ['no date', ['metadata', 'S1', 'published=lately'], /No date can be read/],
    ['no grade', ['grade', 'S1', 'Z9'], /is no grade/],
    ['a grade without its reasons', ['grade', 'S1', 'B2', '--reason', 'Known'], /reason for each half/],
    ['neither grade nor --clear', ['grade', 'S1'], /is no grade/],
    ['an unknown factor', ['descriptor', 'S1', 'mood=good'], /sets no factor/],
    ['no reason', ['retract', 'S1'], /needs its reason/],
    ['a chain that is no JSON', ['chain', 'S1', 'article.txt'], /is no JSON/],
    ['a source that is not there', ['impact', 'S7'], /S7/],
    ['no source', ['summary'], /Name one source/],
  ])('%s: one sentence, exit 2, nothing changed', async (_, typed, said) => {
    const ran = await plumbline(...typed)
    expect(ran.exit).toBe(2)
    expect(ran.err[0]).toMatch(said)
    expect(ran.err.join('\n')).not.toMatch(/\bat \w+ \(|Error:/)
    expect((await plumbline('sources', '--json')).json()).toMatchObject({
      sources: [{ version: 'S1.1', grade: null }],
    })
  })

  it('a chain whose steps are none: says where', async () => {
    await writeFile(file('chain.json'), JSON.stringify([{ role: 'wizard', name: 'X' }]))
    const ran = await plumbline('chain', 'S1', 'chain.json')
    expect(ran).toMatchObject({ exit: 2 })
    expect(ran.err[0]).toMatch(/chain\.json holds no list of steps: 0\.role/)
  })
})
