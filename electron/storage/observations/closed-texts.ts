import { Observation } from '#shared/domain/observation.ts'

const { status, qualifier, tier } = Observation.entries

/** Gives a dictionary's text its narrow type back. Batches are parsed when read, so a text outside the list is a fault. */
function reader<Text extends string>(options: readonly Text[]): (text: string) => Text {
  const known = new Map<string, Text>(options.map((option) => [option, option]))
  return (text) => {
    const found = known.get(text)
    if (found === undefined) throw new Error(`'${text}' is none of ${options.join(', ')}`)
    return found
  }
}

export const readStatus = reader(status.options)
export const readQualifier = reader(qualifier.options)
export const readTier = reader(tier.options)
