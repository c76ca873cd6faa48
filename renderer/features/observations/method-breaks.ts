import { comparePeriods } from '#shared/dataset/periods.ts'
import type { Indicator } from '#shared/domain/indicator.ts'

/** The first of these periods, in order, under each new method, and how it measures; none where no period stands before it. */
export function methodBreaks(
  methods: Indicator['methods'],
  periods: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    methods.flatMap(({ from, description }) => {
      if (from === null) return []
      const at = periods.findIndex((period) => comparePeriods(period, from) >= 0)
      const first = periods[at]
      return at <= 0 || first === undefined ? [] : [[first, description] as const]
    }),
  )
}
