import type { Assertion } from '../domain/assertion.ts'
import type { ExtractedText } from '../domain/text-block.ts'
import type { TextSpan } from '../domain/text-span.ts'
import { asSentence } from './wording.ts'
import { periodFor } from './number-period.ts'
import { candidatesOf } from './suggest.ts'
import type { Passage } from './passage.ts'
import { readPassages, type ReadingTools } from './read-passages.ts'
import { levelsOf } from './value-rule.ts'

export type DraftedClaim = {
  readonly statement: string
  readonly assertion: Assertion
  readonly speaker: string | null
  readonly because: readonly string[]
}

/**
 * What a person's selection probably claims: of the candidates in the sentences it touches, the one whose printed words
 * lie most in the selection, or the only one there is. Where no rule speaks, the selected words themselves: the value of
 * nothing known where they print one number, else an event, which a person then corrects. `passages` are those of the text, for whoever drafts many claims of it.
 */
export function draftClaim(
  extracted: ExtractedText,
  span: TextSpan,
  tools: ReadingTools,
  passages: readonly Passage[] = readPassages(extracted, tools),
): DraftedClaim {
  const selected = extracted.text.slice(span.start, span.end)
  const touched = passages.filter((passage) => passage.span.start < span.end && span.start < passage.span.end)
  const scored = touched.flatMap((passage) =>
    candidatesOf(passage).map((candidate) => ({
      passage,
      candidate,
      score:
        candidate.because.filter((words) => selected.includes(words)).length /
        Math.max(1, candidate.because.length),
    })),
  )
  const [best] = scored.toSorted((a, b) => b.score - a.score)
  if (best !== undefined && (best.score > 0 || scored.length === 1))
    return { ...best.candidate, speaker: best.passage.speaker }
  const [first] = touched
  const places = tools.hubs.mentionsIn(extracted.text, span).map(({ hub }) => hub.id as string)
  return {
    statement: asSentence(selected.replace(/\s+/gu, ' ').slice(0, 280), first?.language ?? 'en'),
    assertion: ofOneNumber(touched, span, places) ?? {
      kind: 'event',
      when: null,
      hubs: [...new Set(places)],
    },
    speaker: first?.speaker ?? null,
    because: [],
  }
}

/** 'Its crew reached 1,354 units': the number and its period, of what nothing tells. */
function ofOneNumber(
  touched: readonly Passage[],
  span: TextSpan,
  places: readonly string[],
): Assertion | null {
  const [only, ...others] = touched.flatMap((passage) =>
    levelsOf(passage)
      .filter(
        ({ span: at }) =>
          passage.span.start + at.start >= span.start && passage.span.start + at.end <= span.end,
      )
      .map((quantity) => ({ passage, quantity })),
  )
  if (only === undefined || others.length > 0) return null
  const [hub = null, ...more] = new Set(places)
  return {
    kind: 'value',
    hub: more.length === 0 ? hub : null,
    indicator: null,
    period: periodFor(only.passage, only.quantity),
    value: only.quantity.quantity,
  }
}
