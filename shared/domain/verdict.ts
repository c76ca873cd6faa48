import * as v from 'valibot'
import { Id } from './id.ts'

export const verdictSigns = ['✓', '✕', '?', '!', '●', '○', '◆', '▲', '▼', '■', '★', '↻'] as const
export const verdictColours = ['ok', 'bad', 'open', 'accent', 'plain'] as const

/** A state of claims that a team has named itself, beside the author's and the reviewer's; sign, word and colour together. */
export const Verdict = v.strictObject({
  id: Id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(40)),
  sign: v.picklist(verdictSigns),
  colour: v.picklist(verdictColours),
  /** What it means, for those who did not make it. */
  meaning: v.pipe(v.string(), v.maxLength(500)),
  /** Its place on the board, from 0. */
  order: v.pipe(v.number(), v.integer(), v.minValue(0)),
})
export type Verdict = v.InferOutput<typeof Verdict>
