import { labelOf } from '#shared/domain/id.ts'
import { evidenceCells, ratingText, type ClaimOf } from '#shared/exchange/matrix-cells.ts'
import { matrixCsv } from '#shared/exchange/matrix-csv.ts'
import { matrixMarkdown } from '#shared/exchange/matrix-markdown.ts'
import type { MatrixView } from '#shared/ipc/answers/matrices.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { writtenFile } from '../files/written-file.ts'
import { findByLabel } from '../find-by-label.ts'
import { shortened, textTable } from '../print/text-table.ts'
import { UsageProblem } from '../usage-problem.ts'

/**
 * `hypotheses [ID…]`: matrices of competing hypotheses: everybody's ratings, what speaks against each hypothesis, how far
 * each piece of evidence tells them apart, gaps and disputes. `hypotheses ID --csv OUT` or `--md OUT` writes one to a file.
 */
export const hypotheses: Command = {
  words: 'hypotheses',
  usage: '[ID…] | ID --csv OUT | ID --md OUT',
  options: { csv: { type: 'string' }, md: { type: 'string' } },
  async run(given, desk) {
    const [csv, md] = [given.text('csv'), given.text('md')]
    const out = csv ?? md
    if ((csv !== undefined && md !== undefined) || (out !== undefined && given.words.length !== 1))
      throw new UsageProblem('cli-needs-matrix')
    const { services } = await desk.open()
    const all = await services.matrices.list({})
    const views =
      given.words.length === 0
        ? all
        : given.words.map((typed) => findByLabel(all, ({ matrix }) => matrix.id, typed, 'matrix'))
    const claims = new Map((await services.claims.list({})).map((view) => [view.claim.id, view]))
    const claimOf: ClaimOf = (id) => {
      const view = claims.get(id)
      return view === undefined ? undefined : { statement: view.claim.statement, outcome: view.check.outcome }
    }
    const [first] = views
    if (out !== undefined && first !== undefined) {
      const text = (csv === undefined ? matrixMarkdown : matrixCsv)(first, claimOf, desk.speak)
      return writtenFile(desk, out, Buffer.from(text, 'utf8').toString('base64'))
    }
    return {
      json: { matrices: views.map((view) => matrixJson(view, claimOf)) },
      lines:
        views.length === 0
          ? [desk.speak(sentence('cli.hypotheses.none'))]
          : views.flatMap((view) => linesOf(view, claimOf, desk)),
      exit: 0,
    }
  },
}

function matrixJson({ matrix, reading }: MatrixView, claimOf: ClaimOf) {
  return {
    id: labelOf(matrix.id),
    question: matrix.question,
    hypotheses: matrix.hypotheses.map(({ key, words }) => {
      const against = reading.against.find(({ hypothesis }) => hypothesis === key)
      return {
        key,
        words,
        inconsistency: against?.inconsistency ?? 0,
        inconsistent: against?.inconsistent ?? 0,
        unrated: against?.unrated ?? 0,
      }
    }),
    evidence: matrix.evidence.map((evidence) => ({
      key: evidence.key,
      ...evidenceCells(evidence, claimOf),
      credibility: evidence.credibility,
      relevance: evidence.relevance,
      diagnosticity: reading.diagnosticity.find((one) => one.evidence === evidence.key)?.value ?? null,
    })),
    ratings: matrix.ratings,
    gaps: reading.gaps,
    disputed: reading.cells
      .filter(({ disputed }) => disputed)
      .map(({ evidence, hypothesis }) => ({ evidence, hypothesis })),
    people: reading.people,
  }
}

function linesOf(view: MatrixView, claimOf: ClaimOf, desk: Desk): readonly string[] {
  const { matrix, reading } = view
  const say = (key: string) => desk.speak(sentence(`hypotheses.${key}`))
  return [
    `${labelOf(matrix.id)} ${shortened(matrix.question, 100)}`,
    ...matrix.hypotheses.map(({ key, words }) => `${key} ${shortened(words, 90)}`),
    ...textTable([
      ['', ...matrix.hypotheses.map(({ key }) => key), say('diagnosticity'), say('evidence')],
      ...matrix.evidence.map((evidence) => [
        evidence.key,
        ...matrix.hypotheses.map(({ key }) => ratingText(view, evidence.key, key) || '–'),
        String(reading.diagnosticity.find((one) => one.evidence === evidence.key)?.value ?? '–'),
        shortened(evidenceCells(evidence, claimOf).words, 70),
      ]),
      [
        '',
        ...matrix.hypotheses.map(({ key }) =>
          String(reading.against.find(({ hypothesis }) => hypothesis === key)?.inconsistency ?? 0),
        ),
        '',
        say('against'),
      ],
    ]),
    say('no-winner'),
    '',
  ]
}
