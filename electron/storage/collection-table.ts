import * as v from 'valibot'
import { collections, type CollectionName, type Entity } from '#shared/domain/collections.ts'
import { applyOp, conflictsOf, shownFields, stands, type EntityHistory } from './entity-history.ts'
import type { Change, Op } from './journal-change.ts'

/** One collection in memory: the history of each entity, and the entities as they are shown, made when asked for. */
export class CollectionTable<Name extends CollectionName> {
  readonly histories = new Map<string, EntityHistory>()
  readonly #name: Name
  readonly #shown = new Map<string, Entity<Name> | undefined>()
  #all: readonly Entity<Name>[] | null = null

  constructor(name: Name) {
    this.#name = name
  }

  apply(op: Op, change: Change['id']): void {
    let history = this.histories.get(op.entity)
    if (history === undefined) this.histories.set(op.entity, (history = new Map()))
    applyOp(history, op, change)
    this.#shown.delete(op.entity)
    this.#all = null
  }

  /** Undefined when it does not stand, or when what the journals hold of it is not whole (doctor names those). */
  get(id: string): Entity<Name> | undefined {
    if (this.#shown.has(id)) return this.#shown.get(id)
    const history = this.histories.get(id)
    if (history === undefined) return undefined
    const entity = stands(history) ? parsed(this.#name, history) : undefined
    this.#shown.set(id, entity)
    return entity
  }

  /** In the order in which they were first heard of. */
  all(): readonly Entity<Name>[] {
    if (this.#all !== null) return this.#all
    const entities: Entity<Name>[] = []
    for (const id of this.histories.keys()) {
      const entity = this.get(id)
      if (entity !== undefined) entities.push(entity)
    }
    return (this.#all = Object.freeze(entities))
  }

  /** Ids that stand in the journals but do not make a whole entity. */
  broken(): readonly string[] {
    return [...this.histories].flatMap(([id, history]) =>
      stands(history) && this.get(id) === undefined ? [id] : [],
    )
  }

  conflicts(): readonly { readonly entity: string; readonly fields: readonly string[] }[] {
    return [...this.histories].flatMap(([entity, history]) => {
      const fields = conflictsOf(history)
      return fields.length > 0 ? [{ entity, fields }] : []
    })
  }
}

function parsed<Name extends CollectionName>(name: Name, history: EntityHistory): Entity<Name> | undefined {
  const result = v.safeParse(collections[name], shownFields(history))
  return result.success ? deepFrozen(result.output) : undefined
}

/** Callers share these objects: one who writes into them is stopped instead of parting memory from disk. */
function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFrozen(part)
  }
  return value
}
