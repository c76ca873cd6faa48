import { slugOf } from '../domain/id.ts'
import type { Observation } from '../domain/observation.ts'

/** What tells a document among the sources of observations. */
export type Told = { readonly title: string; readonly url: string | null }

/** Whether an observation names this very document as its source: the same address, or the same title. */
export function isTakenFrom(
  observation: Pick<Observation, 'sourceTitle' | 'sourceUrl'>,
  { title, url }: Told,
): boolean {
  const { sourceTitle, sourceUrl } = observation
  return (
    (url !== null && sourceUrl !== '' && addressOf(url) === addressOf(sourceUrl)) ||
    (slugOf(title) !== '' && slugOf(title) === slugOf(sourceTitle))
  )
}

function addressOf(url: string): string {
  return url.replace(/^https?:\/\/(?:www\.)?/i, '').replace(/[/#]+$/, '')
}
