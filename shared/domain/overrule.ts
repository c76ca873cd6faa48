import * as v from 'valibot'
import { Instant } from './source.ts'

/** Why a warning against comparing some values was set aside. Id: the warning's key (`levels|beijing|guangdong`). */
export const Overrule = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z]+\|/), v.maxLength(400)),
  reason: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000)),
  by: v.string(),
  at: Instant,
})
export type Overrule = v.InferOutput<typeof Overrule>
