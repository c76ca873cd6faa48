import type { Hub } from '../../domain/hub.ts'
import { groupedBy } from '../../dataset/grouped-by.ts'
import { sentence, type Naming, type Sentence } from '../../messages/sentence.ts'
import { MAX_NAMED } from './compared.ts'

/** 'Guangdong is a province, Beijing and Shanghai are municipalities.' Of many hubs only their number is told. */
export function typeGroups(hubs: readonly Hub[], hubName: (id: string) => Naming | string): Sentence {
  const key = hubs.length > MAX_NAMED ? 'comparability.type-count' : 'comparability.type'
  return [...groupedBy(hubs, ({ type }) => type)]
    .map(([type, own]) =>
      sentence(`${key}.${type}`, { hubs: own.map(({ id }) => hubName(id)), count: own.length }),
    )
    .reduce((left, right) => sentence('charts.join', { left, right }))
}
