import type { Observation } from '../../domain/observation.ts'
import { LONGEST_KEY, type Overrule } from '../../domain/overrule.ts'
import { sentence } from '../../messages/sentence.ts'
import { textHash } from '../../text/text-hash.ts'
import { bases } from './bases.ts'
import type { ComparabilityRule, ComparabilityWarning, Compared } from './compared.ts'
import { definitions } from './definitions.ts'
import { finality } from './finality.ts'
import type { GuardSentence } from './guard-sentence.ts'
import { kinds } from './kinds.ts'
import { levels } from './levels.ts'
import { methods } from './methods.ts'
import { money } from './money.ts'
import { periods } from './periods.ts'
import { rankings } from './rankings.ts'

/** Keys were cut at this length once: the last thing of such a one is half a name. */
const ONCE_CUT_AT = 400

/** Every rule, the gravest first. */
export const comparabilityRules: readonly ComparabilityRule[] = [
  levels, kinds, methods, rankings, bases, money, periods, definitions, finality,
] // prettier-ignore

/**
 * What a reader must know before comparing some values: charts, checks, grids and, through them, briefings ask this one
 * function. A warning's key names its rule and what it is about, so that a written reason to set it aside holds for this
 * comparison and for any among fewer of the same things, and for no other. `told` are rules whose matter the caller settles
 * or tells itself.
 */
export function comparabilityOf(
  compared: Compared,
  overrules: readonly Overrule[],
  told: readonly string[] = [],
): ComparabilityWarning[] {
  const values = onePerFact(compared.values)
  if (values.length < 2) return []
  return comparabilityRules
    .filter(({ name }) => !told.includes(name))
    .flatMap(({ name, find }) =>
      find({ ...compared, values }).map((one) => {
        const key = keyOf(name, one.about)
        return { key, rule: name, sentence: one.sentence, overruled: overruleOf(key, overrules) }
      }),
    )
}

/** More things than a key can name are told apart by a hash of them all, so that no two comparisons share a key. */
function keyOf(rule: string, about: readonly string[]): string {
  const whole = `${rule}|${[...new Set(about)].sort().join('|')}`
  if (whole.length < LONGEST_KEY) return whole
  const hash = `|#${textHash(whole)}`
  return `${whole.slice(0, LONGEST_KEY - hash.length)}${hash}`
}

/**
 * The written reason for this comparison, else one for a wider comparison by the same rule that holds all of this one's
 * things: who finds twelve hubs comparable finds three of them so too.
 */
function overruleOf(key: string, overrules: readonly Overrule[]): Overrule | null {
  const exact = overrules.find(({ id }) => id === key)
  if (exact !== undefined) return exact
  const [rule = '', ...things] = key.split('|')
  return (
    overrules.find(({ id }) => {
      const [own, ...wider] = id.split('|')
      const whole = new Set(
        id.length === LONGEST_KEY
          ? wider.slice(0, -2)
          : id.length === ONCE_CUT_AT
            ? wider.slice(0, -1)
            : wider,
      )
      // Whoever compares different levels knowingly compares kinds of one level so too.
      const isRule = own === rule || (own === 'levels' && rule === 'kinds')
      return isRule && key.length < LONGEST_KEY && things.every((one) => whole.has(one))
    }) ?? null
  )
}

/**
 * A warning as it is told: one that was set aside stays in sight with the reason and the name of who did it. The key goes
 * along, so that whoever reads it there can set it aside there.
 */
export function warningWords({ key, sentence: words, overruled }: ComparabilityWarning): GuardSentence {
  const told =
    overruled === null
      ? words
      : sentence('comparability.overruled', { warning: words, reason: overruled.reason, by: overruled.by })
  // A reason for a wider comparison is taken back where it was written.
  return {
    ...told,
    guard: { key, by: overruled === null ? 'nobody' : overruled.id === key ? 'this' : 'wider' },
  }
}

/** Values of one fact stand beside each other as such; the first is the one that is compared. */
function onePerFact(values: readonly Observation[]): Observation[] {
  const facts = new Map<string, Observation>()
  for (const one of values) {
    const key = `${one.hub}|${one.indicator}|${one.period}`
    if (one.value !== null && !facts.has(key)) facts.set(key, one)
  }
  return [...facts.values()]
}
