import type { PendingQuotation } from '#shared/ipc/answers/quotations.ts'
import type { Answers } from './speaking-transport.ts'
import { claim, quotation, source } from './story.ts'
import { changedTexts, secondVersion, storyOfVersions } from './two-texts.ts'

const { text } = changedTexts.rightText
const spanOf = (words: string, of = text) => {
  const start = of.indexOf(words)
  if (start < 0) throw new Error(`'${words}' does not stand in the text`)
  return { start, end: start + words.length }
}
const oldText = changedTexts.leftText.text
const quoted = (id: string, words: string) => ({
  ...quotation,
  id,
  exact: words,
  span: spanOf(words, oldText),
})
const waiting = (
  some: Pick<PendingQuotation, 'quotation' | 'place' | 'passages'> & Partial<PendingQuotation>,
): PendingQuotation => ({
  sourceTitle: source.metadata.title,
  language: 'en',
  claims: [{ id: claim.id, statement: claim.statement }],
  version: secondVersion.id,
  headings: null,
  before: '',
  after: '',
  ...some,
})

const sameElsewhere = {
  rung: 'elsewhere',
  where: 'elsewhere',
  score: 0.5,
  changed: { words: 0, numbers: 0, names: 0, of: 4 },
  ...spanOf('Shenzhen leads the cluster.'),
} as const

/** One corrected figure, one sentence with two places as good in other surroundings, one that is gone. */
export const pending: readonly PendingQuotation[] = [
  waiting({
    quotation: quoted('S1:1-aaaaaa', 'Beijing spent 6.58 percent on research.'),
    place: {
      kind: 'approximate',
      rung: 'similar',
      where: 'in-place',
      score: 0.97,
      changed: { words: 1, numbers: 1, names: 0, of: 6 },
      doubt: null,
      rivals: 0,
      others: [],
      ...spanOf('Beijing spent 6.5 percent on research.'),
    },
    passages: [
      {
        text: 'Beijing spent 6.5 percent on research. The city will add a campus.',
        start: spanOf('Beijing spent').start,
      },
    ],
    after: ' The city plans to add a campus.',
  }),
  waiting({
    quotation: quoted('S1:2-bbbbbb', 'Shenzhen leads the cluster.'),
    place: {
      kind: 'approximate',
      ...sameElsewhere,
      doubt: null,
      rivals: 1,
      others: [{ ...sameElsewhere, ...spanOf('The city will add a campus.') }],
    },
    passages: [
      { text: 'Shenzhen leads the cluster.', start: spanOf('Shenzhen leads').start },
      { text: 'The city will add a campus.', start: spanOf('The city will add').start },
    ],
  }),
  waiting({
    quotation: quoted('S1:3-cccccc', 'A closing word.'),
    place: { kind: 'lost' },
    passages: [],
    claims: [],
  }),
]

/** The story of versions, with quotations that wait until they are settled; an undo brings the last one back. */
export function storyOfPending(all: readonly PendingQuotation[] = pending) {
  let settled: readonly string[] = []
  const answers: Answers = {
    ...storyOfVersions(),
    'quotations.pending': () => all.filter((one) => !settled.includes(one.quotation.id)),
    'quotations.settle': ({ quotation: id }) => {
      settled = [...settled, id]
      return quotation
    },
    'workspace.undo': () => {
      settled = settled.slice(0, -1)
      return { command: 'quotations.take' }
    },
  }
  return answers
}
