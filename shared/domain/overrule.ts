import * as v from 'valibot'
import { Instant } from './source.ts'

/** Characters of the longest key: some four hundred hubs by name. */
export const LONGEST_KEY = 20_000

/** Why a warning against comparing some values was set aside. Id: the warning's key (`levels|beijing|guangdong`). */
export const Overrule = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+\|/), v.maxLength(LONGEST_KEY)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000)),
  by: v.string(),
  at: Instant,
})
export type Overrule = v.InferOutput<typeof Overrule>
