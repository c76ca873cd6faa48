import { warningWords } from '#shared/analysis/comparability/comparability-of.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `comparable INDICATOR [--period P]`: what must be known before its values are compared. `comparable --overrule KEY --reason
 * TEXT` sets a warning aside, `--restore KEY` warns again. Exit 1 while any warning stands.
 */
export const comparable: Command = {
  words: 'comparable',
  usage: 'INDICATOR [--period P] | --overrule KEY --reason TEXT | --restore KEY',
  options: {
    period: { type: 'string' },
    overrule: { type: 'string' },
    reason: { type: 'string' },
    restore: { type: 'string' },
  },
  async run(given, desk) {
    const [overrule, restore] = [given.text('overrule'), given.text('restore')]
    const [indicator, ...more] = given.words
    const { services } = await desk.open()
    if (overrule !== undefined) {
      const reason = given.text('reason')?.trim() ?? ''
      if (reason === '') throw new UsageProblem('cli-needs-reason')
      const kept = await services.comparability.overrule({ key: overrule, reason })
      return { json: { overruled: kept }, lines: [`${kept.id}: ${kept.reason}`], exit: 0 }
    }
    if (restore !== undefined) {
      await services.comparability.restore({ key: restore })
      return { json: { restored: restore }, lines: [restore], exit: 0 }
    }
    if (indicator === undefined || more.length > 0) throw new UsageProblem('cli-needs-indicator')
    const found = await services.comparability.find({
      indicator: await findNamed(services, 'indicator', indicator),
      period: given.text('period') ?? null,
    })
    return {
      json: {
        warnings: found.map((one) => ({
          key: one.key,
          rule: one.rule,
          message: desk.speak(one.sentence),
          overruled: one.overruled,
        })),
      },
      lines:
        found.length === 0
          ? [desk.speak(sentence('cli.comparable.none'))]
          : found.flatMap((one) => [`! ${desk.speak(warningWords(one))}`, `    ${one.key}`]),
      exit: found.some(({ overruled }) => overruled === null) ? 1 : 0,
    }
  },
}
