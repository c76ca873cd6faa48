import type { Check, CheckOutcome } from '../domain/check.ts'
import type { Observation } from '../domain/observation.ts'
import { sentence, type Sentence } from '../messages/sentence.ts'
import { wordsKey } from '../messages/words-key.ts'

/** A check, or one part of it, before it knows its claim. */
export type Finding = Omit<Check, 'claim'>
type Missing = Check['missing'][number]
type Rest = {
  readonly observations?: readonly Observation[]
  readonly missing?: readonly Missing[]
  readonly warnings?: readonly Sentence[]
}

export function finding(outcome: CheckOutcome, reason: Sentence, rest: Rest = {}): Finding {
  return { outcome, reason, observations: [], missing: [], warnings: [], ...rest }
}

/** A gap a person can fill: which value of what, and why it matters. Nulls stand for what the claim does not tell. */
export function gap(
  hub: string | null,
  indicator: string | null,
  period: string | null,
  why: Sentence,
): Missing {
  return { hub, indicator, period, why }
}

/**
 * A claim that says several things: contradicted by one false part, confirmed only by all true ones. The parts that
 * decide speak; a contradiction or a gap is not drowned by what else is true.
 */
export function allOf(parts: readonly Finding[]): Finding {
  const outcome = (['contradicted', 'untestable'] as const).find((one) =>
    parts.some((part) => part.outcome === one),
  )
  const deciding = parts.filter((part) => part.outcome === (outcome ?? 'confirmed'))
  const observations = new Map(
    [...deciding, ...parts].flatMap((part) => part.observations).map((one) => [one.id, one]),
  )
  return {
    outcome: outcome ?? 'confirmed',
    reason: joined((outcome === 'untestable' ? parts : deciding).map(({ reason }) => reason)),
    observations: [...observations.values()],
    missing: parts.flatMap(({ missing }) => missing),
    warnings: distinct(parts.flatMap(({ warnings }) => warnings)),
  }
}

/**
 * A finding and by how much: what was found is told before the amount that is not, or the amount would hang in the air.
 * Where the first is not so, how much it comes to says nothing more.
 */
export function withAmount(found: Finding, amount: Finding): Finding {
  if (found.outcome === 'contradicted') return found
  return {
    ...allOf([found, amount]),
    observations: found.observations,
    reason: joined([found.reason, amount.reason]),
  }
}

/** Sentences one after the other, as each language sets them. */
export function joined(sentences: readonly Sentence[]): Sentence {
  const [first, ...others] = sentences
  if (first === undefined) return sentence('checks.nothing')
  return others.length === 0 ? first : sentence('checks.joined', { first, rest: joined(others) })
}

export function distinct(sentences: readonly Sentence[]): Sentence[] {
  const said = new Map<string, Sentence>()
  for (const one of sentences) if (!said.has(wordsKey(one))) said.set(wordsKey(one), one)
  return [...said.values()]
}
