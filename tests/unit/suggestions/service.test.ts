import { describe, expect, it } from 'vitest'
import { article, problemOf, workspace } from '../claims/workspace.ts'

const choice = (id: string) => ({ id })

describe('suggestions of a source', () => {
  it('are numbered in reading order and offered', async () => {
    const { suggestions, importText } = await workspace()
    const offered = await suggestions.list({ source: await importText(article) })
    expect(offered.map(({ n }) => n)).toEqual(offered.map((_, at) => at + 1))
    expect(offered.map(({ assertion }) => assertion.kind)).toEqual([
      'value',
      'value',
      'value',
      'rank',
      'cause',
      'value',
    ])
    expect(new Set(offered.map(({ state }) => state))).toEqual(new Set(['offered']))
  })

  it('become claims with quotation and link in one change, one quotation for one sentence', async () => {
    const { suggestions, store, importText } = await workspace()
    const source = await importText(article)
    const offered = await suggestions.list({ source })
    const changes = store.history(100).length
    const made = await suggestions.accept({ source, suggestions: offered.map(({ id }) => choice(id)) })
    expect(store.history(100)).toHaveLength(changes + 1)
    expect(made).toHaveLength(offered.length)
    expect(store.all('quotations')).toHaveLength(3)
    expect(store.all('quotations')[0]?.id).toMatch(/^S1:1-/)
    expect(store.all('links')).toHaveLength(made.length)
    expect(made[0]).toMatchObject({
      statement: 'R&D expenditure intensity in Beijing was 6.58 percent in 2024.',
      stated: '2026-01-14',
      madeBy: 'Ann',
      status: 'draft',
    })
    expect(made.find(({ assertion }) => assertion.kind === 'cause')?.speaker).toBe('Huang Hu')
    await store.undo()
    expect(store.all('claims')).toEqual([])
    expect((await suggestions.list({ source }))[0]?.state).toBe('offered')
  })

  it('are not made twice, whether asked for again or twice at once', async () => {
    const { suggestions, store, importText } = await workspace()
    const source = await importText(article)
    const [first] = await suggestions.list({ source })
    const id = first?.id ?? ''
    const [one] = await suggestions.accept({ source, suggestions: [choice(id), choice(id)] })
    const [again] = await suggestions.accept({ source, suggestions: [choice(id)] })
    expect(again?.id).toBe(one?.id)
    expect(store.all('claims')).toHaveLength(1)
    expect((await suggestions.list({ source }))[0]?.state).toBe('accepted')
  })

  it('take a corrected statement', async () => {
    const { suggestions, importText } = await workspace()
    const source = await importText(article)
    const [first] = await suggestions.list({ source })
    const [made] = await suggestions.accept({
      source,
      suggestions: [{ id: first?.id ?? '', statement: 'Beijing spent 6.58 % of its output on R&D.' }],
    })
    expect(made?.statement).toBe('Beijing spent 6.58 % of its output on R&D.')
  })

  it('take a corrected assertion and speaker', async () => {
    const { suggestions, importText } = await workspace()
    const source = await importText(article)
    const [first] = await suggestions.list({ source })
    const assertion = { kind: 'opinion' as const, hubs: ['beijing'] }
    const [made] = await suggestions.accept({
      source,
      suggestions: [{ id: first?.id ?? '', assertion, speaker: 'A minister' }],
    })
    // Its statement would say what is no longer checked; the source's own words do not.
    expect(made).toMatchObject({ statement: first?.quote, assertion, speaker: 'A minister' })
    expect((await suggestions.list({ source }))[0]?.state).toBe('accepted')
  })

  it('stay rejected, until somebody accepts them after all', async () => {
    const { suggestions, store, importText } = await workspace()
    const source = await importText(article)
    const [, second] = await suggestions.list({ source })
    const id = second?.id ?? ''
    await suggestions.reject({ source, suggestions: [id] })
    await suggestions.reject({ source, suggestions: [id] })
    expect(store.all('rejections')).toHaveLength(1)
    expect((await suggestions.list({ source }))[1]?.state).toBe('rejected')
    await suggestions.accept({ source, suggestions: [choice(id)] })
    expect((await suggestions.list({ source }))[1]?.state).toBe('accepted')
    expect(store.all('rejections')).toEqual([])
  })

  it('stay rejected and accepted when a new version changes the text around them', async () => {
    const { suggestions, sources, store, importText } = await workspace()
    const source = await importText(
      'Ferry report\n\nIn 2024, R&D expenditure intensity in Beijing was 6.58 percent. It was 4.35 percent in Shanghai.\n\nR&D expenditure intensity in Guangdong was 3.6 percent.\n',
    )
    const before = await suggestions.list({ source })
    const [first, , third] = before
    await suggestions.reject({ source, suggestions: [third?.id ?? ''] })
    await suggestions.accept({ source, suggestions: [choice(first?.id ?? '')] })
    const version = store.all('versions').at(-1)?.id ?? ''
    await sources.editText({
      source,
      from: version,
      text: 'Ferry report, corrected\n\nA new beginning that nobody had read before.\n\nIn 2024, R&D expenditure intensity in Beijing was 6.58 percent. It was 4.36 percent in Shanghai.\n\nAll this was measured in 2023, when exports of Tianjin were 300 billion yuan.\n\nR&D expenditure intensity in Guangdong was 3.6 percent.\n',
      note: 'corrected',
    })
    const after = await suggestions.list({ source })
    const guangdong = after.find(({ quote }) => quote.includes('Guangdong'))
    // What stands before it has given the sentence another year, and the suggestion another id.
    expect(third?.assertion).toMatchObject({ hub: 'guangdong', period: '2024' })
    expect(guangdong?.assertion).toMatchObject({ hub: 'guangdong', period: '2023' })
    expect(guangdong?.id).not.toBe(third?.id)
    expect(guangdong?.state).toBe('rejected')
    expect(after.find(({ quote }) => quote.includes('Beijing was'))?.state).toBe('accepted')
    expect(after.find(({ quote }) => quote.includes('4.36'))?.state).toBe('offered')
    await suggestions.accept({ source, suggestions: [choice(guangdong?.id ?? '')] })
    expect(store.all('rejections')).toEqual([])
  })

  it('rejected before their words were kept stay rejected', async () => {
    const { suggestions, store, importText } = await workspace()
    const source = await importText(article)
    const [first] = await suggestions.list({ source })
    await store.change('suggestions.reject', [
      {
        do: 'put',
        collection: 'rejections',
        entity: { id: `${source}|${first?.id ?? ''}`, source, at: '2026-01-01T00:00:00.000Z' },
      },
    ])
    expect((await suggestions.list({ source }))[0]?.state).toBe('rejected')
  })

  it('rejected in one source stay offered in another with the same words', async () => {
    const { suggestions, importText } = await workspace()
    const first = await importText(article)
    const second = await importText(`${article}\nSource: Some Portal\n`, 'other.txt')
    const [offered] = await suggestions.list({ source: first })
    await suggestions.reject({ source: first, suggestions: [offered?.id ?? ''] })
    expect((await suggestions.list({ source: second }))[0]?.state).toBe('offered')
  })

  it('refuses a number there is none of by name, and changes nothing', async () => {
    const { suggestions, store, importText } = await workspace()
    const source = await importText(article)
    const [first] = await suggestions.list({ source })
    const accepting = suggestions.accept({ source, suggestions: [choice(first?.id ?? ''), choice('99')] })
    expect(await problemOf(accepting)).toMatchObject({
      code: 'suggestion-unknown',
      kind: 'input',
      sentence: { values: { suggestion: '99', count: 6 } },
    })
    expect(store.all('claims')).toEqual([])
    expect(await problemOf(suggestions.list({ source: 'S9-abcdef' }))).toMatchObject({
      code: 'source-unknown',
    })
  })

  it('find what a table brought in, at once', async () => {
    const { suggestions, importText, importData } = await workspace()
    const source = await importText('In 2024, ferry passengers in Port Haven reached 1.2 million people.\n')
    expect((await suggestions.list({ source }))[0]?.assertion).toMatchObject({ hub: null, indicator: null })
    await importData('hub,indicator,unit,period,value\nPort Haven,Ferry passengers,persons,2024,1200000\n')
    expect((await suggestions.list({ source }))[0]?.assertion).toMatchObject({
      hub: 'port-haven',
      indicator: 'ferry-passengers',
      period: '2024',
    })
  })
})
