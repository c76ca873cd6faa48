import type { Input } from '#shared/ipc/requests.ts'
import { article, workspace } from '../claims/workspace.ts'

/** A dropped file of JSON, or of text as it is. */
export const file = (json: unknown, name = 'annotations.json') => ({
  name,
  base64: Buffer.from(typeof json === 'string' ? json : JSON.stringify(json), 'utf8').toString('base64'),
})
/** A workspace with the article and all its suggestions accepted. */
export async function annotated() {
  const world = await workspace()
  const source = await world.importText(article)
  await world.suggestions.accept({
    source,
    suggestions: (await world.suggestions.list({ source })).map(({ id }) => ({ id })),
  })
  return { ...world, source }
}
/** What an export of all claims says. */
export const textOf = async (
  world: Awaited<ReturnType<typeof workspace>>,
  format: Input<'claims.export'>['format'],
) => Buffer.from((await world.claims.export({ claims: null, format })).base64, 'base64').toString('utf8')
