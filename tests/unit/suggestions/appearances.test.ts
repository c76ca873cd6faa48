import { describe, expect, it } from 'vitest'
import { article, workspace } from '../claims/workspace.ts'

const republication = `Translation. Region: Russian Federation –

Beijing, January 16 (Example News) — In 2024, the intensity of R&D expenditure in Beijing amounted to 6.58%. In 2024, R&D expenditure intensity in Shanghai was 4.4%.
`

async function twoReports() {
  const world = await workspace()
  const first = await world.importText(article, 'report.txt')
  const accept = async (source: string) => {
    const offered = await world.suggestions.list({ source })
    return world.suggestions.accept({ source, suggestions: offered.map(({ id }) => ({ id })) })
  }
  const made = await accept(first)
  const second = await world.importText(republication, 'republication.txt')
  return { ...world, accept, made, second }
}

describe('a fact reported a second time', () => {
  it('is another appearance of its claim, and reports are counted on it', async () => {
    const { accept, made, second, store, claims, suggestions } = await twoReports()
    const before = store.all('claims').length
    const joined = await accept(second)
    expect(joined[0]?.id).toBe(made[0]?.id)
    expect(store.all('claims')).toHaveLength(before + 1)
    const view = (await claims.list({})).find(({ claim }) => claim.id === made[0]?.id)
    expect(view?.quotations.map(({ source }) => source)).toHaveLength(2)
    expect(view?.origins.reports).toBe(2)
    expect((await suggestions.list({ source: second })).map(({ state }) => state)).toEqual([
      'accepted',
      'accepted',
    ])
  })

  it('is another claim where the stated precision or the words of a person differ', async () => {
    const { second, suggestions, made, store } = await twoReports()
    const [beijing, shanghai] = await suggestions.list({ source: second })
    const before = store.all('claims').length
    const own = await suggestions.accept({
      source: second,
      suggestions: [
        { id: beijing?.id ?? '', statement: 'Beijing kept its lead at 6.58 percent.' },
        { id: shanghai?.id ?? '' },
      ],
    })
    expect(store.all('claims')).toHaveLength(before + 2)
    expect(made.map(({ id }) => id)).not.toContain(own[0]?.id)
  })

  it('is offered again when the joining is undone', async () => {
    const { accept, second, store, suggestions } = await twoReports()
    const links = store.all('links').length
    await accept(second)
    await store.undo()
    expect(store.all('links')).toHaveLength(links)
    expect((await suggestions.list({ source: second }))[0]?.state).toBe('offered')
  })
})
