import { labelOf } from '#shared/domain/id.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Speak } from '#shared/messages/speak.ts'
import type { Names } from './names.ts'
import { observationJson } from './observation-json.ts'

/** A claim's check: outcome, why, what it rests on and what is missing. */
export function checkJson(check: Check, statement: string, names: Names, speak: Speak) {
  return {
    claim: labelOf(check.claim),
    statement,
    outcome: check.outcome,
    reason: speak(check.reason),
    reasonCode: check.reason.key,
    observations: check.observations.map((observation) => observationJson(observation, names)),
    missing: check.missing.map(({ hub, indicator, period, why }) => ({
      hub: hub === null ? null : names.hub(hub),
      hubId: hub,
      indicator: indicator === null ? null : names.indicator(indicator),
      indicatorId: indicator,
      period,
      why: speak(why),
    })),
    warnings: check.warnings.map(speak),
    warningCodes: check.warnings.map(({ key }) => key),
  }
}
