import * as v from 'valibot'
import type { Edit, Store } from '#electron/storage/store.ts'
import { Assertion } from '#shared/domain/assertion.ts'
import { ChartSpec } from '#shared/domain/chart.ts'
import { groundId } from '#shared/domain/ground.ts'
import { Plan } from '#shared/domain/plan.ts'
import type { Site } from '#shared/domain/organisation.ts'
import { mentions, renamed } from '#shared/domain/renaming.ts'

/** What has to follow when one hub or indicator becomes another, as edits of one change. */
export type Following = {
  readonly edits: readonly Edit[]
  readonly claims: number
  readonly charts: number
  readonly preferences: number
}

/**
 * Claims, charts, preferences, plans and sites that speak of `from`, written over to `to`. Where both have a preference for one fact,
 * that of `to` stays. Observations need no edit: a regrouping is laid over them.
 */
export function followEdits(store: Store, of: 'hub' | 'indicator', from: string, to: string): Following {
  const claims = store
    .all('claims')
    .filter(({ assertion }) => mentions(assertion, of, from))
    .map(({ id, assertion }): Edit => {
      const fields = { assertion: v.parse(Assertion, renamed(assertion, of, from, to)) }
      return { do: 'set', collection: 'claims', id, fields }
    })
  const charts = store
    .all('charts')
    .filter(({ spec }) => mentions(spec, of, from))
    .map(({ id, spec }): Edit => {
      const fields = { spec: v.parse(ChartSpec, renamed(spec, of, from, to)) }
      return { do: 'set', collection: 'charts', id, fields }
    })
  const plans = store
    .all('plans')
    .filter((plan) => mentions(plan, of, from))
    .map((plan): Edit => ({
      do: 'put',
      collection: 'plans',
      entity: v.parse(Plan, renamed(plan, of, from, to)),
    }))
  const at = of === 'hub' ? 0 : 1
  const moved = store.all('preferences').filter(({ id }) => id.split('|')[at] === from)
  const preferences = moved.flatMap((one): Edit[] => {
    const id = one.id
      .split('|')
      .map((part, place) => (place === at ? to : part))
      .join('|')
    const gone: Edit = { do: 'remove', collection: 'preferences', id: one.id }
    return store.get('preferences', id) === undefined
      ? [gone, { do: 'put', collection: 'preferences', entity: { ...one, id } }]
      : [gone]
  })
  return {
    edits: [
      ...claims,
      ...charts,
      ...preferences,
      ...plans,
      ...(of === 'hub' ? movedSites(store, from, to) : []),
    ],
    claims: claims.length,
    charts: charts.length,
    preferences: moved.length,
  }
}

/**
 * Sites in a hub that goes, in the one that stays. One that says there what another says already joins it with its grounds;
 * two that differ in a date or a name both stay, for a person to look at.
 */
function movedSites(store: Store, from: string, to: string): Edit[] {
  const sayingOf = ({ id: _id, grounds: _grounds, ...saying }: Site) => JSON.stringify(saying)
  const standing = new Map(
    store
      .all('sites')
      .filter(({ hub }) => hub === to)
      .map((site) => [sayingOf(site), site]),
  )
  return store
    .all('sites')
    .filter(({ hub }) => hub === from)
    .flatMap((site): Edit[] => {
      const same = standing.get(sayingOf({ ...site, hub: to }))
      if (same === undefined) return [{ do: 'set', collection: 'sites', id: site.id, fields: { hub: to } }]
      const told = new Set(same.grounds.map(groundId))
      const grounds = [...same.grounds, ...site.grounds.filter((one) => !told.has(groundId(one)))]
      return [
        { do: 'set', collection: 'sites', id: same.id, fields: { grounds } },
        { do: 'remove', collection: 'sites', id: site.id },
      ]
    })
}
