import * as v from 'valibot'

/**
 * A period in one canonical spelling, comparable as text within its own form:
 * `2024` year · `2024-H1` half · `2024-Q3` quarter · `2024-09` month · `2024-09-01` day ·
 * `2016/2020` range of years · `GII 2025` a named edition (series name, space, year).
 */
export const Period = v.pipe(
  v.string(),
  v.regex(
    /^(?:\d{4}(?:-(?:H[12]|Q[1-4]|\d{2}(?:-\d{2})?))?|\d{4}\/\d{4}|[\p{L}][\p{L}\p{N}& .-]* \d{4})$/u,
    'not a period',
  ),
)
export type Period = v.InferOutput<typeof Period>
