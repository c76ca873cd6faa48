import { copyFile, mkdir, readdir, rename } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import { shippedTemplates, TemplateName } from '#shared/domain/briefing.ts'
import type { BriefingTemplate } from '#shared/ipc/answers/briefings.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { OWN_MAIN } from './template.ts'

type Places = { readonly resources: string; readonly workspace: string }

/** Ours, then those that lie in the workspace's folder `templates`. */
export async function listTemplates({ resources, workspace }: Places): Promise<readonly BriefingTemplate[]> {
  const ours = shippedTemplates.map((name) => ({ name, title: null, folder: join(resources, 'typst') }))
  const folder = join(workspace, 'templates')
  const found = await readdir(folder, { withFileTypes: true }).catch(() => [])
  const own = found
    .filter((entry) => entry.isDirectory())
    .flatMap((entry): BriefingTemplate[] => {
      const name = v.safeParse(TemplateName, `own:${entry.name}`)
      return name.success ? [{ name: name.output, title: entry.name, folder: join(folder, entry.name) }] : []
    })
  return [...ours, ...own.toSorted((a, b) => (a.title ?? '').localeCompare(b.title ?? '', 'en'))]
}

/**
 * Copies one of ours, with everything it imports, into a folder of the workspace; its main file is `briefing.typ`. Problems:
 * `template-name` where the name cannot be a folder's, `template-exists`.
 */
export async function copyTemplate(
  from: (typeof shippedTemplates)[number],
  title: string,
  { resources, workspace }: Places,
): Promise<BriefingTemplate> {
  const name = v.safeParse(TemplateName, `own:${title}`)
  if (!name.success) return refuse('template-name', { name: title })
  const folder = join(workspace, 'templates', title)
  const taken = (await listTemplates({ resources, workspace })).some(
    (one) => one.title?.toLowerCase() === title.toLowerCase(),
  )
  if (taken) return refuse('template-exists', { name: title })
  const source = join(resources, 'typst')
  const making = `${folder}.new`
  await mkdir(making, { recursive: true })
  for (const file of await readdir(source)) {
    const isOther = shippedTemplates.some((one) => `${one}.typ` === file && one !== from)
    if (!file.endsWith('.typ') || isOther) continue
    await copyFile(join(source, file), join(making, file === `${from}.typ` ? OWN_MAIN : file))
  }
  // Whole or not at all: a copy that stops half way is no template.
  await rename(making, folder)
  return { name: name.output, title, folder }
}
