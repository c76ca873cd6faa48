import { labelOf } from '#shared/domain/id.ts'
import type { Services } from '#shared/ipc/services.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { findSource } from './find-source.ts'

/** What a person named as `S3` (its current version) or `S3.2` (its second). Refuses what is not there. */
export async function findVersion(
  services: Services,
  typed: string,
): Promise<{ readonly source: string; readonly version: string | null }> {
  const [, label, number] = /^(\w+)\.(\d+)(?:-\w+)?$/.exec(typed) ?? []
  if (label === undefined || number === undefined)
    return { source: (await findSource(services, typed)).id, version: null }
  const { id: source } = await findSource(services, label)
  const { versions } = await services.sources.open({ source, version: null })
  const wanted = versions.find(
    ({ id }) =>
      id.toLowerCase() === typed.toLowerCase() || labelOf(id) === `${label.toUpperCase()}.${number}`,
  )
  const version = wanted?.id ?? refuse('source-version-unknown', { source: labelOf(source), version: typed })
  return { source, version }
}
