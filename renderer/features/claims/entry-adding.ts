import { hubByName, indicatorByName } from '#shared/dataset/entry-by-name.ts'
import { slugOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import { useBridge } from '../../bridge/context.ts'
import { useNotices } from '../../notices/notices.svelte.ts'

/** Adds what a claim speaks of and the dataset does not know yet; null where it was refused, which is said. */
export type EntryAdding = {
  readonly hub: (name: string) => Promise<string | null>
  readonly indicator: (name: string, unit: string | null) => Promise<string | null>
}

export function useEntryAdding(): EntryAdding {
  const bridge = useBridge()
  const notices = useNotices()
  const nameless = (name: string) => {
    notices.problem(sentence('claims.added.no-name', { name }))
    return null
  }
  return {
    async hub(name) {
      const id = slugOf(name)
      if (id === '') return nameless(name)
      const hub = hubByName(id, name.trim())
      const saved = await notices.attempt(() => bridge.ask('hubs.save', { hub, add: true }))
      if (saved === undefined) return null
      notices.tell(sentence('claims.added.hub', { name: saved.hub.names }))
      return saved.hub.id
    },
    async indicator(name, unit) {
      const id = slugOf(name)
      if (id === '') return nameless(name)
      const indicator = indicatorByName(id, name.trim(), unit)
      const saved = await notices.attempt(() => bridge.ask('indicators.save', { indicator, add: true }))
      if (saved === undefined) return null
      notices.tell(sentence('claims.added.indicator', { name: saved.names }))
      return saved.id
    },
  }
}
