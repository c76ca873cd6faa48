import type { AlignedPair, Mark, PairKind } from '#shared/comparison/comparison.ts'
import type { Source, Version } from '#shared/domain/source.ts'
import type { TextBlock } from '#shared/domain/text-block.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { ComparedText, SourceComparison } from '#shared/ipc/answers/comparison.ts'
import type { SourceOpened } from '#shared/ipc/answers/sources.ts'
import type { Answers } from './speaking-transport.ts'
import { source, story } from './story.ts'

/** What a side of a pair says, and inside it the words that changed and those that are marked. */
type Said = {
  readonly words: string
  readonly changed?: readonly string[]
}
type Told = {
  readonly kind: PairKind
  readonly left?: Said
  readonly right?: Said
  readonly marks?: readonly {
    readonly kind: Mark['kind']
    readonly left: readonly [words: string, value: string] | null
    readonly right: readonly [words: string, value: string] | null
  }[]
}

/** Sets told pairs into two texts: one sentence a place, found where it stands in its text. */
export function toldComparison(
  leftText: ComparedText,
  rightText: ComparedText,
  told: readonly Told[],
  sameLanguage = true,
): SourceComparison {
  const spanIn = (text: string, words: string, from = 0): TextSpan => {
    const start = text.indexOf(words, from)
    if (start < 0) throw new Error(`'${words}' does not stand in the text`)
    return { start, end: start + words.length }
  }
  const inside = (text: string, side: TextSpan | null, words: string) => spanIn(text, words, side?.start ?? 0)
  const pairs = told.map((one): AlignedPair => {
    const left = one.left ? spanIn(leftText.text, one.left.words) : null
    const right = one.right ? spanIn(rightText.text, one.right.words) : null
    return {
      kind: one.kind,
      left,
      right,
      words: {
        left: (one.left?.changed ?? []).map((words) => inside(leftText.text, left, words)),
        right: (one.right?.changed ?? []).map((words) => inside(rightText.text, right, words)),
      },
      marks: (one.marks ?? []).map((mark) => ({
        kind: mark.kind,
        leftSpan: mark.left && inside(leftText.text, left, mark.left[0]),
        rightSpan: mark.right && inside(rightText.text, right, mark.right[0]),
        left: mark.left?.[1] ?? null,
        right: mark.right?.[1] ?? null,
      })),
    }
  })
  return { sameLanguage, pairs, sameWords: 0.84, leftText, rightText }
}

const [base] = [story()['sources.open']?.({ source: source.id, version: null })]
if (base === undefined || !('version' in base)) throw new Error('the story has a source')
const opened: SourceOpened = base

/** A text of the story's source, one paragraph a line. */
export function textOf(version: Version, text: string, of: Source = source): ComparedText {
  const blocks: TextBlock[] = []
  let start = 0
  for (const line of text.split('\n')) {
    if (line !== '') blocks.push({ kind: 'paragraph', level: 0, span: { start, end: start + line.length } })
    start += line.length + 1
  }
  return { source: of, version, text, blocks }
}

export const firstVersion: Version = opened.version
export const secondVersion: Version = {
  ...opened.version,
  id: 'S1.2-bbbbbb',
  made: 'import',
  file: { name: 'article (1).txt', format: 'txt' },
  note: 'The bureau corrected the value.',
  words: 41,
  addedAt: '2026-02-03T09:00:00.000Z',
}

/** Eight sentences of which six differ in a way of their own. */
export const changedTexts = toldComparison(
  textOf(
    firstVersion,
    'The hubs grew again.\nBeijing spent 6.58 percent on research. The city plans to add a campus.\nThe rule took effect on 14 January. It was announced by Xinhua.\nShenzhen leads the cluster.\nA closing word.\nNothing else changed here.',
  ),
  textOf(
    secondVersion,
    'The hubs grew again.\nBeijing spent 6.5 percent on research. The city will add a campus.\nShenzhen leads the cluster.\nThe rule came into force on 16 January. It was announced by Reuters.\nA second fund was named.\nNothing else changed here.',
  ),
  [
    { kind: 'same', left: { words: 'The hubs grew again.' }, right: { words: 'The hubs grew again.' } },
    {
      kind: 'changed',
      left: { words: 'Beijing spent 6.58 percent on research.', changed: ['6.58'] },
      right: { words: 'Beijing spent 6.5 percent on research.', changed: ['6.5'] },
      marks: [
        { kind: 'number', left: ['6.58 percent', '6.58 percent'], right: ['6.5 percent', '6.5 percent'] },
      ],
    },
    {
      kind: 'changed',
      left: { words: 'The city plans to add a campus.', changed: ['plans to'] },
      right: { words: 'The city will add a campus.', changed: ['will'] },
      marks: [{ kind: 'hedge', left: ['plans to', 'plan'], right: ['will', 'will'] }],
    },
    {
      kind: 'changed',
      left: { words: 'The rule took effect on 14 January.', changed: ['took effect', '14'] },
      right: { words: 'The rule came into force on 16 January.', changed: ['came into force', '16'] },
      marks: [{ kind: 'date', left: ['14 January', 'XXXX-01-14'], right: ['16 January', 'XXXX-01-16'] }],
    },
    {
      kind: 'changed',
      left: { words: 'It was announced by Xinhua.', changed: ['Xinhua'] },
      right: { words: 'It was announced by Reuters.', changed: ['Reuters'] },
      marks: [{ kind: 'name', left: ['Xinhua', 'Xinhua'], right: ['Reuters', 'Reuters'] }],
    },
    {
      kind: 'moved',
      left: { words: 'Shenzhen leads the cluster.' },
      right: { words: 'Shenzhen leads the cluster.' },
    },
    { kind: 'removed', left: { words: 'A closing word.' } },
    { kind: 'added', right: { words: 'A second fund was named.' } },
    {
      kind: 'same',
      left: { words: 'Nothing else changed here.' },
      right: { words: 'Nothing else changed here.' },
    },
  ],
)

/** The story's workspace after a second version of its source came in. */
export function storyOfVersions(compared: SourceComparison = changedTexts): Answers {
  const answers = story()
  const second: Source = { ...source, currentVersion: secondVersion.id }
  return {
    ...answers,
    'sources.list': () => [
      {
        source: second,
        words: 41,
        versions: 2,
        quotations: 1,
        claims: 1,
        suggestionsLeft: 0,
        sameOriginAs: [],
      },
      {
        source: {
          ...source,
          id: 'S2-bbbbbb',
          metadata: { ...source.metadata, title: 'Another report', language: 'ru' },
          currentVersion: 'S2.1-bbbbbb',
          addedAt: '2026-03-01T09:00:00.000Z',
        },
        words: 120,
        versions: 1,
        quotations: 0,
        claims: 0,
        suggestionsLeft: 0,
        sameOriginAs: [source.id],
      },
    ],
    'sources.open': ({ version }) => {
      const isFirst = version === firstVersion.id
      const shown = isFirst ? compared.leftText : compared.rightText
      return {
        ...opened,
        source: second,
        version: isFirst ? firstVersion : secondVersion,
        versions: [firstVersion, secondVersion],
        text: shown.text,
        blocks: shown.blocks,
        quotations: opened.quotations.map((one) => {
          const exact = 'Beijing spent 6.58 percent on research.'
          const start = compared.leftText.text.indexOf(exact)
          const span = { start, end: start + exact.length }
          if (one.place.kind !== 'exact') throw new Error('the quotation of the story stands as quoted')
          return { ...one, exact, span, place: isFirst ? { ...one.place, ...span } : { kind: 'lost' } }
        }),
      }
    },
    'sources.compare': () => compared,
  }
}
