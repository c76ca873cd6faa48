import { InputRule, Node } from '@tiptap/core'
import { TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'
import { idAttribute } from './id-attribute.ts'

/** A list of one level; an item is a line of its own. Enter makes the next item, Enter in an empty one leaves the list. */
export const ListNode = Node.create({
  name: 'list',
  group: 'block',
  content: 'listItem+',
  addAttributes: () => ({ id: idAttribute, ordered: { default: false, rendered: false } }),
  parseHTML: () => [
    { tag: 'ul', attrs: { ordered: false } },
    { tag: 'ol', attrs: { ordered: true } },
  ],
  renderHTML: ({ node, HTMLAttributes }) => [node.attrs['ordered'] === true ? 'ol' : 'ul', HTMLAttributes, 0],
  addInputRules() {
    return (
      [
        [/^[-*]\s$/, false],
        [/^1[.)]\s$/, true],
      ] as const
    ).map(
      ([find, ordered]) =>
        new InputRule({
          find,
          handler: ({ state, range }) => {
            const { $from } = state.selection
            if ($from.parent.type.name !== 'paragraph' || $from.depth !== 1) return null
            const { tr, schema } = state
            tr.delete(range.from, range.to)
            const at = tr.doc.resolve(tr.mapping.map($from.pos))
            const words = at.parent.content
            const item = schema.nodes['listItem']?.create(null, words)
            const list = item === undefined ? undefined : schema.nodes['list']?.create({ ordered }, item)
            if (list === undefined) return null
            const start = at.before(1)
            tr.replaceWith(start, at.after(1), list)
            tr.setSelection(TextSelection.create(tr.doc, start + 2))
            return undefined
          },
        }),
    )
  },
})

export const ListItemNode = Node.create({
  name: 'listItem',
  content: 'inline*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: ({ HTMLAttributes }) => ['li', HTMLAttributes, 0],
  addKeyboardShortcuts() {
    return {
      Enter: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if ($from.parent.type !== this.type) return false
        return empty && $from.parent.childCount === 0 ? leaveList(editor.state, editor.view.dispatch) : false
      },
      Backspace: ({ editor }) => {
        const { $from, empty } = editor.state.selection
        if ($from.parent.type !== this.type || !empty || $from.parentOffset > 0) return false
        return leaveList(editor.state, editor.view.dispatch)
      },
    }
  },
})

/** The item becomes a paragraph; what stands before and after it stays two lists. */
function leaveList(state: EditorState, dispatch: (transaction: Transaction) => void): boolean {
  const { $from } = state.selection
  const list = $from.node(-1)
  const index = $from.index(-1)
  const paragraph = state.schema.nodes['paragraph']?.create(null, $from.parent.content)
  if (paragraph === undefined) return false
  const items = (from: number, to: number) => {
    const some = list.content.content.slice(from, to)
    return some.length === 0
      ? []
      : [list.type.create({ ...list.attrs, id: from === 0 ? list.attrs['id'] : null }, some)]
  }
  const before = items(0, index)
  const start = $from.before(-1)
  const tr = state.tr.replaceWith(start, $from.after(-1), [
    ...before,
    paragraph,
    ...items(index + 1, list.childCount),
  ])
  const at = start + before.reduce((sum, node) => sum + node.nodeSize, 0) + 1
  dispatch(tr.setSelection(TextSelection.create(tr.doc, at)).scrollIntoView())
  return true
}
