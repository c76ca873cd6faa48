import { hubByName, indicatorByName } from '#shared/dataset/entry-by-name.ts'
import { slugOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { useBridge } from '../../bridge/context.ts'
import { useNotices } from '../../notices/notices.svelte.ts'

/**
 * Adds what a claim speaks of and the dataset does not know yet; what goes by that name already is taken as it is, and names
 * that are near are told, for a slip of the pen makes a second hub. Null where it was refused, which is said.
 */
export type EntryAdding = {
  readonly hub: (name: string) => Promise<string | null>
  readonly indicator: (name: string, unit: string | null) => Promise<string | null>
}

export function useEntryAdding(): EntryAdding {
  const bridge = useBridge()
  const notices = useNotices()
  /** Finds the name, else saves it as new under the id made of it. */
  async function add(
    of: 'hub' | 'indicator',
    typed: string,
    save: (id: string, name: string) => Promise<unknown>,
  ): Promise<string | null> {
    const name = typed.trim()
    const id = slugOf(name)
    if (id === '') {
      notices.problem(sentence('claims.added.no-name', { name }))
      return null
    }
    const known = await notices.attempt(() =>
      bridge.ask(of === 'hub' ? 'hubs.resolve' : 'indicators.resolve', { name }),
    )
    if (known === undefined) return null
    if (known.kind === 'one') return known.found.id
    if (known.kind === 'several') {
      const candidates = known.candidates.map((one) => `${one.name} (${one.id})`)
      notices.problem(sentence(`problems.${of}-ambiguous`, { name, [`${of}s`]: candidates }))
      return null
    }
    if ((await notices.attempt(() => save(id, name))) === undefined) return null
    const near = known.near.map((one) => one.name)
    notices.tell(sentence(`claims.added.${of}${near.length === 0 ? '' : '-near'}`, { name, near }))
    return id
  }
  return {
    hub: (typed) =>
      add('hub', typed, (id, name) => bridge.ask('hubs.save', { hub: hubByName(id, name), add: true })),
    indicator: (typed, unit) =>
      add('indicator', typed, (id, name) =>
        bridge.ask('indicators.save', { indicator: indicatorByName(id, name, unit), add: true }),
      ),
  }
}
