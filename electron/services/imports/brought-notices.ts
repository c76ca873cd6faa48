import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { Brought } from './bring-actors.ts'

/** Reasons told one by one. */
const MOST_TOLD = 20

/** What is said of a package's organisations, people and plans before they come in. */
export function broughtNotices({ edits, here, refused }: Brought): Sentence[] {
  const count = { organisations: 0, sites: 0, people: 0, roles: 0, plans: 0 }
  for (const { collection } of edits) if (collection in count) count[collection as keyof typeof count]++
  return [
    ...(edits.length === 0 ? [] : [sentence('data-import.actors.new', count)]),
    ...(here === 0 ? [] : [sentence('data-import.actors.here', { count: here })]),
    ...refused.slice(0, MOST_TOLD),
    ...(refused.length <= MOST_TOLD
      ? []
      : [sentence('data-import.actors.more', { count: refused.length - MOST_TOLD })]),
  ]
}
