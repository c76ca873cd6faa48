import type { Hub } from '../../domain/hub.ts'
import type { Observation } from '../../domain/observation.ts'
import { distinctTexts } from './compared.ts'

/** The hubs of some values whose type is known, each once; an unknown type accuses nobody. */
export function placedHubs(
  values: readonly Observation[],
  hub: (id: string) => Hub | undefined,
): readonly Hub[] {
  return distinctTexts(values.map((one) => one.hub)).flatMap((id) => {
    const own = hub(id)
    return own === undefined || own.type === 'unknown' ? [] : [own]
  })
}
