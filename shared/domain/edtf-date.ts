import * as v from 'valibot'

/**
 * A date as exactly as it is known, in EDTF level 1 (Library of Congress): `2026-01-16`, `2026-01`, `2026`,
 * or `XXXX-01-16` where a dateline prints no year. Nothing is ever filled in by guessing.
 */
export const EdtfDate = v.pipe(v.string(), v.regex(/^(?:\d{4}|XXXX)(?:-\d{2}(?:-\d{2})?)?$/, 'not a date'))
export type EdtfDate = v.InferOutput<typeof EdtfDate>
