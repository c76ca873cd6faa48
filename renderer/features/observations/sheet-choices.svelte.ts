import type { MenuItem } from '../../components/Menu.svelte'
import { recall, remember } from '../../memory/remembered.ts'
import { columnMenu } from './column-menu.ts'
import { NAME } from './crosstab-shape.ts'
import type { Filter, Filters } from './filters.ts'
import type { Sort } from './row-order.ts'

export type Layout = 'long' | 'crosstab'

/** How a person wants to see the rows that are open: in which layout, order and choice. */
export class SheetChoices {
  readonly #rearranged: () => void
  layout = $state<Layout>(recall('dataset.layout') === 'long' ? 'long' : 'crosstab')
  /** Values that their own publication has revised since are shown too. */
  showsHistory = $state(false)
  words = $state('')
  #filters = $state.raw<Readonly<Record<Layout, Filters>>>({ long: new Map(), crosstab: new Map() })
  readonly filters = $derived(this.#filters[this.layout])
  /** The column whose filter is being chosen. */
  filtering = $state<string | null>(null)
  #sorts = $state.raw<Readonly<Record<Layout, Sort>>>({
    long: { key: 'period', descending: true },
    crosstab: { key: NAME, descending: false },
  })
  readonly sort = $derived(this.#sorts[this.layout])
  /** What the order of lines depends on; corrections do not change it. */
  readonly signature = $derived(
    JSON.stringify([this.layout, this.sort, this.words, this.showsHistory]) + [...this.filters.keys()].join(),
  )

  /** `rearranged`: another order or choice was asked for, so that rows need not stay where they were. */
  constructor(rearranged: () => void) {
    this.#rearranged = rearranged
  }

  arrangeAs(layout: Layout): void {
    this.layout = layout
    remember('dataset.layout', layout)
  }

  sortBy = (key: string, descending: boolean): void => {
    this.#rearranged()
    this.#sorts = { ...this.#sorts, [this.layout]: { key, descending } }
  }

  filterBy = (key: string, filter: Filter | null): void => {
    this.#rearranged()
    const filters = new Map(this.filters)
    if (filter === null) filters.delete(key)
    else filters.set(key, filter)
    this.#filters = { ...this.#filters, [this.layout]: filters }
  }

  clearFilters = (): void => {
    this.#rearranged()
    this.#filters = { ...this.#filters, [this.layout]: new Map() }
    this.words = ''
  }

  menuOf = (key: string): readonly MenuItem[] =>
    columnMenu(
      key,
      { sort: this.sort, isFiltered: this.filters.has(key) },
      {
        sort: (descending) => this.sortBy(key, descending),
        filter: () => (this.filtering = key),
        clear: () => this.filterBy(key, null),
      },
    )
}
