import { rowAt } from '#shared/dataset/observation-columns.ts'
import { isNewer } from '#shared/dataset/statement-order.ts'
import type { Observation } from '#shared/domain/observation.ts'
import type { Bridge } from '../../bridge/bridge.ts'
import type { Live } from '../../bridge/live.svelte.ts'
import type { Notices } from '../../notices/notices.svelte.ts'
import { factKey, FactMemory } from './facts.ts'

export type FactParts = {
  readonly bridge: Bridge
  readonly notices: Notices
  readonly observations: Live<'dataset.observations'>
  readonly preferences: Live<'dataset.preferences'>
  readonly revisions: Live<'dataset.revisions'>
}

/** What is said of the facts whose rows are open: which value speaks, which others there are, and what was preferred. */
export class OpenFacts {
  readonly #parts: FactParts
  readonly #preferences = $derived.by(() => this.#parts.preferences.value ?? [])
  readonly #memory = new FactMemory()
  readonly all = $derived.by(() =>
    this.columns === null ? null : this.#memory.of(this.columns, this.#preferences),
  )
  /** Facts whose values disagree. */
  readonly conflicts = $derived(this.all?.contested.length ?? 0)
  readonly revisions = $derived.by(
    () => new Map((this.#parts.revisions.value ?? []).map((one) => [one.id, one] as const)),
  )

  constructor(parts: FactParts) {
    this.#parts = parts
  }

  /** Not derived: a save that is under way asks for them also after the view was left. */
  get columns() {
    return this.#parts.observations.value
  }

  get problem() {
    return this.#parts.observations.problem
  }

  rowOf = (id: string): number | null => {
    if (this.columns === null) return null
    const { dictionary, index } = this.columns.texts.id
    const code = dictionary.indexOf(id)
    const row = code < 0 ? -1 : index.indexOf(code)
    return row < 0 ? null : row
  }

  /** All values of one fact, when they do not agree. */
  beside = (observation: Observation): readonly Observation[] => {
    const fact = this.#factOf(observation.id)
    return fact === null || !fact.contested ? [] : this.#observations(fact.current)
  }

  /** Every value a fact ever had here, the newest first; empty where there was but one. */
  historyOf = (observation: Observation): readonly Observation[] => {
    const rows = this.#factOf(observation.id)?.rows ?? []
    if (rows.length < 2) return []
    return this.#observations(rows).toSorted((a, b) => Number(isNewer(b, a)) - Number(isNewer(a, b)))
  }

  isCurrent = (observation: Observation): boolean => {
    const row = this.rowOf(observation.id)
    return row !== null && (this.all?.of(row).current.includes(row) ?? false)
  }

  preference = (observation: Observation) =>
    this.#preferences.find(({ id }) => id === factKey(observation)) ?? null

  prefer = async (observation: string, reason: string): Promise<boolean> => {
    const { bridge, notices } = this.#parts
    return (await notices.attempt(() => bridge.ask('dataset.prefer', { observation, reason }))) !== undefined
  }

  #factOf(id: string) {
    const row = this.rowOf(id)
    return row === null ? null : (this.all?.of(row) ?? null)
  }

  #observations(rows: readonly number[]): readonly Observation[] {
    const { columns } = this
    return columns === null ? [] : rows.map((row) => rowAt(columns, row))
  }
}
