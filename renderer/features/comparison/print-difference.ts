import type { Mark } from '#shared/comparison/comparison.ts'
import { parseUnit } from '#shared/dataset/units.ts'
import { slugOf } from '#shared/domain/id.ts'
import type { TextSpan } from '#shared/domain/text-span.ts'
import type { SourceComparison } from '#shared/ipc/answers/comparison.ts'
import { formatDate, knows, t } from '../../messages/speech.svelte.ts'
import { printValue } from '../../names/print-value.ts'
import type { Difference } from './differences.ts'
import type { Side } from './passage-pieces.ts'
import { unmarkedWords } from './unmarked-words.ts'

/** What both sides say, short enough for one line; null where a side says nothing of the kind. */
export type PrintedDifference = { readonly left: string | null; readonly right: string | null }

const MOST_LETTERS = 160

/** What differs, side against side: numbers, dates and names in one form for both, words as they are printed. */
export function printDifference(compared: SourceComparison, difference: Difference): PrintedDifference {
  const pair = compared.pairs[difference.pair]
  if (pair === undefined) return { left: null, right: null }
  const mark = difference.mark === null ? undefined : pair.marks[difference.mark]
  if (mark !== undefined)
    return { left: printMark(compared, mark, 'left'), right: printMark(compared, mark, 'right') }
  if (difference.kind === 'words')
    return {
      left: changedWords(compared.leftText.text, unmarkedWords(pair, 'left')),
      right: changedWords(compared.rightText.text, unmarkedWords(pair, 'right')),
    }
  return {
    left: pair.left === null ? null : clip(compared.leftText.text, pair.left),
    right:
      pair.right === null || difference.kind === 'moved' ? null : clip(compared.rightText.text, pair.right),
  }
}

/** The words of a mark as a side prints them; null where it has none. */
export function printedWords(compared: SourceComparison, mark: Mark, side: Side): string | null {
  const span = side === 'left' ? mark.leftSpan : mark.rightSpan
  return span === null ? null : clip(compared[side === 'left' ? 'leftText' : 'rightText'].text, span)
}

function printMark(compared: SourceComparison, mark: Mark, side: Side): string | null {
  const value = mark[side]
  if (mark.kind === 'hedge') return printedWords(compared, mark, side)
  return value === null ? printedWords(compared, mark, side) : printStated(mark.kind, value)
}

/** A value in the form that both languages share, in the reader's own: `6.58 percent` → `6.58 %`. */
export function printStated(kind: Mark['kind'], value: string): string {
  switch (kind) {
    case 'number':
      return printNumber(value)
    case 'date':
      return /^[\dX]{4}(?:-\d{2}){0,2}$/.test(value) ? formatDate(value) : value
    case 'hedge':
      return knows(`compare.hedge.${value}`) ? t(`compare.hedge.${value}`) : value
    case 'name':
      return value
  }
}

/**
 * The one spelling that numbers have in a comparison, in the reader's own words: `more than 1.5 trillion yuan`, `No. 3`,
 * `top 3`, `about 1/3`. What is spelled otherwise stays as it is.
 */
function printNumber(value: string): string {
  const [, sign, place] = /^(No\. |top )(\d+)$/.exec(value) ?? []
  if (place !== undefined) return t(sign === 'No. ' ? 'dataset.place' : 'compare.top', { number: place })
  const [, nearness, fraction] = /^(about |nearly |more than |less than )(\d+\/\d+)$/.exec(value) ?? []
  if (nearness !== undefined && fraction !== undefined)
    return t(`dataset.qualifier.${nearness.trim().replace(' ', '-')}`, { value: fraction })
  const [, qualifier, number, unit = ''] =
    /^(about |nearly |more than |less than )?(-?\d+(?:\.\d+)?)(?: (.+))?$/.exec(value) ?? []
  if (number === undefined) return value
  return printValue({
    value: Number(number),
    unit: unit === '' ? null : (parseUnit(unit)?.unit ?? slugOf(unit)),
    decimals: number.split('.')[1]?.length ?? 0,
    qualifier: qualifiers.find((one) => one === qualifier?.trim().replace(' ', '-')) ?? 'exact',
  })
}
const qualifiers = ['about', 'nearly', 'more-than', 'less-than'] as const

function changedWords(text: string, words: readonly TextSpan[]): string | null {
  const runs: TextSpan[] = []
  for (const word of words) {
    const last = runs.at(-1)
    if (last !== undefined && text.slice(last.end, word.start).trim() === '')
      runs[runs.length - 1] = { start: last.start, end: word.end }
    else runs.push(word)
  }
  return runs.length === 0
    ? null
    : runs
        .slice(0, 6)
        .map((run) => clip(text, run))
        .join(' … ')
}

function clip(text: string, { start, end }: TextSpan): string {
  const words = text.slice(start, Math.min(end, start + MOST_LETTERS)).replace(/\s+/g, ' ')
  return end - start > MOST_LETTERS ? `${words}…` : words
}
