import type { Suggestion } from '#shared/domain/suggestion.ts'

/** As many readings of a version are kept as somebody may add hubs and indicators while one suggestion is filled in. */
const MOST = 8

type Reading = Promise<readonly Suggestion[]>

/**
 * What a text was read as before the hubs and indicators it is read with changed. A suggestion is named by its words and what
 * it says: who fills one in with a hub that is added on the way names one that is read otherwise by then.
 */
export class EarlierReadings {
  readonly #byVersion = new Map<string, readonly Reading[]>()

  keep(version: string, reading: Reading): void {
    this.#byVersion.set(version, [reading, ...(this.#byVersion.get(version) ?? [])].slice(0, MOST))
  }

  /** The suggestion of that id as it was offered last; undefined where none ever was. */
  async find(version: string, id: string): Promise<Suggestion | undefined> {
    for (const reading of this.#byVersion.get(version) ?? []) {
      const list = await reading.catch((): readonly Suggestion[] => [])
      const found = list.find((one) => one.id === id)
      if (found !== undefined) return found
    }
    return undefined
  }
}
