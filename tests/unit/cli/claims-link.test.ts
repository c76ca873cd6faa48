import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectFolder } from '#electron/project-folder.ts'
import { openWorkspace } from '#electron/services/open-workspace.ts'
import { personNamed } from '#electron/services/workspace/person.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { plumblineIn, type Ran } from '../../support/plumbline.ts'
import { snapshotFolder } from '../../support/snapshot-folder.ts'
import { tempFolder } from '../../support/temp-folder.ts'

let folder: Awaited<ReturnType<typeof tempFolder>>
let plumbline: (...typed: string[]) => Promise<Ran>
const file = (name: string) => join(folder.path, name)

/** One workspace for all: refusals change nothing, and the two that link stand last. */
beforeAll(async () => {
  folder = await tempFolder()
  process.env['PLUMBLINE_CONFIG'] = file('config')
  plumbline = plumblineIn(folder.path, file('hubs'))
  expect((await plumbline('init', 'hubs')).exit).toBe(0)
  await writeFile(file('a.txt'), 'In 2023, R&D expenditure intensity in Jiangsu reached 3.2%.')
  await writeFile(
    file('b.txt'),
    'A new centre stands by the river. In 2024, R&D expenditure intensity in Shanghai was about 4.4 percent. Boats pass it at noon.',
  )
  await writeFile(
    file('d.csv'),
    'hub,indicator,unit,period,value\nJiangsu,R&D expenditure intensity,percent of GDP,2022,3.12\n',
  )
  for (const typed of [
    ['import', 'a.txt'],
    ['import', 'b.txt'],
    ['accept', 'S1', '--all'],
    ['accept', 'S2', '--all'],
    ['data', 'import', 'd.csv'],
  ])
    expect((await plumbline(...typed)).exit, typed.join(' ')).toBe(0)
})
afterAll(() => folder[Symbol.asyncDispose]())

type Listed = {
  readonly claims: readonly {
    readonly id: string
    readonly links: readonly Record<string, unknown>[]
    readonly quotations: readonly { readonly id: string }[]
  }[]
}
const listed = async () => (await plumbline('claims', '--json')).json<Listed>().claims

describe('claims link', () => {
  it.each([
    ['no evidence', ['link', 'C1'], /Name a claim and its evidence/],
    ['no relation', ['link', 'C1', 'S2:1'], /Relations: supports, contradicts/],
    ['an unknown relation', ['link', 'C1', 'S2:1', '--relation', 'proves'], /‘proves’/],
    ['an unknown strength', ['link', 'C1', 'S2:1', '--relation', 'supports', '--strength', 'huge'], /‘huge’/],
    ['an unknown claim', ['link', 'C99', 'S2:1', '--relation', 'supports'], /C99/],
    ['an unknown quotation', ['link', 'C1', 'S9:9', '--relation', 'supports'], /No quotation S9:9/],
    ['an unknown observation', ['link', 'C1', 'D9:9', '--relation', 'supports'], /No observation D9:9/],
    ['no link', ['unlink'], /Name one link/],
    ['an unknown link', ['unlink', 'L99'], /No evidence link L99/],
  ] as const)('%s: one sentence, exit 2, nothing changed', async (_what, typed, sentence) => {
    const before = await snapshotFolder(file('hubs'))
    const { exit, err } = await plumbline('claims', ...typed)
    expect(err.join('\n')).toMatch(sentence)
    expect(exit).toBe(2)
    expect(await snapshotFolder(file('hubs'))).toEqual(before)
  })

  it('keeps the words a claim was made from on its side', async () => {
    const own = (await listed())[0]?.quotations[0]?.id ?? ''
    const refused = await plumbline('claims', 'link', 'C1', own, '--relation', 'contradicts')
    expect(refused.exit).toBe(2)
    expect(refused.err).toEqual([
      `C1 was made from ${own}: its own words support it. Their strength and note can be told.`,
    ])
  })

  it('hangs a claim on a quotation, tells it again, and takes it away', async () => {
    const quotation = (await listed()).find(({ id }) => id === 'C2')?.quotations[0]?.id ?? ''
    const link = ['claims', 'link', 'c1', quotation.toLowerCase()]
    const made = await plumbline(
      ...link, '--relation', 'qualifies', '--strength', 'weak', '--note', ' another city ', '--json',
    ) // prettier-ignore
    expect(made.json()).toMatchObject({
      claim: 'C1', relation: 'qualifies', strength: 'weak', note: 'another city', quotation, observation: null, updated: false,
    }) // prettier-ignore
    const { id } = made.json<{ readonly id: string }>()
    const again = await plumbline(...link, '--relation', 'contradicts', '--json')
    expect(again.json()).toMatchObject({ id, strength: 'weak', note: 'another city', updated: true })
    expect(
      (await plumbline(...link, '--relation', 'contradicts', '--strength', 'none')).out.join(),
    ).toContain('already')
    expect((await listed())[0]?.links).toContainEqual({
      id, relation: 'contradicts', strength: null, note: 'another city', quotation, observation: null,
    }) // prettier-ignore
    const gone = await plumbline('claims', 'unlink', id, '--json')
    expect(gone.json()).toEqual({ link: id, claim: 'C1' })
    expect((await listed())[0]?.links).toHaveLength(1)
    expect((await listed()).find((one) => one.id === 'C2')?.quotations).toHaveLength(1)
  })

  it('hangs a claim on an observation by its short or whole name', async () => {
    const short = await plumbline('claims', 'link', 'C1', 'd1:2', '--relation', 'supports', '--json')
    const { observation } = short.json<{ readonly observation: string }>()
    expect(observation).toMatch(/^D1-[0-9a-z]{6}:2$/)
    const whole = await plumbline('claims', 'link', 'C1', observation, '--relation', 'qualifies', '--json')
    expect(whole.json()).toMatchObject({ observation, relation: 'qualifies', updated: true })
  })
})

