import type { WorkspaceProblem } from '#shared/ipc/answers/workspace.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'

/** A finding whose sentence is `problems.<code>`, with the file among its values. */
export function finding(
  code: string,
  file: string,
  how: { readonly repairable: boolean; readonly repaired?: boolean; readonly info?: true },
  values: Sentence['values'] = {},
): WorkspaceProblem {
  return { code, file, sentence: sentence(`problems.${code}`, { file, ...values }), repaired: false, ...how }
}
