import { describe, expect, it } from 'vitest'
import type { EvidenceLink } from '#shared/domain/claim.ts'
import { article, problemOf, workspace } from '../claims/workspace.ts'
import { annotated, file, textOf } from './exchanged-files.ts'

describe('from one workspace to another', () => {
  it.each(['annotations', 'claim-review'] as const)(
    'as %s: the same claims on the same words',
    async (format) => {
      const here = await annotated()
      const there = await workspace()
      await there.importText(article, 'same.txt')
      const sent = await textOf(here, format)
      const report = await there.claims.import(file(sent))
      expect(report).toMatchObject({ updated: [], unplaced: [], left: [] })
      expect(report.claims).toHaveLength(here.store.all('claims').length)
      expect(there.store.all('claims')).toEqual(here.store.all('claims'))
      const quoted = (world: typeof here | typeof there) =>
        world.store.all('quotations').map(({ exact, span }) => [exact, span])
      expect(quoted(there)).toEqual(quoted(here))
      expect(there.store.all('links').map(({ id, relation }) => [id, relation])).toEqual(
        here.store.all('links').map(({ id, relation }) => [id, relation]),
      )
      expect(await there.claims.import(file(sent))).toMatchObject({ claims: [], updated: [] })
      await there.store.undo()
      expect(there.store.all('claims')).toEqual([])
    },
  )

  it('brings a claim up to words that were changed outside, as one change that undo takes back', async () => {
    const world = await annotated()
    const sent = JSON.parse(await textOf(world, 'annotations'))
    sent.items[0].body[0].value = 'Worded by another tool.'
    sent.items[0].body.push({ type: 'TextualBody', value: 'checked', purpose: 'tagging' })
    sent.items[0]['x:colour'] = 'green'
    const { updated } = await world.claims.import(file(sent))
    expect(updated).toHaveLength(1)
    expect(world.store.get('claims', updated[0] ?? '')).toMatchObject({
      statement: 'Worded by another tool.',
      tags: ['checked'],
    })
    expect(await textOf(world, 'annotations')).toContain('"x:colour": "green"')
    await world.store.undo()
    expect(world.store.get('claims', updated[0] ?? '')?.statement).not.toBe('Worded by another tool.')
  })
})

const linkInput = ({ claim, target, relation }: EvidenceLink) => ({ claim, target, relation })

describe('tables and text', () => {
  it('CSV has a row a quotation, and keeps formulas from running', async () => {
    const world = await annotated()
    const [claim] = world.store.all('claims')
    await world.claims.update({ claim: claim?.id ?? '', statement: '=1+1 "quoted", twice' })
    const csv = await textOf(world, 'csv')
    expect(csv.split('\r\n')[0]).toBe(
      '\ufeffid,statement,kind,speaker,stated,quote,quoted_version,current_version,place,score,source,title,url,outcome,reason,review,status,tags,reports,origins,relation,strength,note,observations,reviews',
    )
    expect(csv).toContain(`"'=1+1 ""quoted"", twice"`)
  })

  it('tell how a quotation and an observation bear on their claim', async () => {
    const world = await annotated()
    await world.importData(
      'hub,indicator,unit,period,value\nBeijing,R&D expenditure intensity,percent of GDP,2023,6.73\n',
    )
    const [observation] = await world.store.observations.select({ indicator: 'rd-expenditure-intensity' })
    const link = world.store.all('links').find(({ target }) => target.kind === 'quotation')
    if (link === undefined || observation === undefined) throw new Error('nothing to link')
    await world.claims.link({ ...linkInput(link), strength: 'strong', note: '=1+1' })
    await world.claims.link({
      claim: link.claim,
      target: { kind: 'observation', observation: observation.id },
      relation: 'qualifies',
      strength: 'weak',
      note: 'a year *before*',
    })
    const csv = await textOf(world, 'csv')
    expect(csv).toContain(`,supports,strong,'=1+1,"${observation.id} qualifies, weak: a year`)
    const markdown = await textOf(world, 'md')
    expect(markdown).toContain('supports, strong: =1')
    expect(markdown).toContain('qualifies, weak: a year \\*before\\*')
    expect(await textOf(world, 'annotations')).toContain('"plumb:strength": "strong"')
  })

  it('Markdown quotes without letting words become markup', async () => {
    const world = await annotated()
    const [claim] = world.store.all('claims')
    await world.claims.update({ claim: claim?.id ?? '', statement: '# [link](javascript:x) <b>' })
    expect(await textOf(world, 'md')).toContain('## C1 \\# \\[link\\](javascript:x) \\<b\\>')
  })

  it('nothing is exported where there is nothing', async () => {
    const world = await workspace()
    expect(await problemOf(world.claims.export({ claims: null, format: 'csv' }))).toMatchObject({
      code: 'no-claims',
    })
  })
})
