import { warningWords } from '#shared/analysis/comparability/comparability-of.ts'
import type { ComparabilityWarning } from '#shared/analysis/comparability/compared.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { shortened } from '../print/text-table.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `comparable INDICATOR [--period P]`: what must be known before its values are compared. `--overrule KEY --reason TEXT` sets
 * a warning aside, `--restore KEY` warns again; beside an indicator the key may be the warning's short name (`levels`).
 * Exit 1 while any warning stands.
 */
export const comparable: Command = {
  words: 'comparable',
  usage: '[INDICATOR] [--period P] [--overrule NAME|KEY --reason TEXT | --restore NAME|KEY]',
  options: {
    period: { type: 'string' },
    overrule: { type: 'string' },
    reason: { type: 'string' },
    restore: { type: 'string' },
  },
  async run(given, desk) {
    const [overrule, restore] = [given.text('overrule'), given.text('restore')]
    const [indicator, ...more] = given.words
    if (more.length > 0) throw new UsageProblem('cli-needs-indicator')
    const { services } = await desk.open()
    const found =
      indicator === undefined
        ? []
        : await services.comparability.find({
            indicator: await findNamed(services, 'indicator', indicator),
            period: given.text('period') ?? null,
          })
    const named = namesOf(found)
    const keyOf = (typed: string) => {
      if (indicator === undefined || typed.includes('|')) return typed
      const known = [...named.values()].join(', ')
      return (
        found.find((one) => named.get(one.key) === typed)?.key ??
        refuse('cli-no-warning', { typed, known: known === '' ? '–' : known })
      )
    }
    if (overrule !== undefined) {
      const reason = given.text('reason')?.trim() ?? ''
      if (reason === '') throw new UsageProblem('cli-needs-reason')
      const kept = await services.comparability.overrule({ key: keyOf(overrule), reason })
      return { json: { overruled: kept }, lines: [`${shortened(kept.id, 100)}: ${kept.reason}`], exit: 0 }
    }
    if (restore !== undefined) {
      const key = keyOf(restore)
      await services.comparability.restore({ key })
      return { json: { restored: key }, lines: [shortened(key, 100)], exit: 0 }
    }
    if (indicator === undefined) throw new UsageProblem('cli-needs-indicator')
    return {
      json: {
        warnings: found.map((one) => ({
          name: named.get(one.key) ?? one.rule,
          key: one.key,
          rule: one.rule,
          message: desk.speak(one.sentence),
          overruled: one.overruled,
        })),
      },
      lines:
        found.length === 0
          ? [desk.speak(sentence('cli.comparable.none'))]
          : found.flatMap((one) => [
              `! ${desk.speak(warningWords(one))}`,
              `    ${named.get(one.key) ?? one.rule}`,
            ]),
      exit: found.some(({ overruled }) => overruled === null) ? 1 : 0,
    }
  },
}

/** Short names of warnings, by their keys: the rule, and a number where one rule warns several times. */
function namesOf(found: readonly ComparabilityWarning[]): ReadonlyMap<string, string> {
  const seen = new Map<string, number>()
  return new Map(
    found.map(({ key, rule }) => {
      const number = (seen.get(rule) ?? 0) + 1
      seen.set(rule, number)
      return [key, number === 1 ? rule : `${rule}:${number}`]
    }),
  )
}
