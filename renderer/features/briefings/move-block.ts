import { Extension, type Editor } from '@tiptap/core'
import { NodeSelection, Selection, TextSelection, type EditorState, type Transaction } from '@tiptap/pm/state'

/** The top-level block the selection begins in: its position and number. */
export function blockAt(state: EditorState): {
  readonly index: number
  readonly from: number
  readonly to: number
} {
  const { $from } = state.selection
  const index = $from.index(0)
  const from = $from.posAtIndex(index, 0)
  return { index, from, to: from + (state.doc.maybeChild(index)?.nodeSize ?? 0) }
}

/** Swaps the block with its neighbour and takes the selection along. Null at the end of the way. */
export function moveBlock(state: EditorState, step: 1 | -1): Transaction | null {
  const { index, from, to } = blockAt(state)
  const block = state.doc.maybeChild(index)
  const neighbour = state.doc.maybeChild(index + step)
  if (block === null || neighbour === null || index + step < 0) return null
  const start = step === 1 ? from : from - neighbour.nodeSize
  const pair = step === 1 ? [neighbour, block] : [block, neighbour]
  const moved = start + (step === 1 ? neighbour.nodeSize : 0)
  const { selection } = state
  const tr = state.tr.replaceWith(start, start + block.nodeSize + neighbour.nodeSize, pair)
  if (selection instanceof NodeSelection && selection.from === from)
    return tr.setSelection(NodeSelection.create(tr.doc, moved)).scrollIntoView()
  const shift = moved - from
  return tr
    .setSelection(
      selection instanceof TextSelection && selection.to < to
        ? TextSelection.create(tr.doc, selection.anchor + shift, selection.head + shift)
        : Selection.near(tr.doc.resolve(moved)),
    )
    .scrollIntoView()
}

/** Removes the whole block; the last one leaves an empty paragraph. */
export function removeBlock(state: EditorState): Transaction {
  const { from, to } = blockAt(state)
  const tr = state.tr
  const paragraph = state.schema.nodes['paragraph']
  if (state.doc.childCount === 1 && paragraph !== undefined) tr.replaceWith(from, to, paragraph.create())
  else tr.delete(from, to)
  return tr.setSelection(Selection.near(tr.doc.resolve(Math.min(from, tr.doc.content.size)))).scrollIntoView()
}

function run(editor: Editor, transaction: Transaction | null): boolean {
  if (transaction !== null) editor.view.dispatch(transaction)
  return true
}

/** Alt+Up and Alt+Down move the block that is being written, Ctrl+Shift+Backspace removes it. */
export const MoveBlocks = Extension.create({
  name: 'moveBlocks',
  addKeyboardShortcuts() {
    return {
      'Alt-ArrowUp': ({ editor }) => run(editor, moveBlock(editor.state, -1)),
      'Alt-ArrowDown': ({ editor }) => run(editor, moveBlock(editor.state, 1)),
      'Mod-Shift-Backspace': ({ editor }) => run(editor, removeBlock(editor.state)),
    }
  },
})
