import { labelOf } from '#shared/domain/id.ts'
import { locales } from '#shared/messages/sentence.ts'
import type { Input } from '#shared/ipc/requests.ts'
import type { Services } from '#shared/ipc/services.ts'
import type { Command } from '../command.ts'
import { findByLabel } from '../find-by-label.ts'
import { findSource } from '../find-source.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `summary BRIEFING|SOURCE…`: drafts the source summary statement of a briefing, or of the sources named. */
export const summary: Command = {
  words: 'summary',
  usage: 'BRIEFING | SOURCE…',
  options: {},
  async run(given, desk) {
    if (given.words.length === 0) throw new UsageProblem('cli-needs-source')
    const language = locales.find((locale) => locale === given.text('language')) ?? 'en'
    const { services } = await desk.open()
    const { text, sources, missing } = await services.sources.summarise({
      of: await meant(given.words, services),
      language,
    })
    for (const sentence of missing) desk.note(sentence)
    return {
      json: { text, sources: sources.map(labelOf), missing: missing.map(desk.speak) },
      lines: text.split('\n'),
      exit: 0,
    }
  },
}

async function meant(
  typed: readonly string[],
  services: Services,
): Promise<Input<'sources.summarise'>['of']> {
  const [first = ''] = typed
  if (typed.length === 1 && /^b\d/i.test(first)) {
    const briefings = await services.briefings.list({})
    return { kind: 'briefing', briefing: findByLabel(briefings, ({ id }) => id, first, 'briefing').id }
  }
  const sources: string[] = []
  for (const each of typed) sources.push((await findSource(services, each)).id)
  return { kind: 'sources', sources }
}
