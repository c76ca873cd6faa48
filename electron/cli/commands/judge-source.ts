import * as v from 'valibot'
import { Grade } from '#shared/domain/grade.ts'
import { descriptorFactors, SourceDescriptor } from '#shared/domain/source-descriptor.ts'
import type { Source } from '#shared/domain/source.ts'
import { labelOf } from '#shared/domain/id.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk, Outcome } from '../command.ts'
import { findSource } from '../find-source.ts'
import { UsageProblem } from '../usage-problem.ts'
import { sourceJson } from '../shapes/source-json.ts'

/** `grade SOURCE B2`: the Admiralty grade of a source, each half with its reason; `--clear` takes it away. */
export const grade: Command = {
  words: 'grade',
  usage: 'SOURCE A1–F6 --reason TEXT --credibility-reason TEXT | SOURCE --clear',
  options: {
    reason: { type: 'string' },
    'credibility-reason': { type: 'string' },
    clear: { type: 'boolean' },
  },
  async run(given, desk) {
    const [typed, code, ...more] = given.words
    const clear = given.on('clear')
    if (typed === undefined || more.length > 0) throw new UsageProblem('cli-needs-source')
    const read = v.safeParse(Grade, {
      reliability: code?.[0]?.toUpperCase(),
      reliabilityReason: given.text('reason') ?? '',
      credibility: code?.slice(1),
      credibilityReason: given.text('credibility-reason') ?? '',
    })
    if (clear === (code !== undefined) || (!clear && !read.success))
      throw new UsageProblem('cli-needs-grade', { typed: code ?? '' })
    const reasons = [given.text('reason'), given.text('credibility-reason')]
    if (!clear && reasons.some((reason) => (reason ?? '').trim() === ''))
      throw new UsageProblem('cli-needs-grade-reasons')
    const { services } = await desk.open()
    const { id } = await findSource(services, typed)
    const given2 = clear || !read.success ? null : read.output
    return told(await services.sources.update({ source: id, grade: given2 }), desk)
  },
}

/** `descriptor SOURCE FACTOR=WORDS…`: what an analyst says of a source, by ICD 206 factors; nothing after the sign takes it out. */
export const descriptor: Command = {
  words: 'descriptor',
  usage: `SOURCE [FACTOR=WORDS…]`,
  options: {},
  async run(given, desk) {
    const [typed, ...assignments] = given.words
    if (typed === undefined) throw new UsageProblem('cli-needs-source')
    const entered = assignments.map((assignment) => {
      const [, factor = '', words = ''] = /^(\w+)=([\s\S]*)$/.exec(assignment) ?? []
      if (!descriptorFactors.some((known) => known === factor))
        throw new UsageProblem('cli-unknown-factor', {
          typed: assignment,
          factors: descriptorFactors.join(', '),
        })
      return [factor, words.trim()] as const
    })
    const { services } = await desk.open()
    const found = await findSource(services, typed)
    const merged = Object.entries({ ...found.descriptor, ...Object.fromEntries(entered) })
    const next = v.parse(SourceDescriptor, Object.fromEntries(merged.filter(([, words]) => words !== '')))
    const source =
      entered.length === 0
        ? found
        : await services.sources.update({
            source: found.id,
            descriptor: Object.keys(next).length === 0 ? null : next,
          })
    return told(source, desk)
  },
}

/** `disclaimer SOURCE [ANSWER]`: shows a source's disclaimer, or answers it in writing so that it no longer follows. */
export const disclaimer: Command = {
  words: 'disclaimer',
  usage: 'SOURCE [ANSWER | --reopen]',
  options: { reopen: { type: 'boolean' } },
  async run(given, desk) {
    const [typed, ...words] = given.words
    if (typed === undefined) throw new UsageProblem('cli-needs-source')
    const answer = words.join(' ').trim()
    const { services } = await desk.open()
    const found = await findSource(services, typed)
    if (answer === '' && !given.on('reopen')) {
      return {
        json: {
          source: labelOf(found.id),
          disclaimer: found.metadata.disclaimer,
          answer: found.disclaimerAnswer,
        },
        lines: [found.metadata.disclaimer ?? '–', ...(found.disclaimerAnswer?.answer.split('\n') ?? [])],
        exit: 0,
      }
    }
    const source = await services.sources.answerDisclaimer({
      source: found.id,
      answer: given.on('reopen') ? null : answer,
    })
    return told(source, desk)
  },
}

function told(source: Source, desk: Desk): Outcome {
  return {
    json: { source: sourceJson(source, undefined) },
    lines: [
      desk.speak(sentence('cli.source.saved', { label: labelOf(source.id), title: source.metadata.title })),
    ],
    exit: 0,
  }
}
