import { getContext, setContext } from 'svelte'
import type { Hub } from '#shared/domain/hub.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import type { HubList, IndicatorSummary } from '#shared/ipc/answers/dataset.ts'
import { useLive, type Live } from '../bridge/live.svelte.ts'
import { useKnownOn } from '../knowledge/known-on.svelte.ts'
import { nameOf } from '../messages/speech.svelte.ts'

const KEY = Symbol('names')

/** Hubs and indicators as the workspace knows them, for everybody who prints or picks one. */
export class Names {
  readonly #hubs: Live<'dataset.hubs'>
  readonly #indicators: Live<'dataset.indicators'>
  readonly hubs = $derived.by<HubList['hubs']>(() => this.#hubs.value?.hubs ?? [])
  readonly memberships = $derived.by<HubList['memberships']>(() => this.#hubs.value?.memberships ?? [])
  readonly indicators = $derived.by<readonly IndicatorSummary[]>(() => this.#indicators.value ?? [])
  /** Both have answered: what is not known now is not there. */
  readonly settled = $derived.by(() => this.#hubs.settled && this.#indicators.settled)
  readonly #hubById = $derived(new Map(this.hubs.map((one) => [one.id, one])))
  readonly #indicatorById = $derived(new Map(this.indicators.map((one) => [one.indicator.id, one.indicator])))

  constructor(hubs: Live<'dataset.hubs'>, indicators: Live<'dataset.indicators'>) {
    this.#hubs = hubs
    this.#indicators = indicators
  }

  /** In the reader's language; a slug nobody named prints as it is. */
  hub = (id: string): string => {
    const hub = this.#hubById.get(id)
    return hub === undefined ? id : nameOf(hub.names)
  }

  indicator = (id: string): string => {
    const indicator = this.#indicatorById.get(id)
    return indicator === undefined ? id : nameOf(indicator.names)
  }

  /** In every language it has one in, for a sentence that is not the reader's own. */
  hubNames = (id: string): Hub['names'] | string => this.#hubById.get(id)?.names ?? id

  indicatorNames = (id: string): Indicator['names'] | string => this.#indicatorById.get(id)?.names ?? id

  methodsOfIndicator = (id: string): Indicator['methods'] => this.#indicatorById.get(id)?.methods ?? []

  unitOfIndicator = (id: string): string | null => this.#indicatorById.get(id)?.unit ?? null
}

/** Counts of observations are those known on the window's day. */
export function provideNames(): Names {
  const known = useKnownOn()
  const hubs = useLive('dataset.hubs', () => ({ asKnownOn: known.day }), [
    'hubs',
    'memberships',
    'regroupings',
    'batches',
    'observations',
  ])
  const indicators = useLive('dataset.indicators', () => ({ asKnownOn: known.day }), [
    'indicators',
    'regroupings',
    'recipes',
    'batches',
    'observations',
  ])
  return setContext(KEY, new Names(hubs, indicators))
}

export function useNames(): Names {
  const names = getContext<Names | undefined>(KEY)
  if (names === undefined) throw new Error('No names here: call provideNames in the component above')
  return names
}
