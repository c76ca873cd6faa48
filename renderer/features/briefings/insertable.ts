import type { JSONContent } from '@tiptap/core'

/** What can be put into a briefing from the list of blocks, in the order a writer looks for it. */
export const insertables = [
  'paragraph',
  'heading-1',
  'heading-2',
  'heading-3',
  'judgement',
  'claim',
  'citation',
  'figure',
  'chart',
  'image',
  'table',
  'claim-table',
  'list',
  'ordered-list',
  'quote',
  'callout-note',
  'callout-caution',
  'callout-method',
  'break',
  'summary',
] as const
export type Insertable = (typeof insertables)[number]

/** The key that inserts the same without the list. */
export const insertKeys: Readonly<Partial<Record<Insertable, string>>> = {
  'heading-1': 'Ctrl+Alt+1',
  'heading-2': 'Ctrl+Alt+2',
  'heading-3': 'Ctrl+Alt+3',
  judgement: 'Alt+K',
  claim: 'Alt+C',
  citation: 'Alt+J',
  figure: 'Alt+N',
  chart: 'Alt+H',
  image: 'Alt+P',
  table: 'Alt+T',
  'claim-table': 'Alt+B',
  list: 'Alt+L',
  'ordered-list': 'Alt+Shift+L',
  quote: 'Alt+Q',
  'callout-note': 'Alt+O',
  break: 'Ctrl+Enter',
  summary: 'Alt+S',
}

/** The node of a block that needs nothing chosen; null for the others. Tables begin with a row of headers and two of cells. */
export function blankNode(what: Insertable): JSONContent | null {
  switch (what) {
    case 'paragraph':
    case 'judgement':
    case 'quote':
      return { type: what }
    case 'heading-1':
    case 'heading-2':
    case 'heading-3':
      return { type: 'heading', attrs: { level: Number(what.at(-1)) } }
    case 'callout-note':
    case 'callout-caution':
    case 'callout-method':
      return { type: 'callout', attrs: { tone: what.slice('callout-'.length) } }
    case 'list':
    case 'ordered-list':
      return { type: 'list', attrs: { ordered: what === 'ordered-list' }, content: [{ type: 'listItem' }] }
    case 'table':
      return { type: 'table', content: ['tableHeader', 'tableCell', 'tableCell'].map(row) }
    case 'claim-table':
      return { type: 'claimTable' }
    case 'break':
      return { type: 'pageBreak' }
    case 'claim':
    case 'citation':
    case 'figure':
    case 'chart':
    case 'image':
    case 'summary':
      return null
  }
}

function row(cell: string): JSONContent {
  return { type: 'tableRow', content: Array.from({ length: 3 }, () => ({ type: cell })) }
}
