import type { PrintedReference } from './briefing-content.ts'
import type { BriefingData } from './briefing-data.ts'
import { printOriginalTitle } from './print-quotation.ts'

/** The list of sources: each entry in the citation style, with the original title where the words are a translation. */
export function printReferences(data: BriefingData): readonly PrintedReference[] {
  return data.references.map(({ source, label, runs }) => {
    const found = data.sources.get(source)
    return { source, label, runs, original: found === undefined ? null : printOriginalTitle(found, data) }
  })
}
