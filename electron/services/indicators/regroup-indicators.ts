import { comparePeriods } from '#shared/dataset/periods.ts'
import { inOrderMade, leaves, mergedAway } from '#shared/dataset/regroup.ts'
import { isConvertible } from '#shared/dataset/units.ts'
import { slugOf } from '#shared/domain/id.ts'
import type { Indicator, MethodVersion } from '#shared/domain/indicator.ts'
import type { Regrouping, SplitRule } from '#shared/domain/regrouping.ts'
import type { Merged } from '#shared/ipc/answers/hubs.ts'
import type { Split } from '#shared/ipc/answers/indicators.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { withNamesOf } from '../dataset/entry-names.ts'
import type { EntryParts } from '../dataset/entry-parts.ts'
import { checkIndicator, methodsInOrder } from '../dataset/entry-rules.ts'
import { followEdits } from '../dataset/follow-edits.ts'

/**
 * Makes one indicator of two, in one change: the observations of both under one, which takes over the other's names,
 * claims, charts and preferences. Refuses two whose units cannot be brought to each other: their values would stand in one
 * column and mean two things.
 */
export async function mergeIndicators(
  { store, dataset, person, now }: EntryParts,
  given: {
    readonly indicator: string
    readonly into: string
    readonly methodBreak: { readonly from: string; readonly description: string } | null
    readonly dryRun: boolean
  },
): Promise<Merged> {
  const indicators = dataset.indicators()
  const find = (id: string) => indicators.get(id) ?? refuse('indicator-unknown', { indicator: id })
  const [from, to] = [find(given.indicator), find(given.into)]
  if (from.id === to.id) refuse('merge-with-itself', { name: from.names })
  if (from.unit !== null && to.unit !== null && !isConvertible(from.unit, to.unit))
    refuse('merge-units', { indicator: from.names, unit: from.unit, into: to.names, other: to.unit })
  const { methodBreak } = given
  const broken: MethodVersion[] =
    methodBreak === null
      ? []
      : [
          {
            from: methodBreak.from,
            description: methodBreak.description || from.names.en,
            source: from.source ?? null,
          },
        ]
  const kept: Indicator = {
    ...withNamesOf(to, from),
    definition: to.definition ?? from.definition,
    unit: to.unit ?? from.unit,
    source: to.source ?? from.source ?? null,
    series: to.series ?? from.series,
    methods: methodsInOrder([...to.methods.filter((method) => method.from !== methodBreak?.from), ...broken]),
  }
  const following = followEdits(store, 'indicator', from.id, to.id)
  const { observations } = await dataset.known({ indicator: from.id }, null)
  const regrouping: Regrouping = {
    id: store.nextId('regroupings', 'G'),
    of: 'indicator',
    from: from.id,
    to: to.id,
    where: null,
    madeAt: now().toISOString(),
    by: person.name(),
    names: { from: from.names.en, to: to.names.en },
  }
  if (!given.dryRun)
    await store.change('indicators.merge', [
      { do: 'put', collection: 'indicators', entity: kept },
      ...following.edits,
      { do: 'put', collection: 'regroupings', entity: regrouping },
    ])
  const { claims, charts, preferences } = following
  return {
    into: to.id,
    observations: observations.length,
    claims,
    charts,
    preferences,
    memberships: 0,
    dryRun: given.dryRun,
  }
}

/**
 * Lets the observations that a rule names leave for a new indicator, in one change. Claims and charts stay with the old
 * one: whether they spoke of what left is for a person to say. Refuses a rule that leaves one side empty.
 */
export async function splitIndicator(
  { store, dataset, person, now }: EntryParts,
  {
    indicator: id,
    name,
    where,
    dryRun,
  }: {
    readonly indicator: string
    readonly name: string
    readonly where: SplitRule
    readonly dryRun: boolean
  },
): Promise<Split> {
  const indicators = dataset.indicators()
  const from = indicators.get(id) ?? refuse('indicator-unknown', { indicator: id })
  const { from: first, until } = where
  if (first === null && until === null && where.publishers.length === 0) refuse('split-without-rule')
  if (first !== null && until !== null && comparePeriods(first, until) >= 0)
    refuse('split-periods', { from: first, until })
  const made: Indicator = {
    ...from,
    id: freeId(name, { store, dataset }),
    names: { en: name.trim(), zh: null, ru: null },
    aliases: { en: [], zh: [], ru: [] },
    methods: from.methods.filter((method) => first === null || method.from === null || method.from >= first),
  }
  checkIndicator(made, indicators)
  const { observations } = await dataset.known({ indicator: from.id }, null)
  const leaving = observations.filter((one) => leaves(where, one)).length
  if (leaving === 0) refuse('split-none-leaves', { indicator: from.names })
  if (leaving === observations.length) refuse('split-none-stays', { indicator: from.names })
  const regrouping: Regrouping = {
    id: store.nextId('regroupings', 'G'),
    of: 'indicator',
    from: from.id,
    to: made.id,
    where,
    madeAt: now().toISOString(),
    by: person.name(),
    names: { from: from.names.en, to: made.names.en },
  }
  const preferences = store.all('preferences').flatMap((one) => {
    const [hub = '', indicator = '', period = ''] = one.id.split('|')
    const row = observations.find((each) => each.id === one.observation)
    return indicator === from.id && row !== undefined && leaves(where, row)
      ? [{ old: one.id, entity: { ...one, id: `${hub}|${made.id}|${period}` } }]
      : []
  })
  if (!dryRun)
    await store.change('indicators.split', [
      { do: 'put', collection: 'indicators', entity: made },
      ...preferences.map(({ old }) => ({ do: 'remove', collection: 'preferences', id: old }) as const),
      ...preferences.map(({ entity }) => ({ do: 'put', collection: 'preferences', entity }) as const),
      { do: 'put', collection: 'regroupings', entity: regrouping },
    ])
  return { indicator: made, leaving, staying: observations.length - leaving, dryRun }
}

/** The slug of a name, with a number where an indicator goes or once went by it. */
function freeId(name: string, { store, dataset }: Pick<EntryParts, 'store' | 'dataset'>): string {
  const gone = mergedAway(inOrderMade(store.all('regroupings')), 'indicator')
  const base = slugOf(name)
  if (base === '') refuse('indicator-without-name', { indicator: name.slice(0, 40) })
  const isTaken = (id: string) => dataset.indicators().get(id) !== undefined || gone.has(id)
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`
    if (!isTaken(id)) return id
  }
}
