import { boundObservations, citedClaims } from '#shared/briefings/citations.ts'
import { wordsOf } from '#shared/briefings/own-words.ts'
import type { Briefing } from '#shared/domain/briefing.ts'
import type { FigureInline, Inline } from '#shared/domain/briefing-inline.ts'
import type { ClaimLine } from '#shared/ipc/answers/claims.ts'
import type { Store } from '#electron/storage/store.ts'

/** A number bound to the dataset, as the briefing prints it. */
export type PrintFigure = (part: FigureInline, language: Briefing['language']) => string

/** Where briefings cite a claim, with the words around the citation; a block of the claim itself gives its statement. */
export function citingBriefings(
  store: Store,
  claim: string,
  statement: string,
  printFigure: PrintFigure,
): ClaimLine['briefings'] {
  return store.all('briefings').flatMap((briefing) =>
    briefing.blocks.flatMap((block) => {
      const figure = (part: FigureInline) => printFigure(part, briefing.language)
      const sentence = sentenceIn(block, claim, statement, figure)
      return sentence === null
        ? []
        : [{ briefing: briefing.id as string, title: briefing.title, block: block.id, sentence }]
    }),
  )
}

/** The words a citation closes: from the citation or full stop before it. */
function sentenceIn(
  block: Briefing['blocks'][number],
  claim: string,
  statement: string,
  figure: (part: FigureInline) => string,
): string | null {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'judgement':
    case 'callout':
    case 'quote':
      return wordsBefore(block.content, claim, figure)
    case 'list':
      return firstOf(block.items)
    case 'table':
      return firstOf(block.rows.flat())
    case 'claim':
      return block.claim === claim ? statement : null
    case 'chart':
    case 'image':
    case 'claim-table':
    case 'break':
      return null
  }

  function firstOf(contents: readonly (readonly Inline[])[]): string | null {
    for (const content of contents) {
      const words = wordsBefore(content, claim, figure)
      if (words !== null) return words
    }
    return null
  }
}

function wordsBefore(
  content: readonly Inline[],
  claim: string,
  figure: (part: FigureInline) => string,
): string | null {
  const at = content.findIndex((part) => part.type === 'citation' && part.claim === claim)
  if (at < 0) return null
  const text = (parts: readonly Inline[]) => wordsOf(parts, figure)
  const before = text(content.slice(0, at))
  const after = text(content.slice(at + 1))
  const start = Math.max(
    ...['. ', '! ', '? ', '。'].map(
      (mark) => before.trimEnd().lastIndexOf(mark) + (before.includes(mark) ? mark.length : 0),
    ),
    0,
  )
  const end = /[.!?。](?:\s|$)/u.exec(after)
  const sentence =
    before.slice(start) +
    (/[.!?。]\s*$/u.test(before) ? '' : after.slice(0, end === null ? after.length : end.index + 1))
  return sentence.replace(/\s+/gu, ' ').trim() || text(content).trim()
}

/** Ids of the observations bound as figures in briefings that cite a claim: what `citingBriefings` will ask to print. */
export function figuresBesideCitation(store: Store, claim: string): readonly string[] {
  const blocks = store.all('briefings').flatMap(({ blocks }) => blocks)
  return boundObservations(blocks.filter((block) => citedClaims([block]).includes(claim)))
}
