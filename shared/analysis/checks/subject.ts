import type { Indicator } from '../../domain/indicator.ts'
import { sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { heldPeriod } from './held-period.ts'
import { finding, gap, type Finding } from '../finding.ts'

type Asked = {
  readonly hubs: readonly (string | null)[]
  readonly indicator: string | null
  readonly periods: readonly (string | null)[]
}
export type Subject =
  | {
      readonly kind: 'subject'
      readonly hubs: readonly string[]
      readonly indicator: Indicator
      readonly periods: readonly string[]
    }
  | { readonly kind: 'incomplete'; readonly finding: Finding }

/** What a claim is about, or an untestable finding that names each part the claim leaves open or nobody knows. */
export function subjectOf(asked: Asked, data: CheckData): Subject {
  const hubs = asked.hubs.filter((hub) => hub !== null)
  const periods = asked.periods.filter((period) => period !== null)
  const indicator = asked.indicator === null ? undefined : data.indicators.get(asked.indicator)
  const why = [
    ...(hubs.length < asked.hubs.length || hubs.length === 0 ? [sentence('checks.untold.hub')] : []),
    ...hubs
      .filter((hub) => data.hubs.get(hub) === undefined)
      .map((hub) => sentence('checks.unknown.hub', { hub })),
    ...(asked.indicator === null ? [sentence('checks.untold.indicator')] : []),
    ...(asked.indicator !== null && indicator === undefined
      ? [sentence('checks.unknown.indicator', { indicator: asked.indicator })]
      : []),
    ...(periods.length < asked.periods.length ? [sentence('checks.untold.period')] : []),
  ]
  const [first] = why
  if (first === undefined && indicator !== undefined) {
    const held = periods.map((period) => heldPeriod(period, indicator, data))
    return { kind: 'subject', hubs, indicator, periods: held }
  }
  return {
    kind: 'incomplete',
    finding: finding('untestable', first ?? sentence('checks.nothing'), {
      missing: why.map((one) => gap(hubs[0] ?? null, asked.indicator, periods[0] ?? null, one)),
    }),
  }
}
