import type { Hub } from '../domain/hub.ts'
import type { Indicator } from '../domain/indicator.ts'

const noAliases = { en: [], zh: [], ru: [] }
/** The name stands in English, the language every entry has one in, whatever script it is of; others follow later. */
const only = (en: string) => ({ en, zh: null, ru: null })

/** A hub of which nobody knows more than what it is called. */
export function hubByName(id: string, name: string): Hub {
  return {
    ...{ id, type: 'unknown', names: only(name), aliases: noAliases },
    ...{ parent: null, place: null, note: null },
  }
}

/** A measure of which nobody knows more than its name and, where a number of it was told, its unit. */
export function indicatorByName(id: string, name: string, unit: string | null): Indicator {
  return {
    ...{ id, names: only(name), aliases: noAliases, definition: null, unit },
    ...{ direction: unit === 'rank' ? 'lower' : 'neither', series: null, methods: [] },
  }
}
