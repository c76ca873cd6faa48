import { SvelteMap } from 'svelte/reactivity'

const PAGE = 200

/** Rows of a long list, fetched by the page when one of them comes into sight. */
export class RowPages<Row> {
  readonly #pages = new SvelteMap<number, readonly Row[]>()
  readonly #asked = new Set<number>()
  readonly #fetch: (from: number, count: number) => Promise<readonly Row[] | undefined>

  constructor(fetch: (from: number, count: number) => Promise<readonly Row[] | undefined>) {
    this.#fetch = fetch
  }

  /** Null while it is on its way. */
  at(row: number): Row | null {
    const page = Math.floor(row / PAGE)
    const rows = this.#pages.get(page)
    if (rows === undefined) void this.#load(page)
    return rows?.[row % PAGE] ?? null
  }

  async #load(page: number): Promise<void> {
    if (this.#asked.has(page)) return
    this.#asked.add(page)
    const rows = await this.#fetch(page * PAGE, PAGE)
    if (rows !== undefined) this.#pages.set(page, rows)
  }
}
