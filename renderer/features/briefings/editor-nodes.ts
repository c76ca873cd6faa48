import { Mark, mergeAttributes, Node, textblockTypeInputRule, type Extensions } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { Dropcursor, UndoRedo } from '@tiptap/extensions'
import { BlockIds } from './block-id.ts'
import { DragBlocks } from './drag-blocks.ts'
import type { EmbeddedViews } from './embedded-views.ts'
import { EndOfText } from './end-of-text.ts'
import { framedNodes } from './framed-nodes.ts'
import { idAttribute } from './id-attribute.ts'
import { LinkMark } from './link-mark.ts'
import { ListItemNode, ListNode } from './list-nodes.ts'
import { MoveBlocks } from './move-block.ts'
import { tableExtensions } from './table-nodes.ts'
import { WriteBehind } from './write-behind.ts'

/** The editor's document is a briefing's blocks and nothing else; what is pasted is reduced to them. */
export function editorExtensions(views: EmbeddedViews): Extensions {
  return [
    Document.extend({ content: 'block+' }),
    Text,
    Paragraph.extend({ addAttributes: () => ({ id: idAttribute }) }),
    Heading,
    mark('bold', ['strong', 'b'], 'Mod-b'),
    mark('italic', ['em', 'i'], 'Mod-i'),
    LinkMark,
    ...framedNodes(views),
    ListNode,
    ListItemNode,
    ...tableExtensions(views.table),
    PageBreak,
    atom('claim', 'block', { id: idAttribute, claim: { default: '' } }, views.claim),
    atom('chart', 'block', { id: idAttribute, chart: { default: '' } }, views.chart),
    atom('image', 'block', pictureAttributes, views.image),
    atom('claimTable', 'block', { id: idAttribute }, views.claimTable),
    atom('figure', 'inline', { of: hidden, format: hidden, seen: hidden }, views.figure),
    atom('citation', 'inline', { claim: { default: '' } }, views.citation),
    Dropcursor.configure({ color: 'var(--accent)', width: 2 }),
    UndoRedo,
    BlockIds,
    EndOfText,
    MoveBlocks,
    DragBlocks,
    WriteBehind,
  ]
}

const levels = [1, 2, 3] as const
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ id: idAttribute, level: { default: 1, rendered: false } }),
  parseHTML: () =>
    [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: Math.min(level, 3) } })),
  // Below the briefing's title, which is the first heading of the page.
  renderHTML: ({ node, HTMLAttributes }) => [`h${Number(node.attrs['level']) + 1}`, HTMLAttributes, 0],
  addKeyboardShortcuts() {
    const toggle = (level: number) => () =>
      this.editor.isActive('heading', { level })
        ? this.editor.commands.setNode('paragraph')
        : this.editor.commands.setNode('heading', { level })
    const shortcuts = levels.map((level) => [`Mod-Alt-${level}`, toggle(level)] as const)
    return { ...Object.fromEntries(shortcuts), 'Mod-Alt-0': () => this.editor.commands.setNode('paragraph') }
  },
  addInputRules() {
    return levels.map((level) =>
      textblockTypeInputRule({
        find: new RegExp(`^#{${level}}\\s$`),
        type: this.type,
        getAttributes: { level },
      }),
    )
  },
})

const PageBreak = Node.create({
  name: 'pageBreak',
  group: 'block',
  atom: true,
  selectable: true,
  draggable: true,
  addAttributes: () => ({ id: idAttribute }),
  parseHTML: () => [{ tag: 'hr' }],
  renderHTML: ({ HTMLAttributes }) => ['hr', HTMLAttributes],
  addKeyboardShortcuts() {
    return { 'Mod-Enter': () => this.editor.commands.insertContent({ type: 'pageBreak' }) }
  },
})

function mark(name: 'bold' | 'italic', tags: readonly [string, ...string[]], key: string) {
  return Mark.create({
    name,
    parseHTML: () => tags.map((tag) => ({ tag })),
    renderHTML: ({ HTMLAttributes }) => [tags[0], HTMLAttributes, 0],
    addKeyboardShortcuts() {
      return { [key]: () => this.editor.commands.toggleMark(name) }
    },
  })
}

/** Kept as JSON in the copied HTML, so that a token cut here and pasted there stays bound. */
const hidden = { default: null, rendered: false }
const pictureAttributes = {
  id: idAttribute,
  file: hidden,
  format: hidden,
  width: hidden,
  height: hidden,
  alt: { default: '', rendered: false },
  caption: { default: '', rendered: false },
  credit: { default: '', rendered: false },
}
type Attributes = Record<string, { default: string | null; rendered?: boolean }>

/** A thing that stands in the text as a whole: it is chosen, not typed. */
function atom(
  name: keyof EmbeddedViews,
  group: 'block' | 'inline',
  attributes: Attributes,
  view: EmbeddedViews[keyof EmbeddedViews],
) {
  const tag = group === 'inline' ? 'span' : 'div'
  const data = `data-${name.toLowerCase()}`
  return Node.create({
    name,
    group,
    inline: group === 'inline',
    atom: true,
    selectable: true,
    draggable: group === 'block',
    addAttributes: () => attributes,
    parseHTML: () => [{ tag: `${tag}[${data}]`, getAttrs: (element) => attributesIn(element, data) }],
    renderHTML: ({ node, HTMLAttributes }) => {
      const { id: _id, ...kept } = node.attrs
      return [tag, mergeAttributes(HTMLAttributes, { [data]: JSON.stringify(kept) })]
    },
    addNodeView: () => view,
  })
}

function attributesIn(element: HTMLElement, data: string): Record<string, unknown> | false {
  const kept = element.getAttribute(data) ?? ''
  if (kept === '') return false
  try {
    const read: unknown = JSON.parse(kept)
    return typeof read === 'object' && read !== null ? { ...read } : false
  } catch {
    return false
  }
}
