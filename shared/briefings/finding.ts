import type { BriefingFinding } from '../ipc/answers/briefings.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'

/** A finding of the workspace's state; `about` tells two of one code in one block apart, and is what an answer is bound to. */
export function finding(
  code: string,
  severity: BriefingFinding['severity'],
  block: string | null,
  values: Sentence['values'] = {},
): BriefingFinding {
  const about = JSON.stringify(values)
  const said = sentence(`briefings.finding.${code}`, values)
  return { code, severity, block, about, sentence: said, source: null, setAside: null }
}
