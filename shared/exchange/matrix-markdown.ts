import { consistencies } from '../domain/hypothesis-matrix.ts'
import type { MatrixView } from '../ipc/answers/matrices.ts'
import { sentence } from '../messages/sentence.ts'
import type { Speak } from '../messages/speak.ts'
import { escapedMarkdown } from './escaped-markdown.ts'
import { evidenceCells, ratingText, type ClaimOf } from './matrix-cells.ts'

/** A matrix of hypotheses for reading and pasting: the hypotheses, the table, the scale with its source. Nothing in it is markup but ours. */
export function matrixMarkdown(view: MatrixView, claimOf: ClaimOf, speak: Speak): string {
  const { matrix, reading } = view
  const say = (key: string) => speak(sentence(`hypotheses.${key}`))
  const row = (cells: readonly string[]) => `| ${cells.map(escapedMarkdown).join(' | ')} |`
  const table = [
    row([
      say('evidence'),
      say('credibility'),
      say('relevance'),
      ...matrix.hypotheses.map(({ key }) => key),
      say('diagnosticity'),
    ]),
    `| ${Array.from({ length: matrix.hypotheses.length + 4 }, () => '---').join(' | ')} |`,
    ...matrix.evidence.map((evidence) => {
      const { words, claim, outcome } = evidenceCells(evidence, claimOf)
      const value = reading.diagnosticity.find((one) => one.evidence === evidence.key)?.value ?? null
      const tested = outcome === null ? [] : [speak(sentence(`checks.outcome.${outcome}`))]
      const about = claim === null ? [] : [[claim, ...tested].join(', ')]
      return row([
        [evidence.key, words, ...about.map((said) => `(${said})`)].join(' '),
        say(`weight.${evidence.credibility}`),
        say(`weight.${evidence.relevance}`),
        ...matrix.hypotheses.map(({ key }) => ratingText(view, evidence.key, key) || '–'),
        value === null ? '–' : String(value),
      ])
    }),
    row([
      say('against'),
      '',
      '',
      ...matrix.hypotheses.map(({ key }) =>
        String(reading.against.find(({ hypothesis }) => hypothesis === key)?.inconsistency ?? 0),
      ),
      '',
    ]),
  ]
  return [
    `## ${escapedMarkdown(matrix.question)}`,
    '',
    ...matrix.hypotheses.map(({ key, words }) => `- **${key}** ${escapedMarkdown(words)}`),
    '',
    ...table,
    '',
    consistencies.map((one) => `${one} ${say(`scale.${one}`)}`).join(' · '),
    '',
    escapedMarkdown(say('no-winner')),
    '',
    escapedMarkdown(say('scale.source')),
    '',
  ].join('\n')
}
