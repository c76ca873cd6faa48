import { removedField, shownFields, type EntityHistory, type OddHistory } from './entity-history.ts'
import type { SavedEntity, StateFile } from './state-file.ts'

type Histories = Map<string, EntityHistory>

/** The entities of a collection as its state file holds them: values plain, changes by number. */
export function snapshotOf(histories: Histories): Pick<StateFile, 'changes' | 'entities'> {
  const numbers = new Map<string, number>()
  const numberOf = (change: string) => {
    const known = numbers.get(change)
    if (known !== undefined) return known
    numbers.set(change, numbers.size)
    return numbers.size - 1
  }
  const entities = Array.from(histories, ([id, history]) => savedEntity(id, history, numberOf))
  return { changes: [...numbers.keys()], entities }
}

/** The histories that a snapshot was made of. */
export function historiesFrom({ changes, entities }: Pick<StateFile, 'changes' | 'entities'>): Histories {
  const histories: Histories = new Map()
  for (const { id, value, made, since = [], odd = [] } of entities) {
    const set = new Map(since)
    const change = (field: string) => changes[set.get(field) ?? made ?? -1] ?? ''
    const history: EntityHistory = new Map()
    if (made !== null) history.set(removedField, { change: change(removedField) })
    for (const [field, shown] of Object.entries(value))
      history.set(field, { change: change(field), value: shown })
    for (const [field, { newest, replaced }] of odd) {
      const [only, ...others] = newest
      const single = only !== undefined && others.length === 0 && replaced.length === 0
      history.set(field, single ? only : { newest, replaced })
    }
    histories.set(id, history)
  }
  return histories
}

function savedEntity(id: string, history: EntityHistory, numberOf: (change: string) => number): SavedEntity {
  const life = history.get(removedField)
  const made = life !== undefined && 'change' in life && !('value' in life) ? numberOf(life.change) : null
  const since: [string, number][] = []
  const odd: [string, OddHistory][] = []
  for (const [field, known] of history) {
    if ('newest' in known) odd.push([field, known])
    else if ('value' in known ? field === removedField : field !== removedField)
      odd.push([field, { newest: [known], replaced: [] }])
    else if (numberOf(known.change) !== made) since.push([field, numberOf(known.change)])
  }
  return {
    id,
    value: shownFields(history),
    made,
    ...(since.length > 0 ? { since } : {}),
    ...(odd.length > 0 ? { odd: odd.map(([field, known]) => [field, mutable(known)]) } : {}),
  }
}

function mutable({ newest, replaced }: OddHistory) {
  return { newest: [...newest], replaced: [...replaced] }
}
