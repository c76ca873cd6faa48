import * as v from 'valibot'
import type { Edit, Store } from '#electron/storage/store.ts'
import { Assertion } from '#shared/domain/assertion.ts'
import { ChartSpec } from '#shared/domain/chart.ts'
import { mentions, renamed } from '#shared/domain/renaming.ts'

/** What has to follow when one hub or indicator becomes another, as edits of one change. */
export type Following = {
  readonly edits: readonly Edit[]
  readonly claims: number
  readonly charts: number
  readonly preferences: number
}

/**
 * Claims, charts and preferences that speak of `from`, written over to `to`. Where both have a preference for one fact,
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
    edits: [...claims, ...charts, ...preferences],
    claims: claims.length,
    charts: charts.length,
    preferences: moved.length,
  }
}
