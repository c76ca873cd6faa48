import { comparePeriods, seriesOf, yearOf } from '../../dataset/periods.ts'
import type { Assertion } from '../../domain/assertion.ts'
import { sentence } from '../../messages/sentence.ts'
import type { CheckData } from '../check-data.ts'
import { allOf, finding, gap, joined, type Finding } from '../finding.ts'
import { amount, hubName } from '../words.ts'
import { checkValue } from './check-value.ts'
import { absentEditions } from './editions.ts'
import { subjectOf } from './subject.ts'

type ValueClaim = Extract<Assertion, { kind: 'value' }>
type OverTime = ValueClaim & { readonly holds: NonNullable<ValueClaim['holds']> }

/** 'Exceeded 6 percent by 2023', 'for the first time', 'has topped 1 trillion since 2020': one number claimed of several periods. */
export function checkOverTime(claim: OverTime, data: CheckData): Finding {
  const subject = subjectOf({ hubs: [claim.hub], indicator: claim.indicator, periods: [claim.period] }, data)
  if (subject.kind === 'incomplete') return subject.finding
  const [hub = ''] = subject.hubs
  const [period = ''] = subject.periods
  const held = [...new Set(data.observations.filter((one) => one.hub === hub).map((one) => one.period))]
    .filter((other) => other.length === period.length && seriesOf(other) === seriesOf(period))
    .sort(comparePeriods)
  const at = (other: string) => checkIn(claim, other, data)
  if (claim.holds === 'first')
    return neverBefore(
      {
        claim,
        hub,
        period,
        indicator: subject.indicator.id,
        at,
        earlier: held.filter((one) => one < period),
      },
      data,
    )
  if (claim.holds === 'by') return byThen(at(period), held.filter((one) => one < period).toReversed(), at)
  return sinceThen({ claim, hub, indicator: subject.indicator.id, period, held, at }, data)
}

function checkIn({ kind, hub, indicator, value }: OverTime, period: string, data: CheckData): Finding {
  return checkValue({ kind, hub, indicator, period, value }, data)
}

/** Reached in the period or at any time before; what it lost again since is a warning, no contradiction. */
function byThen(then: Finding, earlier: readonly string[], at: (period: string) => Finding): Finding {
  if (then.outcome === 'confirmed') return then
  const before = earlier.map(at).find(({ outcome }) => outcome === 'confirmed')
  if (before === undefined) return then
  const lost =
    then.outcome === 'contradicted' ? [sentence('checks.warning.not-kept', { then: then.reason })] : []
  return {
    ...before,
    observations: [...before.observations, ...then.observations],
    warnings: [...before.warnings, ...lost],
  }
}

/** One earlier period that bears it out ends 'for the first time'; else it holds as far back as the dataset reaches. */
function neverBefore(
  {
    claim,
    hub,
    period,
    indicator,
    at,
    earlier,
  }: {
    readonly claim: OverTime
    readonly hub: string
    readonly period: string
    readonly indicator: string
    readonly at: (period: string) => Finding
    readonly earlier: readonly string[]
  },
  data: CheckData,
): Finding {
  const then = at(period)
  if (then.outcome !== 'confirmed') return then
  const before = earlier.map((one) => ({ period: one, ...at(one) }))
  const already = before.find(({ outcome }) => outcome === 'confirmed')
  const values = { hub: hubName(data, hub), claimed: amount(claim.value), period }
  if (already !== undefined)
    return finding(
      'contradicted',
      sentence('checks.first-value.contradicted', { ...values, edition: already.period }),
      {
        observations: [...already.observations, ...then.observations],
      },
    )
  const tested = before.filter(({ outcome }) => outcome === 'contradicted')
  if (tested.length === 0) {
    const reason = sentence('checks.first-value.unknown', values)
    return finding('untestable', reason, {
      observations: then.observations,
      missing: [gap(hub, indicator, null, reason)],
    })
  }
  const absent = absentEditions(period, earlier)
  return finding(
    'confirmed',
    joined([
      then.reason,
      sentence('checks.first-time.confirmed', { editions: tested.map((one) => one.period) }),
    ]),
    {
      observations: [...then.observations, ...tested.flatMap(({ observations }) => observations)],
      missing: absent.map((one) =>
        gap(hub, indicator, one, sentence('checks.gap.since', { ...values, period: one })),
      ),
      warnings: [
        ...then.warnings,
        ...(absent.length === 0 ? [] : [sentence('checks.warning.editions-absent', { editions: absent })]),
        sentence('checks.warning.editions-before', { edition: tested[0]?.period ?? period }),
      ],
    },
  )
}

/** One period that says no ends it; else it holds as far as the dataset reaches, and what that lacks is named. */
function sinceThen(
  {
    claim,
    hub,
    indicator,
    period,
    held,
    at,
  }: {
    readonly claim: OverTime
    readonly hub: string
    readonly indicator: string
    readonly period: string
    readonly held: readonly string[]
    readonly at: (period: string) => Finding
  },
  data: CheckData,
): Finding {
  const first = at(period)
  const later = held.filter((one) => one > period)
  const parts = [first, ...later.map(at)]
  const refuted = parts.find(({ outcome }) => outcome === 'contradicted')
  if (refuted !== undefined) return refuted
  const open = parts.find(({ outcome }) => outcome === 'untestable')
  if (open !== undefined) return { ...open, observations: parts.flatMap(({ observations }) => observations) }
  const last = later.at(-1) ?? period
  const absent = absentBetween(period, last, held)
  const values = { hub: hubName(data, hub), from: period, until: last, claimed: amount(claim.value) }
  const all = allOf(parts)
  return finding('confirmed', sentence('checks.since.confirmed', values), {
    observations: all.observations,
    missing: absent.map((one) =>
      gap(hub, indicator, one, sentence('checks.gap.since', { ...values, period: one })),
    ),
    warnings: [
      ...(absent.length === 0 ? [] : [sentence('checks.warning.editions-absent', { editions: absent })]),
      ...all.warnings.filter(({ key }) => key !== 'checks.warning.far-from-bound'),
    ],
  })
}

/** Years between two that the dataset holds nothing of; of finer periods nobody knows which should be there. */
function absentBetween(from: string, until: string, held: readonly string[]): string[] {
  const [first, last] = [yearOf(from) ?? 0, yearOf(until) ?? 0]
  if (!/^(?:.* )?\d{4}$/u.test(from)) return []
  return Array.from({ length: Math.max(0, last - first - 1) }, (_, at) =>
    from.replace(/\d{4}$/u, String(first + at + 1)),
  ).filter((one) => !held.includes(one))
}
