import { hubByName, indicatorByName } from '#shared/dataset/entry-by-name.ts'
import type { Hub } from '#shared/domain/hub.ts'
import { slugOf } from '#shared/domain/id.ts'
import type { Indicator } from '#shared/domain/indicator.ts'
import { ProblemError, refuse } from '#shared/ipc/problem.ts'
import type { Services } from '#shared/ipc/services.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Desk } from './command.ts'
import { findNamed } from './find-named.ts'

/** Finds hubs and indicators by name; with `--add`, one that nothing here is called by is made, as `save` is told to. */
export type EntryAdding = {
  readonly hub: (name: string) => Promise<string>
  readonly indicator: (name: string, unit: string | null) => Promise<string>
  /** Stores what was not there, the way the dataset adds it; answers its names. */
  readonly save: () => Promise<readonly string[]>
}

/** Nothing is stored before all names were read: a name that means several leaves nothing half done. */
export function entryAdding(services: Services, adds: boolean, note: Desk['note']): EntryAdding {
  const hubs = new Map<string, Hub>()
  const indicators = new Map<string, Indicator>()
  const newId = async (of: 'hub' | 'indicator', name: string): Promise<string | null> => {
    if (!adds) return null
    const answer = await services[of === 'hub' ? 'hubs' : 'indicators'].resolve({ name })
    if (answer.kind !== 'none' || /^R\d+$/i.test(name)) return null
    return slugOf(name) || refuse('name-without-letters', { name: name.slice(0, 80) })
  }
  /** The refusal stays the one everybody gives; beside it stands the way out that is here. */
  const found = (of: 'hub' | 'indicator', name: string) =>
    findNamed(services, of, name).catch((error: unknown) => {
      if (error instanceof ProblemError && error.problem.code.startsWith(`${of}-unknown`))
        note(sentence('cli.add-hint'))
      throw error
    })
  return {
    async hub(name) {
      const id = await newId('hub', name)
      if (id === null) return found('hub', name)
      hubs.set(id, hubByName(id, name.trim()))
      return id
    },
    async indicator(name, unit) {
      const id = await newId('indicator', name)
      if (id === null) return found('indicator', name)
      indicators.set(id, indicatorByName(id, name.trim(), unit))
      return id
    },
    async save() {
      for (const hub of hubs.values()) await services.hubs.save({ hub, add: true })
      for (const indicator of indicators.values()) await services.indicators.save({ indicator, add: true })
      return [...hubs.values(), ...indicators.values()].map(({ names }) => names.en)
    },
  }
}
