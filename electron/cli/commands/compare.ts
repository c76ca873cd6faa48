import { labelOf } from '#shared/domain/id.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { AlignedPair, Mark } from '#shared/comparison/comparison.ts'
import type { ComparedText } from '#shared/ipc/answers/comparison.ts'
import { sentence } from '#shared/messages/sentence.ts'
import type { Command, Desk } from '../command.ts'
import { findVersion } from '../find-version.ts'
import { UsageProblem } from '../usage-problem.ts'

const signs: Record<AlignedPair['kind'], string> = {
  same: '  ',
  changed: '~ ',
  added: '+ ',
  removed: '- ',
  moved: '> ',
}

/** `compare LEFT RIGHT`: two sources or versions sentence by sentence, with changed numbers, dates, names and hedges. */
export const compare: Command = {
  words: 'compare',
  usage: 'S1|S1.1 S2|S1.2',
  options: {},
  async run(given, desk) {
    const [left, right, ...more] = given.words
    if (left === undefined || right === undefined || more.length > 0)
      throw new UsageProblem('cli-needs-two-sources')
    const { services } = await desk.open()
    const comparison = await services.sources.compare({
      left: await findVersion(services, left),
      right: await findVersion(services, right),
    })
    const { pairs, leftText, rightText, sameLanguage, sameWords } = comparison
    const words = (side: ComparedText, span: TextSpan | null) =>
      span === null ? null : side.text.slice(span.start, span.end)
    const told = pairs.filter(({ kind, marks }) => kind !== 'same' || marks.length > 0)
    const shown = sameLanguage
      ? told
      : told.filter(({ marks, kind }) => marks.length > 0 || kind !== 'changed')
    return {
      json: {
        left: labelOf(leftText.version.id),
        right: labelOf(rightText.version.id),
        sameLanguage,
        sameWords,
        pairs: pairs.map(({ kind, left: from, right: to, marks }) => ({
          kind,
          left: words(leftText, from),
          right: words(rightText, to),
          marks: marks.map((mark) => ({ kind: mark.kind, left: mark.left, right: mark.right })),
        })),
      },
      lines: [
        desk.speak(
          sentence('cli.compare.head', {
            left: labelOf(leftText.version.id),
            right: labelOf(rightText.version.id),
            share: sameWords,
          }),
        ),
        ...shown.flatMap((pair) => [
          ...lines(signs[pair.kind], words(leftText, pair.left), words(rightText, pair.right), pair),
          ...pair.marks.map((mark) => `    ${markLine(mark, desk)}`),
        ]),
      ],
      exit: told.length === 0 ? 0 : 1,
    }
  },
}

function lines(sign: string, left: string | null, right: string | null, { kind }: AlignedPair): string[] {
  const plain = (text: string) => text.replace(/\s+/gu, ' ')
  if (kind === 'moved' || left === null || right === null) return [`${sign}${plain(left ?? right ?? '')}`]
  return [`- ${plain(left)}`, `+ ${plain(right)}`]
}

function markLine({ kind, left, right }: Mark, desk: Desk): string {
  const none = desk.speak(sentence('cli.compare.none'))
  return desk.speak(
    sentence('cli.compare.mark', {
      kind: sentence(`cli.compare.kind.${kind}`),
      left: left ?? none,
      right: right ?? none,
    }),
  )
}
