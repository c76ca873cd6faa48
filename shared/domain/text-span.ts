import * as v from 'valibot'

/** A stretch of one version's text, in UTF-16 code units, end exclusive. */
export const TextSpan = v.pipe(
  v.strictObject({
    start: v.pipe(v.number(), v.integer(), v.minValue(0)),
    end: v.pipe(v.number(), v.integer(), v.minValue(0)),
  }),
  v.check((span) => span.end >= span.start, 'a span ends before it starts'),
)
export type TextSpan = v.InferOutput<typeof TextSpan>
