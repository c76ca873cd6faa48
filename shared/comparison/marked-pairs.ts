import type { TextSpan } from '../domain/text-span.ts'
import { hasHedges } from '../text/hedges.ts'
import type { Alignment } from './between-neighbours.ts'
import { changedWords } from './changed-words.ts'
import type { AlignedPair, Mark } from './comparison.ts'
import { hedgeMarks } from './hedge-marks.ts'
import { differencesOf, type MarkContext } from './marks.ts'
import { numberLabel } from './number-marks.ts'
import type { Side } from './side.ts'

export type Sides = { readonly left: Side; readonly right: Side }

const NOTHING_STATED = { text: '', numbers: [], dates: [], names: [] }
/** So many pairs away a number, date or name may stand that a sentence seems to lack: translations cut sentences otherwise. */
const NEIGHBOURS = 2

/** A passage of digits alone has thousands; nobody reads them. */
const MOST_MARKS = 200

/**
 * Passages that answer each other, or answer nothing, with the words that changed and the marks of what they state
 * otherwise. `groups` are in the order of the left text. What one side lacks is no difference where a neighbouring pair has it
 * on that side only, nor, for a whole passage added or removed, where the other text states it anywhere.
 */
export function markedPairs(
  { left, right }: Sides,
  groups: readonly Alignment[],
  sameLanguage: boolean,
): AlignedPair[] {
  const context = { sameLanguage, years: new Set([...yearsIn(left.text), ...yearsIn(right.text)]) }
  const found = groups.map((group) => differences({ left, right }, group, context))
  const elsewhere = { left: statedAnywhere(left), right: statedAnywhere(right) }
  return groups.map((group, at) => {
    const spans = { left: left.spanOf(group.left), right: right.spanOf(group.right) }
    const texts = { left: sliceOf(left, spans.left), right: sliceOf(right, spans.right) }
    const isChanged = spans.left !== null && spans.right !== null
    const near = found.slice(Math.max(0, at - NEIGHBOURS), at + NEIGHBOURS + 1).flat()
    const marks = (found[at] ?? []).filter((mark) =>
      isChanged ? !isToldNear(mark, near) : !(spans.left === null ? elsewhere.left : elsewhere.right)(mark),
    )
    const language = sameLanguage ? (left.language ?? right.language) : null
    const hedges =
      isChanged && language !== null && hasHedges(language)
        ? hedgeMarks(texts.left, texts.right, language)
        : []
    const words = isChanged && sameLanguage ? changedWords(texts.left, texts.right) : { left: [], right: [] }
    const [leftStart, rightStart] = [spans.left?.start ?? 0, spans.right?.start ?? 0]
    return {
      kind: isChanged ? 'changed' : spans.left === null ? 'added' : 'removed',
      ...spans,
      words: {
        left: words.left.map((span) => moved(span, leftStart)),
        right: words.right.map((span) => moved(span, rightStart)),
      },
      marks: [...marks, ...hedges].slice(0, MOST_MARKS).map((mark) => ({
        ...mark,
        leftSpan: mark.leftSpan === null ? null : moved(mark.leftSpan, leftStart),
        rightSpan: mark.rightSpan === null ? null : moved(mark.rightSpan, rightStart),
      })),
    }
  })
}

function differences({ left, right }: Sides, group: Alignment, context: MarkContext): Mark[] {
  return differencesOf(
    group.left.length === 0 ? NOTHING_STATED : left.stated(group.left),
    group.right.length === 0 ? NOTHING_STATED : right.stated(group.right),
    group.left.length === 0 || group.right.length === 0 ? { ...context, sameLanguage: false } : context,
  )
}

/** Whether what one side lacks stands alone on that side in a neighbouring pair. */
function isToldNear({ kind, left, right }: Mark, near: readonly Mark[]): boolean {
  if (left !== null && right !== null) return false
  return near.some((mark) =>
    left === null
      ? mark.kind === kind && mark.right === null && mark.left === right
      : mark.kind === kind && mark.left === null && mark.right === left,
  )
}

/** Tells whether a text states anywhere what a mark of the other text is about; the text is read when first asked. */
function statedAnywhere(side: Side): (mark: Mark) => boolean {
  let labels: ReadonlySet<string> | null = null
  return (mark) => {
    labels ??= labelsOf(side)
    return labels.has(`${mark.kind} ${mark.left ?? mark.right ?? ''}`)
  }
}

/** Every number, date and name of a text, as marks label them. */
function labelsOf(side: Side): ReadonlySet<string> {
  const labels = new Set<string>()
  side.passages.forEach((_, at) => {
    const { numbers, dates, names } = side.stated([at])
    for (const number of numbers) labels.add(`number ${numberLabel(number)}`)
    for (const { date } of dates) labels.add(`date ${date}`)
    for (const { label } of names) labels.add(`name ${label}`)
  })
  return labels
}

function yearsIn(text: string): string[] {
  return text.slice(0, 100_000).match(/(?<!\d)(?:19[5-9]|20\d)\d(?!\d)/g) ?? []
}

function sliceOf({ text }: Side, span: TextSpan | null): string {
  return span === null ? '' : text.slice(span.start, span.end)
}

function moved({ start, end }: TextSpan, by: number): TextSpan {
  return { start: start + by, end: end + by }
}
