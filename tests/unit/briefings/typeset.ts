import type { BriefingData } from '#shared/briefings/briefing-data.ts'
import { collectEvidence } from '#shared/briefings/collect-evidence.ts'
import { composeBriefing } from '#shared/briefings/compose-briefing.ts'
import { sealEvidence } from '#electron/services/briefings/seal-evidence.ts'
import { typeParts } from '#electron/services/briefings/type-parts.ts'
import { templateOf } from '#electron/services/briefings/template.ts'
import { createTypesetter } from '#electron/workers/typesetting/typesetter.ts'
import { resources } from './briefing-data.ts'

export const typesetter = createTypesetter(typeParts(resources))

/** The template of the tests that look at no template. */
export const situation = templateOf('situation', { resources, workspace: '' })

/** Everything from data to a typeset document, as the service does it. */
export function typeset(data: BriefingData) {
  const content = composeBriefing(data)
  const evidence = sealEvidence(collectEvidence(data), content)
  const template = templateOf(data.briefing.template, { resources, workspace: '' })
  return { content, evidence, document: typesetter.typeset({ content, evidence, template }) }
}
