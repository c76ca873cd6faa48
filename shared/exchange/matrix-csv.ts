import type { MatrixView } from '../ipc/answers/matrices.ts'
import { sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { csvLine, quotedCell } from './csv-cells.ts'
import { evidenceCells, ratingText, type ClaimOf } from './matrix-cells.ts'

/**
 * A matrix of hypotheses as CSV: a row a piece of evidence, a column a hypothesis, everybody's ratings in the cells; last
 * the row of what speaks against each hypothesis. Text that a spreadsheet would run is kept from it.
 */
export function matrixCsv(view: MatrixView, claimOf: ClaimOf, speak: Speak): string {
  const { matrix, reading } = view
  const say = (key: string) => speak(sentence(`hypotheses.${key}`))
  const head = csvLine([
    say('evidence'),
    say('column.claim'),
    say('column.words'),
    say('column.outcome'),
    say('credibility'),
    say('relevance'),
    ...matrix.hypotheses.map(({ key, words }) => `${key} ${words}`),
    say('diagnosticity'),
  ])
  const rows = matrix.evidence.map((evidence) => {
    const { words, claim, outcome } = evidenceCells(evidence, claimOf)
    const value = reading.diagnosticity.find((one) => one.evidence === evidence.key)?.value ?? null
    return [
      csvLine([
        evidence.key,
        claim ?? '',
        words,
        outcome === null ? '' : speak(sentence(`checks.outcome.${outcome}`)),
        say(`weight.${evidence.credibility}`),
        say(`weight.${evidence.relevance}`),
        ...matrix.hypotheses.map(({ key }) => ratingText(view, evidence.key, key)),
      ]),
      quotedCell(value === null ? '' : String(value)),
    ].join(',')
  })
  const against = [
    csvLine([say('against'), '', '', '', '', '']),
    ...matrix.hypotheses.map(({ key }) =>
      quotedCell(String(reading.against.find(({ hypothesis }) => hypothesis === key)?.inconsistency ?? 0)),
    ),
    '',
  ].join(',')
  return `${[head, ...rows, against].join('\r\n')}\r\n`
}
