import type { BriefingBlock } from '../../domain/briefing-block.ts'
import type { Inline } from '../../domain/briefing-inline.ts'
import type { TextSpan } from '../../domain/text-span.ts'
import { sentencesOf } from '../../text/sentences.ts'

/** Stands for a figure token, and for a mark that cites a claim, in the words a rule reads. */
export const FIGURE = '\ufffc'
export const CITED = '\ue000'
/** Stands for each letter of what somebody else said: quoted words are theirs and are never linted. */
const QUOTED = '\u00a0'

/** Words of the author's own that are read as one: a paragraph, an item of a list, a cell. */
export type Passage = {
  readonly block: string
  readonly kind: BriefingBlock['type']
  /** Own words; figures and citations as one character each, quoted words blanked. */
  readonly text: string
  readonly sentences: readonly TextSpan[]
  /** The figure tokens, in the order of their characters. */
  readonly figures: readonly Extract<Inline, { readonly type: 'figure' }>[]
}

/** What an author wrote in their own words, passage by passage. Quote blocks and what is in quotation marks is left out. */
export function passagesOf(blocks: readonly BriefingBlock[]): readonly Passage[] {
  return blocks.flatMap((block) =>
    contentsOf(block).map((content) => {
      const text = withoutQuoted(content.map(lettersOf).join(''))
      const figures = content.filter((part) => part.type === 'figure')
      return { block: block.id, kind: block.type, text, sentences: sentencesOf(text), figures }
    }),
  )
}

function contentsOf(block: BriefingBlock): readonly (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'judgement':
    case 'callout':
      return [block.content]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    case 'quote':
    case 'claim':
    case 'chart':
    case 'image':
    case 'claim-table':
    case 'break':
      return []
  }
}

function lettersOf(part: Inline): string {
  if (part.type === 'text') return part.text
  return part.type === 'figure' ? FIGURE : CITED
}

function withoutQuoted(text: string): string {
  return text.replace(/[“«„「『][^“”«»„「」『』]*[”»“」』]|"[^"\n]*"/gu, (quoted) =>
    QUOTED.repeat(quoted.length),
  )
}
