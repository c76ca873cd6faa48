import { Mark, mergeAttributes, Node, textblockTypeInputRule, type Extensions } from '@tiptap/core'
import { Document } from '@tiptap/extension-document'
import { Paragraph } from '@tiptap/extension-paragraph'
import { Text } from '@tiptap/extension-text'
import { UndoRedo } from '@tiptap/extensions'
import { BlockIds } from './block-id.ts'
import type { EmbeddedViews } from './embedded-views.ts'
import { MoveBlocks } from './move-block.ts'

const id = { default: null, rendered: false }

/** The editor's document is a briefing's blocks and nothing else; what is pasted is reduced to them. */
export function editorExtensions(views: EmbeddedViews): Extensions {
  return [
    Document.extend({ content: 'block+' }),
    Text,
    Paragraph.extend({ addAttributes: () => ({ id }) }),
    Heading,
    mark('bold', ['strong', 'b'], 'Mod-b'),
    mark('italic', ['em', 'i'], 'Mod-i'),
    atom('claim', 'block', { id, claim: { default: '' } }, views.claim),
    atom('chart', 'block', { id, chart: { default: '' } }, views.chart),
    atom('claimTable', 'block', { id }, views.claimTable),
    atom('figure', 'inline', { observation: { default: '' } }, views.figure),
    atom('citation', 'inline', { claim: { default: '' } }, views.citation),
    UndoRedo,
    BlockIds,
    MoveBlocks,
  ]
}

const levels = [1, 2, 3] as const
const Heading = Node.create({
  name: 'heading',
  group: 'block',
  content: 'inline*',
  defining: true,
  addAttributes: () => ({ id, level: { default: 1, rendered: false } }),
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

/** A thing that stands in the text as a whole: it is chosen, not typed. */
function atom(
  name: string,
  group: 'block' | 'inline',
  attributes: Record<string, { default: string | null; rendered?: boolean }>,
  view: EmbeddedViews[keyof EmbeddedViews],
) {
  return Node.create({
    name,
    group,
    inline: group === 'inline',
    atom: true,
    selectable: true,
    draggable: group === 'block',
    addAttributes: () => attributes,
    parseHTML: () => [{ tag: `${group === 'inline' ? 'span' : 'div'}[data-${name.toLowerCase()}]` }],
    renderHTML: ({ HTMLAttributes }) => [
      group === 'inline' ? 'span' : 'div',
      mergeAttributes(HTMLAttributes, { [`data-${name.toLowerCase()}`]: '' }),
    ],
    addNodeView: () => view,
  })
}
