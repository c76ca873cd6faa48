import { cp } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createConflicts } from '#electron/services/workspace/conflicts.ts'
import type { Store } from '#electron/storage/store.ts'
import type { Organisation, Site } from '#shared/domain/organisation.ts'
import { judgementId } from '#shared/domain/judgement-id.ts'
import { reviewOf } from '#shared/domain/review.ts'
import { ProblemError } from '#shared/ipc/problem.ts'
import { as } from './as-person.ts'
import { useFolder } from './workspace-folder.ts'

const { path, workspace } = useFolder()
const firm: Organisation = {
  ...{ id: 'A1-aaaaaa', kind: 'company', names: { en: 'JoyGovAI', zh: null, ru: null } },
  ...{ aliases: { en: [], zh: [], ru: [] }, parent: null, note: null, grounds: [] },
}
const office: Site = {
  ...{ id: 'X1-aaaaaa', organisation: firm.id, hub: 'shenzhen', kind: 'office', name: null },
  ...{ state: 'being-set-up', from: null, until: null, asOf: 'XXXX-01-16', note: null, grounds: [] },
}

const at = '2026-11-01T00:00:00.000Z'

const set = (fields: Partial<Site>) => (store: Store) =>
  store.change('sites.set', [{ do: 'set', collection: 'sites', id: office.id, fields }])

/** Two copies of one workspace after `first` and `second` worked apart, the journal of the second carried to the first. */
async function merged(
  name: string,
  first: (store: Store) => Promise<unknown>,
  second: (store: Store) => Promise<unknown>,
) {
  const here = await workspace()
  await as('anna', here, (store) =>
    store.change('organisations.save', [
      { do: 'put', collection: 'organisations', entity: firm },
      { do: 'put', collection: 'sites', entity: office },
    ]),
  )
  const there = path(name)
  await cp(here, there, { recursive: true })
  await as('anna', here, first)
  await as('boris', there, second)
  await cp(join(there, 'journal', 'boris.ndjson'), join(here, 'journal', 'boris.ndjson'))
  return here
}

describe('a field that two copies changed apart from each other', () => {
  it('is told of a review by its claim and its reviewer', async () => {
    const said = (status: 'accepted' | 'rejected') => (store: Store) =>
      store.change('claims.review', [
        { do: 'put', collection: 'reviews', entity: reviewOf('C1-aaaaaa', 'Cara', { status, at, note: '' }) },
      ])
    const folder = await merged('reviews-apart', said('accepted'), said('rejected'))
    await as('anna', folder, async (store) => {
      expect(await createConflicts(store).conflicts({})).toMatchObject([{ title: 'C1, Cara', field: 'said' }])
    })
  })

  it('is not told where both say the same, and where it begins to differ where both are long', async () => {
    const status = (on: string) => (store: Store) =>
      store.change('claims.review', [
        {
          ...{ do: 'put', collection: 'reviews' },
          entity: reviewOf('C1-aaaaaa', 'Cara', { status: 'accepted', at: on, note: '' }),
        },
      ])
    const same = await merged('reviews-alike', status(at), status('2026-11-02T00:00:00.000Z'))
    await as('anna', same, async (store) => {
      expect(store.conflicts()).toHaveLength(1)
      expect(await createConflicts(store).conflicts({})).toEqual([])
    })
    const words = 'The office was opened by the mayor and two ministers. '.repeat(8)
    const noted = await merged(
      'long',
      set({ note: `${words}It is let.` }),
      set({ note: `${words}It is sold.` }),
    )
    await as('anna', noted, async (store) => {
      const [told] = await createConflicts(store).conflicts({})
      const texts = told?.sides.map((side) => (side.kind === 'value' ? side.text : null)).sort()
      expect(texts).toEqual([
        expect.stringMatching(/^….{40,80}It is let\.$/u),
        expect.stringMatching(/^….{40,80}It is sold\.$/u),
      ])
    })
  })

  it('is told of what two people make of one claim, of which neither is lost', async () => {
    const judged = (likelihood: string, by: string) => (store: Store) =>
      store.change('judgements.save', [
        {
          ...{ do: 'put', collection: 'judgements' },
          entity: {
            ...{ id: judgementId('C1-aaaaaa'), claim: 'C1-aaaaaa', scale: 'icd-203', likelihood },
            ...{ confidence: 'low', basis: 'One source', assumptions: [], alternatives: [], gaps: [] },
            ...{ changers: [], by, at },
          },
        },
      ])
    const folder = await merged('judged-apart', judged('likely', 'Anna'), judged('unlikely', 'Boris'))
    await as('anna', folder, async (store) => {
      const told = await createConflicts(store).conflicts({})
      expect(told.map(({ field }) => field).sort()).toEqual(['by', 'likelihood'])
      expect(store.all('judgements')).toHaveLength(1)
    })
  })

  it('is told with both values and whose they are, and one is taken as a change that undo takes back', async () => {
    for (const wanted of ['planned', 'existing'] as const) {
      const folder = await merged(
        `apart-${wanted}`,
        set({ state: 'existing', from: '2026' }),
        set({ state: 'planned', note: 'by phone' }),
      )
      await as('anna', folder, async (store) => {
        const { conflicts, settle } = createConflicts(store)
        const [found, ...more] = await conflicts({})
        // What only one copy changed is no conflict.
        expect(more).toEqual([])
        expect(found).toMatchObject({ collection: 'sites', entity: office.id, field: 'state' })
        const sides = found?.sides.map((side) => (side.kind === 'value' ? [side.text, side.own] : side.kind))
        expect(sides?.toSorted()).toEqual([
          ['existing', true],
          ['planned', false],
        ])
        const shown = store.get('sites', office.id)?.state
        const side = found?.sides.find((one) => one.kind === 'value' && one.text === wanted)
        if (side?.kind !== 'value') throw new Error('no such side')
        const asked = { collection: 'sites', entity: office.id, field: 'state', side: side.change }
        await settle(asked)
        expect(store.get('sites', office.id)).toMatchObject({ state: wanted, from: '2026', note: 'by phone' })
        expect(await conflicts({})).toEqual([])
        await expect(settle(asked)).rejects.toThrow(ProblemError)
        expect(await store.undo()).toEqual({ command: 'workspace.settle' })
        expect(store.get('sites', office.id)?.state).toBe(shown)
      })
    }
  })

  it('is also what one copy removed and the other changed: kept or taken away', async () => {
    const remove = (store: Store) =>
      store.change('sites.remove', [{ do: 'remove', collection: 'sites', id: office.id }])
    for (const [side, left] of [
      ['keep', 1],
      ['take-away', 0],
    ] as const) {
      const folder = await merged(`removed-${side}`, set({ state: 'existing' }), remove)
      await as('anna', folder, async (store) => {
        const { conflicts, settle } = createConflicts(store)
        const [found] = await conflicts({})
        expect(found).toMatchObject({ field: '$removed', sides: [{ kind: 'keep' }, { kind: 'take-away' }] })
        await settle({ collection: 'sites', entity: office.id, field: '$removed', side })
        expect(store.all('sites')).toHaveLength(left)
        expect(await conflicts({})).toEqual([])
      })
    }
  })
})
