import type { Services } from '#shared/ipc/services.ts'
import type { Source } from '#shared/domain/source.ts'
import { findByLabel } from './find-by-label.ts'

/** The source a person named as `S3` or by its whole id. */
export async function findSource(services: Services, typed: string): Promise<Source> {
  const sources = (await services.sources.list({})).map(({ source }) => source)
  return findByLabel(sources, ({ id }) => id, typed, 'source')
}
