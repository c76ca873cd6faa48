import { join } from 'node:path'
import type { Template } from '#electron/workers/typesetting/typesetter.ts'
import { shippedTemplates, type TemplateName } from '#shared/domain/briefing.ts'

/** The main file of a person's own template. */
export const OWN_MAIN = 'briefing.typ'

/** A template by the name a briefing keeps of it: one of ours, or `own:NAME` in the workspace's folder `templates/NAME`. */
export function templateOf(
  name: TemplateName,
  { resources, workspace }: { readonly resources: string; readonly workspace: string },
): Template {
  const shipped = shippedTemplates.find((one) => one === name)
  return shipped === undefined
    ? { folder: join(workspace, 'templates', name.slice('own:'.length)), file: OWN_MAIN }
    : { folder: join(resources, 'typst'), file: `${shipped}.typ` }
}
