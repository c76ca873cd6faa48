import type { OfferedSuggestion } from '#shared/ipc/answers/suggestions.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { findSource } from '../find-source.ts'
import { offeredSuggestions } from '../offered-suggestions.ts'
import { onlySource } from '../only-source.ts'
import { openWords } from '../print/open-words.ts'
import { shortened, textTable } from '../print/text-table.ts'
import { assertionJson } from '../shapes/assertion-json.ts'
import { readNames, type Names } from '../shapes/names.ts'

/** `suggest SOURCE`: the candidate claims of a source, numbered as `accept` takes them. */
export const suggest: Command = {
  words: 'suggest',
  usage: 'SOURCE',
  options: {},
  async run(given, desk) {
    const typed = onlySource(given)
    const { services } = await desk.open()
    const source = await findSource(services, typed)
    const offered = await offeredSuggestions(services, source.id, desk)
    const names = await readNames(services)
    const rows = offered.map((suggestion) => [
      String(suggestion.n),
      desk.speak(sentence(`cli.kind.${suggestion.assertion.kind}`)),
      suggestion.state === 'offered' ? '' : desk.speak(sentence(`cli.state.${suggestion.state}`)),
      shortened(suggestion.statement, 96),
      openWords(suggestion.assertion, desk.speak),
    ])
    return {
      json: { suggestions: offered.map((suggestion) => suggestionJson(suggestion, names)) },
      lines:
        rows.length > 0 ? textTable(rows) : [desk.speak(sentence('cli.suggest.none', { source: typed }))],
      exit: 0,
    }
  },
}

function suggestionJson(suggestion: OfferedSuggestion, names: Names) {
  const { n, quote, span, statement, because, speaker, state, assertion } = suggestion
  return {
    n,
    quote,
    start: span.start,
    end: span.end,
    ...assertionJson(assertion, names),
    because,
    speaker,
    statement,
    state,
  }
}