describe('claims review', () => {
  it('keeps one word a person, tells how they stand together, and takes an own word back', async () => {
    const refused = await plumbline('claims', 'review', 'maybe', 'C1')
    expect([refused.exit, refused.err[0]]).toEqual([
      2,
      '‘maybe’ is nothing a reviewer says. Reviews: questioned, accepted, rejected, unreviewed',
    ])
    expect((await plumbline('claims', 'review', 'accepted')).exit).toBe(2)
    expect((await plumbline('claims', 'review', 'accepted', 'C1', 'C77')).exit).toBe(2)
    const said = async (...typed: string[]) => {
      const ran = await plumbline('claims', 'review', ...typed, '--json')
      return ran.json<{ readonly reviewed: readonly { readonly reviews: readonly object[] }[] }>().reviewed
    }
    await said('accepted', 'C1')
    expect(await said('questioned', 'C1', '--note', 'Whose?')).toMatchObject([
      { id: 'C1', status: 'questioned', reviews: [{ status: 'questioned', note: 'Whose?' }] },
    ])
    expect((await said('questioned', 'C1'))[0]?.reviews).toHaveLength(1)
    expect(await said('unreviewed', 'C1')).toEqual([{ id: 'C1', status: 'unreviewed', reviews: [] }])
  })
})

describe('claims', () => {
  it('tells the state of the team’s own and the judgement of a claim, likelihood and confidence apart', async () => {
    const before = (await listed())[0]
    expect(before).toMatchObject({ id: 'C1', ownState: null, judgement: null })
    const { services, close } = await openWorkspace(file('hubs'), {
      resources: join(projectFolder, 'resources'),
      host: 'browser',
      person: personNamed('Ana'),
      now: () => new Date('2026-02-01T10:00:00Z'),
      openFile: async () => false,
    })
    const claim = (await services.claims.list({}))[0]?.claim.id ?? ''
    const state = { name: 'Ask them', sign: '▲', colour: 'open', meaning: 'By letter' } as const
    const { id: verdict } = await services.verdicts.save({ verdict: null, order: 0, ...state })
    await services.claims.update({ claim, verdict })
    const reasons = { assumptions: ['It counts 2023'], alternatives: [], gaps: ['No table'], changers: [] }
    const said = {
      scale: 'icd-203',
      likelihood: 'likely',
      confidence: null,
      basis: 'One article',
      ...reasons,
    }
    await services.judgements.save({ claim, ...said })
    await close()

    const ran = await plumbline('claims', 'C1', '--json')
    expect(ran.json<Listed>().claims[0]).toMatchObject({
      ownState: state,
      judgement: {
        ...reasons,
        scale: 'ICD 203',
        scaleId: 'icd-203',
        likelihoodId: 'likely',
        from: 55,
        to: 80,
        confidence: null,
        confidenceId: null,
        basis: 'One article',
        by: 'Ana',
      },
    })
    const [line] = (await plumbline('claims', 'C1', '--language', 'ru')).out
    expect(line).toMatch(/ {2}▲ Ask them {2}вероятно, 55–80 % \(ICD 203 \(США\)\)$/)
  })
})
