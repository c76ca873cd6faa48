import type { FigureInline, Inline } from '../domain/briefing-inline.ts'
import { labelOf } from '../domain/id.ts'
import { sentence } from '../messages/sentence.ts'
import type { PrintedMark, PrintedRun } from './briefing-content.ts'
import type { BriefingData } from './briefing-data.ts'
import { printFigure } from './print-figure.ts'
import { readFigure, type FigureReading } from './read-figure.ts'

/** Hands out the footnote marks of a briefing: the first of a claim carries the note. */
export type MarkClaim = (claim: string) => PrintedMark

/** Inline content as runs of a line. What it points at and is gone leaves words that say so. */
export function printRuns(content: readonly Inline[], mark: MarkClaim, data: BriefingData): PrintedRun[] {
  return content.map((part): PrintedRun => {
    switch (part.type) {
      case 'text':
        return {
          kind: 'text',
          text: part.text,
          bold: part.bold ?? false,
          italic: part.italic ?? false,
          ...(part.link === undefined ? {} : { link: part.link }),
        }
      case 'figure':
        return printToken(part, data)
      case 'citation':
        return data.claims.has(part.claim)
          ? mark(part.claim)
          : gapRun('briefings.gap.citation', labelOf(part.claim), data)
    }
  })
}

/** What a token of this briefing is worth now. */
export function readingOf({ of }: Pick<FigureInline, 'of'>, data: BriefingData): FigureReading {
  return readFigure(of, {
    observation: (id) => data.observations.get(id),
    outcome: (claim) => data.claims.get(claim)?.check.outcome,
  })
}

function printToken(part: FigureInline, data: BriefingData): PrintedRun {
  const reading = readingOf(part, data)
  const text = printFigure(reading, part.format, data.briefing.language, data.speak)
  if (text !== null) return { kind: 'figure', text }
  return reading.kind === 'gone'
    ? gapRun('briefings.gap.figure', labelOf(reading.id), data)
    : gapRun('briefings.gap.figure-uncomputable', '', data)
}

function gapRun(key: string, id: string, { speak }: BriefingData): PrintedRun {
  return { kind: 'text', text: speak(sentence(key, { id })), bold: true, italic: false }
}
