import { getContext, setContext } from 'svelte'
import { useNames, type Names } from '../../names/names.svelte.ts'
import { HUB } from '../../navigation/hub-place.ts'
import { useNavigation, type Navigation } from '../../navigation/navigation.svelte.ts'

const KEY = Symbol('dataset desk')

type Parts = {
  readonly navigation: Navigation
  readonly names: Names
}

/** The indicator or hub that is open, and the ways to add to the dataset. */
export class DatasetDesk {
  readonly #parts: Parts
  readonly names: Names
  readonly #id = $derived.by(() => this.#parts.navigation.place.id)
  readonly hub = $derived.by(() => {
    const id = this.#id?.startsWith(HUB) ? this.#id.slice(HUB.length) : null
    return this.names.hubs.find((one) => one.id === id) ?? null
  })
  readonly indicator = $derived.by(
    () => this.names.indicators.find((one) => one.indicator.id === this.#id) ?? null,
  )

  constructor(parts: Parts) {
    this.#parts = parts
    this.names = parts.names
  }

  open = (id: string): void => this.#parts.navigation.go({ view: 'dataset', id, replace: this.#id !== null })
}

export function provideDatasetDesk(): DatasetDesk {
  const navigation = useNavigation()
  const parts = {
    navigation,
    names: useNames(),
  }
  return setContext(KEY, new DatasetDesk(parts))
}

export function useDatasetDesk(): DatasetDesk {
  const desk = getContext<DatasetDesk | undefined>(KEY)
  if (desk === undefined) throw new Error('No dataset desk here: call provideDatasetDesk in the view above')
  return desk
}
