import { labelOf } from '#shared/domain/id.ts'
import type { SourceImpact } from '#shared/ipc/answers/sources.ts'
import { sentence, type Sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk, Outcome } from '../command.ts'
import { findSource } from '../find-source.ts'
import { onlySource } from '../only-source.ts'
import { shortened } from '../print/text-table.ts'
import { typedDate } from '../typed-date.ts'
import { UsageProblem } from '../usage-problem.ts'

/** `impact SOURCE`: everything that hangs on a source, with a drafted correction for each briefing that cites it. */
export const impact: Command = {
  words: 'impact',
  usage: 'SOURCE',
  options: {},
  async run(given, desk) {
    const typed = onlySource(given)
    const { services } = await desk.open()
    const { id } = await findSource(services, typed)
    return impactOf(await services.sources.impact({ source: id }), desk)
  },
}

/** `retract SOURCE --reason TEXT`: takes a source back and tells all that hangs on it. It stays readable. */
export const retract: Command = {
  words: 'retract',
  usage: 'SOURCE --reason TEXT [--on DATE] [--notice ADDRESS]',
  options: { reason: { type: 'string' }, on: { type: 'string' }, notice: { type: 'string' } },
  async run(given, desk) {
    const typed = onlySource(given)
    const reason = given.text('reason')?.trim() ?? ''
    if (reason === '') throw new UsageProblem('cli-needs-reason')
    const dated = given.text('on')
    const on = dated === undefined ? null : typedDate(dated)
    const { services } = await desk.open()
    const { id } = await findSource(services, typed)
    const retraction = { on, reason, notice: given.text('notice') ?? null }
    await services.sources.retract({ source: id, retraction })
    return impactOf(await services.sources.impact({ source: id }), desk)
  },
}

/** `reinstate SOURCE`: puts a retracted source into use again. */
export const reinstate: Command = {
  words: 'reinstate',
  usage: 'SOURCE',
  options: {},
  async run(given, desk) {
    const typed = onlySource(given)
    const { services } = await desk.open()
    const { id } = await findSource(services, typed)
    await services.sources.retract({ source: id, retraction: null })
    return impactOf(await services.sources.impact({ source: id }), desk)
  },
}

function whatIsLeft(claim: SourceImpact['claims'][number]): Sentence {
  const { origins: of, originsWithout: count, reportsWithout: reports } = claim
  if (count === 0) return sentence('impact.claim.alone')
  return sentence(count < of ? 'impact.claim.fewer' : 'impact.claim.same', { count, of, reports })
}

function impactOf(found: SourceImpact, desk: Desk): Outcome {
  const { source, quotations, claims, actors, observations, charts, briefings } = found
  const counts = {
    label: labelOf(source.id),
    title: source.metadata.title,
    quotations: quotations.length,
    claims: claims.length,
    actors: actors.length,
    observations,
    charts: charts.length,
    briefings: briefings.length,
  }
  return {
    json: {
      source: labelOf(source.id),
      retracted: source.retraction !== null,
      quotations: quotations.map(({ id }) => labelOf(id)),
      claims: claims.map(({ id, ...claim }) => ({ id: labelOf(id), ...claim })),
      actors: actors.map(({ id, kind, words, alone }) => ({ id: labelOf(id), kind, words, alone })),
      observations,
      charts: charts.map(({ id, ...chart }) => ({ id: labelOf(id), ...chart })),
      briefings: briefings.map(({ id, title, sentences, charts: shown, issued, note }) => ({
        id: labelOf(id),
        title,
        sentences: sentences.map(({ claim, words }) => ({
          claim: claim === null ? null : labelOf(claim),
          words,
        })),
        charts: shown.map(labelOf),
        issued: issued.map(({ at, contentHash, pages }) => ({ at, contentHash, pages })),
        note,
      })),
    },
    lines: [
      desk.speak(sentence('cli.impact.counts', counts)),
      ...claims.map((claim) =>
        desk.speak(
          sentence('cli.impact.claim', {
            label: labelOf(claim.id),
            statement: shortened(claim.statement, 100),
            left: whatIsLeft(claim),
          }),
        ),
      ),
      ...actors.map(({ id, words, alone }) =>
        desk.speak(
          sentence('cli.impact.actor', {
            label: labelOf(id),
            words: shortened(words, 100),
            left: sentence(alone ? 'impact.actor.alone' : 'impact.actor.others'),
          }),
        ),
      ),
      ...charts.map(({ id, title, values }) =>
        desk.speak(sentence('cli.impact.chart', { label: labelOf(id), title, values })),
      ),
      ...briefings.map(({ id, title, issued }) =>
        desk.speak(sentence('cli.impact.briefing', { label: labelOf(id), title, count: issued.length })),
      ),
      ...briefings.flatMap(({ note }) => (note === null ? [] : ['', ...note.split('\n')])),
    ],
    exit: 0,
  }
}
