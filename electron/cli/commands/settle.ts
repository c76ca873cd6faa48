import { labelOf } from '#shared/domain/id.ts'
import type { PendingQuotation } from '#shared/ipc/answers/quotations.ts'
import type { Input } from '#shared/ipc/requests.ts'
import { refuse } from '#shared/ipc/problem.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { findByLabel } from '../find-by-label.ts'
import { shortened } from '../print/text-table.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `settle`: quotations that a new version put in doubt, old words and proposal. `settle QUOTATION --take` takes the proposal,
 * `--words TEXT` other words of the current version, `--lost` says that they are gone. Exit 1 while any is left.
 */
export const settle: Command = {
  words: 'settle',
  usage: '[QUOTATION --take | --words TEXT | --lost]',
  options: { take: { type: 'boolean' }, words: { type: 'string' }, lost: { type: 'boolean' } },
  async run(given, desk) {
    const [typed, ...more] = given.words
    const ways = [given.on('take'), given.text('words') !== undefined, given.on('lost')].filter(
      Boolean,
    ).length
    if (more.length > 0 || ways !== (typed === undefined ? 0 : 1))
      throw new UsageProblem('cli-needs-decision')
    const { services } = await desk.open()
    if (typed !== undefined) {
      const waiting = findByLabel(
        await services.quotations.pending({}),
        ({ quotation }) => quotation.id,
        typed,
        'quotation',
      )
      const decision = given.on('lost')
        ? { kind: 'lost' as const }
        : { kind: 'take' as const, span: await spanOf(waiting, given.text('words')) }
      await services.quotations.settle({ quotation: waiting.quotation.id, decision })
    }
    const left = await services.quotations.pending({})
    return {
      json: { pending: left.map(pendingJson) },
      lines:
        left.length === 0
          ? [desk.speak(sentence('cli.settle.none'))]
          : left.flatMap((waiting) => linesOf(waiting, desk)),
      exit: left.length === 0 ? 0 : 1,
    }

    async function spanOf(
      waiting: PendingQuotation,
      words: string | undefined,
    ): Promise<Extract<Input<'quotations.settle'>['decision'], { kind: 'take' }>['span']> {
      if (words === undefined) {
        if (waiting.place.kind === 'lost')
          return refuse('nothing-proposed', { quotation: labelOf(waiting.quotation.id) })
        return { start: waiting.place.start, end: waiting.place.end }
      }
      const { text } = await services.sources.open({ source: waiting.quotation.source, version: null })
      const start = text.indexOf(words)
      if (start < 0) return refuse('words-not-there', { words: shortened(words, 60) })
      if (text.indexOf(words, start + 1) >= 0) return refuse('words-twice', { words: shortened(words, 60) })
      return { start, end: start + words.length }
    }
  },
}

function proposed({ place, passage }: PendingQuotation): string | null {
  return place.kind === 'lost' || passage === null
    ? null
    : passage.text.slice(place.start - passage.start, place.end - passage.start)
}

function pendingJson(waiting: PendingQuotation) {
  const { quotation, place, version, claims } = waiting
  return {
    quotation: labelOf(quotation.id),
    quotedFrom: labelOf(quotation.version),
    version: labelOf(version),
    quote: quotation.exact,
    proposed: proposed(waiting),
    rung: place.kind === 'lost' ? null : place.rung,
    score: place.kind === 'lost' ? 0 : place.score,
    rivals: place.kind === 'lost' ? 0 : place.rivals,
    claims: claims.map(({ id }) => labelOf(id)),
  }
}

function linesOf(waiting: PendingQuotation, desk: Desk): string[] {
  const { quotation, place } = waiting
  const plain = (text: string) => text.replace(/\s+/gu, ' ')
  return [
    desk.speak(
      sentence('cli.settle.quotation', {
        quotation: labelOf(quotation.id),
        score: place.kind === 'lost' ? 0 : place.score,
        rivals: place.kind === 'lost' ? 0 : place.rivals,
      }),
    ),
    `- ${plain(quotation.exact)}`,
    `+ ${plain(proposed(waiting) ?? desk.speak(sentence('cli.settle.nothing')))}`,
  ]
}
