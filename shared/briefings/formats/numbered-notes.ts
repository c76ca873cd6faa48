import type { BriefingContent, PrintedMark, PrintedNote, PrintedRun } from '../briefing-content.ts'

/** The footnotes of a briefing in the order of their numbers; the notes stand in the order in which claims are first cited. */
export type NumberedNotes = {
  readonly all: readonly { readonly number: number; readonly note: PrintedNote }[]
  readonly numberOf: (mark: PrintedMark) => number
}

/** Numbers the notes by the first mark of each in the text, as the typesetter does. */
export function numberedNotes(content: BriefingContent): NumberedNotes {
  const order = new Map<string, number>()
  for (const block of content.blocks)
    for (const mark of marksOf(block)) if (!order.has(mark.claim)) order.set(mark.claim, order.size + 1)
  return {
    all: [...order].flatMap(([claim, number]) => {
      const note = content.notes[claim]
      return note === undefined ? [] : [{ number, note }]
    }),
    numberOf: ({ claim }) => order.get(claim) ?? 0,
  }
}

function marksOf(block: BriefingContent['blocks'][number]): readonly PrintedMark[] {
  const inRuns = (runs: readonly PrintedRun[]) => runs.filter((run) => run.kind === 'note')
  switch (block.kind) {
    case 'heading':
      return block.marks
    case 'paragraph':
    case 'quote':
    case 'judgement':
    case 'callout':
      return inRuns(block.runs)
    case 'list':
      return block.items.flatMap(inRuns)
    case 'table':
      return block.rows.flat().flatMap(inRuns)
    case 'claim':
      return [block.mark]
    case 'chart':
    case 'image':
    case 'claim-table':
    case 'break':
    case 'gap':
      return []
  }
}
