import { proposalsOf, type Proposal } from '#shared/anchoring/excerpt-place.ts'
import { whyProposed } from '#shared/anchoring/why-proposed.ts'
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
 * `--place N` another of those
 * listed, `--words TEXT` other words of the current version, `--lost` says that they are gone. Exit 1 while any is left.
 */
export const settle: Command = {
  words: 'settle',
  usage: '[QUOTATION --take | --place N | --words TEXT | --lost]',
  options: {
    take: { type: 'boolean' },
    place: { type: 'string' },
    words: { type: 'string' },
    lost: { type: 'boolean' },
  },
  async run(given, desk) {
    const [typed, ...more] = given.words
    const ways = [
      given.on('take'),
      given.text('place') !== undefined,
      given.text('words') !== undefined,
      given.on('lost'),
    ].filter(Boolean).length
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
        : {
            kind: 'take' as const,
            span: await spanOf(waiting, given.text('words'), given.text('place') ?? '1'),
          }
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
      place: string,
    ): Promise<Extract<Input<'quotations.settle'>['decision'], { kind: 'take' }>['span']> {
      if (words === undefined) {
        const proposals = proposalsOf(waiting.place)
        if (proposals.length === 0)
          return refuse('nothing-proposed', { quotation: labelOf(waiting.quotation.id) })
        const chosen = /^\d+$/.test(place) ? proposals[Number(place) - 1] : undefined
        if (chosen === undefined) return refuse('no-such-place', { asked: place, count: proposals.length })
        return { start: chosen.start, end: chosen.end }
      }
      const { text } = await services.sources.open({ source: waiting.quotation.source, version: null })
      const start = text.indexOf(words)
      if (start < 0) return refuse('words-not-there', { words: shortened(words, 60) })
      if (text.indexOf(words, start + 1) >= 0) return refuse('words-twice', { words: shortened(words, 60) })
      return { start, end: start + words.length }
    }
  },
}

/** The words of each proposal, the best first. */
function proposed({ place, passages }: PendingQuotation): readonly string[] {
  return proposalsOf(place).flatMap(({ start, end }, at) => {
    const passage = passages[at]
    return passage === undefined ? [] : [passage.text.slice(start - passage.start, end - passage.start)]
  })
}

function pendingJson(waiting: PendingQuotation) {
  const { quotation, place, version, claims } = waiting
  const [words, ...more] = proposed(waiting)
  return {
    quotation: labelOf(quotation.id),
    quotedFrom: labelOf(quotation.version),
    version: labelOf(version),
    quote: quotation.exact,
    ...(place.kind === 'lost' ? NOTHING : proposalJson(place, words ?? '')),
    doubt: place.kind === 'lost' ? null : place.doubt,
    headings: waiting.headings,
    rivals: place.kind === 'lost' ? 0 : place.rivals,
    others: place.kind === 'lost' ? [] : place.others.map((other, at) => proposalJson(other, more[at] ?? '')),
    claims: claims.map(({ id }) => labelOf(id)),
  }
}

const NOTHING = { proposed: null, rung: null, where: null, score: 0, changed: null }

function proposalJson({ rung, where, score, changed, start, end }: Proposal, words: string) {
  return { proposed: words, rung, where, score, changed, start, end }
}

function linesOf(waiting: PendingQuotation, desk: Desk): string[] {
  const { quotation, place, headings } = waiting
  const plain = (text: string) => text.replace(/\s+/gu, ' ')
  const proposals = proposed(waiting)
  return [
    desk.speak(
      sentence('cli.settle.quotation', {
        quotation: labelOf(quotation.id),
        why: whyProposed(place).map(desk.speak).join('; '),
      }),
    ),
    ...(headings === null
      ? []
      : [
          desk.speak(sentence('cli.settle.headings', { was: headings.was ?? '–', now: headings.now ?? '–' })),
        ]),
    `- ${plain(quotation.exact)}`,
    ...(proposals.length === 0
      ? [`+ ${desk.speak(sentence('cli.settle.nothing'))}`]
      : proposals.map((words, at) => `${proposals.length > 1 ? `${at + 1} ` : ''}+ ${plain(words)}`)),
  ]
}
