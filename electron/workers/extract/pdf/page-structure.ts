import type { TextBlock } from '#shared/domain/text-block.ts'

/** What a tagged file says of a piece of content: the block it belongs to, counted on its page from 1, and its kind. */
export type Tag = {
  readonly block: number
  readonly kind: TextBlock['kind']
  readonly level: number
  /** The row of a table, counted like blocks; 0 outside tables. */
  readonly row: number
}
/** The shape of pdf.js' structure tree that is used here. */
export type StructNode = {
  readonly role?: string
  readonly type?: string
  readonly id?: string
  readonly children?: readonly StructNode[]
}

const KINDS: Readonly<Record<string, TextBlock['kind']>> = {
  P: 'paragraph',
  Caption: 'paragraph',
  Note: 'paragraph',
  FENote: 'paragraph',
  TOCI: 'paragraph',
  BlockQuote: 'quote',
  Quote: 'quote',
  Code: 'code',
  LI: 'list-item',
  TD: 'table-row',
  TH: 'table-row',
  Title: 'heading',
}
/** Inside these a paragraph is no block of its own. */
const KEPT: ReadonlySet<TextBlock['kind']> = new Set(['list-item', 'table-row', 'quote', 'heading'])

/** The tags of a page's content by its marks; empty where the file is not tagged. Walks without recursion. */
export function tagsOf(tree: StructNode | null): ReadonlyMap<string, Tag> {
  const none: Tag = { block: 0, kind: 'paragraph', level: 0, row: 0 }
  const tags = new Map<string, Tag>()
  const open: { readonly node: StructNode; readonly tag: Tag }[] =
    tree === null ? [] : [{ node: tree, tag: none }]
  let count = 0
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { node, tag } = next
    const inside = tagInside(node.role ?? '', tag, () => ++count)
    if (node.type === 'content' && node.id !== undefined && inside.block > 0) tags.set(node.id, inside)
    for (const child of node.children?.toReversed() ?? []) open.push({ node: child, tag: inside })
  }
  return tags
}

function tagInside(role: string, outer: Tag, number: () => number): Tag {
  if (role === 'TR') return { ...outer, block: 0, row: number() }
  const level = /^H([1-6]?)$/.exec(role)?.[1]
  const kind = level === undefined ? KINDS[role] : 'heading'
  if (kind === undefined) return outer
  if (kind === 'paragraph' && outer.block > 0 && KEPT.has(outer.kind)) return outer
  if (outer.row > 0 && kind !== 'table-row') return outer
  return { block: number(), kind, level: kind === 'heading' ? Number(level || 1) : 0, row: outer.row }
}
