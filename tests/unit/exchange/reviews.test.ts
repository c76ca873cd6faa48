import { describe, expect, it } from 'vitest'
import { loadSpeakers } from '#electron/services/messages/catalogue.ts'
import { article, workspace } from '../claims/workspace.ts'
import { annotated, file, textOf } from './exchanged-files.ts'

describe('reviews in files', () => {
  it.each(['annotations', 'claim-review'] as const)(
    'a colleague’s review in %s stands beside mine, and that we disagree is told',
    async (format) => {
      const world = await annotated()
      const [claim] = world.store.all('claims')
      const id = claim?.id ?? ''
      await world.claims.review({ claim: id, status: 'accepted', note: 'Seen.' })
      const accepted = await textOf(world, format)
      const by = world.store.all('reviews')[0]?.by ?? ''
      const colleagues = (status: string, at = '2026-02-01T10:00:00.000Z') =>
        accepted
          .replaceAll('"status": "accepted"', `"status": "${status}"`)
          .replaceAll(`"by": "${by}"`, '"by": "Ben"')
          .replaceAll('"at": "2026-02-01T10:00:00.000Z"', `"at": "${at}"`)
      const said = () => world.store.all('reviews').map((one) => [one.by, one.said.status])
      expect(await world.claims.import(file(accepted))).toMatchObject({ updated: [], left: [], disputed: [] })
      const rejected = await world.claims.import(file(colleagues('rejected')))
      expect(rejected).toMatchObject({ updated: [id], left: [], disputed: [{ claim: id }] })
      expect(rejected.disputed.map(({ sentence: why }) => loadSpeakers('resources').en(why)).join()).toBe(
        `Reviewers disagree: ${by}: accepted (Seen.) and Ben: rejected (Seen.).`,
      )
      expect(said()).toEqual([[by, 'accepted'], ['Ben', 'rejected']]) // prettier-ignore
      // The same file again brings nothing, an older word of his nothing either, a later one replaces his own.
      const older = colleagues('questioned', '2026-01-01T10:00:00.000Z')
      for (const same of [colleagues('rejected'), older])
        expect(await world.claims.import(file(same))).toMatchObject({ updated: [], disputed: [] })
      const later = colleagues('accepted', '2026-03-01T10:00:00.000Z')
      expect(await world.claims.import(file(later))).toMatchObject({ updated: [id], disputed: [] })
      expect(said()).toEqual([[by, 'accepted'], ['Ben', 'accepted']]) // prettier-ignore
      const empty = await workspace()
      await empty.importText(article)
      await empty.claims.import(file(await textOf(world, format)))
      expect(empty.store.all('reviews')).toEqual(world.store.all('reviews'))
    },
  )

  it('a review as it went out while a claim had one comes back as its reviewer’s', async () => {
    const world = await annotated()
    const sent = JSON.parse(await textOf(world, 'annotations')) as {
      items: { 'plumb:record': { claim: object; reviews?: unknown } }[]
    }
    const record = sent.items[0]?.['plumb:record']
    if (record === undefined) throw new Error('a claim goes out with its record')
    delete record.reviews
    const at = '2025-12-01T10:00:00.000Z'
    record.claim = { ...record.claim, review: { status: 'questioned', by: 'Ben', at, note: 'Where?' } }
    await world.claims.import(file(sent))
    expect(world.store.all('reviews')).toMatchObject([
      { by: 'Ben', said: { status: 'questioned', at, note: 'Where?' } },
    ])
    expect(world.store.all('claims').some((claim) => 'review' in claim)).toBe(false)
  })
})
