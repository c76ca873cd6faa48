import { formatPeriod } from '#shared/dataset/periods.ts'
import { unitSymbol } from '#shared/dataset/units.ts'
import type { Measured } from '#shared/domain/observation.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findNamed } from '../find-named.ts'
import { wholeDay } from '../known-day.ts'
import { textTable } from '../print/text-table.ts'
import { readNames } from '../shapes/names.ts'
import { observationJson } from '../shapes/observation-json.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `data known DATE`: facts that speak with another value today than on that day, each with both and the difference. */
export const dataKnown: Command = {
  words: 'data known',
  usage: 'DATE [--hub NAME] [--indicator NAME]',
  options: { hub: { type: 'string' }, indicator: { type: 'string' } },
  async run(given, desk) {
    const [typed, ...more] = given.words
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-date')
    const asKnownOn = wholeDay(typed)
    const { services } = await desk.open()
    const named = async (of: 'hub' | 'indicator') => {
      const name = given.text(of)
      return name === undefined ? null : findNamed(services, of, name)
    }
    const query = { hub: await named('hub'), indicator: await named('indicator'), asKnownOn }
    const { changed, known, undated, later } = await services.dataset.knowledge(query)
    const names = await readNames(services)
    // What had no value yet is a number; what was another value is news, and told one by one.
    const newsOf = changed.filter(({ then }) => then !== null)
    const shown = (value: Measured | null) =>
      value === null ? '—' : `${value.value} ${unitSymbol(value.unit)}`.trim()
    return {
      json: {
        asKnownOn,
        known,
        later,
        undated,
        changed: changed.map(({ hub, indicator, period, then, now, difference }) => ({
          hub: names.hub(hub),
          hubId: hub,
          indicator: names.indicator(indicator),
          indicatorId: indicator,
          period,
          then: then === null ? null : observationJson(then, names),
          now: now === null ? null : observationJson(now, names),
          difference,
        })),
      },
      lines: [
        desk.speak(sentence('hubs.known.summary', { date: asKnownOn, known, later, changed: newsOf.length })),
        ...(undated === 0 ? [] : [desk.speak(sentence('hubs.known.undated', { count: undated }))]),
        ...(newsOf.length < changed.length
          ? [desk.speak(sentence('hubs.known.first', { count: changed.length - newsOf.length }))]
          : []),
        ...textTable(
          newsOf.map(({ hub, indicator, period, then, now }) => [
            `  ${names.hub(hub)}`,
            names.indicator(indicator),
            formatPeriod(period, 'en'),
            `${shown(then)} → ${shown(now)}`,
          ]),
        ),
      ],
      exit: 0,
    }
  },
}
