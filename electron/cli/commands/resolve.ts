import type { NameReason } from '#shared/dataset/explain-name.ts'
import type { NameLead } from '#shared/ipc/answers/hubs.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { Command } from '../command.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `resolve NAME`: which hub (or indicator) a name means, and why; exit 1 when it means none or more than one. */
export const resolve: Command = {
  words: 'resolve',
  usage: 'NAME [--indicator]',
  options: { indicator: { type: 'boolean' } },
  async run(given, desk) {
    if (given.words.length === 0) throw new UsageProblem('cli-needs-name')
    const name = given.words.join(' ')
    const { services } = await desk.open()
    const of = given.on('indicator') ? services.indicators : services.hubs
    const answer = await of.resolve({ name })
    const lineOf = (lead: NameLead) =>
      desk.speak(sentence('hubs.lead', { name: lead.name, id: lead.id, why: reasonSentence(lead.because) }))
    switch (answer.kind) {
      case 'one':
        return {
          json: { name, result: 'one', found: answer.found, candidates: [], near: [] },
          lines: [lineOf(answer.found)],
          exit: 0,
        }
      case 'several':
        return {
          json: { name, result: 'several', found: null, candidates: answer.candidates, near: [] },
          lines: [
            desk.speak(sentence('hubs.several', { name, count: answer.candidates.length })),
            ...answer.candidates.map((lead) => `  ${lineOf(lead)}`),
          ],
          exit: 1,
        }
      case 'none':
        return {
          json: { name, result: 'none', found: null, candidates: [], near: answer.near },
          lines: [
            desk.speak(
              answer.near.length === 0
                ? sentence('hubs.none', { name })
                : sentence('hubs.none-near', { name, near: answer.near.map((each) => each.name) }),
            ),
          ],
          exit: 1,
        }
    }
  },
}

/** 'as Пекин, its Russian name, declined'. */
function reasonSentence({ by, name, language, form }: NameReason): Sentence {
  if (language === null) return sentence('hubs.because.id')
  return sentence(`hubs.because.${form}`, { how: sentence(`hubs.by.${by}.${language}`, { name }) })
}
