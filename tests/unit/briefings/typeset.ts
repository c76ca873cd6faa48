import type { BriefingData } from '#shared/briefings/briefing-data.ts'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { sealEvidence } from '#electron/services/briefings/seal-evidence.ts'
import { createTypesetter } from '#electron/services/briefings/typesetter.ts'
import { resources } from './briefing-data.ts'

export const typesetter = createTypesetter(resources)

/** Everything from data to a typeset document, as the service does it. */
export function typeset(data: BriefingData) {
  const content = composeBriefing(data)
  const evidence = sealEvidence(collectEvidence(data), content)
  return { content, evidence, document: typesetter.typeset(content, evidence) }
}
