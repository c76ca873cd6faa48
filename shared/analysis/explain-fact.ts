import { formatPeriod } from '../dataset/periods.ts'
import { convert, convertDecimals, unitName } from '../dataset/units.ts'
import { statusTable } from '../domain/observation-status.ts'
import type { Observation, Preference } from '../domain/observation.ts'
import { sentence, type Locale, type Sentence } from '../messages/sentence.ts'
import type { Explanation } from './explanation.ts'
import type { Known } from './standing.ts'
import { valueWithSource } from './words.ts'

/** Names in the reader's language. */
export type ExplanationNames = {
  readonly locale: Locale
  readonly hubName: (id: string) => string
  readonly indicatorName: (id: string) => string
}

/** A printed observation with what stands beside it and why it was taken. */
export type FactStory = {
  readonly observation: Observation
  readonly known: Known | null
  readonly preference: Preference | null
  /** The unit it is used in. */
  readonly unit: string
}

/** Others beside it that are named; more are counted by the reader of the grid. */
const MAX_BESIDE = 4

/** The bottom of an explanation: one observation, as printed, converted, dated and sourced, and the values beside it. */
export function explainFact(
  { observation, known, preference, unit }: FactStory,
  names: ExplanationNames,
): Explanation {
  const { value, decimals, qualifier, printed, status, vintage, note } = observation
  const told = value === null ? null : convert(value, observation.unit, unit)
  const inUnit = told === null ? observation.unit : unit
  const others = [...(known?.all ?? []), ...(known?.superseded ?? [])].filter(
    (one) => one.id !== observation.id && (one.value !== value || one.unit !== observation.unit),
  )
  const notes: Sentence[] = [
    ...(observation.unit === inUnit
      ? []
      : [
          sentence('recipes.explain.converted', {
            printed:
              `${printed.value || String(value ?? '')} ${unitName(observation.unit, names.locale)}`.trim(),
            unit: unitName(inUnit, names.locale),
          }),
        ]),
    sentence('recipes.explain.source', {
      source:
        [observation.sourceTitle, observation.sourcePublisher].filter(Boolean).join(', ') || observation.id,
      tier: sentence(`dataset.tier.${observation.tier}`),
    }),
    vintage === null
      ? sentence('recipes.explain.no-vintage')
      : sentence('recipes.explain.vintage', { vintage }),
    ...(statusTable[status].order === 0
      ? []
      : [sentence('recipes.explain.status', { status: sentence(`statuses.name.${status}`) })]),
    ...(preference === null || preference.observation !== observation.id
      ? []
      : [sentence('recipes.explain.preferred', { reason: preference.reason })]),
    ...(others.length === 0
      ? []
      : [
          sentence('recipes.explain.beside', {
            count: others.length,
            values: others.slice(0, MAX_BESIDE).map(valueWithSource),
          }),
        ]),
    ...(note === '' ? [] : [sentence('recipes.explain.note', { note })]),
  ]
  return {
    what: sentence('recipes.explain.fact', {
      indicator: names.indicatorName(observation.indicator),
      hub: names.hubName(observation.hub),
      period: formatPeriod(observation.period, names.locale),
    }),
    number:
      value === null
        ? null
        : {
            value: told ?? value,
            unit: inUnit,
            decimals: convertDecimals(decimals, observation.unit, inUnit),
            qualifier,
          },
    why: value === null ? sentence(`statuses.name.${status}`) : null,
    notes,
    observation: observation.id,
    indicator: observation.indicator,
    parts: [],
  }
}
