import { cp, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { reviewOf, type Review } from '#shared/domain/review.ts'
import type { Store } from '#electron/storage/store.ts'
import { claimView } from '../briefings/briefing-data.ts'
import { as } from './as-person.ts'
import { useFolder } from './workspace-folder.ts'

const { path, workspace } = useFolder()
const { claim } = claimView(1, 'R&D intensity in Oulu was 8.1 %.', 'confirmed', [], [])
const at = (day: number) => `2026-01-0${day}T10:00:00.000Z`

/** A workspace with one claim, and a copy of it. */
async function twoCopies(name: string) {
  const first = await workspace()
  await as('anna', first, (store) =>
    store.change('mark', [{ do: 'put', collection: 'claims', entity: claim }]),
  )
  const second = path(name)
  await cp(first, second, { recursive: true })
  return { first, second }
}

/** The journal of one person carried into the other copy, as a shared folder does it. */
const carry = (actor: string, from: string, to: string) =>
  cp(join(from, 'journal', `${actor}.ndjson`), join(to, 'journal', `${actor}.ndjson`))
const review = (by: string, said: Partial<Review['said']>) => (store: Store) =>
  store.change('claims.review', [
    {
      do: 'put',
      collection: 'reviews',
      entity: reviewOf(claim.id, by, { status: 'accepted', at: at(1), note: '', ...said }),
    },
  ])
/** A review as it was kept while a claim had one. */
const earlier = (by: string, status: string, day: number) => (store: Store) =>
  store.change('claims.review', [
    {
      do: 'set',
      collection: 'claims',
      id: claim.id,
      fields: { review: { status, by, at: at(day), note: `${by}’s note` } },
    },
  ])
const told = (store: Store) => ({
  reviews: store.all('reviews').map(({ by, said }) => [by, said.status, said.note]),
  conflicts: store.conflicts(),
})

describe('reviews of one claim in two copies of a workspace', () => {
  it('both stand after a merge, whichever copy takes the other in, and are no conflict', async () => {
    const { first, second } = await twoCopies('apart')
    await as('anna', first, review('Anna', { status: 'accepted' }))
    await as('ben', second, review('Ben', { status: 'questioned', note: 'Whose number?' }))
    await carry('ben', second, first)
    await carry('anna', first, second)
    const whole = {
      reviews: expect.arrayContaining([
        ['Anna', 'accepted', ''],
        ['Ben', 'questioned', 'Whose number?'],
      ]) as unknown,
      conflicts: [],
    }
    expect(await as('anna', first, told)).toEqual(whole)
    expect(await as('ben', second, told)).toEqual(whole)
  })

  it('of one person on two machines are a conflict of whole reviews: never the status of one with the note of the other', async () => {
    const { first, second } = await twoCopies('machines')
    await as('anna', first, review('Anna', { status: 'accepted', at: at(2) }))
    await as('laptop', second, review('Anna', { status: 'rejected', note: 'No.', at: at(3) }))
    await carry('laptop', second, first)
    const { reviews, conflicts } = await as('anna', first, told)
    expect(conflicts).toMatchObject([{ collection: 'reviews', field: 'said' }])
    expect([[['Anna', 'accepted', '']], [['Anna', 'rejected', 'No.']]]).toContainEqual(reviews)
  })
})

describe('reviews from the time when a claim had one', () => {
  it('become their reviewer’s when the workspace is opened, once, and an undo does not reach behind that', async () => {
    const folder = await workspace()
    await as('anna', folder, async (store) => {
      await store.change('mark', [{ do: 'put', collection: 'claims', entity: claim }])
      await earlier('Anna', 'accepted', 1)(store)
    })
    const file = join(folder, 'workspace.json')
    const about = JSON.parse(await readFile(file, 'utf8')) as { format: number }
    await writeFile(file, JSON.stringify({ ...about, format: 1 }))
    await as('anna', folder, async (store) => {
      expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...about, format: 2 })
      expect(told(store)).toEqual({ reviews: [['Anna', 'accepted', 'Anna’s note']], conflicts: [] })
      expect(store.get('claims', claim.id)).toEqual(claim)
      expect(store.canUndo()).toBeNull()
      expect(store.history(9).map(({ command }) => command)).toEqual([
        'workspace.upgrade',
        'claims.review',
        'mark',
      ])
    })
    await as('anna', folder, async (store) => {
      expect(store.history(9)).toHaveLength(3)
      expect(await store.undo()).toBeNull()
    })
  })

  it('made apart from each other were a conflict; both are kept, and it is over', async () => {
    const { first, second } = await twoCopies('earlier')
    await as('anna', first, earlier('Anna', 'accepted', 1))
    await as('ben', second, earlier('Ben', 'rejected', 2))
    await carry('ben', second, first)
    const whole = { reviews: expect.any(Array) as unknown, conflicts: [] }
    const merged = await as('anna', first, told)
    expect(merged).toEqual(whole)
    expect(merged.reviews.toSorted()).toEqual([
      ['Anna', 'accepted', 'Anna’s note'],
      ['Ben', 'rejected', 'Ben’s note'],
    ])
    // The other copy moves its own review out by itself; what both moved is one review.
    await as('ben', second, told)
    await carry('ben', second, first)
    expect(await as('anna', first, told)).toEqual(merged)
    await carry('anna', first, second)
    expect((await as('ben', second, told)).reviews.toSorted()).toEqual(merged.reviews.toSorted())
  })

  it('that came later from an old copy do not take the place of a newer word of the same person', async () => {
    const { first, second } = await twoCopies('later')
    await as('anna', first, review('Anna', { status: 'rejected', at: at(5) }))
    await as('old', second, earlier('Anna', 'accepted', 1))
    await carry('old', second, first)
    expect(await as('anna', first, told)).toEqual({ reviews: [['Anna', 'rejected', '']], conflicts: [] })
  })

  it('that are damaged stay in the journal and stop nothing', async () => {
    const folder = await workspace()
    await as('anna', folder, async (store) => {
      await store.change('mark', [{ do: 'put', collection: 'claims', entity: { ...claim, review: 'what?' } }])
    })
    expect(await as('anna', folder, told)).toEqual({ reviews: [], conflicts: [] })
  })
})
