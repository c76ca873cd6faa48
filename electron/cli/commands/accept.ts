import { leftOpen } from '#shared/analysis/left-open.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { entryAdding } from '../entry-adding.ts'
import { fillIn, typedField } from '../fill-in.ts'
import { findSource } from '../find-source.ts'
import { offeredSuggestions } from '../offered-suggestions.ts'
import { claimLine } from '../print/claim-line.ts'
import { claimJson } from '../shapes/claim-json.ts'
import { readNames } from '../shapes/names.ts'
import { readPlaces } from '../shapes/places.ts'
import { numbersIn } from '../typed-numbers.ts'
import { suggestionNumbered } from '../suggestion-numbered.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `accept SOURCE N…` or `--all`: makes claims of suggestions; `--whole` only of those that leave nothing open. One
 * suggestion may be filled in (`hub=Turku`). A number already accepted is refused before anything is made.
 */
export const accept: Command = {
  words: 'accept',
  usage: 'SOURCE N… | SOURCE N FIELD=VALUE… [--add] | SOURCE --all [--whole]',
  options: { all: { type: 'boolean' }, whole: { type: 'boolean' }, add: { type: 'boolean' } },
  async run(given, desk) {
    const [typed, ...words] = given.words
    const filled = words.flatMap((word) => {
      const field = typedField(word)
      return field === undefined ? [] : [field]
    })
    const numbers = words.filter((word) => typedField(word) === undefined)
    if (typed === undefined) throw new UsageProblem('cli-needs-source')
    if (numbers.length > 0 === given.on('all')) throw new UsageProblem('cli-needs-numbers')
    const wanted = numbers.flatMap(numbersIn)
    if (given.on('whole') && !given.on('all')) throw new UsageProblem('cli-whole-of-all')
    if (filled.length > 0 && new Set(wanted).size !== 1) throw new UsageProblem('cli-fill-one')
    const { services } = await desk.open()
    const source = await findSource(services, typed)
    const offered = await offeredSuggestions(services, source.id, desk)
    const chosen = given.on('all')
      ? offered.filter(
          ({ state, assertion }) =>
            state === 'offered' && !(given.on('whole') && leftOpen(assertion).length > 0),
        )
      : [...new Set(wanted)].map((n) => suggestionNumbered(offered, n, typed))
    const entries = entryAdding(services, given.on('add'), desk.note)
    const suggestions = await Promise.all(
      chosen.map(async ({ id, assertion }) => ({
        id,
        ...(filled.length > 0 && { assertion: await fillIn(assertion, filled, entries) }),
      })),
    )
    const added = await entries.save()
    const made =
      suggestions.length === 0 ? [] : await services.suggestions.accept({ source: source.id, suggestions })
    const ids = new Set(made.map(({ id }) => id))
    const views = (await services.claims.list({})).filter(({ claim }) => ids.has(claim.id))
    const names = await readNames(services)
    const placeOf = await readPlaces(services, views)
    return {
      json: { claims: views.map((view) => claimJson(view, names, desk.speak, placeOf)) },
      lines: [
        ...(added.length === 0 ? [] : [desk.speak(sentence('cli.entries-added', { names: added }))]),
        desk.speak(sentence('cli.accept.made', { count: made.length })),
        ...made.map((claim) => claimLine(claim, desk.speak)),
      ],
      exit: 0,
    }
  },
}
