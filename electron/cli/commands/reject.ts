import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findSource } from '../find-source.ts'
import { offeredSuggestions } from '../offered-suggestions.ts'
import { suggestionNumbered } from '../suggestion-numbered.ts'
import { numbersIn } from '../typed-numbers.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `reject SOURCE N…` or `--all`: turns suggestions down, so that they stay so in later versions of the source; `accept` takes one up after
 * all. A number that is a claim already is refused before anything is turned down.
 */
export const reject: Command = {
  words: 'reject',
  usage: 'SOURCE N… | SOURCE --all',
  options: { all: { type: 'boolean' } },
  async run(given, desk) {
    const [typed, ...numbers] = given.words
    if (typed === undefined) throw new UsageProblem('cli-needs-source')
    if (numbers.length > 0 === given.on('all')) throw new UsageProblem('cli-needs-numbers')
    const wanted = [...new Set(numbers.flatMap(numbersIn))]
    const { services } = await desk.open()
    const source = await findSource(services, typed)
    const offered = await offeredSuggestions(services, source.id, desk)
    const chosen = given.on('all')
      ? offered.filter(({ state }) => state === 'offered')
      : wanted.map((n) => suggestionNumbered(offered, n, typed))
    await services.suggestions.reject({ source: source.id, suggestions: chosen.map(({ id }) => id) })
    return {
      json: { rejected: chosen.map(({ n, statement }) => ({ n, statement })) },
      lines: [
        desk.speak(sentence('cli.reject.done', { count: chosen.length })),
        ...chosen.map(({ n, statement }) => `${n}  ${statement}`),
      ],
      exit: 0,
    }
  },
}
