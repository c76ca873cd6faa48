import { explainIndicator } from '#shared/dataset/explain-name.ts'
import { inOrderMade, mergedAway } from '#shared/dataset/regroup.ts'
import { refuse } from '#shared/ipc/problem.ts'
import type { ServiceOf } from '#shared/ipc/requests.ts'
import { tidied } from '../dataset/entry-names.ts'
import type { EntryParts } from '../dataset/entry-parts.ts'
import { checkIndicator, methodsInOrder } from '../dataset/entry-rules.ts'
import { nameAnswer } from '../dataset/name-answer.ts'
import { indicatorPage } from './indicator-page.ts'
import { mergeIndicators, splitIndicator } from './regroup-indicators.ts'

/** Indicators: shown, written, merged and split, and found by name. */
export function createIndicatorsService(parts: EntryParts): ServiceOf<'indicators'> {
  const { store, dataset } = parts
  return {
    page: ({ indicator, asKnownOn = null }) => indicatorPage(parts, indicator, asKnownOn),

    async save({ indicator: given, add = false }) {
      const indicator = { ...tidied(given), methods: methodsInOrder(given.methods) }
      const indicators = dataset.indicators()
      const gone = mergedAway(inOrderMade(store.all('regroupings')), 'indicator')
      const there = indicators.get(indicator.id)
      if (gone.has(indicator.id))
        refuse('indicator-merged-away', {
          indicator: indicator.names.en,
          into: there?.names.en ?? indicator.id,
        })
      if (add && there !== undefined)
        refuse('indicator-there', { indicator: indicator.names, other: there.names })
      checkIndicator(indicator, indicators)
      await store.change('indicators.save', [{ do: 'put', collection: 'indicators', entity: indicator }])
      return indicator
    },

    merge: (given) => mergeIndicators(parts, given),

    split: (given) => splitIndicator(parts, given),

    async resolve({ name }) {
      if (name.trim() === '') refuse('name-empty')
      return nameAnswer(explainIndicator(name, dataset.indicators()))
    },
  }
}
