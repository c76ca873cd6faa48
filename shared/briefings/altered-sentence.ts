import type { AlteredPage } from '../ipc/answers/briefings.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'

/** What was done to a page of a file that went out. */
export function alteredSentence({ page, old, now }: AlteredPage): Sentence {
  if (now === null) return sentence('briefings.verify.page-missing', { page })
  if (old === null) return sentence('briefings.verify.page-added', { page })
  return sentence('briefings.verify.page-altered', { page, old, now })
}
